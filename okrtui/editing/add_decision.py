"""Write down what was decided about something."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from okrtui.document.edit import Edit, SetValue, Value
from okrtui.document.refused import Refused
from okrtui.editing.finding_items import find_item
from okrtui.editing.review_of_day import with_decision
from okrtui.editing.set_field import SetField
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.ids import ids_beside, new_id
from okrtui.plan.initiative import Initiative
from okrtui.plan.items import PLAN_ID
from okrtui.plan.key_result import KeyResult
from okrtui.plan.objective import Objective
from okrtui.plan.plan import Plan
from okrtui.plan.references import ABOUT
from okrtui.plan.review import STATES_DECIDED, DecisionWord
from okrtui.text.one_line import on_one_line


@dataclass(frozen=True, slots=True)
class AddDecision:
    """Write a decision of a day into its review, which is begun where there is none.

    `about` is the key of an item, or `plan`; an item that has no id yet is given one, to be referred to by. `note` is
    the word of why, which only what is kept can do without; `owner` sees to it until `due`.
    """

    day: date
    about: str
    decision: DecisionWord
    note: str | None = None
    owner: str | None = None
    due: date | None = None

    @property
    def label(self) -> Sentence:
        """What was decided about."""
        return Sentence("decision about {item}", item=Quoted(self.about))

    def edits(self, plan: Plan) -> Sequence[Edit]:
        """The decision and, where there is none yet, the id of what it is about.

        Raises:
            Refused: there is no such item, or nothing is decided about its kind; there is no word of why.
        """
        note = on_one_line(self.note or "").strip()
        if not note and self.decision != "keep":
            raise Refused(Sentence("a decision without a word of why says nothing"))
        id, naming = self._subject(plan)
        said: dict[str, Value | None] = {"about": id, "decision": self.decision, "note": note or None}
        said |= {"owner": self.owner or None, "due": self.due}
        decision = {name: value for name, value in said.items() if value is not None}
        return [*naming, *with_decision(plan, self.day, decision)]

    def follow_up(self, plan: Plan) -> SetField | None:
        """What makes the plan say so, too: the state of what is parked or dropped. None where there is nothing to do.

        Raises:
            Refused: there is no such item.
        """
        state = STATES_DECIDED.get(self.decision)
        part = None if self.about == PLAN_ID else find_item(plan, self.about).part
        fitting = isinstance(part, Objective | KeyResult) or (isinstance(part, Initiative) and state != "parked")
        if state is None or not fitting or getattr(part, "state", state) == state:
            return None
        return SetField(self.about, "state", state)

    def _subject(self, plan: Plan) -> tuple[str, Sequence[Edit]]:
        """The id of what it is about, and what gives it one."""
        if self.about == PLAN_ID:
            return PLAN_ID, ()
        item = find_item(plan, self.about)
        if item.kind not in ABOUT.own:
            raise Refused(Sentence("a review decides about objectives, key results and initiatives, not about people"))
        if item.id:
            return item.id, ()
        id = new_id(item.title or item.kind, ids_beside(plan, item.kind))
        return id, (SetValue((*item.path, "id"), id),)
