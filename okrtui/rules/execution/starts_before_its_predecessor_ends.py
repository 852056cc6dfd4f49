"""E607: an initiative that starts before the one that has to end first."""

from collections.abc import Iterator
from datetime import timedelta

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.initiative import Initiative
from okrtui.plan.plan import Plan
from okrtui.plan.references import AFTER
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE


class StartsBeforeItsPredecessorEnds(Rule):
    """An open initiative whose start lies before the end of one named in `after`."""

    code = "E607"
    name = "starts-before-its-predecessor-ends"
    severity = "warning"
    reads = frozenset({"priorities", "kpis", "key_results", "initiatives"})
    sees = Sentence("An initiative starts before the one that it should follow has ended.")
    why = Sentence("It will wait, or begin without what it needs.")
    source = ARTICLE
    bad = Example(
        en="""
[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
start = 2027-01-11
end = 2027-02-19

[[initiatives]]
id = "mailing"
title = "Mailing of the white paper to 400 maintenance managers"
start = 2027-02-15
end = 2027-03-05
after = ["white-paper"]
""",
        fr="""
[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
start = 2027-01-11
end = 2027-02-19

[[initiatives]]
id = "envoi"
title = "Envoi du livre blanc à 400 responsables de maintenance"
start = 2027-02-15
end = 2027-03-05
after = ["livre-blanc"]
""",
    )
    good = Example(
        en="""
[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
start = 2027-01-11
end = 2027-02-19

[[initiatives]]
id = "mailing"
title = "Mailing of the white paper to 400 maintenance managers"
start = 2027-02-22
end = 2027-03-12
after = ["white-paper"]
""",
        fr="""
[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
start = 2027-01-11
end = 2027-02-19

[[initiatives]]
id = "envoi"
title = "Envoi du livre blanc à 400 responsables de maintenance"
start = 2027-02-22
end = 2027-03-12
after = ["livre-blanc"]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every open initiative and predecessor that overlap; on the last day itself one may take over."""
        for initiative in context.open_initiatives:
            start = initiative.part.start
            if start is None:
                continue
            for place, id in enumerate(initiative.part.after):
                item = context.directory.find(id, AFTER)
                if item is None or not isinstance(item.part, Initiative):
                    continue
                end = item.part.end
                if end is None or end <= start or item.part.state in ("done", "dropped"):
                    continue
                yield Finding(
                    (*initiative.path, "after", place),
                    Sentence(
                        "{initiative} starts on {start}, before {predecessor} ends on {end}",
                        initiative=Quoted(initiative.words),
                        start=start,
                        predecessor=Quoted(item.words),
                        end=end,
                    ),
                    Sentence("Start it on {day} or later, or end the other one sooner.", day=end + _A_DAY),
                )


_A_DAY = timedelta(days=1)
