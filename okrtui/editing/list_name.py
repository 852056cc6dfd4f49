"""List a person or a team that a plan only named so far."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from okrtui.document.edit import Edit, Insert, SetValue
from okrtui.editing.add_item import LISTS
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.ids import ids_beside, is_id, new_id
from okrtui.plan.plan import Plan
from okrtui.plan.references import OWNER, TEAM, Reference, references_of

_FIELDS = {"person": OWNER, "team": TEAM}


@dataclass(frozen=True, slots=True)
class ListName:
    """Add somebody by name; where they are the first, all others that are named so far come with them.

    As long as a plan lists no people, a plain name is as good as an id; from the first on, it would refer to nobody.
    `elsewhere` are the ids that a parent lists.
    """

    kind: Literal["person", "team"]
    name: str
    elsewhere: frozenset[str] = frozenset()

    @property
    def label(self) -> Sentence:
        """Who was added."""
        return Sentence("add {words}", words=Quoted(self.name))

    def id(self, plan: Plan) -> str:
        """The id that they will have in this plan."""
        return self._ids(plan)[self.name]

    def _named(self, plan: Plan) -> Iterator[Reference]:
        """What names somebody by a plain name; nothing where the plan lists somebody already."""
        if any(item.kind == self.kind for item in plan.items):
            return
        for reference in references_of(plan):
            if reference.field is _FIELDS[self.kind] and reference.word not in self.elsewhere:
                yield reference

    def _ids(self, plan: Plan) -> dict[str, str]:
        """The ids by the names, in the order that they are listed in."""
        taken = ids_beside(plan, self.kind)
        ids: dict[str, str] = {}
        # a name that is written as an id keeps it, whoever comes first
        names = dict.fromkeys((self.name, *(reference.word for reference in self._named(plan))))
        for name in sorted(names, key=lambda name: not is_id(name)):
            ids[name] = name if is_id(name) and name not in taken else new_id(name, taken)
            taken.add(ids[name])
        return {name: ids[name] for name in names}

    def edits(self, plan: Plan) -> Sequence[Edit]:
        """One insertion for each, and each name that is no id replaced by one."""
        ids = self._ids(plan)
        path = (LISTS[self.kind],)
        first = sum(item.kind == self.kind for item in plan.items)
        listed = [Insert(path, first + at, {"id": id, "name": name}) for at, (name, id) in enumerate(ids.items())]
        named = [reference for reference in self._named(plan) if ids[reference.word] != reference.word]
        return [*(SetValue(reference.path, ids[reference.word]) for reference in named), *listed]
