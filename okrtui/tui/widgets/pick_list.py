"""A list to pick from, which narrows as one types."""

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import ClassVar, Literal, NamedTuple

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.locales.catalogue import _
from okrtui.text.fold import fold
from okrtui.tui.drawing.cells import cell_len, clip, wrap
from okrtui.tui.drawing.frame import EDGES, bottom_line, framed, thumb_lines, top_line
from okrtui.tui.drawing.line import Piece, Pieces, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import CHOSEN, CURSOR, NOT_CHOSEN
from okrtui.tui.form.layout import typed_lines
from okrtui.tui.form.typed_line import TypedLine
from okrtui.tui.typed_character import typed_character
from okrtui.tui.typing_keys import LIST_KEYS, Section
from okrtui.tui.widgets.overlay import Overlay
from okrtui.tui.widgets.searched import Searched

_WIDTH, _WIDE = 74, 120
"""Cells that it takes at least, where the screen has them, and at most."""

_LEAST_WORDS = 24
"""Cells that the words of an option keep beside what stands at their right, and two thirds of the line if need be."""

_MOST_FULL = 4
"""Lines for the words of an option in full."""

_LEAST_ROWS = 4
"""Options that stay in sight above the words in full, where the screen is so low that one of both gives way."""

_HEAD = 1  # the line that is typed
_OUTSIDE = 4  # header, remark and keys stay in sight
_SLIVER = 6
"""Cells beside it that show nothing of what is below: it takes them as well where there would be fewer."""

_AROUND_HEADING = 4
"""Cells in the upper edge, besides the corners, that the heading leaves for blanks and line."""


InFull = Literal["never", "always", "where cut"]
"""Whether a list tells in full what is under the cursor; where cut: where it has no room for all of some option."""


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
    too. With `in_full`, the option under the cursor is told in full below the list. `offer` makes an option of what is
    typed where that is the words of none.
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
        in_full: InFull = "never",
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
        self._signed = any(option.sign is not None for option in options)
        self._width = _WIDE if wide else self._wanted_width()
        self._in_full = in_full
        known = {option.key for option in options}
        self._chosen = [key for key in chosen if key in known]
        self._marked = False
        self._typed = TypedLine.at_end("")
        self._searched = [Searched.by((option.words, *option.also), option.beside, option.key) for option in options]
        self._found = list(options)
        self._place = next((at for at, option in enumerate(options) if option.key in chosen), 0)
        self._first = 0
        self._room = 1

    def _wanted_width(self) -> int:
        """Cells in which heading and options have the room that they need, within limits."""
        wanted = [cell_len(self._heading) + _AROUND_HEADING]
        for option in self._options:
            wanted.append(
                self._head_width + cell_len(option.words) + (cell_len(option.beside) + 1 if option.beside else 0) + 1
            )
        return min(max(_WIDTH, max(wanted) + EDGES), _WIDE)

    @property
    def _head_width(self) -> int:
        """Cells before the words of an option."""
        return cell_len(CURSOR) + 1 + (2 if self._many else 0) + (2 if self._signed else 0)

    def place(self, size: Size) -> Region:
        """In the middle, as wide and high as all its options where the screen allows it, whatever is typed."""
        width = self._width if self._width + _SLIVER <= size.width else size.width
        wanted = max(len(self._options), 1) + (self._offer is not None) + self._full_height(width - EDGES)
        height = min(wanted + _HEAD + EDGES, max(size.height - _OUTSIDE, 1))
        return Region((size.width - width) // 2, max((size.height - height) // 3, 0), width, height)

    def lines(self, width: int, height: int) -> list[Strip]:
        palette = self.palette
        inner = width - EDGES
        full, rows_in_all = self._full_height(inner), height - EDGES - _HEAD
        if rows_in_all - full < min(len(self._options), _LEAST_ROWS):
            full = 0
        self._room = max(rows_in_all - full, 1)
        self._first = max(min(self._first, self._place), self._place - self._room + 1, 0)
        shown = self._found[self._first : self._first + self._room]
        rows = [self._row(option, at, inner) for at, option in enumerate(shown, self._first)]
        if not rows:
            rows = [line(inner, [Piece(f"  {_('nothing like that')}", palette.faint)], fill=palette.text)]
        rows += [line(inner, [], fill=palette.text)] * (self._room - len(rows))
        rows += self._full(inner, full)
        thumb = thumb_lines(self._first, self._room, len(self._found))
        return [
            top_line(palette, self._heading, width, focused=True),
            framed(palette, self._typed_row(inner), width, thumb=False),
            *(framed(palette, strip, width, thumb=y in thumb) for y, strip in enumerate(rows)),
            bottom_line(palette, width),
        ][:height]

    def _full_height(self, inner: int) -> int:
        """Lines for any option in full, and the line above them; the same wherever the cursor is."""
        if self._in_full == "never":
            return 0
        room = inner - self._head_width - 1
        told = [option for option in self._options if self._in_full == "always" or _is_cut(option, room)]
        if not told and self._options:
            return 0
        longest = max((len(self._told(option, inner)) for option in told), default=1)
        return min(longest, _MOST_FULL) + 1

    def _told(self, option: Option, inner: int) -> list[str]:
        """An option in full, in lines; what stands at its right only where that is cut short there."""
        width = max(inner - self._margin - 1, 1)
        told = wrap(option.words, width, _MOST_FULL)
        if self._in_full == "where cut" and _beside(option, inner - self._head_width - 1) != option.beside:
            told += wrap(option.beside, width)
        return told[:_MOST_FULL]

    @property
    def _margin(self) -> int:
        """Cells before an option that is told in full: for its sign, else as many as before its row."""
        return 3 if self._signed or self._in_full == "always" else self._head_width

    def _full(self, inner: int, height: int) -> list[Strip]:
        """The option under the cursor in full, in so many lines, its sign before it."""
        if not height:
            return []
        palette = self.palette
        rows = [line(inner, [Piece("─" * inner, palette.frame)], fill=palette.text)]
        if self._found:
            option = self._found[self._place]
            blank = Piece(" ", palette.text)
            margin = Piece(" " * self._margin, palette.text)
            head = [margin] if option.sign is None else [blank, option.sign, blank]
            for words in self._told(option, inner):
                rows.append(line(inner, [*head, Piece(words, palette.text)], fill=palette.text))
                head = [margin]
        return [*rows, *[line(inner, [], fill=palette.text)] * (height - len(rows))]

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
        if self._signed:
            sign = option.sign or Piece(" ", fill)
            left += [Piece(sign.text, fill) if here else sign, Piece(" ", fill)]
        room = inner - self._head_width - 1
        beside = _beside(option, room)
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


def _beside(option: Option, room: int) -> str:
    """What stands at the right of an option, where it and its words have so many cells."""
    left_over = room - cell_len(option.words) - 1
    return clip(option.beside, max(min(room - _LEAST_WORDS - 1, room // 3), left_over, 0))


def _is_cut(option: Option, room: int) -> bool:
    """Whether so many cells are too few for all of an option."""
    whole = cell_len(option.words) + (cell_len(option.beside) + 1 if option.beside else 0)
    return whole > room
