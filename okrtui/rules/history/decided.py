"""The decisions of a plan, and which of them came with a change."""

from collections import Counter
from collections.abc import Set
from typing import NamedTuple

from okrtui.plan.items import PLAN_ID
from okrtui.plan.plan import Plan
from okrtui.plan.review import Decision, DecisionWord

_CHANGING: tuple[DecisionWord, ...] = ("adjust", "park", "drop", "carry-over")
"""What, decided about an objective, is decided about its key results too: “keep” is not."""

_STOPPING: tuple[DecisionWord, ...] = ("park", "drop", "carry-over")


class Decided(NamedTuple):
    """A decision: about which id, which word, and whether it came with the change."""

    about: str
    word: DecisionWord | None
    new: bool


class Decisions(tuple[Decided, ...]):
    """All decisions of a plan."""

    __slots__ = ()

    def explain(self, ids: Set[str], above: Set[str]) -> bool:
        """Whether a decision that came with the change is about an item, or changes what the item is part of."""
        return any(
            each.new and (each.about in ids or (each.about in {*above, PLAN_ID} and each.word in _CHANGING))
            for each in self
        )

    def stop(self, ids: Set[str], above: Set[str]) -> bool:
        """Whether one parks, drops or carries over an item, whenever it was made; or, with the change, adjusts it."""
        covering = {*ids, *above, PLAN_ID}
        return any(
            each.about in covering and (each.word in _STOPPING or (each.new and each.word == "adjust")) for each in self
        )


def decisions_since(before: Plan, plan: Plan) -> Decisions:
    """The decisions of a plan; those are new that it did not have before, in any review.

    One that is worded otherwise, or stands on another day, is the same: about the same item, with the same word.
    """
    old = Counter(map(_said, _decisions(before)))
    found = []
    for decision in _decisions(plan):
        said = _said(decision)
        known = old[said] > 0
        if known:
            old[said] -= 1
        if decision.about:
            found.append(Decided(decision.about, decision.decision, not known))
    return Decisions(found)


def _decisions(plan: Plan) -> list[Decision]:
    return [decision for review in plan.reviews for decision in review.decisions]


def _said(decision: Decision) -> tuple[str | None, ...]:
    return decision.about, decision.decision
