"""The text of the file over the panes: read, edited, and judged at every key."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.editing.rewrite_text import SetText
from okrtui.editing.session import Session
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.severity import SEVERITIES
from okrtui.text.safe import visible
from okrtui.tui.drawing.cells import cell_len
from okrtui.tui.drawing.frame import EDGES, bottom_line, framed, thumb_lines, top_line
from okrtui.tui.drawing.line import Piece, Pieces, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.panes.pieces import severity_sign
from okrtui.tui.source.highlight import Part, Role, parts_of, within_at
from okrtui.tui.source.source_text import SourceText
from okrtui.tui.source.text_keys import edited, moved
from okrtui.tui.typed_character import typed_character
from okrtui.tui.typing_keys import TEXT_KEYS, Section
from okrtui.tui.widgets.overlay import Overlay

_ABOVE, _BELOW = 2, 2  # the header above, the remark and the keys below stay in sight
_TAB = "    "
_AHEAD = 8
"""Cells kept in sight beside the cursor where a line is wider than the view."""


class SourceView(Overlay):
    """Shows and edits the text; each line that draws a remark carries its sign, the words in question are marked.

    `on_judged` is told the remark about the line of the cursor, or the nearest error, and all; `on_typed` the text
    at every change, before it is shown; `on_left` is called once the session has the text, with the key that asked
    for it; `ctrl+s` alone is no leaving.
    """

    TAKES_LEAVING: ClassVar[bool] = True
    TYPED_IN: ClassVar[bool] = True
    KEYS: ClassVar[Section | None] = TEXT_KEYS
    PROPOSAL_KEY: ClassVar[str | None] = None
    SAYS_ITS_REMARKS: ClassVar[bool] = True

    def __init__(
        self,
        palette: Palette,
        session: Session,
        offset: int,
        *,
        on_judged: Callable[[Diagnostic | None, Sequence[Diagnostic]], None],
        on_left: Callable[[str], None],
        on_typed: Callable[[str | None], None],
        after_frame: Callable[[Callable[[], None]], object],
    ) -> None:
        super().__init__(palette)
        self._session = session
        self._on_judged = on_judged
        self._on_left = on_left
        self._on_typed = on_typed
        self._after_frame = after_frame
        self._taken = session.document.text
        self._source = SourceText(self._taken)
        self._source.go(self._source.place_of(offset))
        self._remarks = session.diagnostics
        self._styles: dict[Role, Style] = {
            "key": palette.key,
            "string": palette.string,
            "number": palette.number,
            "table": palette.strong,
            "comment": palette.faint,
        }
        self._due = False
        self._first: int | None = None
        self._left = 0
        self._room = 1

    def place(self, size: Size) -> Region:
        """All of the panes."""
        return Region(0, _ABOVE, size.width, max(size.height - _ABOVE - _BELOW, 1))

    def remark_here(self) -> Diagnostic | None:
        """The gravest remark about the line of the cursor, else the nearest error of the text."""
        here = [remark for remark in self._remarks if remark.line == self._source.cursor.line + 1]
        errors = [remark for remark in self._remarks if remark.severity == "error"]
        if here:
            return min(here, key=lambda remark: SEVERITIES.index(remark.severity))
        return min(errors, key=lambda remark: abs(remark.line - 1 - self._source.cursor.line), default=None)

    def lines(self, width: int, height: int) -> list[Strip]:
        palette = self.palette
        inner, self._room = width - EDGES, max(height - EDGES, 1)
        gutter = len(str(len(self._source.lines))) + 3
        first = self._keep_in_sight(inner - gutter)
        numbers = range(first, min(first + self._room, len(self._source.lines)))
        within = within_at(self._source.lines, first)
        body = []
        for number in numbers:
            parts, within = parts_of(self._source.shown(number), within)
            body.append(self._line(number, parts, gutter, inner))
        body += [line(inner, [], fill=palette.text)] * (self._room - len(body))
        thumb = thumb_lines(first, self._room, len(self._source.lines))
        at = self._source.cursor
        heading = f"{self._session.file.name} · {at.line + 1}:{at.column + 1}"
        return [
            top_line(palette, heading, width, focused=True),
            *(framed(palette, strip, width, thumb=y in thumb) for y, strip in enumerate(body)),
            bottom_line(palette, width),
        ]

    def _keep_in_sight(self, width: int) -> int:
        """Scroll so that the cursor is seen; gives the first line in sight."""
        number, column = self._source.cursor
        first = number - self._room // 3 if self._first is None else self._first
        self._first = max(min(first, number), number - self._room + 1, 0)
        at = cell_len(_shown(self._source.shown(number)[:column]))
        if at < self._left or at >= self._left + width - 1:
            self._left = max(at - width + 1 + _AHEAD, 0) if at >= width - 1 else 0
        return self._first

    def _line(self, number: int, parts: Sequence[Part], gutter: int, inner: int) -> Strip:
        palette = self.palette
        here = number == self._source.cursor.line
        about = [remark for remark in self._remarks if remark.line == number + 1]
        grave = min((SEVERITIES.index(remark.severity) for remark in about), default=None)
        sign = Piece(" ", palette.text) if grave is None else severity_sign(palette, SEVERITIES[grave])
        label = f"{number + 1:>{gutter - 3}} "
        head = [Piece(label, palette.accent if here else palette.faint), sign, Piece(" ", palette.text)]
        return line(inner, [*head, *self._text(number, parts, about, inner - gutter)], fill=palette.text)

    def _text(self, number: int, parts: Sequence[Part], about: list[Diagnostic], width: int) -> Pieces:
        """The part of a line that is in sight."""
        pieces: Pieces = []
        at = 0
        for char, style in self._styled(number, parts, about):
            shown = _shown(char)
            if self._left <= at < self._left + width:
                pieces.append(Piece(shown, style))
            at += cell_len(shown)
        return pieces

    def _styled(self, number: int, parts: Sequence[Part], about: list[Diagnostic]) -> Iterator[tuple[str, Style]]:
        palette = self.palette
        text = self._source.shown(number)
        styles = [palette.text] * len(text)
        for start, end, role in parts:
            styles[start:end] = [self._styles[role]] * (end - start)
        marked: set[int] = set()
        for remark in about:
            end = remark.end_column if remark.end_line == remark.line else len(text) + 1
            marked.update(range(remark.column - 1, end - 1))
        cursor = self._source.cursor.column if number == self._source.cursor.line else -1
        for column, char in enumerate(text):
            if column == cursor:
                yield char, palette.typed
            else:
                yield char, styles[column] + Style(underline=True) if column in marked else styles[column]
        if cursor == len(text):
            yield " ", palette.typed

    def take_key(self, event: events.Key) -> None:
        """Move, type, or give the plan the text."""
        match event.key:
            case "escape" | "ctrl+s" | "ctrl+q" | "ctrl+c":
                self._session.apply(SetText(self._source.text))
                self._on_left(event.key)
                return
            case key if moved(self._source, key, self._room):
                self._on_judged(self.remark_here(), self._remarks)
            case key if edited(self._source, key, typed_character(event)):
                self._judge_later()
        self.redraw()

    def take_revision(self) -> None:
        """Take in what another program has written meanwhile; where it is about the same lines, both stand there."""
        session, source = self._session, self._source
        base, self._taken = self._taken, session.document.text
        if source.text in (base, self._taken):
            text = self._taken
        else:
            from okrtui.editing.merge_plans import merge_plans  # hardly ever, and long to import

            text = merge_plans(base, source.text, self._taken).text
        if text != source.text:
            self._source = source.with_text(text)
            if self._first is not None:
                self._first += self._source.cursor.line - source.cursor.line
            self._remarks = session.trial(SetText(text)).diagnostics
            self._on_judged(self.remark_here(), self._remarks)
        self._on_typed(None if self._source.text == self._taken else self._source.text)
        self.redraw()

    def take_paste(self, text: str) -> None:
        """Type what is pasted, lines and all."""
        self._source.insert(text)
        self._judge_later()
        self.redraw()

    def _judge_later(self) -> None:
        """The journal and the character first, the remarks in the frame after it."""
        self._on_typed(self._source.text)
        if not self._due:
            self._due = True
            self._after_frame(self._judge)

    def _judge(self) -> None:
        self._due = False
        self._remarks = self._session.trial(SetText(self._source.text)).diagnostics
        self._on_judged(self.remark_here(), self._remarks)
        self.redraw()


def _shown(text: str) -> str:
    return visible(text.replace("\t", _TAB))
