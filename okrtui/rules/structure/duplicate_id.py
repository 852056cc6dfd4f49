"""S005: two items with one id."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.ids import ids_beside, new_id
from okrtui.plan.items import PLAN_ID, Item
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT


class DuplicateId(Rule):
    """An id that another item has already."""

    code = "S005"
    name = "duplicate-id"
    severity = "error"
    cured_by_giving_up = True
    judges_closed = True
    reads = frozenset({"people", "teams", "priorities", "kpis", "objectives", "key_results", "initiatives"})
    sees = Sentence("Two items have the same id.")
    why = Sentence("Whatever refers to that id may mean either of them.")
    source = FORMAT
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "awareness"
metric = "spontaneous awareness"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "notoriete"
metric = "notoriété spontanée"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "spontaneous-awareness"
metric = "spontaneous awareness"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "notoriete-spontanee"
metric = "notoriété spontanée"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every item whose id an earlier one has, in its space of ids."""
        first: dict[tuple[str, str], Item] = {}
        for item in plan.items:
            if item.id is None:
                continue
            if item.id == PLAN_ID and item.in_shared_space:
                yield _finding(item, plan, Sentence("The id plan stands for the plan itself"))
                continue
            space = "" if item.in_shared_space else item.kind
            earlier = first.setdefault((space, item.id), item)
            if earlier is not item:
                message = Sentence("The id {id} is taken: {earlier} has it", id=item.id, earlier=Quoted(earlier.words))
                yield _finding(item, plan, message)


def _finding(item: Item, plan: Plan, message: Sentence) -> Finding:
    made = new_id(item.title or item.key, ids_beside(plan, item.kind))
    help = Sentence("Give it an id of its own, {id} for example, and look at what refers to it.", id=made)
    return Finding((*item.path, "id"), message, help)
