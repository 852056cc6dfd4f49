"""The answer of `okrtui check` as JUnit XML, which every CI server shows: a plan is a suite, a rule a test."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from okrtui.cli.checking import Answer, Checked
from okrtui.locales.sentence import Sentence
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.severity import WORDS, Severity, at_least
from okrtui.text.safe import visible

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write, not even as a reference to its number."""

_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;"})
_SUFFIX = ".toml"


class Suite(NamedTuple):
    """The suite of one plan as text, and how many tests it holds and how many of them fail."""

    text: str
    tests: int
    failures: int


def as_suite(checked: Checked, *, fail_on: Severity) -> Suite:
    """The suite of one file: a test for each rule that has spoken, or one that passes where none has.

    A rule fails where one of its remarks is as grave as `fail_on`, so that the server and the exit code agree;
    what is lighter is told by a test that passes.
    """
    path = visible(checked.path)
    by_name = sorted(checked.diagnostics, key=lambda diagnostic: diagnostic.name)
    cases = [
        (name, _outcome(path, list(told), fail_on))
        for name, told in groupby(by_name, lambda diagnostic: diagnostic.name)
    ] or [("okrtui", "")]
    failures = sum(outcome.startswith("<failure") for _name, outcome in cases)
    lines = [f'<testsuite name="{_written(path)}" tests="{len(cases)}" failures="{failures}" errors="0" skipped="0">']
    for name, outcome in cases:
        case = f'  <testcase classname="{_written(path.removesuffix(_SUFFIX))}" name="{name}"'
        lines.append(f"{case}>{outcome}</testcase>" if outcome else f"{case}/>")
    return Suite("\n".join([*lines, "</testsuite>"]), len(cases), failures)


def as_junit(answers: Sequence[Answer]) -> str:
    """All suites as one document, written by `as_suite`."""
    suites: list[Suite] = [answer.written for answer in answers]
    tests, failures = sum(suite.tests for suite in suites), sum(suite.failures for suite in suites)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="okrtui" tests="{tests}" failures="{failures}" errors="0">',
        *(suite.text for suite in suites),
        "</testsuites>",
    ]
    return "".join(f"{line}\n" for line in lines)


def _outcome(path: str, told: Sequence[Diagnostic], fail_on: Severity) -> str:
    grave = next((diagnostic for diagnostic in told if at_least(diagnostic.severity, fail_on)), None)
    words = _written("\n".join(_lines(path, told)), lines=True)
    if grave is None:
        return f"<system-out>{words}</system-out>"
    return f'<failure message="{_written(str(grave.message))}" type="{grave.severity}">{words}</failure>'


def _lines(path: str, told: Sequence[Diagnostic]) -> Iterator[str]:
    for diagnostic in told:
        severity = Sentence("{severity}:", severity=WORDS[diagnostic.severity])
        yield f"{path}:{diagnostic.line}:{diagnostic.column}: {severity} {diagnostic.message}"
        yield f"  {diagnostic.help}"


def _written(text: str, *, lines: bool = False) -> str:
    """A text as XML writes it, within an attribute too; where it may hold `lines`, they stay lines."""
    possible = _FORBIDDEN.sub(lambda found: f"‹{ord(found.group()):04X}›", text).translate(_ESCAPED)
    return possible.replace("&#10;", "\n") if lines else possible
