"""What lies over the panes for a while and has the keys meanwhile."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.geometry import Region, Size

from okrtui.locales.sentence import Sentence
from okrtui.rules.diagnostic import Diagnostic
from okrtui.tui.drawing.canvas import Canvas

if TYPE_CHECKING:
    from okrtui.tui.typing_keys import Section
    from okrtui.tui.widgets.keys import Hint


class Overlay(Canvas):
    """A canvas on the upper layer that says where it lies.

    It never takes the focus: the workbench hands it every key, so that keys typed faster than a widget is
    mounted stay in order.
    """

    PROPOSAL_KEY: ClassVar[str | None] = "."
    """The key that takes a proposal while this has the keys."""

    SAYS_ITS_REMARKS: ClassVar[bool] = False
    """Whether the remark below the panes is its own and not the selected item's."""

    TYPED_IN: ClassVar[bool] = False
    """Whether its keys are typed, so that the help opens over it with F1, what is behind a remark with F2."""

    TAKES_LEAVING: ClassVar[bool] = False
    """Whether a key that leaves the program is its own first, as it takes what is typed before."""

    KEYS: "ClassVar[Section | None]" = None
    """What its keys do, for the help that opens over it."""

    @property
    def remark(self) -> Diagnostic | None:
        """The remark that it tells itself; None where it tells none, or leaves that to the line below the panes."""
        return None

    @property
    def answers(self) -> "Sequence[Hint]":
        """The keys that answer what it asks now; none where it asks nothing."""
        return ()

    @property
    def unfinished(self) -> Sentence | None:
        """What would be lost if the program were left now; None where nothing would."""
        return None

    def give_up(self) -> None:
        """Go away without what is unfinished; most overlays have nothing to do before they are closed."""

    def place(self, size: Size) -> Region:
        """The region it covers on a screen of this size."""
        raise NotImplementedError

    def take_key(self, event: events.Key) -> None:
        """Do what a key asks for."""
        raise NotImplementedError

    def take_revision(self) -> None:
        """Take in that the plan is another now; most overlays read it anew with each key."""

    def take_paste(self, text: str) -> None:
        """Take text that is pasted; most overlays have no use for it."""
