"""The end of who presents."""

from pathlib import Path

from okrtui.locales.sentence import Sentence
from okrtui.room.host import Host
from okrtui.room.meeting import Meeting
from okrtui.room.person import Introduction
from okrtui.room.place import Place
from okrtui.room.unmet import Unmet
from okrtui.tui.walkthrough.company import Listener


class Presenting:
    """A room for the plan, which others come into; where none can be opened, one walks alone and is told why."""

    presents = True

    def __init__(self, plan: Path, place: Place, me: Introduction, listener: Listener, room: Path | None) -> None:
        self._host = Host(plan, place, me, tell=listener.heard, room=room)
        self._own: tuple[int, int] | None = None
        self.trouble: Sentence | None = None
        try:
            self._host.open()
        except Unmet as unmet:
            self.trouble = unmet.sentence

    @property
    def meeting(self) -> Meeting:
        """How things stand."""
        return self._host.meeting

    @property
    def leads(self) -> bool:
        """Whether the lead is here."""
        return self._host.leads

    def show(self, place: Place) -> None:
        """Show a place to all."""
        if self.leads and place != self.meeting.place:
            self._host.show(place)

    def call_vote(self, about: str) -> None:
        """Call a vote."""
        if self.leads:
            self._host.call_vote(about)

    def vote(self, figure: int) -> bool:
        """Vote with the others."""
        ballot = self.meeting.ballot
        if ballot is None or not self._host.vote(figure):
            return False
        self._own = ballot.number, figure
        return True

    def withdraw(self) -> bool:
        """Take the vote back."""
        if not self._host.withdraw():
            return False
        self._own = None
        return True

    @property
    def own_vote(self) -> int | None:
        """What was voted here on what is voted on now."""
        ballot = self.meeting.ballot
        return None if ballot is None or self._own is None or self._own[0] != ballot.number else self._own[1]

    def reveal(self) -> None:
        """Show all the figures."""
        if self.leads:
            self._host.reveal()

    def dismiss(self) -> None:
        """Put the vote away."""
        self._host.dismiss_vote()

    def hand_to(self, id: int) -> bool:
        """Hand the lead over."""
        return self._host.hand_to(id)

    def take_back(self) -> None:
        """Lead again."""
        self._host.take_back()

    def close(self, *, dropped: bool) -> None:
        """Send all away."""
        self._host.close(dropped=dropped)
