"""The others in a walkthrough, as the screen that is walked through sees them."""

from typing import Protocol

from textual.geometry import Size

from okrtui.locales.language import current_language
from okrtui.locales.sentence import Sentence
from okrtui.room.meeting import Meeting, News
from okrtui.room.person import Introduction
from okrtui.room.place import Place


class Listener(Protocol):
    """Who hears what others do."""

    def heard(self, news: News) -> None:
        """Something has changed."""


class Company(Protocol):
    """Who presents, or who follows: one end of the line between sessions."""

    presents: bool
    """Whether this is the end of who presents."""

    @property
    def meeting(self) -> Meeting | None:
        """How things stand; None before the first welcome."""

    @property
    def leads(self) -> bool:
        """Whether what is shown here is what all are shown."""

    @property
    def trouble(self) -> Sentence | None:
        """What is wrong with the line; None where nothing is."""

    def show(self, place: Place) -> None:
        """Show a place to all, if the lead is here."""

    def call_vote(self, about: str) -> None:
        """Call a vote on a key result by its key, if the lead is here."""

    def vote(self, figure: int) -> bool:
        """Vote; False where there is nothing to vote on."""

    def withdraw(self) -> bool:
        """Take the vote back; False where none was cast here, or nobody votes any more."""

    @property
    def own_vote(self) -> int | None:
        """What was voted here; None where nothing was."""

    def reveal(self) -> None:
        """Show all the figures, if the lead is here."""

    def dismiss(self) -> None:
        """Put the vote away, if the lead is here."""

    def hand_to(self, id: int) -> bool:
        """Hand the lead to somebody by number; False if he is not there, or the lead is not given from here."""

    def take_back(self) -> None:
        """Lead again, or give the lead back to who presents."""

    def close(self, *, dropped: bool) -> None:
        """Leave, or send all away: for good, or because the line has dropped."""


def introduction(size: Size, name: str | None) -> Introduction:
    """What this session says of itself; without a name it goes by that of the account."""
    return Introduction(
        name=name or "", columns=max(size.width, 1), rows=max(size.height, 1), language=current_language()
    )
