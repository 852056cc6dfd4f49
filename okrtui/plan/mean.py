"""The weighted mean that every roll-up is."""

from collections.abc import Iterable
from math import fsum


def weighted_mean(parts: Iterable[tuple[float, float]]) -> float | None:
    """Mean of (value, weight) pairs; None where nothing has a weight above 0.

    The result lies between the least and the greatest of the values that count. Weights are taken in
    proportion to the heaviest, so that none is too large to be added up.
    """
    counted = [(value, weight) for value, weight in parts if weight > 0]
    if not counted:
        return None
    heaviest = max(weight for _, weight in counted)
    total = fsum(weight / heaviest for _, weight in counted)
    mean = fsum(value * (weight / heaviest) for value, weight in counted) / total
    values = [value for value, _ in counted]
    return max(min(values), min(max(values), mean))
