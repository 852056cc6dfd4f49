"""E601: an objective that nothing in the calendar serves."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.objective import Objective
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context, Placed
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE


class ObjectiveWithoutInitiative(Rule):
    """An active objective that no initiative serves, neither itself nor by a key result."""

    code = "E601"
    name = "objective-without-initiative"
    severity = "warning"
    reads = frozenset({"objectives", "key_results", "initiatives"})
    sees = Sentence("No initiative serves an objective or one of its key results.")
    why = Sentence("An objective without work in the calendar is a wish.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
kind = "content"
serves = ["awareness"]
owner = "Claire Martin"
start = 2027-01-11
end = 2027-02-05
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
kind = "content"
serves = ["notoriete"]
owner = "Claire Martin"
start = 2027-01-11
end = 2027-02-05
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active objective that only dropped initiatives serve, or none."""
        for objective, _key_results in context.active_objectives:
            if not context.served_by(objective.part):
                yield Finding(
                    objective.title_path,
                    Sentence("Nothing in the calendar serves {objective}", objective=Quoted(objective.words)),
                    _help(objective, context),
                )


def _help(objective: Placed[Objective], context: Context) -> Sentence:
    idle = next((placed for placed in context.open_initiatives if not placed.part.serves), None)
    if objective.part.id is None:
        return Sentence("Give it an id, and add a campaign, a project, a redesign or content that serves it.")
    id = Quoted(objective.part.id)
    if idle is not None:
        return Sentence(
            "Add a campaign, a project, a redesign or content that serves {id}; {initiative} serves nothing yet.",
            id=id,
            initiative=Quoted(idle.words),
        )
    return Sentence("Add a campaign, a project, a redesign or content that serves {id}.", id=id)
