"""One measured figure beside what it is held to."""

from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Figure:
    """A figure, its unit, the most it may be, and what it is made of."""

    name: str
    value: float
    unit: str
    most: float
    detail: str = ""

    @property
    def kept(self) -> bool:
        """Whether it is within what it is held to."""
        return self.value <= self.most

    def __str__(self) -> str:
        verdict = "ok  " if self.kept else "OVER"
        detail = f"   ({self.detail})" if self.detail else ""
        return f"{verdict} {self.name:<58} {self.value:8.2f} {self.unit:<3} at most {self.most:g}{detail}"


def ratio(name: str, ours: list[float], reference: list[float], most: float) -> Figure:
    """The median of the ratios of runs taken in turn: the machine's speed drops out."""
    pairs = [mine / other for mine, other in zip(ours, reference, strict=True)]
    detail = f"{median(ours) * 1000:.0f} ms against {median(reference) * 1000:.0f} ms, {len(pairs)} pairs"
    return Figure(name, median(pairs), "x", most, detail)
