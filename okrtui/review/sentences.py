"""Changes of a plan in the words of OKRs."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from okrtui.locales.sentence import Quoted, Sentence, written
from okrtui.plan.changes import PlanChange
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.same import same
from okrtui.review.following import Following
from okrtui.review.history_words import element_words, said_in
from okrtui.review.names import LONGEST, Names
from okrtui.review.wording import REFERRING, field_words, value_words
from okrtui.rules.finding import item_path

_AIMS = ("baseline", "target", "change", "at_least", "at_most", "due", "weight", "period")
"""Fields that a plan is steered by: when they are changed on the way, the sentence says how late."""

_LISTS_OF_IDS = ("supports", "serves", "after")


class Told(NamedTuple):
    """A change in words: what it is about, and what changed there.

    `follows` says that it only follows another change, which tells it too: the new id of what it refers to.
    """

    about: Sentence
    what: Sentence
    follows: bool = False

    @property
    def sentence(self) -> Sentence:
        """Both in one."""
        return Sentence("{about}: {what}", about=self.about, what=self.what)


def sentence_of(change: PlanChange, old_plan: Plan, new_plan: Plan, today: date) -> Sentence:
    """A change in one sentence that can stand alone, as seen on a day."""
    return Teller(old_plan, new_plan, today).told(change).sentence


class Teller:
    """Puts the changes between two plans into words.

    `pairs` lead from where an item stood to where it stands; with them what went from an item is told under the
    words that the item has now. `above` are the parents of both plans, each the nearest first. No text of the plans
    is repeated in more than `longest` characters.
    """

    def __init__(
        self,
        old_plan: Plan,
        new_plan: Plan,
        today: date,
        pairs: Mapping[Path, Path] | None = None,
        above: tuple[Sequence[Plan], Sequence[Plan]] = ((), ()),
        longest: int = LONGEST,
    ) -> None:
        self._old, self._new = Names(old_plan, above[0], longest), Names(new_plan, above[1], longest)
        self._pairs = {} if pairs is None else pairs
        self.following = Following(self._old, self._new, self._pairs)
        self._weeks = _weeks_into(new_plan, today)

    def told(self, change: PlanChange) -> Told:
        """A change in words."""
        what = self._what(change)
        if change.field in _AIMS and change.kind in ("changed", "removed") and self._weeks:
            what = Sentence(
                "{what}, {count} week after the start",
                "{what}, {count} weeks after the start",
                what=what,
                count=self._weeks,
            )
        return Told(self._about(change), what, self.only_follows(change))

    def only_follows(self, change: PlanChange) -> bool:
        """Whether a change is told with the new id of the items of this plan that it refers to."""
        old, new, field = change.old, change.new, str(change.field)
        if change.kind != "changed":
            return False
        if not (isinstance(old, Mapping) and isinstance(new, Mapping)):
            differ = {field: (old, new)}
        else:
            differ = {name: (old.get(name), new.get(name)) for name in {**old, **new}}
            differ = {name: values for name, values in differ.items() if not same(*values)}
        return bool(differ) and all(
            self.following.follows(name, was, now) and self.following.is_told_with_its_item(name, was)
            for name, (was, now) in differ.items()
        )

    def _about(self, change: PlanChange) -> Sentence:
        """The heading that a change belongs under: an objective for its key results too."""
        if change.item == "plan":
            return Sentence("Plan")
        path, names = self._place(change)
        if names is self._old and path[:2] in self._pairs:
            path, names = self._pairs[path[:2]], self._new
        if change.item == "review":
            day = names.day_of_review(path)
            return Sentence("Review") if day is None else Sentence("Review of {day}", day=day)
        words = names.words(path[:2])
        match change.item:
            case "objective" | "key_result":
                return Sentence("Objective {words}", words=words)
            case "initiative":
                return Sentence("Initiative {words}", words=words)
            case "kpi":
                return Sentence("KPI {words}", words=words)
            case "priority":
                return Sentence("Priority {words}", words=words)
            case "person":
                return Sentence("Person {words}", words=words)
        return Sentence("Team {words}", words=words)

    def _place(self, change: PlanChange) -> tuple[Path, Names]:
        """Where the item stands that a change is about: in the new plan or, where it is gone, in the old."""
        if change.after is not None:
            return item_path(change.after), self._new
        was = item_path(change.before or ())
        now = self._pairs.get(was)
        return (was, self._old) if now is None else (now, self._new)

    def _what(self, change: PlanChange) -> Sentence:
        if change.field is None or change.field == "objective":
            return self._item_change(change)
        path = (change.before if change.after is None else change.after) or ()
        if isinstance(path[-1], int):
            return self._element_change(change, change.field)
        name = self._field(change, change.field)
        if change.kind == "changed" and self.following.follows(change.field, change.old, change.new):
            return Sentence("{what}: follows the new id of what it names", what=name)
        if change.field in _LISTS_OF_IDS and (sentence := self._ids_change(change, name)):
            return sentence
        return self._field_change(change, change.field, name)

    def _field(self, change: PlanChange, field: str) -> Sentence | str:
        """What a field is called; one of a key result with what it is of, since it is told under the objective."""
        name = field_words(field)
        if change.item != "key_result":
            return name
        return Sentence("{field} of {item}", field=name, item=self._words(change))

    def _entry(self, change: PlanChange, field: str) -> Sentence:
        """What an element of a history is called, with what it is of."""
        element = change.old if change.kind == "removed" else change.new
        entry = element_words(field, element, self._old if change.kind == "removed" else self._new)
        if change.item != "key_result":
            return entry
        return Sentence("{entry} on {item}", entry=entry, item=self._words(change))

    def _words(self, change: PlanChange) -> Quoted:
        path, names = self._place(change)
        return names.words(path)

    def _item_change(self, change: PlanChange) -> Sentence:
        if change.item == "key_result":
            return self._key_result_change(change)
        match change.kind:
            case "moved":
                return Sentence("moved from rank {old} to rank {new}", old=change.old, new=change.new)
            case "removed" if change.item == "plan":
                return Sentence("the plan is gone")
            case "removed":
                return Sentence("removed")
        if change.item == "plan":
            return Sentence("the plan is new: {contents}", contents=_contents(self._new.plan))
        count = len(_list(change.new, "key_results"))
        if count:
            return Sentence("added, with {count} key result", "added, with {count} key results", count=count)
        return Sentence("added")

    def _key_result_change(self, change: PlanChange) -> Sentence:
        about = {"item": self._words(change)}
        match change.kind:
            case "added":
                aims = self._aims(change)
                if aims is None:
                    return Sentence("key result {item} added", **about)
                return Sentence("key result {item} added, from {old} to {new}", **about, old=aims[0], new=aims[1])
            case "removed":
                return Sentence("key result {item} removed", **about)
        if change.field == "objective":
            left = (change.before or ())[:2]
            return Sentence(
                "key result {item} comes from the objective {objective}", **about, objective=self._old.words(left)
            )
        return Sentence(
            "key result {item} moved from rank {old} to rank {new}", **about, old=change.old, new=change.new
        )

    def _field_change(self, change: PlanChange, field: str, name: object) -> Sentence:
        old = value_words(field, change.old, self._old, self._unit(change, self._old))
        new = value_words(field, change.new, self._new, self._unit(change, self._new))
        match change.kind:
            case "added":
                return Sentence("{what} set to {new}", what=name, new=new)
            case "removed":
                return Sentence("{what} removed, it was {old}", what=name, old=old)
        if written(old) == written(new):
            if field not in REFERRING or not (isinstance(change.old, str) and isinstance(change.new, str)):
                return Sentence("{what}: differs beyond what is shown here", what=name)
            old, new = Quoted(change.old), Quoted(change.new)  # another one of the same name
        if not (_is_number(change.old) and _is_number(change.new)):
            return Sentence("{what} changed from {old} to {new}", what=name, old=old, new=new)
        if self._unit(change, self._old) == self._unit(change, self._new):
            old = change.old  # the unit is said once
        up = change.new > change.old
        if field == "target" and change.item == "key_result":
            about = {"item": self._words(change), "old": old, "new": new}
            if up:
                return Sentence("target of {item} raised from {old} to {new}", **about)
            return Sentence("target of {item} lowered from {old} to {new}", **about)
        if up:
            return Sentence("{what} raised from {old} to {new}", what=name, old=old, new=new)
        return Sentence("{what} lowered from {old} to {new}", what=name, old=old, new=new)

    def _ids_change(self, change: PlanChange, name: object) -> Sentence | None:
        """What came into and went from a list of ids; None where it is no such list."""
        old, new = ([] if side is None else side for side in (change.old, change.new))
        if not all(isinstance(side, list) and all(isinstance(id, str) for id in side) for side in (old, new)):
            return None
        field = str(change.field)
        there = [self.following.id_now(field, id) for id in old]
        came = [id for id in new if id not in there]
        went = [id for id, now in zip(old, there, strict=True) if now not in new]
        added, removed = [self._new.name(field, id) for id in came], [self._old.name(field, id) for id in went]
        if set(added) & set(removed):  # others of the same name
            added, removed = [Quoted(id) for id in came], [Quoted(id) for id in went]
        if added and removed:
            return Sentence("{what}: {added} added, {removed} removed", what=name, added=added, removed=removed)
        if added:
            return Sentence("{what}: {added} added", what=name, added=added)
        if removed:
            return Sentence("{what}: {removed} removed", what=name, removed=removed)
        return Sentence("{what}: in another order", what=name) if old and new else None

    def _element_change(self, change: PlanChange, field: str) -> Sentence:
        """What happened to an element of a history."""
        if change.kind == "moved":
            return Sentence(
                "{what}: place {old} is now place {new}",
                what=self._field(change, field),
                old=change.old,
                new=change.new,
            )
        entry = self._entry(change, field)
        old = said_in(change.old, self._old, self._unit(change, self._old))
        new = said_in(change.new, self._new, self._unit(change, self._new))
        match change.kind:
            case "added" if new:
                return Sentence("{entry}: {new}", entry=entry, new=new)
            case "added":
                return Sentence("{entry}: added", entry=entry)
            case "removed":
                return Sentence("{entry}: taken out", entry=entry)
        if [*map(str, old)] == [*map(str, new)]:
            return self._element_unlike_its_words(change, entry)
        return Sentence("{entry}: {new} instead of {old}", entry=entry, new=new or "–", old=old or "–")

    def _element_unlike_its_words(self, change: PlanChange, entry: Sentence) -> Sentence:
        """What differs in an element whose words beside its day and subject are the same."""
        old, new = change.old, change.new
        differ = [name for name in {**old, **new} if not same(old.get(name), new.get(name))]
        if all(self.following.follows(name, old.get(name), new.get(name)) for name in differ):
            return Sentence("{what}: follows the new id of what it names", what=entry)
        subjects = [names.name("about", str(side.get("about"))) for names, side in ((self._old, old), (self._new, new))]
        if "about" in differ and str(subjects[0]) != str(subjects[1]):
            return Sentence("{entry}: before, it was about {item}", entry=entry, item=subjects[0])
        if "date" in differ:
            return Sentence(
                "{entry}: before, it was of {day}", entry=entry, day=value_words("date", old.get("date"), self._old)
            )
        return Sentence("{what}: differs beyond what is shown here", what=entry)

    def _aims(self, change: PlanChange) -> tuple[object, object] | None:
        """From where to where a key result that came leads; None where it does not say both."""
        start = self._value("baseline", change.new, change, with_unit=False)
        end = self._value("target", change.new, change)
        return None if start is None or end is None else (start, end)

    def _value(self, field: str, table: Any, change: PlanChange, *, with_unit: bool = True) -> object | None:
        value = table.get(field) if isinstance(table, Mapping) else None
        if not _is_number(value):
            return None
        return value_words(field, value, self._new, self._unit(change, self._new) if with_unit else None)

    def _unit(self, change: PlanChange, names: Names) -> str | None:
        """The unit that an item counts in, in one of the plans."""
        place = change.before if names is self._old else change.after
        return names.unit(item_path(place or change.after or change.before or ()))


def _weeks_into(plan: Plan, today: date) -> int:
    """Whole weeks since the period began; 0 before and after it."""
    period = plan.header.period
    if period is None or period.start is None or not period.contains(today):
        return 0
    return (today - period.start).days // 7


def _contents(plan: Plan) -> list[Sentence]:
    """How much there is in a plan."""
    key_results = sum(len(objective.key_results) for objective in plan.objectives)
    return [
        Sentence("{count} objective", "{count} objectives", count=len(plan.objectives)),
        Sentence("{count} key result", "{count} key results", count=key_results),
        Sentence("{count} initiative", "{count} initiatives", count=len(plan.initiatives)),
    ]


def _list(table: Any, key: str) -> Sequence[Any]:
    found = table.get(key) if isinstance(table, Mapping) else None
    return found if isinstance(found, list) else []


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
