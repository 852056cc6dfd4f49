"""How many of a thing a plan may have before a rule speaks."""

from typing import NamedTuple


class Limits(NamedTuple):
    """Active objectives in a plan, and active key results under one objective; a workspace may set others."""

    objectives: int = 3
    key_results: int = 5


DEFAULT_LIMITS = Limits()
