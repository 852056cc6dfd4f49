"""E608: an initiative without a place in the calendar."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE


class UnscheduledInitiative(Rule):
    """An open initiative without a start, an end, or both."""

    code = "E608"
    name = "unscheduled-initiative"
    severity = "advice"
    reads = frozenset({"initiatives"})
    sees = Sentence("An initiative has no start or no end.")
    why = Sentence("It has no place in the calendar, and nobody sees what it collides with.")
    source = ARTICLE
    bad = Example(
        en="""
[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
start = 2027-01-11
""",
        fr="""
[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
start = 2027-01-11
""",
    )
    good = Example(
        en="""
[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
start = 2027-01-11
end = 2027-02-05
""",
        fr="""
[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
start = 2027-01-11
end = 2027-02-05
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every open initiative that lacks a day."""
        for initiative in context.open_initiatives:
            part, words = initiative.part, Quoted(initiative.words)
            if part.start is None and part.end is None:
                message = Sentence("{initiative} has no start and no end", initiative=words)
                help = Sentence("Give it both days: the calendar shows where its team has room.")
            elif part.start is None:
                message = Sentence("{initiative} has no start", initiative=words)
                help = Sentence("Say on which day it starts.")
            elif part.end is None:
                message = Sentence("{initiative} has no end", initiative=words)
                help = Sentence("Say on which day it ends.")
            else:
                continue
            yield Finding((*initiative.path, "end" if part.start else "start"), message, help)
