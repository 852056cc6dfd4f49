"""What was decided and noted about an objective today, in sentences."""

from collections.abc import Sequence
from typing import NamedTuple

from okrtui.plan.items import Item
from okrtui.plan.review_notes import notes_of
from okrtui.review.minutes.sections import Section, item_called
from okrtui.review.minutes.words import SectionWords
from okrtui.tui.board import Board


class Today(NamedTuple):
    """Sentences, each in the order in which they were written down."""

    decided: Sequence[str]
    noted: Sequence[str]


def today_told(board: Board, objective: Item, others: Sequence[Item]) -> Today:
    """What the reviews of today say about an objective and others that belong to it, as the minutes will say it."""
    plan = board.plan
    paths = {item.path for item in (objective, *others)}
    decided, noted = Section(objective), Section(objective)
    for review in plan.reviews:
        if review.date != board.today:
            continue
        for decision in review.decisions:
            item = item_called(plan, decision.about)
            if item is not None and item.path in paths:
                decided.decisions.append(decision)
        noted.notes += [note for note in notes_of(review, plan) if note.about is not None and note.about.path in paths]
    if decided.is_empty and noted.is_empty:
        return Today((), ())
    words = SectionWords((plan, plan))
    return Today([str(said) for said in words.said(decided)], [str(said) for said in words.said(noted)])
