"""S002: a value of the wrong type or outside its allowed words."""

from collections.abc import Iterator

from okrtui.document.edit import SetValue
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.ids import ids_beside, is_id, new_id
from okrtui.plan.items import Item
from okrtui.plan.key_result import KeyResult
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.reading import Fault
from okrtui.plan.references import references_to
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.fix import Fix
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT
from okrtui.rules.structure.leftover_fields import leftover_fields
from okrtui.rules.structure.meant_value import meant_value, shown
from okrtui.rules.structure.same_meaning import is_clear_value


class WrongType(Rule):
    """A value that cannot be what its key is for, or that its neighbours have made pointless."""

    code = "S002"
    name = "wrong-type"
    severity = "error"
    judges_closed = True
    sees = Sentence("A value is of the wrong type, outside its allowed words or range, or has no effect.")
    why = Sentence("The value is left out of every figure until it can be understood.")
    source = FORMAT
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
state = "paused"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
state = "en réserve"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
state = "active"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
state = "active"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """What the model could not take, a period in another spelling, ids written otherwise, leftovers."""
        for fault in context.reading.faults:
            yield _fault(fault, context)
        yield from _period(plan)
        for item in plan.items:
            if item.id is not None and not is_id(item.id):
                yield _id(item, plan)
            if isinstance(item.part, KeyResult):
                yield from leftover_fields(item.part, item.path)


def _fault(fault: Fault, context: Context) -> Finding:
    if isinstance(fault.path[-1], int):
        message = Sentence(
            "An element of the key {key} should be {expected}, not {found}",
            key=Quoted(_key(fault.path)),
            expected=fault.expected,
            found=fault.found,
        )
    else:
        message = Sentence(
            "The key {key} should be {expected}, not {found}",
            key=Quoted(fault.path[-1]),
            expected=fault.expected,
            found=fault.found,
        )
    meant = meant_value(fault)
    if meant is not None:
        text = shown(meant)
        clear = is_clear_value(fault, context.data)
        fix = Fix(Sentence("write {value}", value=text), (SetValue(fault.path, meant),), safe=clear)
        return Finding(fault.path, message, Sentence("Write {value}.", value=text), fix)
    if isinstance(fault.value, dict) and len(fault.path) == 1 and fault.path[0] != "plan":
        help = Sentence("Write [[{key}]], with two brackets on each side.", key=fault.path[0])
        return Finding(fault.path, message, help)
    return Finding(fault.path, message, Sentence("Put {expected} here.", expected=fault.expected))


def _key(path: Path) -> str:
    return next(step for step in reversed(path) if isinstance(step, str))


def _period(plan: Plan) -> Iterator[Finding]:
    period = plan.header.period
    if period is None or period.canonical in (None, period.written):
        return
    written = shown(period.canonical)
    yield Finding(
        ("plan", "period"),
        Sentence("Format 1 writes this period {period}", period=written),
        Sentence("Write {value}.", value=written),
        Fix(Sentence("write {value}", value=written), (SetValue(("plan", "period"), period.canonical),), safe=True),
    )


def _id(item: Item, plan: Plan) -> Finding:
    made = new_id(item.key, ids_beside(plan, item.kind))
    places = [(*item.path, "id"), *(reference.path for reference in references_to(plan, item))]
    return Finding(
        (*item.path, "id"),
        Sentence("An id is made of lower-case letters without accents, digits and hyphens"),
        Sentence("Call it {id}, here and wherever it is referred to.", id=made),
        # not safe: other plans may refer to it, and it is what the history of the item goes by
        Fix(Sentence("rename it to {id}", id=made), tuple(SetValue(place, made) for place in places)),
    )
