"""What a merge decided, in words: what stands, and what a side said that does not."""

from collections.abc import Sequence

from okrtui.locales.sentence import Sentence
from okrtui.plan.changes import PlanChange
from okrtui.review.history_words import said_in
from okrtui.review.sentences import Teller
from okrtui.review.wording import value_words

THE_OTHER = Sentence("the other side")
ANOTHER = Sentence("another side")


class MergeTeller(Teller):
    """Puts the changes from a side of a merge to the merged plan into words."""

    def stands(self, change: PlanChange, side: Sentence) -> Sentence:
        """What the merge took from elsewhere, though this side, as `side` calls it, says something else."""
        return Sentence("{about}: {what}", about=self._about(change), what=self._stands(change, side))

    def value_before(self, change: PlanChange) -> object | None:
        """What a field was on this side, in words; None where it is no field, or had no value."""
        path = change.after if change.before is None else change.before
        if change.old is None or not path or isinstance(path[-1], int) or change.field is None:
            return None
        return value_words(change.field, change.old, self._old, self._unit(change, self._old))

    def _stands(self, change: PlanChange, side: Sentence) -> Sentence:
        path = (change.before if change.after is None else change.after) or ()
        if change.field is None or change.field == "objective":
            return self._item_stands(change, side)
        if isinstance(path[-1], int):
            return self._element_stands(change, change.field, side)
        what = self._field(change, change.field)
        new = value_words(change.field, change.new, self._new, self._unit(change, self._new))
        old = value_words(change.field, change.old, self._old, self._unit(change, self._old))
        match change.kind:
            case "added":
                return Sentence("{what} stays at {new}; {side} took it out", what=what, new=new, side=side)
            case "removed":
                return Sentence("{what} stays out; {side} said {old}", what=what, side=side, old=old)
        return Sentence("{what} stays at {new}; {side} said {old}", what=what, new=new, side=side, old=old)

    def _item_stands(self, change: PlanChange, side: Sentence) -> Sentence:
        if change.kind == "moved" and change.field == "objective":
            objective = self._old.words((change.before or ())[:2])
            return Sentence(
                "key result {item} stays here; {side} has it in the objective {objective}",
                item=self._words(change),
                side=side,
                objective=objective,
            )
        if change.item == "key_result":
            return self._key_result_stands(change, side)
        match change.kind:
            case "moved":
                return Sentence(
                    "stays at rank {new}; {side} has it at rank {old}", new=change.new, side=side, old=change.old
                )
            case "added":
                return Sentence("stays; {side} took it out", side=side)
        return Sentence("stays out; {side} has it", side=side)

    def _key_result_stands(self, change: PlanChange, side: Sentence) -> Sentence:
        item = self._words(change)
        match change.kind:
            case "moved":
                return Sentence(
                    "key result {item} stays at rank {new}; {side} has it at rank {old}",
                    item=item,
                    new=change.new,
                    side=side,
                    old=change.old,
                )
            case "added":
                aims = self._aims(change)
                if aims is None:
                    return Sentence("key result {item} stays; {side} took it out", item=item, side=side)
                return Sentence(
                    "key result {item} stays, from {old} to {new}; {side} took it out",
                    item=item,
                    old=aims[0],
                    new=aims[1],
                    side=side,
                )
        return Sentence("key result {item} stays out; {side} has it", item=item, side=side)

    def _element_stands(self, change: PlanChange, field: str, side: Sentence) -> Sentence:
        entry = self._entry(change, field)
        if change.kind == "removed":
            return Sentence("{entry} stays out; {side} has it", entry=entry, side=side)
        new, old = (
            said_in(value, names, self._unit(change, names)) or "–"
            for value, names in ((change.new, self._new), (change.old, self._old))
        )
        if change.kind == "added":
            return Sentence("{entry} stays {new}; {side} took it out", entry=entry, new=new, side=side)
        return Sentence("{entry} stays {new}; {side} said {old}", entry=entry, new=new, side=side, old=old)


def unlike(sentence: Sentence, values: Sequence[object], side: Sentence) -> Sentence:
    """What no side says, with what the sides said of it that it is not told from."""
    return Sentence("{what}; {side} said {old}", what=sentence, side=side, old=values) if values else sentence
