"""Plans put together from the sections of two others, to see on which of them a rule's answer depends."""

import copy
from collections.abc import Set
from typing import Any

from okrtui.rules.section import EVERY_SECTION, Section

Data = dict[str, Any]

_ABOVE = ("id", "kind", "state", "grade")
"""The fields of an objective by which its key results are judged."""


def with_sections(kept: Data, sections: Set[Section], other: Data) -> Data:
    """A plan with these sections of one plan, and all others of another; lists in both are lists of tables."""
    made = {key: value for key, value in other.items() if _section(key) not in sections}
    made |= {key: value for key, value in kept.items() if _section(key) in sections}
    made.pop("objectives", None)
    rows = kept if sections & {"objectives", "key_results"} else other
    if "objectives" in rows:
        made["objectives"] = [
            _objective(own, sections, _at(other.get("objectives", []), place))
            for place, own in enumerate(rows["objectives"])
        ]
    return copy.deepcopy(made)


def _section(key: str) -> str:
    return key if key in EVERY_SECTION else "format"


def _objective(own: Data, sections: Set[Section], other: Data) -> Data:
    if "objectives" in sections:
        made = _without(own, "key_results")
    else:
        made = _without(other, "key_results", *_ABOVE) | {key: own[key] for key in _ABOVE if key in own}
    if "key_results" not in sections:
        return made | {key: other[key] for key in ("key_results",) if key in other}
    if "key_results" in own:
        made["key_results"] = [
            key_result if "check_ins" in sections else _checked_in(key_result, _at(other.get("key_results", []), place))
            for place, key_result in enumerate(own["key_results"])
        ]
    return made


def _checked_in(own: Data, other: Data) -> Data:
    return _without(own, "check_ins") | {key: other[key] for key in ("check_ins",) if key in other}


def _without(table: Data, *keys: str) -> Data:
    return {key: value for key, value in table.items() if key not in keys}


def _at(items: list[Data], place: int) -> Data:
    return items[place % len(items)] if items else {}
