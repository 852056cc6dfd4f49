"""A vote, as one of those who vote sees it."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.locales.catalogue import _
from okrtui.locales.numbers import format_number
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.room.ballot import Ballot
from okrtui.tui.drawing.cells import wrap
from okrtui.tui.drawing.frame import EDGES, bottom_line, framed, top_line
from okrtui.tui.drawing.line import Piece, Pieces, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import NOTHING
from okrtui.tui.key_names import digit_of, shown
from okrtui.tui.typing_keys import VOTE_KEYS, Section
from okrtui.tui.widgets.keys import Hint
from okrtui.tui.widgets.overlay import Overlay

_WIDTH, _HEIGHT = 64, 9
_MARGIN = 2
_MOST = 10


class VoteView(Overlay):
    """Digits vote until all figures are shown; then they are the figure that is agreed on, which `↵` writes down.

    `⌫` takes back either of them.
    """

    KEYS: ClassVar[Section | None] = VOTE_KEYS

    def __init__(
        self,
        palette: Palette,
        about: Quoted | Sentence,
        ballot: Ballot,
        own: int | None,
        *,
        leads: bool,
        on_voted: Callable[[int], None],
        on_withdrawn: Callable[[], None],
        on_revealed: Callable[[], None],
        on_agreed: Callable[[int], None],
        on_closed: Callable[[], None],
    ) -> None:
        super().__init__(palette)
        self._about = about
        self._ballot = ballot
        self._own = own
        self._leads = leads
        self._agreed: int | None = None
        self._asked = False
        """Whether `↵` was pressed before there was a figure to write down."""
        self._on_voted = on_voted
        self._on_withdrawn = on_withdrawn
        self._on_revealed = on_revealed
        self._on_agreed = on_agreed
        self._on_closed = on_closed

    def take(self, ballot: Ballot, own: int | None) -> None:
        """Draw the vote as it stands."""
        if ballot.number != self._ballot.number:
            self._agreed, self._asked = None, False
        self._ballot, self._own = ballot, own
        self.redraw()

    @property
    def hints(self) -> Sequence[Hint]:
        """The keys that are of use now."""
        digits, leave = Hint("0 … 9", Sentence("your figure; 1 and 0 are ten")), Hint("esc", Sentence("close"))
        if self._ballot.revealed:
            if not self._leads:
                return (leave,)
            return (Hint("0 … 9", Sentence("what is agreed on")), Hint("↵", Sentence("check it in")), leave)
        return (digits, Hint("↵", Sentence("show all figures")), leave) if self._leads else (digits, leave)

    def place(self, size: Size) -> Region:
        """In the middle of the screen."""
        width, height = min(_WIDTH, size.width), min(_HEIGHT + EDGES, size.height)
        return Region((size.width - width) // 2, (size.height - height) // 2, width, height)

    def lines(self, width: int, height: int) -> list[Strip]:
        inner = width - EDGES
        body = [
            line(inner, [Piece(" " * _MARGIN, self.palette.text), *row], fill=self.palette.text)
            for row in self._rows(inner)
        ]
        blank = line(inner, [], fill=self.palette.text)
        body = [blank, *body, *[blank] * height][: max(height - EDGES, 0)]
        return [
            top_line(self.palette, _("Vote on confidence"), width, focused=True),
            *(framed(self.palette, strip, width, thumb=False) for strip in body),
            bottom_line(self.palette, width),
        ]

    def _rows(self, inner: int) -> list[Pieces]:
        palette, ballot = self.palette, self._ballot
        rows: list[Pieces] = [
            [Piece(words, palette.strong)] for words in wrap(str(self._about), inner - 2 * _MARGIN, 2)
        ]
        rows.append([])
        if ballot.revealed:
            return [*rows, *self._revealed(ballot)]
        voted = Sentence("{voted} of {present} have voted", voted=ballot.voted, present=ballot.present)
        own = Sentence("your vote: {figure}", figure=NOTHING if self._own is None else format_number(self._own))
        cast: Pieces = [Piece(str(own), palette.accent)]
        if self._own is not None:
            takes_back = Sentence("{key} takes it back", key=shown("backspace"))
            cast.append(Piece(f"   {takes_back}", palette.faint))
        rows += [cast, [Piece(str(voted), palette.text)], []]
        rows.append([Piece(_("nobody sees a figure before all are shown"), palette.faint)])
        return rows

    def _revealed(self, ballot: Ballot) -> list[Pieces]:
        """How often each figure was given, and their spread."""
        palette, figures = self.palette, ballot.figures or ()
        scale = "".join(f"{figure:>4}" for figure in range(_MOST + 1))
        counts = "".join(f"{figures.count(figure) or '·':>4}" for figure in range(_MOST + 1))
        rows: list[Pieces] = [[Piece(scale, palette.faint)], [Piece(counts, palette.strong)], []]
        if ballot.low is None or ballot.high is None or ballot.middle is None:
            rows.append([Piece(_("nobody has voted"), palette.faint)])
        else:
            rows.append([Piece(str(_spread(figures, ballot.low, ballot.high, ballot.middle)), palette.text)])
        if self._leads:
            agreed = NOTHING if self._agreed is None else format_number(self._agreed)
            rows.append([Piece(str(Sentence("agreed on: {figure}", figure=agreed)), palette.accent)])
            if self._asked:
                rows[-1].append(Piece(f"   {_('type the figure first, 0 … 10')}", palette.warning))
        return rows

    def take_key(self, event: events.Key) -> None:
        """Vote, take the vote back, have all figures shown, agree, or close."""
        if event.key == "escape":
            self._on_closed()
        elif event.key in ("enter", "V") and self._leads and not self._ballot.revealed:
            self._on_revealed()
        elif event.key == "enter" and self._leads:
            if self._agreed is not None:
                self._on_agreed(self._agreed)
            else:
                self._asked = True
                self.redraw()
        elif event.key == "backspace":
            self._take_back()
        elif (digit := digit_of(event.key)) is not None and not self._ballot.revealed:
            self._on_voted(_typed_behind(self._own, digit))
        elif digit is not None and self._leads:
            self._agreed, self._asked = _typed_behind(self._agreed, digit), False
            self.redraw()

    def _take_back(self) -> None:
        """Take back the figure that was typed last here: the vote, or what is agreed on."""
        if not self._ballot.revealed:
            if self._own is not None:
                self._on_withdrawn()
        elif self._leads:
            self._agreed, self._asked = None, False
            self.redraw()


def _spread(figures: Sequence[int], low: int, high: int, middle: float) -> Sentence:
    """How far apart the figures are."""
    if low == high:
        return Sentence("one vote: {figure}", "all say {figure}", count=len(figures), figure=low)
    return Sentence("from {low} to {high}, median {median}", low=low, high=high, median=middle)


def _typed_behind(figure: int | None, digit: int) -> int:
    """A digit alone, or ten where a nought is typed behind a one."""
    return _MOST if figure == 1 and digit == 0 else digit
