"""Figures of key results, as a line of the screen has room for them."""

from okrtui.locales.catalogue import _
from okrtui.locales.language import current_language
from okrtui.locales.numbers import format_number
from okrtui.plan.key_result import KeyResult
from okrtui.plan.kpi import Kpi
from okrtui.plan.progress import in_range_now
from okrtui.text.safe import visible
from okrtui.tui.drawing.signs import NOTHING

SHORT_UNIT = 6
"""Characters of a unit that a narrow column can spare."""

LONG_UNIT = 24
"""Characters of a unit where there is a whole line."""

_NARROW_SPACE = "\u202f"


def with_unit(number: str, unit: str | None, longest: int = SHORT_UNIT) -> str:
    """A number with its unit, left out where it is longer than there is room for."""
    if not unit or len(unit) > longest:
        return number
    space = "" if unit == "%" and current_language() == "en" else _NARROW_SPACE
    return f"{number}{space}{visible(unit)}"


def number(value: float | None) -> str:
    """A number, or the sign for nothing."""
    return NOTHING if value is None else format_number(value)


def aim_of(key_result: KeyResult, longest_unit: int = SHORT_UNIT) -> str:
    """What the key result should come to: ``20 → 26 %``, ``≤ 0,6 %``, “to be established”; empty if nothing says."""
    match key_result.shape:
        case "reach":
            return with_unit(_reach(key_result), key_result.unit, longest_unit)
        case "keep":
            return range_of(key_result, longest_unit)
        case "milestone":
            return _("done") if key_result.done else _("not done")
        case "establish":
            return _("to be established")
    return "" if key_result.baseline is None else f"{format_number(key_result.baseline)} → ?"


def range_of(part: KeyResult | Kpi, longest_unit: int = SHORT_UNIT) -> str:
    """Where a value should stay: ``≤ 0,6 %``; empty if nothing says."""
    if part.at_least is None and part.at_most is None:
        return ""
    return with_unit(_range(part.at_least, part.at_most), part.unit, longest_unit)


def now_in_range(key_result: KeyResult) -> str:
    """Whether what is to be kept within a range lies in it now; empty for other shapes, and where nothing is known."""
    inside = in_range_now(key_result)
    if inside is None:
        return ""
    return _("in range") if inside else _("out of range")


def _reach(key_result: KeyResult) -> str:
    start = "" if key_result.baseline is None else f"{format_number(key_result.baseline)} "
    if key_result.aim is not None:
        return f"{start}→ {format_number(key_result.aim)}"
    return f"{start}{visible(key_result.change.written) if key_result.change else ''}"


def _range(least: float | None, most: float | None) -> str:
    """A range with one end or both: ``≥ 2``, ``≤ 5``, ``2 – 5``."""
    if least is None:
        return f"≤ {number(most)}"
    if most is None:
        return f"≥ {number(least)}"
    return f"{format_number(least)} – {format_number(most)}"
