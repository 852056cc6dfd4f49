"""The answer of `okrtui check` for people: the place, the sentence, the line with the words marked, what to do."""

import sys
from collections.abc import Iterator, Sequence

import click

from okrtui.cli.checking import Answer, Checked
from okrtui.cli.screen_lines import screen_width, wrapped
from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence, enumerated
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.severity import SEVERITIES, WORDS, Severity
from okrtui.text.safe import visible
from okrtui.text.width import cell_width, first_cells, last_cells

_COLOURS: dict[Severity, str] = {"error": "red", "warning": "yellow", "advice": "cyan"}
_CUT = "…"
_PLAIN_WIDTH = 100
"""Cells of a line where there is no terminal: what stands in a file should not depend on a window."""

_INDENT = 2
_CONTEXT = 0.4
"""Share of the line that what stands before the marked words may take at most."""


def as_text(checked: Checked, *, advice: bool) -> str:
    """The lines on one file, each with its end; advice only where it is asked for."""
    lines: list[str] = []
    for diagnostic, line in zip(checked.diagnostics, checked.lines, strict=True):
        if advice or diagnostic.severity != "advice":
            lines += [*_remark(checked.path, diagnostic, line), ""]
    return "".join(f"{line}\n" for line in lines)


def _remark(path: str, diagnostic: Diagnostic, line: str) -> Iterator[str]:
    place = f"{visible(path)}:{diagnostic.line}:{diagnostic.column}:"
    severity = click.style(
        str(Sentence("{severity}:", severity=WORDS[diagnostic.severity])), fg=_COLOURS[diagnostic.severity], bold=True
    )
    yield wrapped(f"{place} {severity} {diagnostic.message}", sys.stdout, indent=_INDENT)
    gutter = len(str(diagnostic.line))
    text, marks = _excerpt(diagnostic, line, (screen_width(sys.stdout) or _PLAIN_WIDTH) - gutter - len("   | "))
    if text.strip():
        yield f"  {diagnostic.line} | {text}"
        yield f"  {'':{gutter}} | {click.style(marks, fg=_COLOURS[diagnostic.severity])}"
    yield wrapped(f"  {diagnostic.help} ({diagnostic.name})", sys.stdout, indent=_INDENT)


def _excerpt(diagnostic: Diagnostic, line: str, cells: int) -> tuple[str, str]:
    """The line, cut to so many cells around the marked words, and the marks below it."""
    start = diagnostic.column - 1
    end = diagnostic.end_column - 1 if diagnostic.end_line == diagnostic.line else len(line)
    # what a line holds can be a megabyte long: nobody sees more of it than the cells there are
    before = visible(line[max(0, start - cells) : start])
    marked = visible(line[start : min(end, start + cells)])
    after = visible(line[end : end + cells])
    room = int(cells * _CONTEXT)
    if cell_width(before) > room and cell_width(before + marked + after) > cells:
        before = _CUT + last_cells(before, room - 1)
    left = cells - cell_width(before)
    if cell_width(marked) > left:
        marked, after = first_cells(marked, left - 1) + _CUT, ""
    left -= cell_width(marked)
    if cell_width(after) > left:
        after = first_cells(after, left - 1) + _CUT
    return before + marked + after, " " * cell_width(before) + "^" * max(1, cell_width(marked))


def last_line(answers: Sequence[Answer], *, advice: bool, only_new: bool) -> str:
    """How many plans were checked and what was found, in one line, with its end; nothing where there was no plan."""
    return f"{wrapped(_summary(answers, advice=advice, only_new=only_new), sys.stdout)}\n" if answers else ""


def _summary(answers: Sequence[Answer], *, advice: bool, only_new: bool) -> str:
    counts = {severity: sum(answer.counts[severity] for answer in answers) for severity in SEVERITIES}
    plans = Sentence("{count} plan checked", "{count} plans checked", count=len(answers))
    found = [str(_counted(severity, count)) for severity, count in counts.items() if count]
    if not found and only_new:
        return str(Sentence("{plans}: nothing new to remark", plans=plans))
    if not found:
        return str(Sentence("{plans}: nothing to remark", plans=plans))
    line = str(Sentence("{plans}: {found}", plans=plans, found=enumerated(found)))
    if counts["advice"] and not advice:
        return f"{line} {_('(shown with --advice)')}"
    return line


def _counted(severity: Severity, count: int) -> Sentence:
    if severity == "error":
        return Sentence("{count} error", "{count} errors", count=count)
    if severity == "warning":
        return Sentence("{count} warning", "{count} warnings", count=count)
    return Sentence("{count} piece of advice", "{count} pieces of advice", count=count)
