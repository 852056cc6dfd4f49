"""What stood before a change and what stands after it, in full and side by side."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from okrtui.locales.sentence import Quoted, Sentence, written
from okrtui.plan.changes import HEADER, PlanChange
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.review.history_words import element_words
from okrtui.review.names import Names
from okrtui.review.wording import REFERRING, field_words, value_words
from okrtui.rules.finding import item_path

_LISTS_OF_ITEMS = ("key_results",)


class Side(NamedTuple):
    """One line of a side: what it is called, where that needs to be said, and its words."""

    label: str
    words: str


class Sides(NamedTuple):
    """A change looked at: the item in words, and what it said before and says now; an empty side says nothing."""

    item: str
    before: tuple[Side, ...]
    after: tuple[Side, ...]


class SideBySide:
    """Shows the changes between two plans."""

    def __init__(self, old: Plan, new: Plan) -> None:
        self._old, self._new = Names(old), Names(new)

    def of(self, change: PlanChange) -> Sides:
        """Both sides of a change."""
        return Sides(
            self._item(change),
            tuple(self._side(change, change.old, change.before, self._old)),
            tuple(self._side(change, change.new, change.after, self._new)),
        )

    def _item(self, change: PlanChange) -> str:
        """The words of the item that a change is about, as they are now or, where it is gone, as they were."""
        if change.item == "plan":
            return self._new.plan.header.title or self._old.plan.header.title or ""
        path, names = (change.after, self._new) if change.after is not None else (change.before, self._old)
        place = item_path(path or ())
        return "" if change.item == "review" else names.words(place).text

    def _side(self, change: PlanChange, value: Any, path: Path | None, names: Names) -> Iterator[Side]:
        if value is None or path is None:
            return
        if change.kind == "moved":
            yield self._place(change, value, path, names)
        elif change.field is None:
            yield from self._table(value, names)
        elif isinstance(path[-1], int) and isinstance(value, Mapping):
            yield Side("", str(element_words(change.field, value, names)))
            yield from self._table(value, names, but=("date", "about"), unit=names.unit(item_path(path)))
        else:
            yield Side("", _words(change.field, value, names, names.unit(item_path(path))))

    def _place(self, change: PlanChange, value: Any, path: Path, names: Names) -> Side:
        if change.field == "objective":
            return Side("", str(Sentence("under the objective {objective}", objective=names.words(path[:2]))))
        if change.field is None:
            return Side("", str(Sentence("rank {rank}", rank=value)))
        return Side("", str(Sentence("place {place}", place=value)))

    def _table(
        self, table: Mapping[str, Any], names: Names, *, but: tuple[str, ...] = (), unit: str | None = None
    ) -> Iterator[Side]:
        """The fields of a table, one a line; of key results within it their words."""
        own = table.get("unit")
        unit = own if isinstance(own, str) else unit
        for field, value in table.items():
            if field in but:
                continue
            if field in _LISTS_OF_ITEMS and isinstance(value, list):
                for each in value:
                    yield Side(str(Sentence("key result")), _title(each))
            elif field == HEADER and isinstance(value, Mapping):  # a whole plan; what it is called stands in a table
                yield from self._table(value, names)
            elif isinstance(value, list) and value and all(isinstance(each, Mapping) for each in value):
                yield Side(_label(field), str(len(value)))
            else:
                yield Side(_label(field), _words(field, value, names, unit))


def _label(field: str) -> str:
    return str(field_words(field))


def _words(field: str, value: Any, names: Names, unit: str | None) -> str:
    """A value in words, a text as it is and in full."""
    if isinstance(value, str):
        words = value_words(field, value, names, unit)
        if not isinstance(words, Quoted):
            return written(words)
        return words.text if field in REFERRING else value
    if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
        return ", ".join(_words(field, each, names, unit) for each in value)
    return written(value_words(field, value, names, unit))


def _title(table: Any) -> str:
    if isinstance(table, Mapping):
        for field in ("title", "metric", "name", "id"):
            if isinstance(table.get(field), str) and table[field]:
                return str(table[field])
    return "–"
