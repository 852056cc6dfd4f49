"""What somebody probably meant who wrote a value of the wrong type."""

from datetime import date, datetime
from typing import Any

from okrtui.plan.reading import Fault
from okrtui.plan.shapes import FieldShape, field_at
from okrtui.plan.word_synonyms import WORD_SYNONYMS
from okrtui.text.fold import fold
from okrtui.text.nearest import nearest

Meant = str | float | bool | date | list[str]


def meant_value(fault: Fault) -> Meant | None:
    """The value that was probably meant; None where it could be anything."""
    shape = field_at(fault.path)
    if shape is None or shape.part is not None:
        return None
    if shape.many:
        return [fault.value] if isinstance(fault.value, str) and fault.value else None
    if isinstance(fault.value, str):
        return _from_text(fault.value, shape)
    if isinstance(fault.value, datetime) and shape.holds is date:
        return fault.value.date()
    if shape.holds is str and not shape.words and isinstance(fault.value, int | float | date):
        return shown(fault.value)
    if shape.holds is bool and fault.value in (0, 1):
        return bool(fault.value)
    return None


def _from_text(text: str, shape: FieldShape) -> Meant | None:
    if shape.words:
        folded = fold(text)
        known = next((word for word in WORD_SYNONYMS.get(folded, ()) if word in shape.words), None)
        return known or nearest(folded, shape.words)
    if shape.holds is bool:
        return {"true": True, "oui": True, "yes": True, "false": False, "non": False, "no": False}.get(fold(text))
    if shape.holds is date:
        try:
            return date.fromisoformat(text.strip())
        except ValueError:
            return None
    if shape.holds in (int, float):
        return _number(text, shape)
    return None


def _number(text: str, shape: FieldShape) -> float | None:
    written = "".join(text.split()).rstrip("%€").replace(",", ".")
    try:
        number = float(written)
    except ValueError:
        return None
    least = number if shape.least is None else shape.least
    most = number if shape.most is None else shape.most
    if not least <= number <= most:  # nan and the infinite are in no range either
        return None
    return int(number) if number.is_integer() else number


def shown(value: Any) -> str:
    """A value as TOML writes it."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
        case list():
            return "[" + ", ".join(shown(element) for element in value) + "]"
        case date():
            return value.isoformat()
        case _:
            return repr(value)
