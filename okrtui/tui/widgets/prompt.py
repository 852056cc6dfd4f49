"""One line to be typed, with what is understood of it told below at every key."""

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.locales.sentence import Sentence
from okrtui.tui.drawing.cells import fit
from okrtui.tui.drawing.frame import EDGES, bottom_line, framed, top_line
from okrtui.tui.drawing.line import Piece, Pieces, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import CURSOR
from okrtui.tui.form.layout import typed_lines
from okrtui.tui.form.telling import LEAVING, NOT_TAKEN, question_told, refusal_told
from okrtui.tui.form.typed_line import TypedLine
from okrtui.tui.typed_character import typed_character
from okrtui.tui.typing_keys import LINE_KEYS, Section
from okrtui.tui.widgets.keys import Hint
from okrtui.tui.widgets.overlay import Overlay

_MARGIN = 2
_MOST_CANDIDATES = 5


class Candidate(NamedTuple):
    """How a part of the line can be completed: `text` in the place of what stands from `start` to `end`."""

    text: str
    start: int
    end: int
    words: str = ""


class Understood(NamedTuple):
    """What a line means: lines to be told below it, how it can be completed, and the words that are in question."""

    told: Sequence[Pieces] = ()
    candidates: Sequence[Candidate] = ()
    marked: tuple[int, int] | None = None


class Prompt(Overlay):
    """A typed line in a frame over the selected row.

    `understand` is asked what a line and the place of its cursor mean, in the frame after the key; `on_taken` is given
    the line with `↵` and answers why it cannot be taken, None where it was; whoever takes it closes the prompt, or
    has it `begin` anew. `tab` completes, `↑` and `↓` choose among what it could be. `esc` asks where something typed
    would be lost: a second one leaves, as `x` does; any other key goes on and types what it types.
    """

    TYPED_IN: ClassVar[bool] = True
    KEYS: ClassVar[Section | None] = LINE_KEYS
    PROPOSAL_KEY: ClassVar[str | None] = None
    SAYS_ITS_REMARKS: ClassVar[bool] = True

    def __init__(
        self,
        palette: Palette,
        heading: str,
        *,
        understand: Callable[[str, int], Understood],
        on_taken: Callable[[str], Sentence | None],
        on_closed: Callable[[], None],
        beside: Callable[[Size], Region],
        after_frame: Callable[[Callable[[], None]], object],
        height: int = 8,
        text: str = "",
    ) -> None:
        super().__init__(palette)
        self._heading = heading
        self._understand = understand
        self._on_taken = on_taken
        self._on_closed = on_closed
        self._beside = beside
        self._after_frame = after_frame
        self._height = height
        self._begin(text)
        self._understood = understand(text, len(text))

    def _begin(self, text: str) -> None:
        self._before = text
        self._typed = TypedLine.at_end(text)
        self._asked = self._due = False
        self._refusal: Sentence | None = None
        self._candidate = 0

    def begin(self, text: str = "", heading: str | None = None) -> None:
        """Begin with another line; what it means is told in the frame after."""
        self._heading = heading or self._heading
        self._begin(text)
        self._understood = Understood()
        self._due = True
        self._after_frame(self._catch_up)
        self.redraw()

    def refuse(self, why: Sentence) -> None:
        """Say why something cannot be, until the next key that types."""
        self._refusal = why
        self.redraw()

    @property
    def text(self) -> str:
        """What is typed now."""
        return self._typed.text

    @property
    def answers(self) -> Sequence[Hint]:
        """The keys that answer whether to leave."""
        return LEAVING if self._asked else ()

    @property
    def unfinished(self) -> Sentence | None:
        """What is typed."""
        return None if self.text.strip() in ("", self._before.strip()) else NOT_TAKEN

    def give_up(self) -> None:
        """Leave without what is typed."""
        self._on_closed()

    def place(self, size: Size) -> Region:
        """Below the selected row, or above it where the screen ends: what is typed about stays in sight."""
        height = min(self._height + EDGES, size.height - EDGES)
        x, y, width, _height = self._beside(size)
        end = size.height - EDGES
        below = y + 1
        if below + height > end:
            below = y - height if y >= height else max(end - height, 0)
        return Region(x, below, width, height)

    def lines(self, width: int, height: int) -> list[Strip]:
        palette = self.palette
        inner = width - EDGES
        room = inner - _MARGIN - 1
        typed = typed_lines(
            self._typed,
            room,
            self._understood.marked,
            field=palette.field,
            typed=palette.typed,
            mark=palette.marked,
        )
        head = Piece(f"{CURSOR} ", palette.accent)
        margin = Piece(" " * _MARGIN, palette.text)
        rows = [[margin if at else head, *pieces] for at, pieces in enumerate(typed)]
        rows += [[margin, *pieces] for pieces in self._told(room)]
        body = [line(inner, row, fill=palette.text) for row in rows[: height - EDGES]]
        body += [line(inner, [], fill=palette.text)] * (height - EDGES - len(body))
        return [
            top_line(palette, self._heading, width, focused=True),
            *(framed(palette, strip, width, thumb=False) for strip in body),
            bottom_line(palette, width),
        ]

    def _told(self, width: int) -> list[Pieces]:
        palette = self.palette
        told = question_told(palette, width) if self._asked else []
        if self._refusal is not None and not _says(self._understood.told, self._refusal):
            told += refusal_told(palette, self._refusal, width)
        return [*told, *self._candidates(width), *self._understood.told]

    def _candidates(self, width: int) -> list[Pieces]:
        """How the line could go on, the one that `tab` takes first in sight."""
        palette = self.palette
        first = max(self._candidate - _MOST_CANDIDATES + 1, 0)
        rows: list[Pieces] = []
        for at, candidate in enumerate(self._understood.candidates[first : first + _MOST_CANDIDATES], first):
            words = f"{candidate.text}  {candidate.words}" if candidate.words else candidate.text
            here = at == self._candidate
            key = "⇥ " if here else "  "
            rows.append(
                [Piece(key, palette.accent), Piece(fit(words, width - 2), palette.strong if here else palette.faint)]
            )
        return rows

    def take_key(self, event: events.Key) -> None:
        """Type, complete, take or leave."""
        asked, self._asked = self._asked, False
        if asked and event.key in ("escape", "x"):
            self._on_closed()
            return
        match event.key:
            case "escape" if self.unfinished is None:
                self._on_closed()
                return
            case "escape":
                self._asked = True
            case "enter":
                self._refusal = self._on_taken(self.text)
            case "tab":
                self._complete()
            case "up" | "down":
                self._choose(1 if event.key == "down" else -1)
            case key:
                self._type(key, typed_character(event))
        self.redraw()

    def take_paste(self, text: str) -> None:
        """Type what is pasted."""
        self._asked = False
        self._edit(self._typed.typed(text))
        self.redraw()

    def _type(self, key: str, character: str | None) -> None:
        after = self._typed.after_key(key)
        if after is None and character:
            after = self._typed.typed(character)
        if after is not None:
            self._edit(after)

    def _complete(self) -> None:
        self._catch_up()
        if self._understood.candidates:
            text, start, end, _words = self._understood.candidates[self._candidate]
            whole = self.text[:start] + text + self.text[end:]
            self._edit(TypedLine(whole, start + len(text)))

    def _choose(self, steps: int) -> None:
        last = len(self._understood.candidates) - 1
        self._candidate = max(min(self._candidate + steps, last), 0)

    def _edit(self, after: TypedLine) -> None:
        self._typed = after
        self._refusal = None
        if not self._due:
            self._due = True
            # the character first, what is understood of it in the frame after
            self._after_frame(self._catch_up)

    def _catch_up(self) -> None:
        if self._due:
            self._due = False
            self._understood = self._understand(self.text, self._typed.cursor)
            self._candidate = 0
            self.redraw()

    def take_revision(self) -> None:
        """Understand the line anew: the plan is another now."""
        self._due = True
        self._catch_up()


def _says(told: Sequence[Pieces], sentence: Sentence) -> bool:
    """Whether some lines say a sentence already."""
    words = " ".join("".join(piece.text for piece in pieces) for pieces in told).split()
    return str(sentence).split() == words[1 : len(str(sentence).split()) + 1]  # behind the sign
