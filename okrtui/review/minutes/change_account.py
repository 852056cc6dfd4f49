"""What changed in the plan while it was walked through, in words."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from okrtui.document.document import Document
from okrtui.locales.sentence import Sentence
from okrtui.plan.changes import PlanChange, changes_and_paths, items_in
from okrtui.plan.path import Path, pointer
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan
from okrtui.review.account import Account, account_of
from okrtui.review.comparison import Comparison
from okrtui.review.sentences import Teller, Told
from okrtui.rules.finding import item_path

Above = tuple[Sequence[Plan], Sequence[Plan]]


class Place(NamedTuple):
    """Where something stands: in the plan after the walkthrough or, what `is_gone`, in the plan before."""

    path: Path
    is_gone: bool = False


class ToldChange(NamedTuple):
    """A change in words, and where the item stands that it is about."""

    change: PlanChange
    told: Told
    place: Place

    @property
    def is_check_in(self) -> bool:
        """Whether somebody checked in, or corrected what was checked in."""
        return self.change.field == "check_ins" and self.change.kind in ("added", "changed")


class ChangeAccount:
    """The plan before and after a walkthrough of a day, and what changed, but for what went into the day's review."""

    def __init__(self, before: Document, after: Document, day: date, above: Above = ((), ())) -> None:
        self.before, self.after = (read_plan(document.data).plan for document in (before, after))
        bare = Comparison("", before, after, (), (), (), only_form=False)
        followed = changes_and_paths(before.data, after.data)
        self._pairs: Mapping[Path, Path] = followed.paths
        self._day = day
        self._before, self._after = before, after
        self._teller = Teller(self.before, self.after, day, followed.paths, above)
        self._account: Account = account_of(
            bare._replace(
                changes=() if bare.unread else followed.changes,
                pairs=followed.paths,
                plans=(self.before, self.after),
                plans_above=(tuple(above[0]), tuple(above[1])),
            ),
            day,
        )

    @property
    def unread(self) -> Sentence | None:
        """Why the two cannot be compared item by item; None where they can."""
        return self._account.comparison.unread

    def changes(self) -> Iterator[ToldChange]:
        """The changes in the order of the format; what only follows another is left out."""
        for change, told in zip(self._account.comparison.changes, self._account.told, strict=True):
            place = self._place(change)
            if not told.follows and not self._is_of_the_day(change, place):
                yield ToldChange(change, told, place)

    def earlier_check_ins(self) -> Iterator[ToldChange]:
        """The check-ins of the day that the plan had before: each as if it had come now."""
        told = {told.change.after for told in self.changes() if told.is_check_in}
        for change in _check_ins_of(self._after.data, self._day):
            if change.after not in told:
                yield ToldChange(change, self._teller.told(change), self._place(change))

    @property
    def began_earlier(self) -> bool:
        """Whether the plan before has a review of the day, or a check-in."""
        reviewed = any(review.date == self._day for review in self.before.reviews)
        return reviewed or any(True for _ in _check_ins_of(self._before.data, self._day))

    def now(self, path: Path) -> Place:
        """Where an item of the plan before stands now."""
        now = self._pairs.get(path)
        return Place(path, is_gone=True) if now is None else Place(now)

    def _place(self, change: PlanChange) -> Place:
        if change.after is not None:
            return Place(item_path(change.after))
        was = item_path(change.before or ())
        return self.now(was) if was else Place(())

    def _is_of_the_day(self, change: PlanChange, place: Place) -> bool:
        """Whether it is in the review that the minutes tell by itself."""
        if change.item != "review" or place.is_gone:
            return False
        return self.after.reviews[int(place.path[1])].date == self._day


def _check_ins_of(data: Mapping[str, Any], day: date) -> Iterator[PlanChange]:
    """The check-ins of a day, each as what came into the plan."""
    for item in items_in(data):
        check_ins = item.table.get("check_ins") if item.path[2:3] == ("key_results",) else None
        for place, check_in in enumerate(check_ins if isinstance(check_ins, list) else ()):
            if isinstance(check_in, Mapping) and check_in.get("date") == day:
                path = (*item.path, "check_ins", place)
                yield PlanChange("added", "key_result", pointer(item.path), "check_ins", None, check_in, None, path)
