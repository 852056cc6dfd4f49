"""T807: a plan whose period is over, and that nobody has closed."""

from collections.abc import Iterator
from datetime import date

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.closing import days_over, left_to_close
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT

LATEST_DAYS = 14
"""So many days after its end a plan may stand as it was."""

_NAMED = 3


class PeriodOver(Rule):
    """A period that ended more than 14 days ago, with active objectives neither graded nor carried over."""

    code = "T807"
    name = "period-over"
    severity = "warning"
    by_day = True
    reads = frozenset({"plan", "objectives", "key_results", "reviews"})
    sees = Sentence("The period ended more than 14 days ago, and objectives are neither graded nor carried over.")
    why = Sentence("What is never closed is never learned from, and the next plan starts from guesses.")
    source = FORMAT
    bad = Example(
        en="""
okrtui = 1

[plan]
title = "Marketing plan"
lang = "en"
period = "2027-01"

[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
""",
        fr="""
okrtui = 1

[plan]
title = "Plan marketing"
lang = "fr"
period = "2027-01"

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
""",
    )
    good = Example(
        en="""
okrtui = 1

[plan]
title = "Marketing plan"
lang = "en"
period = "2027-01"

[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
grade = 0.7
grade_why = "Two mentions of the three we hoped for."
""",
        fr="""
okrtui = 1

[plan]
title = "Plan marketing"
lang = "fr"
period = "2027-01"

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
grade = 0.7
grade_why = "Deux mentions sur les trois espérées."
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """One finding a plan, at its period."""
        if not is_to_be_closed(plan, context.today):
            return
        period = plan.header.period
        left = {id(objective) for objective in left_to_close(plan)}
        words = [Quoted(placed.words) for placed in context.objectives if id(placed.part) in left]
        yield Finding(
            ("plan", "period"),
            Sentence(
                "The period ended on {end}, and {count} objective is neither graded nor carried over: {objectives}",
                "The period ended on {end}, and {count} objectives are neither graded nor carried over: {objectives}",
                end=None if period is None else period.end,
                count=len(words),
                objectives=_named(words),
            ),
            Sentence(
                "Hold the closing review: give each a grade, with a word on why, and carry over what goes on "
                "into the next plan."
            ),
            about_plan=True,
        )


def _named(words: list[Quoted]) -> list[Quoted | Sentence]:
    more = len(words) - _NAMED
    if more <= 1:
        return list(words)
    return [*words[:_NAMED], Sentence("{count} other", "{count} others", count=more)]


def is_to_be_closed(plan: Plan, today: date) -> bool:
    """Whether the period ended more than 14 days ago and something is left to close."""
    over = days_over(plan, today)
    return over is not None and over > LATEST_DAYS and bool(left_to_close(plan))
