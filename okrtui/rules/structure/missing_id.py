"""S008: items without an id."""

from collections.abc import Iterator

from okrtui.document.edit import SetValue
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.ids import ids_beside, new_id
from okrtui.plan.items import Item
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.fix import Fix
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT

_NAMED = 4
"""So many items are named in the sentence; the rest is counted."""


class MissingId(Rule):
    """Items that nothing can refer to; one finding for all of them."""

    code = "S008"
    name = "missing-id"
    severity = "advice"
    one_a_plan = True
    judges_closed = True
    reads = frozenset({"people", "teams", "priorities", "kpis", "objectives", "key_results", "initiatives"})
    sees = Sentence("Items that have no id.")
    why = Sentence("Nothing can refer to them, and their history is lost when they move or are renamed.")
    source = FORMAT
    bad = Example(
        en="""
[[objectives]]
title = "Industrial buyers think of us first"
""",
        fr="""
[[objectives]]
title = "Les acheteurs industriels pensent d’abord à nous"
""",
    )
    good = Example(
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

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """One finding for all items without id, at the first of them; its fix writes one for each."""
        nameless = [item for item in plan.items if item.id is None and not _was_unreadable(item, context)]
        if not nameless:
            return
        named: list[Quoted | Sentence] = [Quoted(item.words) for item in nameless[:_NAMED]]
        if len(nameless) > _NAMED:
            named.append(Sentence("{count} other", "{count} others", count=len(nameless) - _NAMED))
        edits = tuple(_new_ids(nameless, plan))
        first = str(edits[0].value)
        # an id that says nothing would stay for good
        safe = all(item.title is not None for item in nameless)
        yield Finding(
            nameless[0].path,
            Sentence(
                "{count} item has no id: {items}",
                "{count} items have no id: {items}",
                count=len(nameless),
                items=named,
            ),
            Sentence(
                "Write id = {first} there.",
                "Write an id into each, {first} for the first.",
                count=len(nameless),
                first=f'"{first}"' if len(nameless) == 1 else Quoted(first),  # as the text has it, or named
            ),
            Fix(Sentence("write the id", "write the {count} ids", count=len(nameless)), edits, safe=safe),
            about_plan=True,
        )


def _was_unreadable(item: Item, context: Context) -> bool:
    return item.path in context.faulty or (*item.path, "id") in context.faulty


def _new_ids(nameless: list[Item], plan: Plan) -> Iterator[SetValue]:
    taken = {space: ids_beside(plan, space) for space in ("person", "team", "objective")}
    for item in nameless:
        space = taken["objective" if item.in_shared_space else item.kind]
        made = new_id(item.title or item.key, space)
        space.add(made)
        yield SetValue((*item.path, "id"), made)
