"""Add what a quick line says, as one step."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from okrtui.document.edit import Edit, Insert
from okrtui.editing.add_item import LISTS, AddItem
from okrtui.editing.begin_plan import BeginPlan
from okrtui.editing.quick.quick_line import NewName
from okrtui.locales.sentence import Sentence
from okrtui.plan.items import ItemKind
from okrtui.plan.plan import Plan
from okrtui.rules.fix import Fix


@dataclass(frozen=True, slots=True)
class QuickAdd:
    """Add an item; a file that holds no plan yet begins with one, and a `fix` of what it brings about comes with it.

    `names` are people and teams that it names and the plan does not list yet. The fix is that of a remark on the plan
    as it would be with the item.
    """

    add: AddItem
    begin: BeginPlan
    fix: Fix | None = None
    names: Sequence[NewName] = ()

    @property
    def label(self) -> Sentence:
        """The words of what was added."""
        return self.add.label

    def edits(self, plan: Plan) -> Sequence[Edit]:
        """The beginning of a plan, the item, the fix, each as far as there is one."""
        edits = [*self.begin.edits(plan), *self.add.edits(plan)]
        listed: Counter[ItemKind] = Counter(item.kind for item in plan.items)
        for kind, id, name in self.names:
            edits.append(Insert((LISTS[kind],), listed[kind], {"id": id, "name": name}))
            listed[kind] += 1
        return [*edits, *(self.fix.edits if self.fix else ())]
