"""A relative aim: “+30 %” of the baseline, or twice it."""

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from okrtui.plan.part import Part

CHANGE_PATTERN = (
    r"^([+\-\u2212] ?[0-9]+([.,][0-9]+)?[ \u00a0\u202f]?%|[x\u00d7] ?[0-9]+([.,][0-9]+)?)$"
)
_WRITTEN = re.compile(
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
        ValueError: it is none of these.
    """
    match = _WRITTEN.fullmatch(written.strip())
    if match is None:
        raise ValueError(written)
    if match["times"]:
        return Change(factor=float(match["times"].replace(",", ".")), written=written)
    share = float(match["share"].replace(",", ".")) / 100
    return Change(factor=1 + share if match["sign"] == "+" else 1 - share, written=written)


def _read(raw: Any) -> Any:
    return parse_change(raw) if isinstance(raw, str) else raw


ChangeField = Annotated[Change, BeforeValidator(_read)]
