"""What the ids in a plan stand for: looked up in the plan first, then in its parents."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from okrtui.plan.items import Item
from okrtui.plan.plan import Plan
from okrtui.plan.references import OWNER, TEAM, Reference, ReferenceField, references_of


class Directory:
    """A plan and its parents, the nearest first, by id."""

    def __init__(self, plan: Plan, parents: Sequence[Plan] = ()) -> None:
        self.plan = plan
        self.parents = tuple(parents)

    @cached_property
    def people(self) -> dict[str, Item]:
        """People by id, those of the plan before those of its parents."""
        return self._by_id("person")

    @cached_property
    def teams(self) -> dict[str, Item]:
        """Teams by id, those of the plan before those of its parents."""
        return self._by_id("team")

    @cached_property
    def lists_people(self) -> bool:
        """Whether the plan or a parent lists people: then an owner is the id of one, else any name."""
        return any(plan.people for plan in (self.plan, *self.parents))

    @cached_property
    def lists_teams(self) -> bool:
        """Whether the plan or a parent lists teams: then a team is the id of one, else any name."""
        return any(plan.teams for plan in (self.plan, *self.parents))

    def _by_id(self, kind: str) -> dict[str, Item]:
        found: dict[str, Item] = {}
        for plan in (self.plan, *self.parents):
            for item in plan.items:
                if item.kind == kind and item.id is not None:
                    found.setdefault(item.id, item)
        return found

    def find(self, word: str, field: ReferenceField) -> Item | None:
        """The item that an id in such a field stands for; None where nothing fitting has it."""
        if field is OWNER:
            return self.people.get(word)
        if field is TEAM:
            return self.teams.get(word)
        item = self.plan.by_id.get(word)
        if item is not None and item.kind in field.own:
            return item
        for parent in self.parents:
            item = parent.by_id.get(word)
            if item is not None and item.kind in field.parents:
                return item
        return None

    def accepts_names(self, field: ReferenceField) -> bool:
        """Whether a plain name is as good as an id in such a field."""
        return (field is OWNER and not self.lists_people) or (field is TEAM and not self.lists_teams)

    def dangling(self) -> Iterator[Reference]:
        """The references of the plan that stand for nothing."""
        for reference in references_of(self.plan):
            if self.find(reference.word, reference.field) is None and not self.accepts_names(reference.field):
                yield reference

    def candidates(self, field: ReferenceField) -> dict[str, Item]:
        """All items that an id in such a field may stand for, by id."""
        if field is OWNER:
            return self.people
        if field is TEAM:
            return self.teams
        found: dict[str, Item] = {id: item for id, item in self.plan.by_id.items() if item.kind in field.own}
        for parent in self.parents:
            for id, item in parent.by_id.items():
                if item.kind in field.parents:
                    found.setdefault(id, item)
        return found

    def any_item(self, word: str) -> Item | None:
        """The item that has this id, whatever its kind; one of this plan before one of a parent's."""
        for plan in (self.plan, *self.parents):
            found = next((item for item in plan.items if item.id == word), None)
            if found is not None:
                return found
        return None
