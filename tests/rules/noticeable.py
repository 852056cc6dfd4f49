"""Changes of plans that rules notice: words, ids and days that other plans hold in the same places."""

import copy
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path as File
from random import Random
from typing import Any

from okrtui.document.document import Document
from okrtui.document.reading import read_document
from okrtui.locales.language import LANGUAGES
from okrtui.plan.fields import field_names
from okrtui.plan.shapes import field_at
from okrtui.rules.registry import RULES
from tests.rules.judging import framed

Data = dict[str, Any]
Kind = tuple[str, ...]

_PLANS = File(__file__).parents[2] / "plans"
_REFERRING = ("id", "owner", "team", "kpi", "about")
_WORDS = ("title", "metric", "name", "unit", "source")
_LISTS = ("people", "teams", "priorities", "kpis", "objectives", "initiatives", "reviews")


@cache
def shipped_plans() -> tuple[Data, ...]:
    """The plans that come with the program; they are not to be changed."""
    return tuple(read_document(file).data for file in sorted(_PLANS.glob("*/*.toml")))


@cache
def example_plans() -> tuple[Data, ...]:
    """The examples of all rules as plans; they are not to be changed."""
    return tuple(
        Document.from_text(framed(example.in_language(language), language)).data
        for rule in RULES
        for example in (rule.bad, rule.good)
        for language in LANGUAGES
    )


@cache
def orderly_examples() -> tuple[Data, ...]:
    """Those of the examples in which lists of tables are such."""
    return tuple(plan for plan in example_plans() if all(map(_is_orderly, (plan.get(key, []) for key in _LISTS))))


def _is_orderly(items: Any) -> bool:
    return isinstance(items, list) and all(isinstance(item, dict) for item in items)


def gathered(random: Random, plans: Sequence[Data], count: int) -> Data:
    """A plan with everything that so many plans hold."""
    whole: Data = {}
    for plan in random.sample(plans, count):
        for key, value in copy.deepcopy(plan).items():
            if isinstance(value, list) and isinstance(whole.get(key), list):
                whole[key] += value
            else:
                whole[key] = value
    return whole


def changed(random: Random, data: Data) -> Data:
    """The plan with one thing different."""
    after = copy.deepcopy(data)
    random.choice(_CHANGES)(random, after)
    return after


def tables(data: Any, kind: Kind = ()) -> Iterator[tuple[Kind, Data]]:
    """All tables of a plan, each with the keys that lead to it."""
    if isinstance(data, dict):
        yield kind, data
        for key, value in data.items():
            yield from tables(value, (*kind, key))
    elif isinstance(data, list):
        for value in data:
            yield from tables(value, kind)


@cache
def _known() -> dict[Kind, list[Data]]:
    known: dict[Kind, list[Data]] = {}
    for plan in (*shipped_plans(), *example_plans()):
        for kind, table in tables(plan):
            known.setdefault(kind, []).append(table)
    return known


def _table(random: Random, data: Data) -> tuple[Kind, Data]:
    """Any table, those that there are few of as often as the others."""
    by_kind: dict[Kind, list[Data]] = {}
    for kind, table in tables(data):
        by_kind.setdefault(kind, []).append(table)
    kind = random.choice(list(by_kind))
    return kind, random.choice(by_kind[kind])


def _exchange(random: Random, data: Data) -> None:
    """One field as another table of the kind has it, or has it not."""
    kind, table = _table(random, data)
    others = [other for like, other in tables(data) if like == kind]
    other = random.choice(others if random.random() < 0.4 else _known().get(kind, others))
    keys = sorted({*table, *other})
    if keys:
        key = random.choice(keys)
        if key in other:
            table[key] = copy.deepcopy(other[key])
        else:
            del table[key]


def _spoil(random: Random, data: Data) -> None:
    """A field gone, under another name, empty, or with the value of another one."""
    _kind, table = _table(random, data)
    if table:
        key = random.choice(list(table))
        value = table.pop(key)
        way = random.randrange(4)
        if way == 1:
            table[f"{key}s"] = value
        elif way == 2:
            table[key] = ""
        elif way == 3:
            table[key] = copy.deepcopy(random.choice([*table.values(), 1]))


def _word(random: Random, data: Data) -> None:
    """Another of the words that a field may hold: a state, a kind, a cadence, a language."""
    kind, table = _table(random, data)
    found = [(key, shape.words) for key in field_names(kind) if (shape := field_at((*kind, key))) and shape.words]
    if found:
        key, its = random.choice(found)
        table[key] = random.choice(its)


def _period(random: Random, data: Data) -> None:
    """Another period."""
    days = [date(2026, 10, 1), date(2026, 12, 31), date(2027, 1, 4), date(2027, 3, 28), date(2028, 1, 1)]
    table = {"start": random.choice(days), "end": random.choice(days)}
    if isinstance(data.get("plan"), dict):
        data["plan"]["period"] = random.choice(("2027", "2026-Q4", "2027-Q1", "2027-T1", "2025-H2", table, table))


def _refer(random: Random, data: Data) -> None:
    """Another id, owner or word: one that stands elsewhere in the plan."""
    found = [(table, key) for _kind, table in tables(data) for key in (*_REFERRING, *_WORDS) if key in table]
    if found:
        (table, key), (other, its) = random.choice(found), random.choice(found)
        if key in _REFERRING or its not in _REFERRING:
            table[key] = copy.deepcopy(other[its])


def _relist(random: Random, data: Data) -> None:
    """A list of items with one more, one less, or in another order."""
    lists = [
        ((*kind, key), value)
        for kind, table in tables(data)
        for key, value in table.items()
        if isinstance(value, list) and value
    ]
    if not lists:
        return
    kind, items = random.choice(lists)
    way = random.randrange(4)
    if way == 0:
        del items[random.randrange(len(items))]
    elif way == 1:
        random.shuffle(items)
    elif way == 2:
        items.insert(random.randint(0, len(items)), copy.deepcopy(random.choice(items)))
    elif kind in _known():
        items.insert(random.randint(0, len(items)), copy.deepcopy(random.choice(_known()[kind])))


def _number(random: Random, data: Data) -> None:
    """A number that is another, or only looks the same to Python."""
    found = [
        (table, key, value)
        for _kind, table in tables(data)
        for key, value in table.items()
        if isinstance(value, int | float)
    ]
    if found:
        table, key, value = random.choice(found)
        table[key] = random.choice((float(value), bool(value), value * 2, -value, 1, 1.0, True, 0, float("nan")))


def _top(random: Random, data: Data) -> None:
    """A whole section gone, or as another plan has it."""
    key = random.choice((*_LISTS, "plan", "okrtui"))
    other = random.choice(shipped_plans())
    if random.random() < 0.3 or key not in other:
        data.pop(key, None)
    else:
        data[key] = copy.deepcopy(other[key])


_CHANGES = (
    *(_exchange, _exchange, _exchange, _refer, _refer, _relist, _relist, _spoil, _spoil),
    *(_word, _word, _number, _period, _top),
)
