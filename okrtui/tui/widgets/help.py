"""Keys and what they do, in a box over the screen: those of what has the focus first."""

from collections.abc import Callable, Sequence

from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.locales.catalogue import _
from okrtui.locales.numbers import format_number
from okrtui.locales.sentence import Sentence
from okrtui.plan.words import STATES
from okrtui.rules.severity import WORDS
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
from okrtui.tui.typing_keys import Section
from okrtui.tui.widgets.scrolled import Scrolled

Sign = tuple[str, Sentence]

_WIDTH = 74
_BELOW = 2  # the remark and the keys stay in sight
_WIDEST_KEYS = 18

_OUT_OF_RANGE = 0.7

_SEVERITIES = tuple((sign, WORDS[severity]) for severity, sign in SEVERITY_SIGNS.items())


def signs_of_plans() -> Sequence[Sign]:
    """The signs that stand in a list of plans, and what they say."""
    return (*_SEVERITIES, (CURSOR, Sentence("selected")))


def signs_of_a_plan() -> Sequence[Sign]:
    """The signs that stand in the panes of the workbench, and what they say."""
    return (
        *_SEVERITIES,
        (UNSAVED, Sentence("unsaved")),
        (CURSOR, Sentence("selected")),
        (CONNECTED, Sentence("serves what is selected, or is served by it")),
        *((sign, STATES[state]) for state, sign in BAR_SIGNS.items()),
        ("12!", Sentence("person-days, more than the team has")),
        (f"{format_number(_OUT_OF_RANGE)}{OUTSIDE}", Sentence("a value outside its range")),
        (TODAY, Sentence("this week")),
        (f"{BEFORE} {AFTER}", Sentence("goes on before or after the period")),
    )


class Help(Scrolled):
    """Sections of keys one below the other, and at the end what the signs stand for."""

    def __init__(
        self,
        palette: Palette,
        sections: Sequence[Section],
        on_closed: Callable[[], None],
        signs: Callable[[], Sequence[Sign]] = signs_of_a_plan,
    ) -> None:
        super().__init__(palette, on_closed)
        self._sections = sections
        self._signs = signs

    @property
    def heading(self) -> str:
        return _("Keys")

    def content(self, width: int) -> list[Strip]:
        widest = max((cell_len(keys) for section in self._sections for keys, _words in section.keys), default=0)
        column = min(widest, _WIDEST_KEYS)
        strips: list[Strip] = []
        for section in self._sections:
            strips += self._written(section, width, column)
        return [*strips, *self._legend(width)]

    def _written(self, section: Section, width: int, column: int) -> list[Strip]:
        palette = self.palette
        strips = [line(width, [Piece(f" {section.heading}", palette.strong)], fill=palette.text)]
        for keys, words in section.keys:
            shown = wrap(keys, column)
            said = wrap(str(words), max(width - column - 5, 1))
            for at in range(max(len(shown), len(said))):
                left = Piece(f"  {fit(shown[at] if at < len(shown) else '', column)}", palette.accent)
                right = Piece(f"  {said[at]}" if at < len(said) else "", palette.text)
                strips.append(line(width, [left, right], fill=palette.text))
        return [*strips, line(width, [], fill=palette.text)]

    def _legend(self, width: int) -> list[Strip]:
        """What the signs stand for, as many on a line as fit."""
        palette = self.palette
        strips = [line(width, [Piece(f" {_('Signs')}", palette.strong)], fill=palette.text)]
        pieces: Pieces = []
        for sign, words in self._signs():
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
