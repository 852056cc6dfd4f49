"""What the plan sheet tells of the plan and its items, in words."""

from collections.abc import Sequence
from typing import NamedTuple

from okrtui.locales.catalogue import _
from okrtui.locales.numbers import format_day, format_number
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.check_in import DatedValue
from okrtui.plan.items import Item, ItemKind
from okrtui.plan.kpi import Kpi
from okrtui.plan.objective import Objective
from okrtui.plan.organisation import Person, Priority, Team
from okrtui.plan.period import Period
from okrtui.plan.words import ENUMS, word
from okrtui.rules.diagnostic import Diagnostic
from okrtui.tui.board import Board
from okrtui.tui.figures import SHORT_UNIT, range_of
from okrtui.tui.period_words import period_in_full

_LONG_UNIT = 24


class Told(NamedTuple):
    """One of the columns beside the words of an item; `notable` where it is to be seen at once."""

    text: str
    align: str = "left"
    notable: bool = False


class SheetRow(NamedTuple):
    """A row of the sheet that is no item: what it is called, what stands there, what that means, the remarks on it."""

    heading: str
    words: str
    meaning: str
    remarks: Sequence[Diagnostic]


def field_words(board: Board, field: str) -> str:
    """What stands in a field of the plan, as it is read; empty where nothing does."""
    value = getattr(board.plan.header, field)
    if isinstance(value, Period):
        return period_in_full(value)
    return "" if value is None else word(ENUMS[field], value) if field in ENUMS else str(value)


def told_of(board: Board, item: Item, *, wide: bool) -> Sequence[Told]:
    """The columns beside an item of the sheet, as many for each of a kind."""
    match item.part:
        case Priority():
            count = len(supporting(board, item))
            words = Sentence("{count} objective supports it", "{count} objectives support it", count=count)
            return (Told(str(words) if count else _("nothing supports it"), "right"),)
        case Person() as person:
            count = sum(getattr(each.part, "owner", None) == item.id for each in board.plan.items if item.id)
            words = Sentence("answers for {count} item", "answers for {count} items", count=count)
            return Told(board.team(person.team)), Told(str(words) if count else "", "right")
        case Team() as team:
            members = sum(isinstance(each.part, Person) and each.part.team == item.id for each in board.plan.items)
            people = Sentence("{count} person", "{count} people", count=members)
            load = Sentence("{capacity} person-days a week", capacity=team.capacity)
            return Told(str(people) if members else "", "right"), Told(str(load) if team.capacity is not None else "")
        case Kpi() as kpi:
            return _kpi(kpi, _LONG_UNIT if wide else SHORT_UNIT)
    return ()


def _kpi(kpi: Kpi, longest_unit: int) -> Sequence[Told]:
    """Its expected range, the newest value, and the day of that."""
    expected = range_of(kpi, longest_unit)
    newest = newest_observation(kpi)
    if newest is None or newest.value is None:
        return Told(expected, "right"), Told(_("not observed yet"), "right"), Told("")
    outside = not kpi.healthy(newest.value)
    value = format_number(newest.value) + ("!" if outside else " ")
    return (
        Told(expected, "right"),
        Told(value, "right", notable=outside),
        Told("" if newest.date is None else format_day(newest.date), "right"),
    )


def newest_observation(kpi: Kpi) -> DatedValue | None:
    """The last observation that has a value, by its day, then by its place in the file."""
    valued = [each for each in kpi.observations if each.value is not None]
    days = [(each.date.toordinal() if each.date else 0, place) for place, each in enumerate(valued)]
    return valued[max(range(len(valued)), key=days.__getitem__)] if valued else None


def supporting(board: Board, priority: Item) -> Sequence[Item]:
    """The objectives that support a priority, in their rank."""
    return [
        each
        for each in board.objectives
        if isinstance(each.part, Objective) and priority.id is not None and priority.id in each.part.supports
    ]


def none_words(board: Board, kind: ItemKind) -> str:
    """What is said where the plan has none of a kind: its parents may."""
    count = sum(item.kind == kind for plan in board.directory.parents for item in plan.items)
    if kind == "kpi" or not count:
        return _("none yet")
    return str(Sentence("none here, {count} in the parent plan", count=count))


def hanging_on(board: Board, item: Item) -> str:
    """The words of an item, and of what supports a priority or what a person answers for."""
    match item.part:
        case Priority():
            names = [Quoted(each.words) for each in supporting(board, item)]
            told = Sentence("supported by {objectives}", objectives=names)
        case Person():
            owned = [each for each in board.plan.items if item.id and getattr(each.part, "owner", None) == item.id]
            names = [Quoted(each.words) for each in owned]
            told = Sentence("answers for {items}", items=names)
        case _:
            return item.words
    return f"{item.words} · {told}" if names else item.words
