"""What an item would be told if it were added, as far as it is worth saying while its line is typed."""

from collections.abc import Sequence

from okrtui.plan.path import Path
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.execution.key_result_without_initiative import KeyResultWithoutInitiative
from okrtui.rules.execution.objective_without_initiative import ObjectiveWithoutInitiative
from okrtui.rules.finding import item_path
from okrtui.rules.focus.too_few_key_results import TooFewKeyResults
from okrtui.rules.measurability.missing_source import MissingSource
from okrtui.rules.ownership.initiative_without_owner import InitiativeWithoutOwner
from okrtui.rules.ownership.key_result_without_owner import KeyResultWithoutOwner
from okrtui.rules.ownership.objective_without_owner import ObjectiveWithoutOwner
from okrtui.rules.rhythm.never_checked_in import NeverCheckedIn
from okrtui.rules.severity import SEVERITIES

_COMES_NEXT = frozenset(
    rule.code for rule in (KeyResultWithoutInitiative, ObjectiveWithoutInitiative, TooFewKeyResults, NeverCheckedIn)
)
"""What every new item lacks, because it can only be added after it."""

_MAY_FOLLOW = frozenset(
    rule.code for rule in (InitiativeWithoutOwner, KeyResultWithoutOwner, ObjectiveWithoutOwner, MissingSource)
)
"""What the rest of the line may still bring."""


def worth_saying(before: Sequence[Diagnostic], then: Sequence[Diagnostic], place: Path) -> tuple[Diagnostic, ...]:
    """The remarks that an item at a place brings about.

    The most severe come first; then those on other items, at last what may only not be typed yet.
    """
    known = {(remark.code, remark.message) for remark in before}
    new = [remark for remark in then if (remark.code, remark.message) not in known and remark.code not in _COMES_NEXT]
    new.sort(
        key=lambda remark: (
            SEVERITIES.index(remark.severity),
            remark.code in _MAY_FOLLOW,
            item_path(remark.path) == place,
        )
    )
    return tuple(new)
