"""The line on which somebody checks in."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.geometry import Region, Size

from okrtui.locales.sentence import Sentence
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.form.typed_line import TypedLine
from okrtui.tui.typing_keys import CHECK_IN_KEYS, Section
from okrtui.tui.widgets.keys import Hint
from okrtui.tui.widgets.prompt import Prompt, Understood

HEIGHT = 9
"""Lines within the frame: what is typed, what it means, what it draws, the last entries."""

TYPED_HINTS = (
    Hint("↵", Sentence("note it")),
    Hint("⇥", Sentence("on to the next part")),
    Hint("esc", Sentence("leave")),
)
"""The keys that are of use once something is typed."""

HINTS = (
    Hint("↵", Sentence("note it")),
    Hint("⇥", Sentence("skip")),
    Hint("⇧⇥", Sentence("the one before")),
    Hint("esc", Sentence("leave")),
)


class CheckInPrompt(Prompt):
    """A prompt whose `tab` goes on to the next item and `shift+tab` back, while nothing is typed.

    Behind something typed, `tab` goes on to the next part of it: value, confidence, note.
    """

    KEYS: ClassVar[Section | None] = CHECK_IN_KEYS

    def __init__(
        self,
        palette: Palette,
        heading: str,
        *,
        understand: Callable[[str, int], Understood],
        on_taken: Callable[[str], Sentence | None],
        on_turned: Callable[[int], None],
        on_closed: Callable[[], None],
        beside: Callable[[Size], Region],
        after_frame: Callable[[Callable[[], None]], object],
    ) -> None:
        super().__init__(
            palette,
            heading,
            understand=understand,
            on_taken=on_taken,
            on_closed=on_closed,
            beside=beside,
            after_frame=after_frame,
            height=HEIGHT,
        )
        self._on_turned = on_turned

    def take_key(self, event: events.Key) -> None:
        """Turn to another item, else as every prompt."""
        if event.key not in ("tab", "shift+tab"):
            super().take_key(event)
            return
        self._asked = False
        if self.text.strip() in ("", self._before.strip()):
            self._on_turned(1 if event.key == "tab" else -1)
        elif event.key == "tab":
            self._edit(TypedLine.at_end(f"{self.text.rstrip()} "))
            self.redraw()
        else:
            self.refuse(Sentence("↵ notes what is typed, esc leaves without it"))

    def take_revision(self) -> None:
        """Understand the line anew in the frame after: most revisions are answers, and another item comes next."""
        self._due = True
        self._after_frame(self._catch_up)
