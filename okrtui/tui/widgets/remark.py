"""The line that says what is wrong with the selected item, or what was just done."""

from collections.abc import Sequence

from textual.strip import Strip

from okrtui.locales.sentence import Sentence
from okrtui.rules.diagnostic import Diagnostic
from okrtui.tui.drawing.canvas import Canvas
from okrtui.tui.drawing.line import Piece, Pieces, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.panes.pieces import severity_sign


class RemarkLine(Canvas):
    """A message where there is one; else the remark at hand; else the words of the selected item in full."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="remark")
        self._message: Sentence | None = None
        self._remarks: Sequence[Diagnostic] = ()
        self._place = 0
        self._words = ""

    @property
    def remark(self) -> Diagnostic | None:
        """The remark at hand."""
        return self._remarks[self._place] if self._place < len(self._remarks) else None

    def say(self, message: Sentence | None) -> None:
        """Say what was done, until something else is to be said."""
        self._message = message
        self.redraw()

    def show(self, remarks: Sequence[Diagnostic], words: str, place: int = 0) -> None:
        """Show one of the remarks about an item, or where it has none its words."""
        self._remarks, self._words, self._place = remarks, words, place
        self.redraw()

    def show_one(self, remark: Diagnostic, among: Sequence[Diagnostic]) -> None:
        """Show one of many remarks, and which of them it is."""
        self.show(among, "", among.index(remark))

    def lines(self, width: int, height: int) -> list[Strip]:  # noqa: ARG002 – its height is fixed
        palette = self.palette
        blank = Piece(" ", palette.text)
        if self._message is not None:
            return [line(width, [blank, Piece(str(self._message), palette.accent)], fill=palette.text)]
        remark = self.remark
        if remark is None:
            return [line(width, [blank, Piece(self._words, palette.faint)], fill=palette.text)]
        left = [blank, severity_sign(palette, remark.severity), blank, Piece(str(remark.message), palette.text)]
        return [line(width, left, [*self._offer(remark), blank], fill=palette.text)]

    def _offer(self, remark: Diagnostic) -> Pieces:
        """What the key for the proposal would do, and which of several remarks this is."""
        palette = self.palette
        pieces: Pieces = []
        if remark.fix is not None:
            pieces = [Piece(". ", palette.accent), Piece(str(remark.fix.description), palette.text)]
        if len(self._remarks) > 1:
            count = f"{'  ' if pieces else ''}{self._place + 1}/{len(self._remarks)}"
            pieces.append(Piece(count, palette.faint))
        return pieces
