"""A vote on the confidence in a key result: in secret, then all at once."""

from typing import TYPE_CHECKING

from okrtui.editing.add_check_in import AddCheckIn
from okrtui.editing.worded import worded
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.items import Item
from okrtui.review.minutes.meeting import Ballot as HeldBallot
from okrtui.room.ballot import Ballot
from okrtui.room.place import short_key
from okrtui.tui.board import key_of
from okrtui.tui.widgets.vote_view import VoteView

if TYPE_CHECKING:
    from okrtui.tui.walkthrough.walking import Walking


class Voting:
    """Opens the vote where it was called, and writes the figure that all have agreed on as a check-in."""

    def __init__(self, walking: "Walking") -> None:
        self._walking = walking
        self._view: VoteView | None = None
        self._left: int | None = None
        """The number of the ballot that was closed here; it opens again with the next one, or by its key."""

    @property
    def ballot(self) -> Ballot | None:
        """What is voted on now."""
        meeting = self._walking.company.meeting
        return None if meeting is None else meeting.ballot

    def item_of(self, ballot: Ballot) -> Item | None:
        """The key result that a ballot is about."""
        board = self._walking.workbench.board
        return next((item for key, item in board.by_key.items() if short_key(key) == ballot.about), None)

    def call(self) -> None:
        """Vote: on what is called, or call a vote on the selected key result."""
        walking, ballot = self._walking, self.ballot
        workbench = walking.workbench
        if ballot is not None:
            self._left = None
            self._open(ballot)
            return
        item = workbench.item
        if not walking.leads:
            workbench.say(Sentence("there is no vote now; who leads calls one"))
        elif item is None or item.kind != "key_result":
            workbench.say(Sentence("select the key result whose confidence you vote on"))
        else:
            walking.company.call_vote(key_of(item))
            self.heard()

    def heard(self) -> None:
        """A vote was called, counted, revealed or put away."""
        ballot = self.ballot
        workbench = self._walking.workbench
        if ballot is None:
            self._close()
        elif self._view is not None:
            self.show()
        elif ballot.number != self._left:
            if workbench.overlay is None:
                self._open(ballot)
            else:
                key = workbench.keymap.shown("walk_vote")
                workbench.say(Sentence("a vote is called: {key} once you are done here", key=key))

    def show(self) -> None:
        """Draw the vote as it stands."""
        if self._view is not None and self.ballot is not None:
            self._view.take(self.ballot, self._walking.company.own_vote)
            if self._walking.workbench.overlay is self._view:
                self._walking.workbench.keys.show(self._view.hints)

    def _open(self, ballot: Ballot) -> None:
        walking = self._walking
        item = self.item_of(ballot)
        self._view = VoteView(
            walking.workbench.palette,
            Quoted(item.words) if item is not None else Sentence("a key result"),
            ballot,
            walking.company.own_vote,
            leads=walking.leads,
            on_voted=self._vote,
            on_withdrawn=self._withdraw,
            on_revealed=self._reveal,
            on_agreed=self._agree,
            on_closed=self._leave,
        )
        walking.workbench.open(self._view, self._view.hints)

    def _vote(self, figure: int) -> None:
        if not self._walking.company.vote(figure):
            self._walking.workbench.say(Sentence("nobody votes on it any more"))
        self.show()

    def _withdraw(self) -> None:
        if not self._walking.company.withdraw():
            self._walking.workbench.say(Sentence("nobody votes on it any more"))
        self.show()

    def _reveal(self) -> None:
        self._walking.company.reveal()
        self.show()

    def _agree(self, figure: int) -> None:
        """Write the figure down, and put the vote away."""
        walking, ballot = self._walking, self.ballot
        workbench = walking.workbench
        item = None if ballot is None else self.item_of(ballot)
        if ballot is None or item is None:
            self._leave()
            return
        command = AddCheckIn(item.key, workbench.session.today, confidence=figure, corrects=True)
        before = workbench.session.plan
        refusal = workbench.session.apply(command)
        if refusal is not None:
            workbench.say(refusal)
            return
        walking.ballots.append(HeldBallot(item.key, ballot.figures or (), figure))
        self._close()
        walking.company.dismiss()
        done = worded(command.label, before, workbench.session.plan)
        key = workbench.keymap.shown("undo")
        workbench.say(Sentence("done: {change}; {key} undoes it", change=done, key=key))

    def _leave(self) -> None:
        """Close it here; who leads puts it away for all."""
        walking, ballot = self._walking, self.ballot
        if ballot is not None and walking.leads:
            if ballot.revealed:
                item = self.item_of(ballot)
                if item is not None:
                    walking.ballots.append(HeldBallot(item.key, ballot.figures or ()))
            self._close()
            walking.company.dismiss()
            return
        self._left = None if ballot is None else ballot.number
        self._close()

    def _close(self) -> None:
        view, self._view = self._view, None
        if view is not None and self._walking.workbench.overlay is view:
            self._walking.workbench.close()
