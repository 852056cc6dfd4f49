"""The commit of a plan before it is made: what goes into it, and its message to be edited."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Literal

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.review.message import SUBJECT
from okrtui.text.width import cell_width
from okrtui.tui.drawing.cells import broken, wrap
from okrtui.tui.drawing.frame import EDGES, bottom_line, framed, thumb_lines, top_line
from okrtui.tui.drawing.line import Piece, Pieces, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.form.layout import typed_lines
from okrtui.tui.form.typed_line import TypedLine
from okrtui.tui.source.source_text import Place, SourceText
from okrtui.tui.source.text_keys import edited, moved
from okrtui.tui.typed_character import typed_character
from okrtui.tui.widgets.overlay import Overlay

_ABOVE, _BELOW = 2, 2
_NOWHERE = -1

Doing = Literal["writing", "committing", "failed"]


class CommitView(Overlay):
    """Facts about the commit, and below them the message; where git refuses, what it and its hooks said.

    A subject that is `proposed` is selected: what is typed first takes its place, a key that moves the cursor keeps it.
    `↵` in the first line commits, as `ctrl+s` does anywhere; `esc` leaves, or stops a commit that is under way.
    `on_asked` is told ``commit``, ``terminal``, ``stop``, ``leave`` or ``give up``.
    """

    TYPED_IN: ClassVar[bool] = True
    PROPOSAL_KEY: ClassVar[str | None] = None
    SAYS_ITS_REMARKS: ClassVar[bool] = True

    def __init__(
        self,
        palette: Palette,
        heading: str,
        facts: Sequence[Sentence],
        message: str,
        *,
        proposed: str,
        on_asked: Callable[[str], None],
    ) -> None:
        super().__init__(palette)
        self._heading = heading
        self._facts = facts
        self._proposed = proposed
        self._source = SourceText(message)
        self._source.go(self._source.place_of(len(self._source.shown(0))))
        self._selected = message == proposed
        self._on_asked = on_asked
        self._doing: Doing = "writing"
        self._why: Sequence[Sentence] = ()
        self._said: Sequence[str] = ()
        self._first = 0
        self._room = 1

    @property
    def message(self) -> str:
        """The message as it is now."""
        return self._source.text

    @property
    def doing(self) -> Doing:
        """What it is at."""
        return self._doing

    @property
    def unfinished(self) -> Sentence | None:
        """The message, where it is not as it was proposed; or the commit itself."""
        if self._doing == "committing":
            return Sentence("A commit is being made; leaving stops it.")
        return None if self.message == self._proposed else Sentence("The message of the commit is not used yet.")

    def give_up(self) -> None:
        """The message may be lost."""
        self._on_asked("give up")

    def begin(self) -> None:
        """A commit is under way."""
        self._turn("committing")

    def tell(self, facts: Sequence[Sentence]) -> None:
        """Tell other facts from now on."""
        self._facts = facts
        self.redraw()

    def head(self, heading: str) -> None:
        """Have another heading from now on."""
        self._heading = heading
        self.redraw()

    def fail(self, why: Sequence[Sentence], said: Sequence[str]) -> None:
        """Show why there is no commit: what there is to say of it, then what git and its hooks said."""
        self._why, self._said = why, said
        self._turn("failed")

    def write(self) -> None:
        """Go on with the message."""
        self._turn("writing")

    def _turn(self, doing: Doing) -> None:
        self._doing = doing
        self._first = 0
        self.redraw()

    def place(self, size: Size) -> Region:
        """All of the panes."""
        return Region(0, _ABOVE, size.width, max(size.height - _ABOVE - _BELOW, 1))

    def lines(self, width: int, height: int) -> list[Strip]:
        palette = self.palette
        inner, room = width - EDGES, max(height - EDGES, 0)
        facts = [
            [Piece(f"  {words}", palette.text)] for fact in self._facts for words in wrap(str(fact), max(inner - 3, 1))
        ]
        head = [*facts, []] if room - len(facts) > 4 else []
        self._room = max(room - len(head), 1)
        if self._doing == "failed":
            body, first = self._refusal(inner), self._first
        else:
            body, cursor = self._message(inner)
            first = self._first = max(min(self._first, cursor), cursor - self._room + 1, 0)
        first = self._first = max(min(first, len(body) - self._room), 0)
        shown = body[first : first + self._room]
        thumb = {y + len(head) for y in thumb_lines(first, self._room, len(body))}
        rows = [*head, *shown, *[[]] * (self._room - len(shown))]
        strips = [line(inner, row, fill=palette.text) for row in rows[:room]]
        return [
            top_line(palette, self._heading, width, focused=True),
            *(framed(palette, strip, width, thumb=y in thumb) for y, strip in enumerate(strips)),
            bottom_line(palette, width),
        ][:height]

    def _message(self, inner: int) -> tuple[list[Pieces], int]:
        """The lines of the message, and which of them the cursor is on."""
        palette, source = self.palette, self._source
        cells = cell_width(source.shown(0))
        count = Piece(f" {cells}/{SUBJECT}", palette.warning if cells > SUBJECT else palette.faint)
        writing = self._doing == "writing"
        rows: list[Pieces] = [[Piece(f"  {_('message')}", palette.strong), count]]
        if not writing:
            rows = [[Piece(f"  {_('committing …')}", palette.strong)]]
        cursor = 0
        for number in range(len(source.lines)):
            here = writing and number == source.cursor.line
            typed = TypedLine(source.shown(number), source.cursor.column if here else _NOWHERE)
            lines = typed_lines(
                typed,
                max(inner - 4, 2),
                (0, len(typed.text)) if here and self._selected else None,
                field=palette.field if writing else palette.faint,
                typed=palette.typed,
                mark=palette.marked,
            )
            for pieces in lines:
                if here and any(piece.style == palette.typed for piece in pieces):
                    cursor = len(rows)
                rows.append([Piece("  ", palette.text), *pieces])
        return rows, cursor

    def _refusal(self, inner: int) -> list[Pieces]:
        palette = self.palette
        width = max(inner - 3, 1)
        why = [words for each in self._why for words in wrap(str(each), width)]
        rows: list[Pieces] = [[Piece(f"  {words}", palette.text)] for words in why]
        if self._said:
            rows += [[]] if rows else []
            rows.append([Piece(f"  {_('git says:')}", palette.strong)])
            rows += [[Piece(f"  {words}", palette.text)] for said in self._said for words in broken(said, width)]
        return rows

    def take_key(self, event: events.Key) -> None:
        """Write, commit, or leave."""
        match self._doing:
            case "writing":
                self._write_key(event)
            case "committing":
                if event.key == "escape":
                    self._on_asked("stop")
            case "failed":
                self._refused_key(event.key)
        self.redraw()

    def take_paste(self, text: str) -> None:
        """Type what is pasted, lines and all."""
        if self._doing == "writing":
            self._delete_selected()
            self._source.insert(text)
            self.redraw()

    def _write_key(self, event: events.Key) -> None:
        match event.key:
            case "escape":
                self._on_asked("leave")
            case "ctrl+s":
                self._on_asked("commit")
            case "enter" if self._source.cursor.line == 0:
                self._on_asked("commit")
            case key if moved(self._source, key, self._room):
                self._selected = False
            case "backspace" | "delete" if self._selected:
                self._delete_selected()
            case key:
                character = typed_character(event)
                if character is not None:
                    self._delete_selected()
                self._selected &= not edited(self._source, key, character)

    def _delete_selected(self) -> None:
        if self._selected:
            self._selected = False
            self._source.delete_to(Place(0, 0))

    def _refused_key(self, key: str) -> None:
        match key:
            case "escape" | "enter" | "e":
                self.write()
                self._on_asked("write")
            case "t":
                self._on_asked("terminal")
            case "down" | "j":
                self._first += 1
            case "up" | "k":
                self._first -= 1
            case "pagedown":
                self._first += self._room
            case "pageup":
                self._first -= self._room
