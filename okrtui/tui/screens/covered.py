"""A screen with panes over which something lies for a while and has the keys meanwhile."""

from collections.abc import Sequence

from textual import events
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from okrtui.locales.sentence import Sentence
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.stacking import Stacking
from okrtui.tui.program import Program
from okrtui.tui.screens.arrangement import Arrangement
from okrtui.tui.widgets.keys import Hint, KeyLine
from okrtui.tui.widgets.overlay import Overlay
from okrtui.tui.widgets.remark import RemarkLine


class CoveredScreen(Screen[None], inherit_bindings=False):
    """Every key ends at the screen: it goes to what lies uppermost, else to what the screen does with it.

    `keys` names the keys that are worth naming: those of what lies uppermost, or the screen's own.
    """

    DEFAULT_CSS = """
    CoveredScreen { layers: default over; overflow: hidden hidden; }
    CoveredScreen Overlay { layer: over; }
    """
    AUTO_FOCUS = ""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    remark: RemarkLine
    keys: KeyLine
    palette: Palette
    program: Program

    def __init__(self) -> None:
        super().__init__()
        self._compositor = Stacking()
        self.overlay: Overlay | None = None
        """What lies uppermost; None where the panes are bare."""
        self._covered: list[tuple[Overlay, Sequence[Hint]]] = []
        self._arrangement = Arrangement()

    @property
    def layout(self) -> Arrangement:
        """Where its parts stand; Textual's style sheets know only layouts of their own."""
        return self._arrangement

    @property
    def overlays(self) -> Sequence[Overlay]:
        """All that lies over the panes, from the uppermost."""
        above = () if self.overlay is None else (self.overlay,)
        return (*above, *(overlay for overlay, _hints in reversed(self._covered)))

    def open(self, overlay: Overlay, hints: Sequence[Hint] = ()) -> None:
        """Lay something over the panes; it has the keys until it is closed, and these are worth naming."""
        self.close()
        self.overlay = overlay
        self.keys.show(hints)
        self.covered()
        self.mount(overlay)

    def lay_over(self, overlay: Overlay, hints: Sequence[Hint]) -> None:
        """Lay something over what lies over the panes, which waits as it is until `uncover`."""
        if self.overlay is not None:
            self._covered.append((self.overlay, self.keys.hints))
        self.overlay = overlay
        self.keys.show(hints)
        self.mount(overlay)

    def uncover(self) -> None:
        """Take the uppermost one away again."""
        if self.overlay is None or not self._covered:
            self.close()
            return
        self.overlay.remove()
        self.overlay, hints = self._covered.pop()
        self.keys.show(hints)

    def close(self) -> None:
        """Take away all that lies over the panes."""
        if self.overlay is None:
            return
        for overlay in self.overlays:
            overlay.remove()
        self.overlay = None
        self._covered.clear()
        self.bared()

    def say(self, message: Sentence | None) -> None:
        """Say something until the next key; what the remark line has no room for, the line of the keys has."""
        self.remark.say(message)
        self.keys.go_on_with(message)

    def covered(self) -> None:
        """Something has been laid over the bare panes."""
        raise NotImplementedError

    def bared(self) -> None:
        """Nothing lies over the panes any more."""
        raise NotImplementedError

    def hand_over(self, event: events.Key) -> None:
        """Hand a key to what lies uppermost."""
        overlay = self.overlay
        leaving = event.key in self.program.keymap.leaving
        if overlay is not None and (overlay.TAKES_LEAVING or not leaving):
            overlay.take_key(event)
        if leaving and self.overlay is overlay:
            self._leave_from_inside()
        self.keys.ask(self.overlay.answers if self.overlay is not None else ())

    def _leave_from_inside(self) -> None:
        """Leave the program, or ask where something would be lost that is not taken yet."""
        from okrtui.tui.widgets.question import Answer, Question  # not needed for the first frame

        while isinstance(self.overlay, Question) and self._covered:
            self.uncover()
        unfinished = next((each.unfinished for each in self.overlays if each.unfinished is not None), None)
        if unfinished is None:
            self._give_up_and_quit()
            return
        answers = [
            Answer("x", Sentence("leave all the same"), self._give_up_and_quit),
            Answer("escape", Sentence("go on"), self.uncover),
        ]
        self.lay_over(Question(self.program.palette, unfinished, answers), ())

    def _give_up_and_quit(self) -> None:
        for overlay in self.overlays:
            overlay.give_up()
        self.close()
        self.quit()

    def quit(self) -> None:
        """Leave the program."""
        raise NotImplementedError

    def on_paste(self, event: events.Paste) -> None:
        """Hand what is pasted to what lies uppermost."""
        if self.overlay is not None:
            event.stop()
            self.overlay.take_paste(event.text)
