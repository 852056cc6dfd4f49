"""Whether two values of a plan file say the same."""

from typing import Any


def same(one: Any, other: Any) -> bool:
    """Whether two values say the same: 26 is 26.0 and nan is nan, but true is not 1, nor a day a moment."""
    if isinstance(one, dict):
        return isinstance(other, dict) and one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return isinstance(other, list) and len(one) == len(other) and all(map(same, one, other))
    if type(one) is not type(other) and {type(one), type(other)} != {int, float}:
        return False
    return bool(one == other) or bool(one != one and other != other)
