"""A command: what is meant, in the language of plans."""

from collections.abc import Sequence
from typing import Protocol

from okrtui.document.edit import Edit
from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan


class Command(Protocol):
    """A value that says what to change; it holds no text and no position in one.

    Items are named by their key (id, or JSON pointer where they have none), so that a command can be made
    again on a plan that has changed meanwhile.
    """

    @property
    def label(self) -> Sentence:
        """What it does, as a step of the history: “title of notoriete”."""
        ...

    def edits(self, plan: Plan) -> Sequence[Edit]:
        """The edits that do it to a plan.

        Raises:
            Refused: it cannot be done to this plan; the sentence says why.
        """
        ...
