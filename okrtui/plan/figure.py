"""A number that can say how it came about."""

from collections.abc import Callable
from dataclasses import dataclass, field

from okrtui.locales.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Figure:
    """A value; `explain` writes its formula with the numbers put in, and is called only when it is asked for."""

    value: float
    explain: Callable[[], Sentence] = field(compare=False, repr=False)

    @property
    def formula(self) -> Sentence:
        """How the value came about, with the numbers put in."""
        return self.explain()


def percent(share: float) -> Sentence:
    """A share of 1 as whole per cent, within a formula: below 0 with the sign that formulas have."""
    whole = round(share * 100)
    return Sentence("{whole}%", whole=whole) if whole >= 0 else Sentence("−{whole}%", whole=-whole)
