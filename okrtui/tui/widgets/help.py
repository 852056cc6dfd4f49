"""The keys of what has the focus, in a box over the panes."""

from collections.abc import Callable, Sequence

from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.plan.words import STATES
from okrtui.rules.severity import WORDS
from okrtui.tui.actions import Action, shown
from okrtui.tui.drawing.cells import cell_len, fit, wrap
from okrtui.tui.drawing.frame import EDGES
from okrtui.tui.drawing.line import Piece, Pieces, line, width_of
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import (
    AFTER,
    BAR_SIGNS,
    BEFORE,
    CONNECTED,
    CURSOR,
    OUTSIDE,
    SEVERITY_SIGNS,
    TODAY,
    UNSAVED,
)
from okrtui.tui.typing_keys import TYPING_KEYS
from okrtui.tui.widgets.scrolled import Scrolled

_WIDTH = 74
_BELOW = 2  # the remark and the keys stay in sight

_SIGNS = (
    *((sign, WORDS[severity]) for severity, sign in SEVERITY_SIGNS.items()),
    (UNSAVED, Sentence("unsaved")),
    (CURSOR, Sentence("selected")),
    (CONNECTED, Sentence("serves what is selected, or is served by it")),
    *((sign, STATES[state]) for state, sign in BAR_SIGNS.items()),
    ("12!", Sentence("person-days, more than the team has")),
    (f"0.7{OUTSIDE}", Sentence("a value outside its range")),
    (TODAY, Sentence("this week")),
    (f"{BEFORE} {AFTER}", Sentence("goes on before or after the period")),
)


class Help(Scrolled):
    """One action a line, all keys of it and what it does."""

    def __init__(self, palette: Palette, actions: Sequence[Action], on_closed: Callable[[], None]) -> None:
        super().__init__(palette, on_closed)
        self._actions = actions

    @property
    def heading(self) -> str:
        return _("Keys")

    def content(self, width: int) -> list[Strip]:
        palette = self.palette
        keys = [" ".join(shown(key) for key in action.keys) for action in self._actions]
        column = max((cell_len(text) for text in keys), default=0)
        strips = []
        for text, action in zip(keys, self._actions, strict=True):
            first, *more = wrap(str(action.help), width - column - 5)
            head = [Piece(f"  {fit(text, column)}", palette.accent), Piece(f"  {first}", palette.text)]
            strips.append(line(width, head, fill=palette.text))
            for words in more:
                pieces = [Piece(" " * (column + 4) + words, palette.text)]
                strips.append(line(width, pieces, fill=palette.text))
        blank = line(width, [], fill=palette.text)
        return [*strips, blank, *self._typing_keys(width, column), *self._legend(width)]

    def _typing_keys(self, width: int, column: int) -> list[Strip]:
        palette = self.palette
        strips = []
        for heading, keys in TYPING_KEYS:
            strips.append(line(width, [Piece(f"  {heading}", palette.strong)], fill=palette.text))
            for key, words in keys:
                pieces = [Piece(f"  {fit(key, column)}", palette.accent), Piece(f"  {words}", palette.text)]
                strips.append(line(width, pieces, fill=palette.text))
            strips.append(line(width, [], fill=palette.text))
        return strips

    def _legend(self, width: int) -> list[Strip]:
        """What the signs stand for, as many on a line as fit."""
        palette = self.palette
        strips: list[Strip] = []
        pieces: Pieces = []
        for sign, words in _SIGNS:
            more = [Piece(f"  {sign}", palette.accent), Piece(f" {words}", palette.text)]
            if width_of([*pieces, *more]) > width:
                strips.append(line(width, pieces, fill=palette.text))
                pieces = []
            pieces += more
        return [*strips, line(width, pieces, fill=palette.text)]

    def place(self, size: Size) -> Region:
        """In the middle, as high as its content where the screen allows it."""
        width = min(_WIDTH, size.width)
        room = max(size.height - _BELOW, 1)
        height = min(len(self.content(width - EDGES)) + EDGES, room)
        return Region((size.width - width) // 2, (room - height) // 2, width, height)
