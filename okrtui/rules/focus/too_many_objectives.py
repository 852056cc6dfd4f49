"""F101: more active objectives than anybody can put first."""

from collections.abc import Iterator

from okrtui.document.edit import SetValue
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import ActiveObjective, Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.fix import Fix
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE


class TooManyObjectives(Rule):
    """More than three active objectives; proposes which to park."""

    code = "F101"
    name = "too-many-objectives"
    severity = "warning"
    cured_by_giving_up = True
    one_a_plan = True
    reads = frozenset({"objectives", "key_results", "initiatives"})
    sees = Sentence("More active objectives than the limit, which is three.")
    why = Sentence("Three objectives that are well defined achieve more than ten vague intentions.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives]]
id = "leads"
title = "Sales talks only to companies that fit"

[[objectives]]
id = "loyalty"
title = "Customers stay because the first year goes well"

[[objectives]]
id = "partners"
title = "Partners recommend us unasked"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives]]
id = "leads"
title = "Les commerciaux ne parlent qu’aux entreprises qui nous conviennent"

[[objectives]]
id = "fidelite"
title = "Les clients restent parce que la première année se passe bien"

[[objectives]]
id = "partenaires"
title = "Les partenaires nous recommandent d’eux-mêmes"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives]]
id = "leads"
title = "Sales talks only to companies that fit"

[[objectives]]
id = "loyalty"
title = "Customers stay because the first year goes well"

[[objectives]]
id = "partners"
title = "Partners recommend us unasked"
state = "parked"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives]]
id = "leads"
title = "Les commerciaux ne parlent qu’aux entreprises qui nous conviennent"

[[objectives]]
id = "fidelite"
title = "Les clients restent parce que la première année se passe bien"

[[objectives]]
id = "partenaires"
title = "Les partenaires nous recommandent d’eux-mêmes"
state = "parked"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """One finding, at the first objective beyond the limit."""
        active = context.active_objectives
        limit = context.limits.objectives
        if len(active) <= limit:
            return
        parked = _least_worked_out(active, len(active) - limit, context)
        names = [Quoted(objective.words) for objective, _key_results in parked]
        yield Finding(
            active[limit].objective.title_path,
            Sentence(
                "{count} objectives are active; with more than {limit}, none comes first",
                count=len(active),
                limit=limit,
            ),
            Sentence(
                "Park {objectives}: it has the fewest key results, owners and initiatives.",
                "Park {objectives}: they have the fewest key results, owners and initiatives.",
                count=len(parked),
                objectives=names,
            ),
            Fix(
                Sentence("park {objectives}", objectives=names),
                tuple(SetValue((*objective.path, "state"), "parked") for objective, _key_results in parked),
            ),
            about_plan=True,
        )


def _least_worked_out(active: tuple[ActiveObjective, ...], count: int, context: Context) -> list[ActiveObjective]:
    """The objectives to park: least worked out first, the lowest in the file on a tie; in the order of the file."""
    places = sorted(range(len(active)), key=lambda place: (_worked_out(active[place], context), -place))
    return [active[place] for place in sorted(places[:count])]


def _worked_out(active: ActiveObjective, context: Context) -> int:
    """How many key results, owners and initiatives an objective has, taken together."""
    objective, key_results = active
    owners = {objective.part.owner, *(key_result.part.owner for key_result in key_results)} - {None, ""}
    return len(key_results) + len(owners) + len(context.served_by(objective.part))
