"""What each side of a conflict did, in the words of OKRs; where no plan tells, the lines themselves."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from okrtui.document.document import Document
from okrtui.editing.deciding import Point
from okrtui.locales.sentence import Sentence
from okrtui.plan.changes import changes_between
from okrtui.plan.reading import read_plan
from okrtui.review.sentences import Teller, Told

Said = Sequence[Sentence | str]


class Sides(NamedTuple):
    """What a point is about, what stood there before where the sides do not say so, and what each made of it.

    A side that says nothing has taken away what was there.
    """

    about: Sentence
    base: Said
    ours: Said
    theirs: Said


def sides_of(point: Point, today: date) -> Sides:
    """A point in words."""
    before = [point.theirs, point.ours] if point.base is None else [point.base] * 2
    ours, theirs = (_told(was, now, today) for was, now in zip(before, (point.ours, point.theirs), strict=True))
    if ours and theirs:
        return Sides(ours[0].about, (), [told.what for told in ours], [told.what for told in theirs])
    about = next((told.about for told in (*ours, *theirs)), Sentence("Lines of the file"))
    clash = point.clash
    if clash is None:
        return Sides(about, (), [], [])
    base, one, other = (side.splitlines() for side in clash)
    return Sides(about, base, one, other)


def _told(was: Document, now: Document, today: date) -> list[Told]:
    changes = changes_between(was.data, now.data)
    if not changes:
        return []
    teller = Teller(read_plan(was.data).plan, read_plan(now.data).plan, today)
    return [teller.told(change) for change in changes]
