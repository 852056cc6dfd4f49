"""A plan in the words of OKRs, line for line as in its file: what git compares in place of the TOML.

The lines are as many as those of the file, so that `git blame` and the places in a diff stay true. What is not alone
on its line stays as it is written, and so do comments: no change is hidden.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from okrtui.document.document import Document
from okrtui.document.span import Span
from okrtui.document.undecided import undecided_in, with_theirs
from okrtui.locales.sentence import Quoted, Sentence, written
from okrtui.plan.changes import HEADER
from okrtui.plan.item_lists import ITEM_LISTS, lists_within
from okrtui.plan.path import Path
from okrtui.plan.reading import read_plan
from okrtui.review.history_words import PLAIN, element_words
from okrtui.review.names import Names
from okrtui.review.wording import field_words, value_words

_INDENT = "    "
_HEADINGS: dict[str, Sentence] = {
    "person": Sentence("Person"),
    "team": Sentence("Team"),
    "priority": Sentence("Priority"),
    "kpi": Sentence("KPI"),
    "objective": Sentence("Objective"),
    "key_result": Sentence("Key result"),
    "initiative": Sentence("Initiative"),
    "review": Sentence("Review"),
}


def plan_in_words(document: Document) -> list[str]:
    """The lines of a plan; where a merge has left two versions of some, both, between their marks as they stand.

    A text that is no TOML elsewhere either is put into words as far as it can be read: what differs from a readable
    one is what was written, and not each line. Lines with slips stay as they are written.
    """
    lines = _in_words(document)
    if not document.slips:
        return lines
    places = undecided_in(document.text)
    if not places:
        return lines
    theirs = Document.from_text(with_theirs(document.text, places))
    other = _in_words(theirs)
    for place in places:
        first, last = (document.text.count("\n", 0, offset) for offset in (place.theirs, place.end))
        lines[first + 1 : last] = other[first + 1 : last]
    return lines


def _in_words(document: Document) -> list[str]:
    lines = [line.removesuffix("\r") for line in document.text.split("\n")]
    slipped = {
        line
        for slip in document.slips
        for line in range(document.position(slip.span.start)[0], document.position(slip.span.end)[0] + 1)
    }
    for span, words in _worded(document):
        line, column = document.position(span.start)
        end_line, end_column = document.position(span.end)
        text = lines[line - 1]
        rest = text[end_column - 1 :].strip(" \t,")
        if (
            line == end_line
            and line not in slipped
            and not text[: column - 1].strip()
            and (not rest or rest.startswith("#"))
        ):
            lines[line - 1] = f"{words}  {rest}" if rest else words
    return lines


def _worded(document: Document) -> Iterator[tuple[Span, str]]:
    """Stretches of the text, each where it has a line to itself, in words."""
    names = Names(read_plan(document.data).plan)
    for key, value in document.data.items():
        if key == HEADER and isinstance(value, dict):
            yield from _header(document, (key,), str(Sentence("Plan")))
            yield from _fields(document, "plan", value, (key,), names)
        elif key in ITEM_LISTS and isinstance(value, list):
            for place, item in enumerate(value):
                yield from _item(document, ITEM_LISTS[key], item, (key, place), names)


def _item(document: Document, kind: str, item: Any, path: Path, names: Names) -> Iterator[tuple[Span, str]]:
    if not isinstance(item, dict):
        return
    words = item.get("date", "–") if kind == "review" else names.words(path)
    yield from _header(document, path, f"{_HEADINGS[kind]} {written(words)}")
    yield from _fields(document, kind, item, path, names)
    key_results = item.get("key_results")
    if kind == "objective" and isinstance(key_results, list):
        for place, key_result in enumerate(key_results):
            yield from _item(document, "key_result", key_result, (*path, "key_results", place), names)


def _header(document: Document, path: Path, words: str) -> Iterator[tuple[Span, str]]:
    span = document.key_span(path)
    if span is not None and document.text.startswith("[", span.start):
        yield span, words


def _fields(
    document: Document, kind: str, item: Mapping[str, Any], path: Path, names: Names
) -> Iterator[tuple[Span, str]]:
    unit = names.unit(path)
    for field, value in item.items():
        here = (*path, field)
        key, stretch = document.key_span(here), document.value_span(here)
        if field in lists_within(kind) and isinstance(value, list):
            for place, element in enumerate(value):
                yield from _element(document, field, element, (*here, place), names, unit)
        elif key is not None and stretch is not None:
            said = _said(field, value, names, unit)
            words = Sentence("{what}: {words}", what=field_words(field), words=said)
            yield Span(key.start, stretch.end), f"{_INDENT}{words}"


def _element(
    document: Document, field: str, element: Any, path: Path, names: Names, unit: str | None
) -> Iterator[tuple[Span, str]]:
    """A check-in or another element of a history, where it has a line to itself."""
    span = document.value_span(path)
    if span is None or not isinstance(element, dict):
        return
    what = element_words(field, element, names)
    said = [
        _said(name, part, names, unit)
        if name in PLAIN
        else Sentence("{field} {value}", field=field_words(name), value=_said(name, part, names, unit))
        for name, part in element.items()
        if name not in ("date", "about")
    ]
    yield span, f"{_INDENT * 2}{Sentence('{what}: {words}', what=what, words=said) if said else what}"


def _said(field: str, value: Any, names: Names, unit: str | None) -> object:
    words = value_words(field, value, names, unit)
    # a change at the end of a long text is one too
    return Quoted(value) if isinstance(words, Quoted) and isinstance(value, str) and words.text.endswith("…") else words
