"""The message of a commit that was begun and left, kept for the next time."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from okrtui.tui.comparing.commit_view import CommitView


class Draft:
    """What somebody has made of a proposed message; read where it is written, so that no way of leaving loses it."""

    def __init__(self) -> None:
        self._view: CommitView | None = None
        self._proposed = ""
        self._given_up = False

    def begin(self, view: "CommitView", proposed: str) -> None:
        """A message is written from now on, proposed in these words."""
        self._view, self._proposed, self._given_up = view, proposed, False

    def forget(self) -> None:
        """The commit is made."""
        self._view = None

    def give_up(self) -> None:
        """It may be lost, as has been answered; who stays for another reason finds it again all the same."""
        self._given_up = True

    @property
    def missed(self) -> str | None:
        """The message that somebody who leaves now has not given up; None where there is none."""
        return None if self._given_up else self.message

    @property
    def message(self) -> str | None:
        """The message as it was left; None where nothing was written, or all of it deleted."""
        message = "" if self._view is None else self._view.message
        return message if message.strip() and message != self._proposed else None
