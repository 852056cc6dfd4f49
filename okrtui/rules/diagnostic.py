"""A finding with its place in the text: what every part of the program shows of it."""

from collections.abc import Callable
from typing import NamedTuple

from okrtui.document.document import Document
from okrtui.document.span import Span
from okrtui.locales.sentence import Sentence
from okrtui.plan.items import PLAN_ID
from okrtui.plan.path import Path, pointer
from okrtui.rules.context import Context
from okrtui.rules.finding import Finding, item_path
from okrtui.rules.fix import Fix
from okrtui.rules.rule import Rule
from okrtui.rules.severity import Severity


class Diagnostic(NamedTuple):
    """One remark on a plan.

    Lines and columns start at 1, columns count characters, the end is excluded; `marked` are the characters
    between. `item` is the id of the item, or its pointer where it has none, or ``plan``. `words` are the
    characters of the value at the path that it is about, as in its finding.
    """

    code: str
    name: str
    severity: Severity
    message: Sentence
    help: Sentence
    fix: Fix | None
    path: Path
    item: str
    span: Span
    line: int
    column: int
    end_line: int
    end_column: int
    marked: str
    words: tuple[int, int] | None = None

    @property
    def pointer(self) -> str:
        """The path as a JSON pointer."""
        return pointer(self.path)


Locate = Callable[[Finding, type[Rule], Severity, Document, Context], Diagnostic]
"""Makes a diagnostic of what a rule of a severity found in a document."""


def item_key(path: Path, context: Context) -> str:
    """What the item that a path leads into goes by in commands."""
    above = item_path(path)
    if not above:
        return PLAN_ID
    item = context.by_path.get(above)
    return pointer(above) if item is None else item.key


def unplaced(
    finding: Finding,
    rule: type[Rule],
    severity: Severity,
    _document: Document,
    context: Context,
) -> Diagnostic:
    """The diagnostic of a finding that nobody will look for in the text: finding its place takes longest."""
    item = item_key(finding.path, context)
    return Diagnostic(
        rule.code,
        rule.name,
        severity,
        finding.message,
        finding.help,
        finding.fix,
        finding.path,
        item,
        Span(0, 0),
        1,
        1,
        1,
        1,
        "",
    )


def located(finding: Finding, rule: type[Rule], severity: Severity, document: Document, context: Context) -> Diagnostic:
    """The diagnostic of a finding, with its place in the document."""
    span = _span(finding, document)
    line, column = document.position(span.start)
    end_line, end_column = document.position(span.end)
    return Diagnostic(
        rule.code,
        rule.name,
        severity,
        finding.message,
        finding.help,
        finding.fix,
        finding.path,
        item_key(finding.path, context),
        span,
        line,
        column,
        end_line,
        end_column,
        document.text[span.start : span.end],
        finding.words,
    )


def _span(finding: Finding, document: Document) -> Span:
    if finding.place is not None:
        return finding.place
    if finding.on_key:
        return document.key_span(finding.path) or document.span_of(finding.path)
    if finding.words is not None:
        return document.inner_span(finding.path, finding.words)
    return document.span_of(finding.path)
