"""The end of who follows."""

from pathlib import Path

from okrtui.locales.sentence import Sentence
from okrtui.room.guest import Guest
from okrtui.room.meeting import Meeting
from okrtui.room.person import Introduction
from okrtui.room.place import Place
from okrtui.tui.walkthrough.company import Listener


class Following:
    """A guest in the room of who presents; where the line drops, the place is kept, and it is tried again."""

    presents = False

    def __init__(self, plan: Path, me: Introduction, listener: Listener, room: Path | None) -> None:
        self._guest = Guest(plan, me, tell=listener.heard, room=room)
        self._guest.wait_for_presenter()

    @property
    def meeting(self) -> Meeting | None:
        """How things stand, or stood when the line dropped."""
        return self._guest.meeting

    @property
    def leads(self) -> bool:
        """Whether the lead was handed over."""
        return self._guest.leads

    @property
    def trouble(self) -> Sentence | None:
        """Why there is no line."""
        return self._guest.trouble

    def show(self, place: Place) -> None:
        """Show a place to all, with the lead."""
        if self.meeting is not None and place != self.meeting.place:
            self._guest.go(place)

    def call_vote(self, about: str) -> None:
        """Call a vote, with the lead."""
        self._guest.call_vote(about)

    def vote(self, figure: int) -> bool:
        """Vote."""
        return self._guest.vote(figure)

    def withdraw(self) -> bool:
        """Take the vote back."""
        return self._guest.withdraw()

    @property
    def own_vote(self) -> int | None:
        """What was voted here on what is voted on now."""
        return self._guest.vote_cast

    def reveal(self) -> None:
        """Show all the figures, with the lead."""
        self._guest.reveal()

    def dismiss(self) -> None:
        """Put the vote away, with the lead."""
        self._guest.dismiss_vote()

    def hand_to(self, _id: int) -> bool:
        """Only who presents hands the lead over."""
        return False

    def take_back(self) -> None:
        """Give the lead back."""
        self._guest.give_back()

    def close(self, *, dropped: bool) -> None:  # noqa: ARG002 – nobody waits for a guest
        """Leave."""
        self._guest.close()
