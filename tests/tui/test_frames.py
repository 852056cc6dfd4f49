"""Fewer bytes, the same picture: whatever is drawn one after another, an emulator shows the last of it."""

import pyte
import pyte.modes
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import split_graphemes
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from okrtui.tui.drawing.frames import Frames

WIDTH, HEIGHT = 40, 6
STYLES = [
    Style(),
    Style(bold=True),
    Style(reverse=True),
    Style(bold=True, reverse=True),
    Style(color="red"),
    Style(color="red", bold=True),
    Style(color="#102030", bgcolor="#405060"),
    Style(color="#102030", bgcolor="#405060", bold=True),
    Style(color="#000007"),
    Style(underline=True),
]
TEXT = st.text(st.sampled_from("ab é→▇░ ─│◆▸"), min_size=1, max_size=30) | st.just(" " * 25)
PIECE = st.tuples(TEXT, st.sampled_from(STYLES))


def strip_of(pieces: list[tuple[str, Style]]) -> Strip:
    """Pieces cut or filled to the width of the screen."""
    return Strip([Segment(text, style) for text, style in pieces]).adjust_cell_length(WIDTH, Style())


LINE = st.lists(PIECE, min_size=1, max_size=6).map(strip_of)
FRAME = st.lists(LINE, min_size=HEIGHT, max_size=HEIGHT)


def whole(lines: list[Strip]) -> LayoutUpdate:
    return LayoutUpdate([[line] for line in lines], Region(0, 0, WIDTH, HEIGHT))


def picture(screen: pyte.Screen) -> list[list[tuple[object, ...]]]:
    """Each cell with what can be seen of it."""
    rows = []
    for y in range(HEIGHT):
        row = []
        for x in range(WIDTH):
            cell = screen.buffer[y][x]
            ink = None if cell.data == " " and not cell.reverse else (cell.fg, cell.bold)
            row.append((cell.data, ink, cell.bg, cell.reverse, cell.underscore))
        rows.append(row)
    return rows


def plainly(frame: list[Strip]) -> list[list[tuple[object, ...]]]:
    """The picture of a frame that is written with every style from the beginning."""
    screen = pyte.Screen(WIDTH, HEIGHT)
    stream = pyte.Stream(screen)
    for y, line in enumerate(frame):
        for x, (text, style, _control) in zip(offsets(line), line, strict=True):
            codes = Strip.render_ansi(style or Style(), ColorSystem.TRUECOLOR)
            stream.feed(f"\x1b[{y + 1};{x + 1}H\x1b[0;{codes}m{text}\x1b[m")
    return picture(screen)


def offsets(line: Strip) -> list[int]:
    found, at = [], 0
    for text, _style, _control in line:
        found.append(at)
        at += len(text)
    return found


@given(st.lists(FRAME, min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_the_screen_shows_the_last_of_several_frames(frames: list[list[Strip]]) -> None:
    writer, screen = Frames(), pyte.Screen(WIDTH, HEIGHT)
    stream = pyte.Stream(screen)
    for frame in frames:
        stream.feed(writer.write(whole(frame), ColorSystem.TRUECOLOR))
    assert picture(screen) == plainly(frames[-1])


@given(FRAME, FRAME, st.integers(0, HEIGHT - 1), st.integers(0, WIDTH - 1), st.integers(1, WIDTH))
@settings(max_examples=60, deadline=None)
def test_a_part_of_a_line_is_changed_and_nothing_else(
    before: list[Strip], after: list[Strip], y: int, x: int, width: int
) -> None:
    end = min(x + width, WIDTH)
    writer, screen = Frames(), pyte.Screen(WIDTH, HEIGHT)
    stream = pyte.Stream(screen)
    stream.feed(writer.write(whole(before), ColorSystem.TRUECOLOR))
    chops = [{0: line} for line in after]
    ends = [[WIDTH] for _ in after]
    stream.feed(writer.write(ChopsUpdate(chops, [(y, x, end)], ends), ColorSystem.TRUECOLOR))
    line = Strip.join([before[y].crop(0, x), after[y].crop(x, end), before[y].crop(end, WIDTH)])
    assert picture(screen) == plainly([*before[:y], line, *before[y + 1 :]])


@given(FRAME, st.lists(st.tuples(st.integers(0, HEIGHT - 1), st.integers(0, WIDTH - 1), PIECE), max_size=12))
@settings(max_examples=120, deadline=None)
def test_several_changes_in_a_line_and_in_lines_below_each_other(
    before: list[Strip], changes: list[tuple[int, int, tuple[str, Style]]]
) -> None:
    writer, screen = Frames(), pyte.Screen(WIDTH, HEIGHT)
    stream = pyte.Stream(screen)
    stream.feed(writer.write(whole(before), ColorSystem.TRUECOLOR))
    after = list(before)
    for y, x, (text, style) in changes:
        put = Strip([Segment(text[: min(3, WIDTH - x)] if text.strip() else text[: WIDTH - x], style)])
        end = x + put.cell_length
        after[y] = Strip.join([after[y].crop(0, x), put, after[y].crop(end, WIDTH)])
    stream.feed(writer.write(whole(after), ColorSystem.TRUECOLOR))
    assert picture(screen) == plainly(after)


DISPUTED = ["🇫🇷", "👩\u200d🚀", "e\u0301", "⚠\ufe0f", "👍🏽", "▶"]
DISPUTED_LINE = st.lists(st.sampled_from([*DISPUTED, "漢", "a", "b", "  ", "c"]), min_size=1, max_size=24).map("".join)


@given(st.lists(st.lists(DISPUTED_LINE, min_size=HEIGHT, max_size=HEIGHT), min_size=1, max_size=4))
@settings(max_examples=80, deadline=None)
def test_what_terminals_give_other_widths_moves_nothing_beside_it(frames: list[list[str]]) -> None:
    """The emulator counts flags, joined emoji and some signs otherwise than we do."""
    writer, screen = Frames(), pyte.Screen(WIDTH, HEIGHT)
    screen.reset_mode(pyte.modes.DECAWM)  # as Textual does
    stream = pyte.Stream(screen)
    for frame in frames:
        lines = [strip_of([(text, STYLES[0])]) for text in frame]
        stream.feed(writer.write(whole(lines), ColorSystem.TRUECOLOR))
    for y, line in enumerate(lines):
        x = 0
        for start, end, width in split_graphemes(line.text)[0]:
            if line.text[start:end] in ("漢", "a", "b", "c"):
                assert screen.buffer[y][x].data == line.text[start:end]
            x += width


def test_what_a_character_may_have_covered_is_written_again_although_it_is_the_same() -> None:
    writer, screen = Frames(), pyte.Screen(WIDTH, HEIGHT)
    stream = pyte.Stream(screen)
    blank = strip_of([(" ", STYLES[0])])
    for text in ("a漢bcdef", "a👍🏽bcdef"):
        frame = [strip_of([(text, STYLES[0])]), *[blank] * (HEIGHT - 1)]
        stream.feed(writer.write(whole(frame), ColorSystem.TRUECOLOR))
    assert [screen.buffer[0][x].data for x in (0, 3, 4, 5, 6, 7)] == list("abcdef")


def test_a_flag_is_written_as_one() -> None:
    writer = Frames()
    blank = strip_of([(" ", STYLES[0])])
    frame = [strip_of([("a🇫🇷b 🇫x🇫🇷🇩", STYLES[0])]), *[blank] * (HEIGHT - 1)]
    written = writer.write(whole(frame), ColorSystem.TRUECOLOR)
    assert "🇫🇷\x1b[1;4Hb " in written
    assert "🇫\x1b[1;7Hx" in written
    assert "🇫🇷\x1b[1;10H \x1b[1;10H🇩" in written


def test_what_stands_below_or_farther_on_is_reached_by_fewer_bytes_than_its_place_takes() -> None:
    blank = strip_of([(" ", STYLES[0])])
    writer = Frames()
    writer.write(whole([blank] * HEIGHT), ColorSystem.TRUECOLOR)
    mark, far = strip_of([("◆", STYLES[1])]), strip_of([("◆         x", STYLES[1])])
    written = writer.write(whole([mark, mark, far, *[blank] * (HEIGHT - 3)]), ColorSystem.TRUECOLOR)
    assert written == "\x1b[1;1H\x1b[1m◆\b\x1b[B◆\b\x1b[B◆\x1b[9Cx\x1b[m"


def test_what_is_erased_at_the_end_of_a_change_leaves_the_cursor_where_it_was() -> None:
    writer, screen = Frames(), pyte.Screen(WIDTH, HEIGHT)
    stream = pyte.Stream(screen)
    blank = strip_of([(" ", STYLES[0])])
    for text in ("aaaaaaaaaa stays here b", "           stays here c"):
        frame = [strip_of([(text, STYLES[0])]), *[blank] * (HEIGHT - 1)]
        stream.feed(writer.write(whole(frame), ColorSystem.TRUECOLOR))
        assert screen.display[0].rstrip() == text.rstrip()


def test_the_same_frame_again_writes_nothing() -> None:
    writer = Frames()
    frame = [strip_of([(f"line {y}", STYLES[1])]) for y in range(HEIGHT)]
    writer.write(whole(frame), ColorSystem.TRUECOLOR)
    assert writer.write(whole(frame), ColorSystem.TRUECOLOR) == ""


def test_a_terminal_that_shows_something_else_is_written_whole() -> None:
    writer = Frames()
    frame = [strip_of([(f"line {y}", STYLES[0])]) for y in range(HEIGHT)]
    first = writer.write(whole(frame), ColorSystem.TRUECOLOR)
    writer.forget()
    assert writer.write(whole(frame), ColorSystem.TRUECOLOR) == first


def test_a_character_of_two_cells_is_written_whole_where_its_second_cell_changes() -> None:
    writer, screen = Frames(), pyte.Screen(WIDTH, HEIGHT)
    stream = pyte.Stream(screen)
    lines = [strip_of([("", STYLES[0])])] * (HEIGHT - 1)
    for text in ("ab漢字", "a漢字b", "漢a字b"):
        stream.feed(writer.write(whole([strip_of([(text, STYLES[0])]), *lines]), ColorSystem.TRUECOLOR))
        assert screen.display[0].rstrip() == text
