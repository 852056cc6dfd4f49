"""A decision written into a review: where a plan says why it was changed."""

from okrtui.document.edit import Insert
from okrtui.locales.sentence import Sentence
from okrtui.plan.review import DecisionWord
from okrtui.rules.context import Context
from okrtui.rules.fix import Fix


def decision_edit(about: str, word: DecisionWord, context: Context) -> Insert | None:
    """A decision of today about an item, its note left for the author to fill; None where it has no place.

    It goes to the last review of today, or to a new one.
    """
    decision = {"about": about, "decision": word, "note": ""}
    reviews = context.plan.reviews
    for place in reversed(range(len(reviews))):
        if reviews[place].date == context.today:
            into = Insert(("reviews", place, "decisions"), len(reviews[place].decisions), decision)
            return None if into.path in context.faulty else into
    if ("reviews",) in context.faulty:
        return None
    return Insert(("reviews",), len(reviews), {"date": context.today, "decisions": [decision]})


def decision_fix(about: str | None, word: DecisionWord, context: Context) -> Fix | None:
    """The proposal to write down such a decision; None for an item without an id, which nothing can refer to."""
    edit = None if about is None else decision_edit(about, word, context)
    if edit is None:
        return None
    return Fix(Sentence("write the decision into the review of {day}", day=context.today), (edit,))
