"""The line that says what is wrong with the selected item, or what was just done."""

from collections.abc import Sequence

from textual.strip import Strip

from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.structure.invalid_toml import InvalidToml
from okrtui.text.safe import visible
from okrtui.tui.drawing.canvas import Canvas
from okrtui.tui.drawing.cells import cell_len, clip, shortened
from okrtui.tui.drawing.line import Piece, Pieces, line, width_of
from okrtui.tui.drawing.message import message_lines
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.panes.pieces import severity_sign

_LEAST_OFFER = 12
"""Cells that a proposal needs to be understood."""

_LEAST_HELP = 40
"""Cells that are worth beginning to say what to do."""

_UP = " → "
"""From what serves to what it serves."""

_LEFT_OUT = "…"
_LEAST_KNOT = 12
"""Cells that something on the thread needs to be known by."""

_PUT_RIGHT = Sentence("put right")


class RemarkLine(Canvas):
    """A message where there is one; else the remark at hand; else the words of the selected item and what it serves."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="remark")
        self._message: Sentence | None = None
        self._remarks: Sequence[Diagnostic] = ()
        self._place = 0
        self._words = ""
        self._thread: Sequence[str] = ()
        self._of_shown = False
        self._key: str | None = "."

    @property
    def remark(self) -> Diagnostic | None:
        """The remark at hand."""
        return self._remarks[self._place] if self._place < len(self._remarks) else None

    def say(self, message: Sentence | None) -> None:
        """Say what was done, until something else is to be said."""
        self._message = message
        self.redraw()

    def offer_with(self, key: str | None) -> None:
        """Name the key that takes a proposal now; None where none does."""
        self._key = key
        self.redraw()

    def show(
        self,
        remarks: Sequence[Diagnostic],
        words: str,
        place: int = 0,
        *,
        thread: Sequence[str] = (),
        of_shown: bool = False,
    ) -> None:
        """Show one of the remarks about an item, or where it has none its words and the thread up from it."""
        self._remarks, self._words, self._place, self._thread = remarks, words, place, thread
        self._of_shown = of_shown
        self.redraw()

    def show_one(self, remark: Diagnostic, among: Sequence[Diagnostic], *, of_shown: bool = False) -> None:
        """Show one of many remarks, and which of them it is; `of_shown` tells that a filter hides the others."""
        self.show(among, "", among.index(remark), of_shown=of_shown)

    def lines(self, width: int, height: int) -> list[Strip]:  # noqa: ARG002 – its height is fixed
        palette = self.palette
        blank = Piece(" ", palette.text)
        if self._message is not None:
            words = message_lines(self._message, width - 2)[0]
            return [line(width, [blank, Piece(words, palette.accent)], fill=palette.text)]
        remark = self.remark
        if remark is None:
            words = clip(self._words, width - 2)
            pieces = [blank, Piece(words, palette.text), Piece(self._up(width - 2 - cell_len(words)), palette.text)]
            return [line(width, pieces, fill=palette.text)]
        sign = severity_sign(palette, remark.severity)
        count = f" {self._place + 1}/{len(self._remarks)}" if len(self._remarks) > 1 or self._of_shown else ""
        if self._of_shown:
            count = f"{count} {_('shown')}"
        room = max(width - 4 - cell_len(count), 0)  # a blank at either end, the sign, and the blank behind it
        told, offer = _told(remark), self._offer(remark)
        words = clip(told, max(room - (width_of(offer) + 2 if offer else 0), 0))
        room -= cell_len(words)
        if offer:
            offer = self._offer(remark, room - 2)
            room -= width_of(offer) + 2
        pieces = [blank, sign, blank, Piece(words, palette.text)]
        if count:
            pieces.append(Piece(count, palette.faint))
        if room >= _LEAST_HELP and words == visible(told):
            pieces.append(Piece(f"  {clip(str(remark.help), room - 2)}", palette.faint))
        return [line(width, pieces, [*offer, blank] if offer else [], fill=palette.text)]

    def _up(self, room: int) -> str:
        """What the item serves, in so many cells: the farthest of it where there is not room for all."""
        between = cell_len(_UP)
        for first in range(len(self._thread)):
            parts = [*([_LEFT_OUT] if first else []), *self._thread[first:]]
            if sum(min(cell_len(part), _LEAST_KNOT) + between for part in parts) <= room:
                up = _UP.join(["", *shortened(parts, room - between, between)])
                return up if self._words else up.lstrip()
        return ""

    def _offer(self, remark: Diagnostic, room: int | None = None) -> Pieces:
        """The key that takes the proposal, and what that does as far as there is room; without, the shortest."""
        if remark.fix is None or self._key is None:
            return []
        words = str(_PUT_RIGHT)
        most = (room or 0) - cell_len(self._key) - 1
        if most >= max(_LEAST_OFFER, cell_len(words)):
            words = clip(str(remark.fix.description), most)
        return [Piece(f"{self._key} ", self.palette.accent), Piece(words, self.palette.text)]


def _told(remark: Diagnostic) -> str:
    """The remark; where the text does not parse, with the line where it goes wrong."""
    if remark.code == InvalidToml.code:
        reason = remark.message.fields.get("reason", remark.message)
        return str(Sentence("line {line}: {reason}", line=remark.line, reason=reason))
    return str(remark.message)
