"""A relative aim: “+30 %” of the baseline, or twice it."""

import re
from math import isfinite
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from okrtui.plan.part import Part

CHANGE_PATTERN = "^([+\\-\u2212] ?[0-9]+([.,][0-9]+)?[ \u00a0\u202f]?%|[x\u00d7] ?[0-9]+([.,][0-9]+)?)$"
_WRITTEN = (
    r"(?:(?P<sign>[+\-\u2212]) ?(?P<share>[0-9]+(?:[.,][0-9]+)?)[ \u00a0\u202f]?%"
    r"|[x\u00d7] ?(?P<times>[0-9]+(?:[.,][0-9]+)?))"
)


class Change(Part):
    """A factor on the baseline: 1.3 for “+30 %”, 2 for “x2”; `written` is how the file has it."""

    factor: float
    written: Annotated[str, Field(exclude=True)]

    def applied_to(self, baseline: float) -> float:
        """The absolute target that follows from a baseline, in its unit; rounded to what a float can tell."""
        return round(baseline * self.factor, 9)


def parse_change(written: str) -> Change:
    """The change that a text such as ``+30 %``, ``-12,5 %`` or ``x2`` asks for.

    Raises:
        ValueError: it is none of these, or more than a number can tell.
    """
    match = re.fullmatch(_WRITTEN, written.strip())  # compiled when a plan has one: few do
    if match is None:
        raise ValueError(written)
    number = float((match["times"] or match["share"]).replace(",", "."))
    if not isfinite(number):
        raise ValueError(written)
    if match["times"]:
        return Change(factor=number, written=written)
    share = number / 100
    return Change(factor=1 + share if match["sign"] == "+" else 1 - share, written=written)


def _read(raw: Any) -> Any:
    if isinstance(raw, Change):
        return raw
    if not isinstance(raw, str):
        raise ValueError(raw)
    return parse_change(raw)


ChangeField = Annotated[Change, BeforeValidator(_read)]
