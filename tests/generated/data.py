"""What a plan may say, at random: the data of format 1, some of it unusual."""

from collections.abc import Callable
from random import Random
from typing import Any

from tests.generated.words import day, number, own_key, value, words

Data = dict[str, Any]


def plan(random: Random, size: int = 2) -> Data:
    """A whole plan; `size` is the largest number of items in a list."""
    made: Data = {"okrtui": 1}
    if random.randint(0, 9):
        made["plan"] = _header(random)
    for key, item in _LISTS.items():
        if found := _items(random, size, item):
            made[key] = found
    if random.randint(0, 4) == 0:
        made["meta"] = {own_key(random): value(random) for _ in range(random.randint(0, 3))}
    return _with_own_keys(random, made)


def _items(random: Random, size: int, item: Callable[[Random], Data]) -> list[Data]:
    return [item(random) for _ in range(random.randint(0, size))]


def _chosen(random: Random, all_fields: Data, *always: str) -> Data:
    """Some of the fields, at times in another order than the format's."""
    keys = [key for key in all_fields if key in always or random.randint(0, 1)]
    if random.randint(0, 4) == 0:
        random.shuffle(keys)
    return _with_own_keys(random, {key: all_fields[key] for key in keys})


def _with_own_keys(random: Random, table: Data) -> Data:
    if random.randint(0, 7) == 0:
        table[own_key(random)] = value(random)
    return table


def _name(random: Random) -> str:
    return f"id-{random.randint(0, 10**6)}"


def _names(random: Random) -> list[str]:
    return [_name(random) for _ in range(random.randint(0, 3))]


def _header(random: Random) -> Data:
    period = {"start": day(random), "end": day(random)} if random.randint(0, 2) == 0 else "2027-Q1"
    return _chosen(
        random,
        {"title": words(random), "team": words(random), "lang": "fr", "period": period, "cadence": "weekly"},
        "title",
        "period",
    )


def person(random: Random) -> Data:
    """An item of `people`."""
    return _chosen(random, {"id": _name(random), "name": words(random), "team": _name(random)}, "id")


def team(random: Random) -> Data:
    """An item of `teams`."""
    return _chosen(random, {"id": _name(random), "name": words(random), "capacity": number(random)}, "id")


def priority(random: Random) -> Data:
    """An item of `priorities`."""
    return _chosen(random, {"id": _name(random), "title": words(random)}, "title")


def kpi(random: Random) -> Data:
    """An item of `kpis`, with its observations."""
    return _chosen(
        random,
        {
            "id": _name(random),
            "title": words(random),
            "unit": words(random),
            "at_least": number(random),
            "observations": [dated_value(random) for _ in range(random.randint(0, 3))],
        },
        "title",
    )


def dated_value(random: Random) -> Data:
    """An element of `observations` or `expected`."""
    return _with_own_keys(random, {"date": day(random), "value": number(random)})


def check_in(random: Random) -> Data:
    """An element of `check_ins`."""
    fields = {"date": day(random), "value": number(random), "confidence": random.randint(0, 10), "note": words(random)}
    return _chosen(random, fields, "date")


def decision(random: Random) -> Data:
    """An element of `decisions`."""
    fields = {"about": _name(random), "decision": "keep", "note": words(random), "due": day(random)}
    return _chosen(random, fields, "about")


def objective(random: Random) -> Data:
    """An item of `objectives`, at times without key results."""
    made = _chosen(
        random,
        {
            "id": _name(random),
            "title": words(random),
            "why": words(random),
            "supports": _names(random),
            "state": "active",
        },
        "title",
    )
    if found := _items(random, 2, key_result):
        made["key_results"] = found
    return made


def key_result(random: Random) -> Data:
    """An item of `key_results`, with its history."""
    return _chosen(
        random,
        {
            "id": _name(random),
            "title": words(random),
            "metric": words(random),
            "baseline": number(random),
            "target": number(random),
            "due": day(random),
            "expected": [dated_value(random) for _ in range(random.randint(0, 2))],
            "check_ins": [check_in(random) for _ in range(random.randint(0, 4))],
        },
        "title",
        "check_ins",
    )


def initiative(random: Random) -> Data:
    """An item of `initiatives`."""
    return _chosen(
        random,
        {
            "id": _name(random),
            "title": words(random),
            "serves": _names(random),
            "start": day(random),
            "end": day(random),
            "effort": number(random),
            "after": _names(random),
            "note": words(random),
        },
        "title",
    )


def review(random: Random) -> Data:
    """An item of `reviews`, with its decisions."""
    return _chosen(
        random,
        {
            "date": day(random),
            "note": words(random),
            "decisions": [decision(random) for _ in range(random.randint(0, 3))],
        },
        "date",
    )


_LISTS: dict[str, Callable[[Random], Data]] = {
    "people": person,
    "teams": team,
    "priorities": priority,
    "kpis": kpi,
    "objectives": objective,
    "initiatives": initiative,
    "reviews": review,
}
MAKERS: dict[str, Callable[[Random], Data]] = {
    **_LISTS,
    "key_results": key_result,
    "check_ins": check_in,
    "observations": dated_value,
    "expected": dated_value,
    "decisions": decision,
}
"""What makes an element of a list, by the list's key."""
