"""What both we and another program have changed, side by side, chosen one by one."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.editing.deciding import Choice, Deciding
from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.review.sides import Said, Sides
from okrtui.tui.drawing.cells import wrap
from okrtui.tui.drawing.column import Column
from okrtui.tui.drawing.frame import EDGES, bottom_line, framed, thumb_lines, top_line
from okrtui.tui.drawing.line import Piece, Pieces, line, width_of
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import CHOSEN, NOT_CHOSEN, NOTHING
from okrtui.tui.typing_keys import CONFLICT_KEYS, Section
from okrtui.tui.widgets.keys import Hint
from okrtui.tui.widgets.overlay import Overlay

_ABOVE, _BELOW = 2, 2  # the header above, the remark and the keys below stay in sight
_BETWEEN = 3  # cells between the two sides
_SIGNS: dict[Choice | None, str] = {"ours": "←", "theirs": "→", "both": "+", None: "?"}
_KEYS: dict[str, Choice] = {"left": "ours", "h": "ours", "right": "theirs", "l": "theirs", "b": "both"}


class ToDecide(NamedTuple):
    """The points of a conflict, at least one, and each of them in words."""

    deciding: Deciding
    sides: Sequence[Sides]


class ConflictView(Overlay):
    """One point at a time: `←` and `→` choose the side that stands there, `b` both where that makes sense.

    With all points decided, `↵` gives the choices to `on_decided`; `on_closed` leaves them for later. `keys` do what
    they do everywhere.
    """

    SAYS_ITS_REMARKS: ClassVar[bool] = True
    KEYS: ClassVar[Section | None] = CONFLICT_KEYS

    def __init__(
        self,
        palette: Palette,
        to_decide: ToDecide,
        *,
        on_decided: Callable[[Deciding, Sequence[Choice]], None],
        on_closed: Callable[[], None],
        on_stale: Callable[[], None],
        say: Callable[[Sentence], None],
        keys: Mapping[str, Callable[[], None]],
    ) -> None:
        super().__init__(palette)
        self._to_decide = to_decide
        self._chosen: list[Choice | None] = [None] * len(to_decide.sides)
        self._place = 0
        self._first = 0
        self._room = 1
        self._on_decided = on_decided
        self._on_closed = on_closed
        self._on_stale = on_stale
        self._say = say
        self._keys = keys

    @property
    def deciding(self) -> Deciding:
        """What is decided on."""
        return self._to_decide.deciding

    @property
    def hints(self) -> list[Hint]:
        """The keys that are of use here."""
        hints = [Hint("← →", Sentence("choose a side"))]
        if any("both" in point.choices for point in self.deciding.points):
            hints.append(Hint("b", Sentence("both")))
        if len(self._chosen) > 1:
            hints.append(Hint("↑ ↓", Sentence("the others")))
        return [*hints, Hint("↵", Sentence("take what is chosen")), Hint("esc", Sentence("later"))]

    def show(self, to_decide: ToDecide) -> None:
        """Go on with what there is to decide now; what was chosen about the same lines stays chosen."""
        clashes = [point.clash for point in self.deciding.points]
        known = dict(zip(clashes, self._chosen, strict=True))
        self._chosen = [known.get(point.clash) if point.clash else None for point in to_decide.deciding.points]
        self._to_decide = to_decide
        self._go(min(self._place, len(self._chosen) - 1))
        self.redraw()

    def place(self, size: Size) -> Region:
        """All of the panes."""
        return Region(0, _ABOVE, size.width, max(size.height - _ABOVE - _BELOW, 1))

    def lines(self, width: int, height: int) -> list[Strip]:
        palette = self.palette
        inner = width - EDGES
        count = len(self._chosen)
        heading = Sentence(
            "changed here and by another program · {place} of {count}", place=self._place + 1, count=count
        )
        self._room = room = max(height - EDGES - 1, 1)
        point = self._point(inner - 2)
        self._first = max(0, min(self._first, len(point) - room))
        thumb = thumb_lines(self._first, room, len(point))
        body = point[self._first : self._first + room]
        body += [line(inner - 2, [], fill=palette.text)] * (room - len(body))
        body.append(self._overview(inner - 2))
        pad = line(1, [], fill=palette.text)
        body = [Strip([*pad, *strip, *pad], inner) for strip in body]
        return [
            top_line(palette, str(heading), width, focused=True),
            *(framed(palette, strip, width, thumb=y in thumb) for y, strip in enumerate(body)),
            bottom_line(palette, width),
        ][:height]

    def _point(self, width: int) -> list[Strip]:
        """The point at hand: what it is about, and both sides beside each other."""
        palette, fill = self.palette, self.palette.text
        sides, chosen = self._to_decide.sides[self._place], self._chosen[self._place]
        above = Column(palette, width)
        above.text(str(sides.about), palette.strong)
        above.gap()
        if sides.base:
            above.text(_("before"), palette.faint)
            for words in sides.base:
                above.text(str(words), palette.faint)
            above.gap()
        half = (width - _BETWEEN) // 2
        columns = (
            self._side(_("here"), "ours", sides.ours, chosen, half),
            self._side(_("another program"), "theirs", sides.theirs, chosen, half),
        )
        strips = above.strips
        for row in range(max(map(len, columns))):
            left, right = (column[row] if row < len(column) else [] for column in columns)
            one, other = line(half, left, fill=fill), line(half, right, fill=fill)
            gap = line(width - 2 * half, [Piece(" │", palette.frame)], fill=fill)
            strips.append(Strip([*one, *gap, *other], width))
        if "both" in self.deciding.points[self._place].choices:
            strips += [line(width, [], fill=fill), line(width, [self._head(_("both"), "both", chosen)], fill=fill)]
        return strips

    def _side(self, name: str, side: Choice, said: Said, chosen: Choice | None, width: int) -> list[Pieces]:
        style = self.palette.text if chosen in (side, "both", None) else self.palette.faint
        lines = [words for each in said for words in wrap(str(each), max(width, 1))]
        return [[self._head(name, side, chosen)], *([Piece(words, style)] for words in lines or [NOTHING])]

    def _head(self, name: str, choice: Choice, chosen: Choice | None) -> Piece:
        """What can be chosen, and whether it is."""
        here = choice == chosen
        words = f"{CHOSEN if here else NOT_CHOSEN} {_SIGNS[choice]} {name}"
        return Piece(words, self.palette.accent if here else self.palette.strong)

    def _overview(self, width: int) -> Strip:
        """What is chosen for each of the points, and what its sign means where there is room for that."""
        palette = self.palette
        pieces: Pieces = []
        for place, choice in enumerate(self._chosen):
            style = palette.accent if place == self._place else palette.faint if choice else palette.text
            pieces.append(Piece(f"{place + 1} {_SIGNS[choice]}   ", style))
        signs: list[tuple[Choice | None, str]] = [(None, _("still open"))]
        signs += [("ours", _("here")), ("theirs", _("another program"))]
        if any("both" in point.choices for point in self.deciding.points):
            signs.append(("both", _("both")))
        legend = [Piece(" · ".join(f"{_SIGNS[choice]} {words}" for choice, words in signs), palette.faint)]
        fits = width_of([*pieces, *legend]) <= width
        return line(width, pieces, legend if fits else [], fill=palette.text)

    def take_key(self, event: events.Key) -> None:
        """Choose, go to another point, decide, or leave it for later."""
        match event.key:
            case "escape" | "C" | "q":
                self._on_closed()
                return
            case "enter":
                self._decide()
                return
            case "down" | "j" | "tab":
                self._go((self._place + 1) % len(self._chosen))
            case "up" | "k" | "shift+tab":
                self._go((self._place - 1) % len(self._chosen))
            case "pagedown" | "pageup":
                self._first += self._room - 1 if event.key == "pagedown" else 1 - self._room
            case key if key in _KEYS:
                self._choose(_KEYS[key])
            case key if key in self._keys:
                self._keys[key]()
                return
        self.redraw()

    def _choose(self, choice: Choice) -> None:
        """Choose at the point at hand, and go on to the next that is open."""
        if choice not in self.deciding.points[self._place].choices:
            self._say(Sentence("here it can only be one of the two"))
            return
        self._chosen[self._place] = choice
        count = len(self._chosen)
        following = [(self._place + step) % count for step in range(1, count)]
        self._go(next((place for place in following if self._chosen[place] is None), self._place))

    def _go(self, place: int) -> None:
        if place != self._place:
            self._place, self._first = place, 0

    def _decide(self) -> None:
        open_points = self._chosen.count(None)
        if open_points:
            self._go(self._chosen.index(None))
            self._say(Sentence("{count} is still open", "{count} are still open", count=open_points))
            self.redraw()
            return
        self._on_decided(self.deciding, [choice for choice in self._chosen if choice is not None])

    def take_revision(self) -> None:
        """Have it looked at anew: either side may have moved on."""
        self._on_stale()
