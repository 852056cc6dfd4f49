"""The table `[plan]`: what the plan is called, and for whom and when it is."""

from typing import Literal

from okrtui.locales.language import Language
from okrtui.plan.part import Part
from okrtui.plan.period import PeriodField

Cadence = Literal["weekly", "biweekly", "monthly", "quarterly"]
ReviewRhythm = Literal["monthly", "quarterly"]


class Header(Part):
    """Title, team, language, period, vision and rhythm; `parent` is the path of the plan it serves."""

    title: str | None = None
    team: str | None = None
    lang: Language | None = None
    period: PeriodField | None = None
    vision: str | None = None
    cadence: Cadence = "weekly"
    review: ReviewRhythm = "quarterly"
    parent: str | None = None

    required = (("title",), ("period",))
