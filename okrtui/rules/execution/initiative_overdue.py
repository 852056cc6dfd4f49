"""E606: an initiative that should have ended."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE


class InitiativeOverdue(Rule):
    """An initiative whose end is past, and which is neither done nor dropped."""

    code = "E606"
    name = "initiative-overdue"
    severity = "warning"
    cured_by_giving_up = True
    by_day = True
    reads = frozenset({"initiatives"})
    sees = Sentence("An initiative’s end is past, and it is neither done nor dropped.")
    why = Sentence("Either it holds up what comes after it, or the calendar no longer tells the truth.")
    source = PRACTICE
    bad = Example(
        en="""
[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
start = 2027-01-11
end = 2027-02-05
state = "running"
""",
        fr="""
[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
start = 2027-01-11
end = 2027-02-05
state = "running"
""",
    )
    good = Example(
        en="""
[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
start = 2027-01-11
end = 2027-02-19
state = "running"
""",
        fr="""
[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
start = 2027-01-11
end = 2027-02-19
state = "running"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every open initiative that ended before today."""
        for initiative in context.open_initiatives:
            end = initiative.part.end
            if end is None or end >= context.today:
                continue
            if initiative.part.state == "planned":
                message = Sentence(
                    "{initiative} should have ended on {end}, and has not begun",
                    initiative=Quoted(initiative.words),
                    end=end,
                )
            else:
                message = Sentence(
                    "{initiative} should have ended on {end}, and is still running",
                    initiative=Quoted(initiative.words),
                    end=end,
                )
            help = Sentence("Set its state to done or dropped, or give it a new end.")
            yield Finding((*initiative.path, "end"), message, help)
