"""O503: an initiative that neither a person nor a team has."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.ownership.candidates import is_named
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE


class InitiativeWithoutOwner(Rule):
    """An initiative that is planned or running, without `owner` and without `team`."""

    code = "O503"
    name = "initiative-without-owner"
    severity = "advice"
    reads = frozenset({"initiatives"})
    sees = Sentence("An initiative has neither an owner nor a team.")
    why = Sentence("Work that nobody has taken on does not begin.")
    source = PRACTICE
    bad = Example(
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
    good = Example(
        en="""
[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
start = 2027-01-11
end = 2027-02-05
team = "Communication"
""",
        fr="""
[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
start = 2027-01-11
end = 2027-02-05
team = "Communication"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every open initiative that neither a person nor a team has."""
        for initiative in context.open_initiatives:
            if not is_named(initiative.part.owner) and not is_named(initiative.part.team):
                yield Finding(
                    (*initiative.path, "owner"),
                    Sentence("Nobody has taken on {initiative}", initiative=Quoted(initiative.words)),
                    Sentence("Name the team that does it, or one person who answers for it."),
                )
