"""Which rules speak, how gravely, and within which limits."""

from collections.abc import Mapping
from typing import NamedTuple

from okrtui.rules.limits import DEFAULT_LIMITS, Limits
from okrtui.rules.rule import Rule
from okrtui.rules.severity import Severity

_ALWAYS = "S001"
"""A text that is not TOML is told whatever was chosen: nothing else can be said about it."""


class Settings(NamedTuple):
    """What a workspace or a command asks of the rules.

    `select` holds the codes of the only rules that speak, None means all; `ignore` those that do not.
    `severities` holds other severities than the rules' own, by code.
    """

    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = {}
    limits: Limits = DEFAULT_LIMITS

    def speaks(self, rule: type[Rule], *, day_rules: bool) -> bool:
        """Whether a rule is asked; without `day_rules`, those that judge by the day only where selected."""
        if rule.code == _ALWAYS:
            return True
        if rule.code in self.ignore:
            return False
        if self.select is not None:
            return rule.code in self.select
        return day_rules or not rule.by_day


DEFAULT_SETTINGS = Settings()
