"""The votes themselves, which only the presenter's process holds."""

from collections.abc import Set
from secrets import randbelow

from okrtui.room.ballot import MOST_VOTERS, Ballot


class BallotBox:
    """One vote: each voter has one figure, which may be changed or withdrawn until all are revealed.

    Who leaves takes the vote along; who comes back (the same session, by its token) has it again. So nobody votes
    twice by coming twice.
    """

    def __init__(self, about: str) -> None:
        self._about = about
        self._number = 1 + randbelow(2**31)  # no number is used again by the next presenter
        self._votes: dict[str, int] = {}
        self._figures: tuple[int, ...] | None = None

    @property
    def number(self) -> int:
        """What the ballot goes by."""
        return self._number

    def put(self, voter: str, figure: int, present: Set[str]) -> bool:
        """Take a vote, in place of an earlier one; False once they are revealed."""
        if self._figures is not None:
            return False
        self._votes.pop(voter, None)
        self._votes[voter] = figure
        self._forget(present)
        return True

    def withdraw(self, voter: str) -> bool:
        """Give a vote back, as if it had not been cast; False where there is none, or once they are revealed."""
        if self._figures is not None or voter not in self._votes:
            return False
        del self._votes[voter]
        return True

    def _forget(self, present: Set[str]) -> None:
        """Keep only so many votes of those who have left: somebody who comes and goes does not fill the memory."""
        absent = [voter for voter in self._votes if voter not in present]
        for voter in absent[: max(len(absent) - MOST_VOTERS, 0)]:
            del self._votes[voter]

    def reveal(self, present: Set[str]) -> None:
        """Count the votes of those present, once."""
        if self._figures is None:
            self._figures = tuple(sorted(self._counted(present)))

    def _counted(self, present: Set[str]) -> list[int]:
        return [figure for voter, figure in self._votes.items() if voter in present]

    def ballot(self, present: Set[str]) -> Ballot:
        """What everybody may know of it."""
        figures = self._figures
        voted = len(self._counted(present)) if figures is None else len(figures)
        return Ballot(
            number=self._number, about=self._about, voted=voted, present=max(len(present), voted), figures=figures
        )
