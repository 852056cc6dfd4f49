"""What format 1 knows of every table: its keys and what each may hold, read off the model once."""

from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from annotated_types import Ge, Le
from pydantic.fields import FieldInfo

from okrtui.plan.change import Change
from okrtui.plan.part import Part
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan


class FieldShape(NamedTuple):
    """What a key may hold.

    `holds` is the type of the value, or of an element where `many`; `words` are the only ones allowed, where
    there are any; `least` and `most` are the ends of its range.
    """

    holds: type
    many: bool = False
    words: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None

    @property
    def part(self) -> type[Part] | None:
        """The kind of table that it holds, where it holds one; a change is written as text only."""
        return self.holds if issubclass(self.holds, Part) and self.holds is not Change else None


class TableShape(NamedTuple):
    """The keys of a kind of table, by name."""

    fields: dict[str, FieldShape]
    keys: frozenset[str]
    tables: tuple[tuple[str, type[Part], bool], ...]
    """Those of its keys that hold tables: key, kind, whether it is a list."""


def _field_shape(annotation: Any, metadata: tuple[Any, ...] = (), many: bool = False) -> FieldShape:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        return _field_shape(inner, (*metadata, *more), many)
    if origin in (Union, UnionType):
        inner, _none = get_args(annotation)
        return _field_shape(inner, metadata, many)
    if origin is tuple:
        return _field_shape(get_args(annotation)[0], metadata, many=True)
    if origin is Literal:
        return FieldShape(str, many, words=get_args(annotation))
    least = next((float(bound.ge) for bound in metadata if isinstance(bound, Ge)), None)  # type: ignore[arg-type]  # a number in this model
    most = next((float(bound.le) for bound in metadata if isinstance(bound, Le)), None)  # type: ignore[arg-type]  # a number in this model
    return FieldShape(annotation, many, least=least, most=most)


def _shape_of(info: FieldInfo) -> FieldShape:
    return _field_shape(info.annotation, tuple(info.metadata))


@cache
def table_shape(part: type[Part]) -> TableShape:
    """The keys that format 1 knows in this kind of table, as the file spells them."""
    fields = {info.alias or name: _shape_of(info) for name, info in part.model_fields.items() if not info.exclude}
    tables = tuple((key, shape.part, shape.many) for key, shape in fields.items() if shape.part)
    return TableShape(fields, frozenset(fields), tables)


def field_at(path: Path) -> FieldShape | None:
    """What the format expects at a path; None where it knows no such key."""
    part: type[Part] | None = Plan
    shape: FieldShape | None = None
    for step in path:
        if isinstance(step, int):
            if shape is None or not shape.many:
                return None
            shape = shape._replace(many=False)
            continue
        if part is None:
            return None
        shape = table_shape(part).fields.get(step)
        if shape is None:
            return None
        part = shape.part
    return shape
