"""The frame of a quick line: what is typed, and below it what it is understood as."""

from collections.abc import Callable
from typing import ClassVar, Protocol

from textual import events
from textual.geometry import Region, Size

from okrtui.locales.sentence import Sentence
from okrtui.rules.diagnostic import Diagnostic
from okrtui.tui.drawing.frame import EDGES
from okrtui.tui.drawing.line import Pieces
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.form.telling import question_told, refusal_told
from okrtui.tui.form.typed_line import TypedLine
from okrtui.tui.typing_keys import ADDING_KEYS, Section
from okrtui.tui.widgets.prompt import Prompt, Understood

_LINES = 8
"""Lines within its frame."""


class Entry(Protocol):
    """Who understands the line, and adds what it says."""

    @property
    def remark(self) -> Diagnostic | None:
        """The remark that is told in full."""
        ...

    def understand(self, text: str, cursor: int) -> Understood:
        """What a line means now."""
        ...

    def told(self, width: int, height: int) -> list[Pieces]:
        """What the line was understood as, in at most so many lines of `width` cells."""
        ...

    def mended(self, text: str) -> str | None:
        """The line with the first of its unclear words mended; None where none can be."""
        ...

    def take(self, text: str) -> Sentence | None:
        """Add what the line says; gives why not."""
        ...

    def take_with_proposal(self, text: str) -> Sentence | None:
        """Add what the line says, and do what the remark on it proposes; gives why not."""
        ...

    def turn(self, levels: int) -> None:
        """Go on with what stands under the last item, or above it."""
        ...

    def undo(self) -> None:
        """Take back what was added last, and have its line typed again."""
        ...

    def close(self, then: str | None = None) -> None:
        """Leave, and do the action of this name."""
        ...


class QuickPrompt(Prompt):
    """A prompt that stays open for the next line, and where it is while items come in beside it."""

    HEIGHT: ClassVar[int] = _LINES + EDGES
    TAKES_LEAVING: ClassVar[bool] = True
    PROPOSAL_KEY: ClassVar[str | None] = "^Y"
    KEYS: ClassVar[Section | None] = ADDING_KEYS

    def __init__(
        self,
        palette: Palette,
        heading: str,
        entry: Entry,
        *,
        place: Callable[[Size], Region],
        after_frame: Callable[[Callable[[], None]], object],
    ) -> None:
        self._entry = entry
        self._where = place
        super().__init__(
            palette,
            heading,
            understand=entry.understand,
            on_taken=entry.take,
            on_closed=entry.close,
            beside=place,
            after_frame=after_frame,
            height=_LINES,
        )

    def place(self, size: Size) -> Region:
        """Where it covers nothing that matters for what is typed."""
        return self._where(size)

    @property
    def remark(self) -> Diagnostic | None:
        """What would be said of the item."""
        return self._entry.remark

    def take_key(self, event: events.Key) -> None:
        """Add, take proposals, go a level down or up, leave; else type."""
        blank = not self.text.strip()
        match event.key:
            case "tab" | "shift+tab" if blank:
                self._entry.turn(1 if event.key == "tab" else -1)
            case "enter" if blank:
                self._entry.close()
            case "ctrl+y" if not blank:
                self._take_proposal()
            case "ctrl+z" if self.text.strip() == self._before.strip():
                self._entry.undo()
            case "ctrl+z":
                self._refusal = Sentence("^U empties the line; then ^Z takes back what was added last")
            case "ctrl+s" | "ctrl+q" | "ctrl+c":
                self._refusal = None if blank else self._entry.take(self.text)
                if self._refusal is None:
                    self._entry.close("save" if event.key == "ctrl+s" else "quit")
            case _:
                super().take_key(event)
                return
        self._asked = False
        self.redraw()

    def _take_proposal(self) -> None:
        self._catch_up()
        mended = self._entry.mended(self.text)
        if mended is not None:
            self._edit(TypedLine.at_end(mended))
            self._catch_up()
        else:
            self._refusal = self._entry.take_with_proposal(self.text)

    def _told(self, width: int) -> list[Pieces]:
        palette = self.palette
        told = question_told(palette, width) if self._asked else []
        if self._refusal is not None:
            told += refusal_told(palette, self._refusal, width)
        told += self._candidates(width)
        return told + self._entry.told(width, _LINES - 1 - len(told))
