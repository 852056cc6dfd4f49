"""T806: a review that was due and was not held."""

from collections.abc import Iterator

from okrtui.locales.sentence import Sentence
from okrtui.plan.cadence import GRACE_DAYS
from okrtui.plan.closing import left_to_close
from okrtui.plan.plan import Plan
from okrtui.plan.review_rhythm import last_review, next_review
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rhythm.period_over import is_to_be_closed
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT


class ReviewDue(Rule):
    """A plan whose review was due more than three days ago; silent once `period-over` asks for more."""

    code = "T806"
    name = "review-due"
    severity = "warning"
    by_day = True
    reads = frozenset({"plan", "objectives", "key_results", "reviews"})
    sees = Sentence("The plan’s next review was due more than three days ago, and none is written down.")
    why = Sentence("A review is where something is decided: without it, check-ins are only numbers.")
    source = FORMAT
    bad = Example(
        en="""
okrtui = 1

[plan]
title = "Marketing plan"
lang = "en"
period = "2027-Q1"
review = "monthly"

[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
""",
        fr="""
okrtui = 1

[plan]
title = "Plan marketing"
lang = "fr"
period = "2027-Q1"
review = "monthly"

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
period = "2027-Q1"
review = "monthly"

[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[reviews]]
date = 2027-02-03
learned = "The trade press opens more doors than advertising."
decisions = [
  { about = "awareness", decision = "keep", note = "We stay the course." },
]
""",
        fr="""
okrtui = 1

[plan]
title = "Plan marketing"
lang = "fr"
period = "2027-Q1"
review = "monthly"

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[reviews]]
date = 2027-02-03
learned = "La presse professionnelle ouvre plus de portes que la publicité."
decisions = [
  { about = "notoriete", decision = "keep", note = "On garde le cap." },
]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """The review that did not come, at the plan's rhythm or period."""
        asked = next_review(plan, context.today)
        late = 0 if asked is None else (context.today - asked).days
        if late <= GRACE_DAYS or not left_to_close(plan) or is_to_be_closed(plan, context.today):
            return
        last = last_review(plan, context.today)
        message = Sentence(
            "A review was due on {asked}, {days} days ago",
            asked=asked,
            days=late,
        )
        if last is not None:
            message = Sentence(
                "The last review was on {last}; the next was due on {asked}, {days} days ago",
                last=last,
                asked=asked,
                days=late,
            )
        yield Finding(
            ("plan", "review" if "review" in plan.header.model_fields_set else "period"),
            message,
            Sentence("Hold it, and write down what was learned and what is decided: keep, adjust, park, drop."),
            about_plan=True,
        )
