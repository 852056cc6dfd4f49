"""S009: an end before its start."""

from collections.abc import Iterator
from datetime import date

from okrtui.document.edit import SetValue
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.fix import Fix
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT


class DatesReversed(Rule):
    """A period or an initiative that ends before it starts."""

    code = "S009"
    name = "dates-reversed"
    severity = "error"
    judges_closed = True
    reads = frozenset({"plan", "initiatives"})
    sees = Sentence("The period or an initiative ends before it starts.")
    why = Sentence("It has no place in the calendar, and no time that could have passed.")
    source = FORMAT
    bad = Example(
        en="""
[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
start = 2027-02-05
end = 2027-01-11
""",
        fr="""
[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
start = 2027-02-05
end = 2027-01-11
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
        """The period and the initiatives, where the end comes first."""
        period = plan.header.period
        if period is not None and period.start and period.end and period.end < period.start:
            message = Sentence(
                "The period ends on {end}, before it starts on {start}", end=period.end, start=period.start
            )
            yield _finding(("plan", "period"), period.start, period.end, message)
        for path, initiative, words in ((placed.path, placed.part, placed.words) for placed in context.initiatives):
            if initiative.start and initiative.end and initiative.end < initiative.start:
                message = Sentence(
                    "{initiative} ends on {end}, before it starts on {start}",
                    initiative=Quoted(words),
                    end=initiative.end,
                    start=initiative.start,
                )
                yield _finding(path, initiative.start, initiative.end, message)


def _finding(path: Path, start: date, end: date, message: Sentence) -> Finding:
    return Finding(
        (*path, "end"),
        message,
        Sentence("Swap the two days, or correct the year of one of them."),
        Fix(
            Sentence("swap the two days"),
            (SetValue((*path, "start"), end), SetValue((*path, "end"), start)),
        ),
    )
