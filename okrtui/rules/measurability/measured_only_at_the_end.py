"""M315: an objective that nothing tells of until it is too late."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE

_TWO = 2


class MeasuredOnlyAtTheEnd(Rule):
    """An objective with two key results or more, all of them measured once, at the end."""

    code = "M315"
    name = "measured-only-at-the-end"
    severity = "advice"
    reads = frozenset({"objectives", "key_results", "check_ins"})
    sees = Sentence("All key results of an objective are measured only at the end.")
    why = Sentence("Nothing will tell on the way whether to go on or to change course.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "customers"
title = "Our customers bring us their neighbours"

[[objectives.key_results]]
id = "nps"
metric = "NPS of installed customers"
baseline = 31
target = 38
source = "survey of all customers"
cadence = "end"

[[objectives.key_results]]
id = "trust"
metric = "customers who trust us with a second line"
unit = "%"
baseline = 40
target = 55
source = "survey of all customers"
cadence = "end"
""",
        fr="""
[[objectives]]
id = "clients"
title = "Nos clients nous amènent leurs voisins"

[[objectives.key_results]]
id = "nps"
metric = "NPS des clients installés"
baseline = 31
target = 38
source = "enquête auprès de tous les clients"
cadence = "end"

[[objectives.key_results]]
id = "confiance"
metric = "clients prêts à nous confier une deuxième ligne"
unit = "%"
baseline = 40
target = 55
source = "enquête auprès de tous les clients"
cadence = "end"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "customers"
title = "Our customers bring us their neighbours"

[[objectives.key_results]]
id = "nps"
metric = "NPS of installed customers"
baseline = 31
target = 38
source = "survey of all customers"
cadence = "end"

[[objectives.key_results]]
id = "trust"
metric = "customers who trust us with a second line"
unit = "%"
baseline = 40
target = 55
source = "survey of thirty customers a month"
cadence = "monthly"
""",
        fr="""
[[objectives]]
id = "clients"
title = "Nos clients nous amènent leurs voisins"

[[objectives.key_results]]
id = "nps"
metric = "NPS des clients installés"
baseline = 31
target = 38
source = "enquête auprès de tous les clients"
cadence = "end"

[[objectives.key_results]]
id = "confiance"
metric = "clients prêts à nous confier une deuxième ligne"
unit = "%"
baseline = 40
target = 55
source = "enquête auprès de trente clients par mois"
cadence = "monthly"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Such objectives; a KPI that is watched beside a key result, or a value written on the way, does tell."""
        for objective, key_results in context.active_objectives:
            if len(key_results) >= _TWO and all(_tells_nothing(key_result.part) for key_result in key_results):
                yield Finding(
                    objective.title_path,
                    Sentence(
                        "The {count} key results of {objective} are all measured only at the end",
                        count=len(key_results),
                        objective=Quoted(objective.words),
                    ),
                    Sentence(
                        "Give one of them a rhythm, or add one that moves earlier: what must happen first for the "
                        "others to be reached?"
                    ),
                )


def _tells_nothing(key_result: KeyResult) -> bool:
    return (
        key_result.cadence == "end"
        and key_result.kpi is None
        and not any(check_in.value is not None for check_in in key_result.check_ins)
    )
