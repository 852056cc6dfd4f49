"""The answer of `okrtui check` as JSON, version 1."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from okrtui.cli.checking import Answer, Checked
from okrtui.plan.path import pointer
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.fix import Fix
from okrtui.rules.severity import SEVERITIES
from okrtui.text.json_text import json_text

VERSION = 1


def as_rows(checked: Checked) -> list[dict[str, Any]]:
    """The remarks on one file."""
    return [diagnostic_row(checked.path, diagnostic) for diagnostic in checked.diagnostics]


def as_json(answers: Sequence[Answer]) -> str:
    """All answers as one document, written by `as_rows`; its shape changes only with its version."""
    counts = {severity: sum(answer.counts[severity] for answer in answers) for severity in SEVERITIES}
    whole: dict[str, Any] = {
        "version": VERSION,
        "files": [{"path": answer.path, "ok": answer.ok} for answer in answers],
        "diagnostics": [row for answer in answers for row in answer.written],
        "summary": {"files": len(answers), **counts},
    }
    return f"{json_text(whole)}\n"


def diagnostic_row(path: str, diagnostic: Diagnostic) -> dict[str, Any]:
    """One remark on a file, as every JSON answer has it."""
    return {
        "path": path,
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity,
        "line": diagnostic.line,
        "column": diagnostic.column,
        "end_line": diagnostic.end_line,
        "end_column": diagnostic.end_column,
        "item": diagnostic.item,
        "pointer": diagnostic.pointer,
        "message": str(diagnostic.message),
        "help": str(diagnostic.help),
        "fix": None if diagnostic.fix is None else _fix(diagnostic.fix),
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {"description": str(fix.description), "safe": fix.safe, "edits": [_edit(edit) for edit in fix.edits]}


def _edit(edit: object) -> dict[str, Any]:
    """An edit by its kind and fields, paths as JSON pointers: ``{"kind": "SetValue", "path": "/plan/period", …}``."""
    assert is_dataclass(edit)
    values = {field.name: getattr(edit, field.name) for field in fields(edit)}
    return {"kind": type(edit).__name__, **{name: _plain(value, name) for name, value in values.items()}}


def _plain(value: Any, name: str) -> Any:
    return pointer(value) if name in ("path", "to") else _without_dates(value)


def _without_dates(value: Any) -> Any:
    """A value of a plan with its dates as text, which is all that JSON has for them."""
    match value:
        case date():
            return value.isoformat()
        case Mapping():
            return {key: _without_dates(part) for key, part in value.items()}
        case list() | tuple():
            return [_without_dates(part) for part in value]
    return value
