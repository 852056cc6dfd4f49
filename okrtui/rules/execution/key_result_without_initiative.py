"""E603: a key result that is left out by the work for its objective."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE


class KeyResultWithoutInitiative(Rule):
    """A key result that no initiative serves, while its neighbours have some; what is to be kept needs none."""

    code = "E603"
    name = "key-result-without-initiative"
    severity = "advice"
    reads = frozenset({"key_results", "initiatives"})
    sees = Sentence("Initiatives serve an objective’s other key results, and none serves this one.")
    why = Sentence("Nothing that is planned will move the figure.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "unaided"
metric = "unaided awareness"
baseline = 20
target = 26

[[objectives.key_results]]
id = "press"
metric = "mentions in the trade press"
baseline = 0
target = 3

[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
serves = ["unaided"]
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "spontanee"
metric = "notoriété spontanée"
baseline = 20
target = 26

[[objectives.key_results]]
id = "presse"
metric = "mentions dans la presse professionnelle"
baseline = 0
target = 3

[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
serves = ["spontanee"]
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "unaided"
metric = "unaided awareness"
baseline = 20
target = 26

[[objectives.key_results]]
id = "press"
metric = "mentions in the trade press"
baseline = 0
target = 3

[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
serves = ["unaided", "press"]
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "spontanee"
metric = "notoriété spontanée"
baseline = 20
target = 26

[[objectives.key_results]]
id = "presse"
metric = "mentions dans la presse professionnelle"
baseline = 0
target = 3

[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
serves = ["spontanee", "presse"]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Key results left out, where the objective has initiatives and none that serves it as a whole."""
        for objective, key_results in context.active_objectives:
            serving = context.served_by(objective.part)
            if not serving or objective.part.id in context.serving:
                continue
            for key_result in key_results:
                if key_result.part.shape != "keep" and key_result.part.id not in context.serving:
                    yield Finding(
                        key_result.title_path,
                        Sentence("No initiative is meant to move {key_result}", key_result=Quoted(key_result.words)),
                        _help(key_result.part.id, serving[0].words),
                    )


def _help(id: str | None, initiative: str) -> Sentence:
    if id is None:
        return Sentence("Give it an id, and add that to what an initiative serves.")
    return Sentence(
        "Add {id} to what an initiative serves, {initiative} for example; or plan one that moves it.",
        id=Quoted(id),
        initiative=Quoted(initiative),
    )
