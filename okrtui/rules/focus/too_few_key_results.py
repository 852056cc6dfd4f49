"""F103: an objective that nothing, or a single figure, shows to be reached."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE


class TooFewKeyResults(Rule):
    """An active objective without key results; with only one, it is advice."""

    code = "F103"
    name = "too-few-key-results"
    severity = "warning"
    reads = frozenset({"objectives", "key_results"})
    sees = Sentence("An objective has no key result, or only one.")
    why = Sentence("Key results say how one will measure success; a single one is easily met at the cost of the rest.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
serves = ["awareness"]
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
serves = ["notoriete"]
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "unaided-awareness"
metric = "unaided awareness"
unit = "% of buyers"
baseline = 20
target = 26
owner = "Claire Martin"
source = "brand survey, monthly wave"

[[objectives.key_results]]
id = "direct-traffic"
metric = "direct traffic"
unit = "visits/month"
baseline = 20500
target = 24600
owner = "Claire Martin"
source = "web analytics, monthly report"

[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
serves = ["awareness"]
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "notoriete-spontanee"
metric = "notoriété spontanée"
unit = "% des acheteurs"
baseline = 20
target = 26
owner = "Claire Martin"
source = "baromètre de marque, vague mensuelle"

[[objectives.key_results]]
id = "trafic-direct"
metric = "trafic direct"
unit = "visites/mois"
baseline = 20500
target = 24600
owner = "Claire Martin"
source = "outil de mesure d’audience, relevé mensuel"

[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
serves = ["notoriete"]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Active objectives with less than two key results that count; those that are done count too."""
        for objective, _active in context.active_objectives:
            counting = [
                key_result for key_result in objective.part.key_results if key_result.state in ("active", "done")
            ]
            if not counting:
                yield Finding(
                    objective.title_path,
                    Sentence(
                        "{objective} has no key result: nothing will tell whether it is reached",
                        objective=Quoted(objective.words),
                    ),
                    Sentence("Add two or three: what is measured, where it stands today, where it should be."),
                )
            elif len(counting) == 1:
                yield Finding(
                    objective.title_path,
                    Sentence("{objective} rests on one key result only", objective=Quoted(objective.words)),
                    Sentence("Add one that keeps the first honest: quality beside quantity, for example."),
                    severity="advice",
                )
