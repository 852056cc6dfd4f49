"""Keys that format 1 does not know, and what was probably meant by them."""

from typing import Any, NamedTuple

from okrtui.plan.header import Header
from okrtui.plan.key_synonyms import SYNONYMS
from okrtui.plan.part import Part
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.shapes import table_shape
from okrtui.text.fold import fold
from okrtui.text.nearest import nearest

Table = tuple[str, ...]
"""A table by its keys: ``()`` for the top of the file, ``("objectives", "key_results")``."""

_AUTHORS_OWN = "x-"
_AUTHORS_TABLE = "meta"


class UnknownKey(NamedTuple):
    """A key in a table that does not have it.

    `near` is the key of the same table that was probably meant; `home` the table that the key belongs to,
    where it only landed in the wrong one. At most one of them is given.
    """

    path: Path
    near: str | None = None
    home: Table | None = None


def unknown_keys(data: dict[str, Any]) -> tuple[UnknownKey, ...]:
    """The unknown keys of a plan's data, table by table.

    Keys that start with ``x-`` and the table ``[meta]`` are the author's own. What lies below an unknown key
    is not looked at.
    """
    found: list[UnknownKey] = []
    _walk(data, (), (Plan,), found)
    return tuple(found)


def _walk(table: dict[str, Any], path: Path, parts: tuple[type[Part], ...], found: list[UnknownKey]) -> None:
    shape = table_shape(parts[-1])
    if not table.keys() <= shape.keys:
        found.extend(
            _meant(key, path, parts)
            for key in table
            if key not in shape.keys and not key.startswith(_AUTHORS_OWN) and not (key == _AUTHORS_TABLE and path == ())
        )
    for key, part, many in shape.tables:
        below = table.get(key)
        if not below:
            continue
        if not many:
            if isinstance(below, dict):
                _walk(below, (*path, key), (*parts, part), found)
            continue
        if not isinstance(below, list):
            continue
        inner = table_shape(part)
        for place, element in enumerate(below):
            if not isinstance(element, dict) or (not inner.tables and element.keys() <= inner.keys):
                continue  # check-ins and the like are most of a plan
            _walk(element, (*path, key, place), (*parts, part), found)


def _meant(key: str, path: Path, parts: tuple[type[Part], ...]) -> UnknownKey:
    here = (*path, key)
    known = table_shape(parts[-1]).keys
    folded = fold(key)
    for synonym in (folded, *SYNONYMS.get(folded, ())):
        if synonym in known:
            return UnknownKey(here, near=synonym)
    home = _home(key, tuple(step for step in path if isinstance(step, str)), parts)
    if home is not None:
        return UnknownKey(here, home=home)
    return UnknownKey(here, near=nearest(key, known))


def _home(key: str, table: Table, parts: tuple[type[Part], ...]) -> Table | None:
    """The table that a key belongs to: one around this one, one right below it, `[plan]`, or the only one."""
    for depth in range(len(parts) - 2, -1, -1):
        if key in table_shape(parts[depth]).keys:
            return table[:depth]
    for name, part, _many in reversed(table_shape(parts[-1]).tables):  # a history stands last
        if part is not Header and key in table_shape(part).keys and table:
            return (*table, name)
    if key in table_shape(Header).keys and not table:
        return ("plan",)
    homes = [home for home, part in _tables(Plan, ()) if key in table_shape(part).keys]
    return homes[0] if len(homes) == 1 else None


def _tables(part: type[Part], table: Table) -> list[tuple[Table, type[Part]]]:
    below: list[tuple[Table, type[Part]]] = []
    for name, inner, _many in table_shape(part).tables:
        below += [((*table, name), inner), *_tables(inner, (*table, name))]
    return below
