"""S006: a reference to an id that does not exist."""

from collections.abc import Iterator

from okrtui.document.edit import SetValue
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.items import Item, ItemKind
from okrtui.plan.plan import Plan
from okrtui.plan.references import ABOUT, AFTER, KPI, OWNER, SERVES, SUPPORTS, TEAM, Reference, ReferenceField
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.fix import Fix
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT
from okrtui.text.fold import slug
from okrtui.text.nearest import nearest

_NONE_HAS: dict[ReferenceField, Sentence] = {
    OWNER: Sentence("No person has the id"),
    TEAM: Sentence("No team has the id"),
    SUPPORTS: Sentence("No priority, and no objective of a parent plan, has the id"),
    KPI: Sentence("No KPI has the id"),
    SERVES: Sentence("No objective or key result has the id"),
    AFTER: Sentence("No initiative has the id"),
    ABOUT: Sentence("No item has the id"),
}

_KINDS: dict[ItemKind, Sentence] = {
    "person": Sentence("a person"),
    "team": Sentence("a team"),
    "priority": Sentence("a priority"),
    "kpi": Sentence("a KPI"),
    "objective": Sentence("an objective"),
    "key_result": Sentence("a key result"),
    "initiative": Sentence("an initiative"),
}


class DanglingReference(Rule):
    """A word that should be the id of an item, and is not."""

    code = "S006"
    name = "dangling-reference"
    severity = "error"
    judges_closed = True
    reads = frozenset({"people", "teams", "priorities", "kpis", "objectives", "key_results", "initiatives", "reviews"})
    sees = Sentence("A reference to an id that no fitting item has.")
    why = Sentence("The thread from the vision to the work is cut there, and nobody sees it.")
    source = FORMAT
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "unaided-awareness"
metric = "unaided awareness"
baseline = 20
target = 26

[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
serves = ["awareness", "unaided-awarness"]
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "notoriete-spontanee"
metric = "notoriété spontanée"
baseline = 20
target = 26

[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
serves = ["notoriete", "notoriete-spontane"]
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
baseline = 20
target = 26

[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
serves = ["awareness", "unaided-awareness"]
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "notoriete-spontanee"
metric = "notoriété spontanée"
baseline = 20
target = 26

[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
serves = ["notoriete", "notoriete-spontanee"]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every reference that leads nowhere; what is supported cannot be known while a parent is missing."""
        for reference in context.directory.dangling():
            if reference.field is not SUPPORTS or context.parents.complete:
                yield _finding(reference, context)


def _finding(reference: Reference, context: Context) -> Finding:
    none_has = _NONE_HAS[reference.field]
    message = Sentence("{none_has} {word}", none_has=none_has, word=Quoted(reference.word))
    near = _nearest(reference, context)
    if near is not None and near.id is not None:
        help = Sentence("Write {id}, if {item} is meant.", id=near.id, item=Quoted(near.words))
        same = slug(reference.word) == near.id  # in capitals, with accents or with spaces: else it is a guess
        fix = Fix(Sentence("write {id}", id=near.id), (SetValue(reference.path, near.id),), safe=same)
        return Finding(reference.path, message, help, fix)
    other = context.directory.any_item(reference.word)
    if other is not None:
        message = Sentence(
            "{word} is {kind}, which does not fit here: {item}",
            word=Quoted(reference.word),
            kind=_KINDS[other.kind],
            item=Quoted(other.words),
        )
    return Finding(reference.path, message, _help(reference, context))


def _nearest(reference: Reference, context: Context) -> Item | None:
    """The item that was probably meant: by an id spelt alike, or by what it is called."""
    candidates = context.directory.candidates(reference.field)
    by_words = {item.words: item for item in candidates.values()}
    found = nearest(reference.word, [*candidates, *by_words])
    return None if found is None else candidates.get(found) or by_words[found]


def _help(reference: Reference, context: Context) -> Sentence:
    known = sorted(context.directory.candidates(reference.field))
    if 0 < len(known) <= _FEW:
        return Sentence("Write {ids}, or add the item.", "Write one of these: {ids}.", count=len(known), ids=known)
    if known:
        return Sentence("Write one of the {count} ids there are, or add the item.", count=len(known))
    return Sentence("Add the item, or take the reference out.")


_FEW = 6
