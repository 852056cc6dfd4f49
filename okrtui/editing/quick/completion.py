"""How the word under the cursor of a quick line can be completed from what the plan knows."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from okrtui.editing.quick.figures import aims_in, range_in
from okrtui.editing.quick.marks import MARKS, Mark
from okrtui.editing.quick.named_fields import names_of
from okrtui.editing.quick.quick_line import QuickContext
from okrtui.editing.quick.references import beginning_with
from okrtui.plan.key_result import KeyResult
from okrtui.plan.kpi import Kpi
from okrtui.plan.plan import Plan
from okrtui.plan.references import references_of
from okrtui.plan.words import FIELDS, word
from okrtui.text.fold import fold

_WORD = re.compile(r"\S*$")
_REST = re.compile(r"\S*")
_LEAST = 3
"""Letters from which on a word may be the beginning of a longer name."""


class Completion(NamedTuple):
    """A text for the place of the characters from `start` to `end`, and what it stands for in words."""

    text: str
    start: int
    end: int
    words: str = ""


def completions(text: str, cursor: int, context: QuickContext) -> list[Completion]:
    """What the word under the cursor may become, the likeliest first: people, teams, items, units, metrics, fields."""
    before = text[:cursor]
    found = _WORD.search(before)
    start = cursor if found is None else found.start()
    rest = _REST.match(text, cursor)
    end = cursor if rest is None else rest.end()
    typed = before[start:]
    mark = MARKS.get(context.kind, {}).get(typed[:1])
    if mark is not None:
        return [
            Completion(f"{typed[0]}{name}", start, end, words)
            for name, words in _referable(typed[1:], mark, context)
            if name != typed[1:]
        ]
    if context.kind in ("key_result", "kpi"):
        units = _units(before, typed, start, end, context)
        if units:
            return units
        metrics = [
            Completion(name, len(before) - len(before.lstrip()), end)
            for name in _beginning(before.lstrip(), _metrics(context.directory.plan))
        ]
        if metrics:
            return metrics
    return [Completion(f"{name}: ", start, end) for name in _beginning(typed, _fields(context))]


def _referable(typed: str, mark: Mark, context: QuickContext) -> Iterable[tuple[str, str]]:
    """Ids and names that may stand behind a mark; where the plan lists none, the names that it uses."""
    directory = context.directory
    candidates = directory.candidates(mark.refers)
    if candidates or not directory.accepts_names(mark.refers):
        return [(item.key, item.words) for item in beginning_with(typed, candidates)]
    used = dict.fromkeys(each.word for each in references_of(directory.plan) if each.field is mark.refers)
    names = [name for name in used if fold(name).startswith(fold(typed))]
    return [(f'"{name}"' if " " in name else name, "") for name in names]


def _units(before: str, typed: str, start: int, end: int, context: QuickContext) -> list[Completion]:
    """The units of the plan that begin with what is typed behind a figure."""
    led = before[: len(before) - len(typed)].rstrip()
    read = range_in if context.kind == "kpi" else aims_in
    figures = read(led, context.typing.language)
    if figures is None or figures.unit is not None or figures.spans[-1][1] != len(led):
        return []
    known = (part.unit for item in context.directory.plan.items if isinstance(part := item.part, KeyResult | Kpi))
    return [Completion(unit, start, end) for unit in dict.fromkeys(known) if unit and _begins(unit, typed)]


def _metrics(plan: Plan) -> Iterator[str]:
    for item in plan.items:
        if isinstance(item.part, Kpi) and item.part.title:
            yield item.part.title
        if isinstance(item.part, KeyResult) and item.part.metric:
            yield item.part.metric


def _fields(context: QuickContext) -> Iterator[str]:
    for field in dict.fromkeys(names_of(context.kind).values()):
        yield word(FIELDS, field)


def _beginning(typed: str, names: Iterable[str]) -> list[str]:
    if len(typed) < _LEAST:
        return []
    return [name for name in dict.fromkeys(names) if _begins(name, typed)]


def _begins(name: str, typed: str) -> bool:
    return fold(name).startswith(fold(typed)) and fold(name) != fold(typed)
