"""A list to pick from, which narrows as one types."""

import re
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import ClassVar, NamedTuple

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.locales.catalogue import _
from okrtui.text.fold import fold
from okrtui.tui.drawing.cells import cell_len, clip
from okrtui.tui.drawing.frame import EDGES, bottom_line, framed, thumb_lines, top_line
from okrtui.tui.drawing.line import Piece, Pieces, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import CHOSEN, CURSOR, NOT_CHOSEN
from okrtui.tui.form.layout import typed_lines
from okrtui.tui.form.typed_line import TypedLine
from okrtui.tui.typed_character import typed_character
from okrtui.tui.typing_keys import LIST_KEYS, Section
from okrtui.tui.widgets.overlay import Overlay

_WIDTH, _WIDE = 74, 120
_LEAST_WORDS = 24
"""Cells that the words of an option keep beside what stands at their right, and two thirds of the line in any case."""

_WORD = re.compile(r"[^\W_]+")

_HEAD = 1  # the line that is typed
_OUTSIDE = 4  # header, remark and keys stay in sight


class Option(NamedTuple):
    """Something to pick: what it goes by, its words, and what stands faintly at its right; a sign may lead it.

    `also` is what it is found by too, and is not shown: other names, each as good as the words.
    """

    key: str
    words: str
    beside: str = ""
    sign: Piece | None = None
    also: Sequence[str] = ()


class PickList(Overlay):
    """Options in a frame; typing keeps those in which every typed word occurs, `↵` picks.

    What begins with the typed words, or with whose name or first words they begin, stands before the rest.

    With `many`, `tab` marks and `↵` takes all that are marked; where no mark was changed, the one under the cursor
    too. `offer` makes an option of what is typed where that is the words of none.
    """

    TYPED_IN: ClassVar[bool] = True
    KEYS: ClassVar[Section | None] = LIST_KEYS

    def __init__(
        self,
        palette: Palette,
        heading: str,
        options: Sequence[Option],
        *,
        on_picked: Callable[[Sequence[str]], None],
        on_closed: Callable[[], None],
        many: bool = False,
        wide: bool = False,
        offer: Callable[[str], Option] | None = None,
        chosen: Sequence[str] = (),
    ) -> None:
        super().__init__(palette)
        self._heading = heading
        self._options = options
        self._on_picked = on_picked
        self._on_closed = on_closed
        self._many = many
        self._offer = offer
        self._width = _WIDE if wide else _WIDTH
        known = {option.key for option in options}
        self._chosen = [key for key in chosen if key in known]
        self._marked = False
        self._typed = TypedLine.at_end("")
        self._searched = [_Searched.of(option) for option in options]
        self._found = list(options)
        self._place = next((at for at, option in enumerate(options) if option.key in chosen), 0)
        self._first = 0
        self._room = 1

    def place(self, size: Size) -> Region:
        """In the middle, as high as all its options where the screen allows it, whatever is typed."""
        width = min(self._width, size.width)
        height = min(
            max(len(self._options), 1) + _HEAD + EDGES + (self._offer is not None), max(size.height - _OUTSIDE, 1)
        )
        return Region((size.width - width) // 2, max((size.height - height) // 3, 0), width, height)

    def lines(self, width: int, height: int) -> list[Strip]:
        palette = self.palette
        inner = width - EDGES
        self._room = max(height - EDGES - _HEAD, 1)
        self._first = max(min(self._first, self._place), self._place - self._room + 1, 0)
        shown = self._found[self._first : self._first + self._room]
        rows = [self._row(option, at, inner) for at, option in enumerate(shown, self._first)]
        if not rows:
            rows = [line(inner, [Piece(f"  {_('nothing like that')}", palette.faint)], fill=palette.text)]
        rows += [line(inner, [], fill=palette.text)] * (self._room - len(rows))
        thumb = thumb_lines(self._first, self._room, len(self._found))
        return [
            top_line(palette, self._heading, width, focused=True),
            framed(palette, self._typed_row(inner), width, thumb=False),
            *(framed(palette, strip, width, thumb=y in thumb) for y, strip in enumerate(rows)),
            bottom_line(palette, width),
        ][:height]

    def _typed_row(self, inner: int) -> Strip:
        palette = self.palette
        field = max(inner - 4, 1)
        typed = typed_lines(self._typed, field, None, field=palette.field, typed=palette.typed, mark=palette.marked)
        return line(inner, [Piece(" / ", palette.accent), *typed[-1]], fill=palette.text)

    def _row(self, option: Option, place: int, inner: int) -> Strip:
        palette = self.palette
        here = place == self._place
        fill = palette.cursor if here else palette.text
        left: Pieces = [Piece(f"{CURSOR if here else ' '} ", fill if here else palette.accent)]
        if self._many:
            left.append(Piece(f"{CHOSEN if option.key in self._chosen else NOT_CHOSEN} ", fill))
        if option.sign is not None:
            left += [option.sign if not here else Piece(option.sign.text, fill), Piece(" ", fill)]
        room = inner - sum(cell_len(piece.text) for piece in left) - 1
        beside = clip(option.beside, max(min(room - _LEAST_WORDS - 1, room // 3), 0))
        left.append(Piece(clip(option.words, room - (cell_len(beside) + 1 if beside else 0)), fill))
        right = [Piece(f"{beside} ", fill if here else palette.faint)] if beside else []
        return line(inner, left, right, fill=fill)

    def take_key(self, event: events.Key) -> None:
        """Move, mark, pick, leave, or narrow the list."""
        match event.key:
            case "escape":
                self._on_closed()
                return
            case "enter":
                self._pick()
                return
            case "up" | "down":
                self._move(1 if event.key == "down" else -1)
            case "pageup" | "pagedown":
                self._move(self._room - 1 if event.key == "pagedown" else 1 - self._room)
            case "tab" if self._many:
                self._mark()
            case key:
                self._narrow(self._typed.after_key(key), typed_character(event))
        self.redraw()

    def take_paste(self, text: str) -> None:
        """Narrow by what is pasted."""
        self._narrow(None, text)
        self.redraw()

    def _move(self, steps: int) -> None:
        self._place = max(min(self._place + steps, len(self._found) - 1), 0)

    def _narrow(self, after: TypedLine | None, character: str | None) -> None:
        if after is None and character:
            after = self._typed.typed(character)
        if after is None:
            return
        changed, self._typed = after.text != self._typed.text, after
        if changed:
            words = fold(self._typed.text).split()
            pairs = zip(self._options, self._searched, strict=True)
            found = [(searched.distance(words), option) for option, searched in pairs if searched.has(words)]
            self._found = [option for _distance, option in sorted(found, key=itemgetter(0))]
            typed = self._typed.text.strip()
            if (
                typed
                and self._offer is not None
                and not any(fold(option.words) == fold(typed) for option in self._found)
            ):
                self._found.append(self._offer(typed))
            self._place = self._first = 0

    def _mark(self) -> None:
        if self._found:
            self._marked = True
            key = self._found[self._place].key
            if key in self._chosen:
                self._chosen.remove(key)
            else:
                self._chosen.append(key)
            self._move(1)

    def _pick(self) -> None:
        if self._many and self._marked:
            self._on_picked(tuple(self._chosen))
        elif self._found:
            key = self._found[self._place].key
            self._on_picked(tuple(dict.fromkeys((*self._chosen, key))) if self._many else (key,))


class _Searched(NamedTuple):
    """An option as it is searched, folded: its words and its other names, and all by which it is found."""

    names: Sequence[str]
    whole: str

    @classmethod
    def of(cls, option: Option) -> "_Searched":
        names = tuple(fold(name) for name in (option.words, *option.also) if name)
        return cls(names, " ".join((*names, fold(f"{option.beside} {option.key}"))))

    def has(self, typed: Sequence[str]) -> bool:
        """Whether every typed word occurs."""
        return all(word in self.whole for word in typed)

    def distance(self, typed: Sequence[str]) -> int:
        """How far from the beginning of one of its names the typed words stand."""
        return min((_distance(name, typed) for name in self.names), default=_FARTHEST) if typed else 0


_FARTHEST = 4
_FIRST_WORDS = 3
"""A word among so many is one of the beginning: an article may stand before it."""


def _distance(name: str, typed: Sequence[str]) -> int:
    text = " ".join(typed)
    if name == text:
        return 0
    if name.startswith(text):
        return 1
    words = _WORD.findall(name)
    if not all(any(word.startswith(each) for word in words) for each in typed):
        return _FARTHEST
    return 2 if any(word.startswith(typed[0]) for word in words[:_FIRST_WORDS]) else 3
