"""D904: an objective or key result that is given up, and nobody says why."""

from collections.abc import Iterator

from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE

_BEFORE = Example(
    en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives]]
id = "customers"
title = "Our customers bring us their neighbours"
""",
    fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives]]
id = "clients"
title = "Nos clients nous amènent leurs voisins"
""",
)


class DroppedWithoutDecision(Rule):
    """An active objective or key result that was dropped, parked or taken out when the period had begun.

    A decision that came with the change is the word of why, and so is an older one that parks, drops or carries
    over the item or what it is part of.
    """

    code = "D904"
    name = "dropped-without-decision"
    severity = "warning"
    of_changes = True
    judges_closed = True
    reads = frozenset({"plan", "objectives", "key_results", "check_ins", "reviews"})
    sees = Sentence(
        "An objective or key result was dropped, parked or taken out after the period began, without a decision."
    )
    why = Sentence("What disappears without a word comes back as a question, and its lesson is lost.")
    source = PRACTICE
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives]]
id = "customers"
title = "Our customers bring us their neighbours"
state = "dropped"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives]]
id = "clients"
title = "Nos clients nous amènent leurs voisins"
state = "dropped"
""",
        before=_BEFORE,
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives]]
id = "customers"
title = "Our customers bring us their neighbours"
state = "dropped"

[[reviews]]
date = 2027-02-15
decisions = [
  { about = "customers", decision = "drop", note = "Too few installations this winter." },
]
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives]]
id = "clients"
title = "Nos clients nous amènent leurs voisins"
state = "dropped"

[[reviews]]
date = 2027-02-15
decisions = [
  { about = "clients", decision = "drop", note = "Trop peu d’installations cet hiver." },
]
""",
        before=_BEFORE,
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Everything that was given up; of an objective that is, the key results are not told beside it."""
        if context.before is not None:
            from okrtui.rules.history.giving_up import given_up  # only a comparison needs it

            yield from given_up(context)
