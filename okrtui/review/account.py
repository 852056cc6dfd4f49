"""A comparison put into words, ready to be written down."""

from datetime import date
from typing import NamedTuple

from okrtui.locales.sentence import Sentence
from okrtui.review.comparison import Comparison
from okrtui.review.form import form_change
from okrtui.review.sentences import Teller, Told


class Group(NamedTuple):
    """What changed about one objective, initiative or other item."""

    about: Sentence
    what: tuple[Sentence, ...]


class Account(NamedTuple):
    """A comparison, its changes in words (one for each, in their order), and what to say of its text alone."""

    comparison: Comparison
    told: tuple[Told, ...]
    remark: Sentence | None

    @property
    def groups(self) -> list[Group]:
        """The changes by what they are about, in the order in which they are listed first.

        A reference that follows the new id of what it names is no change of its own: the new id is told.
        """
        groups: dict[str, list[Told]] = {}
        for told in self.told:
            if told.follows:
                continue
            groups.setdefault(str(told.about), []).append(told)
        return [Group(told[0].about, tuple(each.what for each in told)) for told in groups.values()]

    @property
    def empty(self) -> bool:
        """Whether there is nothing at all to tell."""
        comparison = self.comparison
        remarks = comparison.new or comparison.gone or comparison.silenced
        return not (self.told or self.remark or remarks)


def account_of(comparison: Comparison, today: date) -> Account:
    """A comparison in words, as seen on a day."""
    teller = Teller(*comparison.plans, today, comparison.pairs, comparison.plans_above)
    told = tuple(teller.told(change) for change in comparison.changes)
    return Account(comparison, told, comparison.unread or form_change(comparison))
