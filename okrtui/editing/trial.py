"""What would be if something were done to a plan."""

from typing import NamedTuple

from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.diagnostic import Diagnostic


class Trial(NamedTuple):
    """Why a change would be refused, or the diagnostics, text and plan after it."""

    refusal: Sentence | None
    diagnostics: tuple[Diagnostic, ...] = ()
    text: str | None = None
    plan: Plan | None = None
