"""The keys of the tables of a plan, in the order of the format, for whoever writes them."""

from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.shapes import field_at, table_shape

TABLE_LISTS = frozenset(
    {"people", "teams", "priorities", "kpis", "objectives", "key_results", "initiatives", "reviews"}
)
"""Lists that are written as `[[…]]` tables; the others (histories) as one inline table a line."""


def field_names(path: Path) -> tuple[str, ...]:
    """The keys of the table at a path, in the order of the format; empty where it knows none."""
    if not path:
        return tuple(table_shape(Plan).fields)
    shape = field_at(path)
    return () if shape is None or shape.part is None else tuple(table_shape(shape.part).fields)
