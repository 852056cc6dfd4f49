"""Which fields the tables of a plan have, in the order of the format."""

from functools import cache

from okrtui.plan.check_in import CheckIn, DatedValue
from okrtui.plan.header import Header
from okrtui.plan.initiative import Initiative
from okrtui.plan.key_result import KeyResult
from okrtui.plan.kpi import Kpi
from okrtui.plan.objective import Objective
from okrtui.plan.organisation import Person, Priority, Team
from okrtui.plan.part import Part
from okrtui.plan.path import Path
from okrtui.plan.period import Period
from okrtui.plan.plan import Plan
from okrtui.plan.review import Decision, Review

_PARTS: dict[tuple[str, ...], type[Part]] = {
    (): Plan,
    ("plan",): Header,
    ("plan", "period"): Period,
    ("people",): Person,
    ("teams",): Team,
    ("priorities",): Priority,
    ("kpis",): Kpi,
    ("kpis", "observations"): DatedValue,
    ("objectives",): Objective,
    ("objectives", "key_results"): KeyResult,
    ("objectives", "key_results", "check_ins"): CheckIn,
    ("objectives", "key_results", "expected"): DatedValue,
    ("initiatives",): Initiative,
    ("reviews",): Review,
    ("reviews", "decisions"): Decision,
}

TABLE_LISTS = frozenset(
    {"people", "teams", "priorities", "kpis", "objectives", "key_results", "initiatives", "reviews"}
)
"""Lists that are written as `[[…]]` tables; the others (histories) as one inline table a line."""


def part_at(path: Path) -> type[Part] | None:
    """The kind of table at a path; None where the format knows none."""
    return _PARTS.get(tuple(step for step in path if isinstance(step, str)))


@cache
def _names(part: type[Part]) -> tuple[str, ...]:
    return tuple(
        field.alias or name
        for name, field in part.model_fields.items()
        if not field.exclude  # kept beside what the file says, not in it
    )


def field_names(path: Path) -> tuple[str, ...]:
    """The keys of the table at a path, in the order of the format; empty where it knows none."""
    part = part_at(path)
    return () if part is None else _names(part)
