"""The answer of `okrtui diff` as JSON, version 1."""

from collections.abc import Sequence
from datetime import date, time
from math import isfinite
from typing import Any

from okrtui.cli.check_json import diagnostic_row
from okrtui.locales.sentence import Sentence
from okrtui.plan.changes import PlanChange
from okrtui.plan.items import PLAN_ID
from okrtui.review.account import Account
from okrtui.review.comparison import Comparison
from okrtui.review.form import rename
from okrtui.review.sentences import Told
from okrtui.text.json_text import json_text

VERSION = 1


def as_json(accounts: Sequence[Account]) -> str:
    """All answers as one document; its shape changes only with its version."""
    return f"{json_text({'version': VERSION, 'files': [_file(account) for account in accounts]})}\n"


def _file(account: Account) -> dict[str, Any]:
    comparison = account.comparison
    return {
        "path": comparison.path,
        "changes": [
            *([_rename(comparison)] if comparison.renamed else ()),
            *(_change(*pair) for pair in zip(comparison.changes, account.told, strict=True)),
        ],
        "diagnostics": {
            "new": [diagnostic_row(comparison.path, told) for told in comparison.new],
            "gone": [diagnostic_row(comparison.path_before or comparison.path, told) for told in comparison.gone],
        },
    }


def _rename(comparison: Comparison) -> dict[str, Any]:
    """That the file of the plan has another path, as a change of the plan."""
    return {
        "kind": "renamed",
        "item": "plan",
        "id": PLAN_ID,
        "field": None,
        "old": comparison.path_before,
        "new": comparison.path,
        "sentence": str(Told(Sentence("Plan"), rename(comparison)).sentence),
    }


def _change(change: PlanChange, told: Told) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "item": change.item,
        "id": change.id,
        "field": change.field,
        "old": _plain(change.old),
        "new": _plain(change.new),
        "sentence": str(told.sentence),
    }


def _plain(value: Any) -> Any:
    """A value as JSON has it: days and times as text, and numbers that JSON has no way to write."""
    match value:
        case date() | time():
            return value.isoformat()
        case float() if not isfinite(value):
            return str(value)
        case dict():
            return {key: _plain(part) for key, part in value.items()}
        case list():
            return [_plain(part) for part in value]
    return value
