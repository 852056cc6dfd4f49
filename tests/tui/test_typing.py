"""Text that is typed: one line of a form, and the text of a file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.tui.drawing.cells import cell_len, clip, fit, wrap
from okrtui.tui.form.layout import broken, line_of_cursor
from okrtui.tui.form.typed_line import TypedLine
from okrtui.tui.source.source_text import Place, SourceText

ANY = st.text(max_size=80)
PRINTABLE = st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" "), max_size=80)


@given(ANY, ANY, st.integers(0, 80))
def test_what_is_typed_stands_where_the_cursor_was(text: str, more: str, cursor: int) -> None:
    line = TypedLine(text, min(cursor, len(text))).typed(more)
    assert line.text.startswith(text[: min(cursor, len(text))])
    assert line.text.endswith(text[min(cursor, len(text)) :])
    assert not set(line.text[min(cursor, len(text)) : line.cursor]) & set("\n\r\t\x1b\x00\x7f")


@given(ANY)
def test_going_left_and_right_ends_at_the_ends(text: str) -> None:
    line = TypedLine.at_end(text)
    for _ in text:
        line = line.left()
    assert line.cursor == 0
    for _ in text:
        line = line.right()
    assert line.cursor == len(text)


def test_a_letter_with_its_accent_is_one_step() -> None:
    line = TypedLine.at_end("e\u0301")
    assert line.left().cursor == 0
    assert line.without(line.left()).text == ""


@pytest.mark.parametrize(
    ("key", "text", "cursor"),
    [
        ("ctrl+w", "one ", 4),
        ("ctrl+u", "", 0),
        ("ctrl+k", "one two", 7),
        ("home", "one two", 0),
        ("ctrl+left", "one two", 4),
        ("backspace", "one tw", 6),
    ],
)
def test_the_usual_keys_of_a_line(key: str, text: str, cursor: int) -> None:
    assert TypedLine.at_end("one two").after_key(key) == TypedLine(text, cursor)


@given(PRINTABLE, st.integers(3, 40))
def test_a_long_line_is_broken_without_losing_a_character(text: str, width: int) -> None:
    lines = broken(text, width)
    assert "".join(text[start:end] for start, end in lines) == text
    assert all(cell_len(text[start:end]) <= width for start, end in lines)


@given(PRINTABLE, st.integers(0, 80), st.integers(3, 40))
def test_the_cursor_stands_on_one_of_the_lines(text: str, cursor: int, width: int) -> None:
    line = TypedLine(text, min(cursor, len(text)))
    start, end = broken(text, width)[line_of_cursor(line, width)]
    assert start <= line.cursor <= end


@given(ANY, st.integers(0, 60))
def test_text_is_cut_and_filled_to_its_cells(text: str, width: int) -> None:
    assert cell_len(clip(text, width)) <= width
    assert cell_len(fit(text, width)) == width
    assert all(cell_len(line) <= width for line in wrap(text, width)) or width < 2
    assert len(wrap(text, max(width, 1), 3)) <= 3


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["insert", "delete", "go", "undo", "redo"]),
        st.integers(0, 8),
        st.integers(0, 12),
        st.text(st.sampled_from("ab\n =\"'é\u2028"), max_size=6),
    ),
    max_size=30,
)
FILES = st.text(st.sampled_from("ab\r\n\t =é\u2028\x0c"), max_size=60)


@given(FILES, EDITS)
def test_undoing_everything_gives_the_file_back_to_the_byte(text: str, edits: list[tuple[str, int, int, str]]) -> None:
    source = SourceText(text)
    for what, line, column, typed in edits:
        match what:
            case "insert":
                source.insert(typed)
            case "delete":
                source.delete_to(Place(min(line, len(source.lines) - 1), 0))
            case "go":
                source.go(Place(line, column))
            case "undo":
                source.undo()
            case "redo":
                source.redo()
    for _ in edits:
        source.undo()
    assert source.text == text


def test_new_lines_end_as_the_file_has_them() -> None:
    source = SourceText("a\r\nb")
    source.go(Place(0, 1))
    source.insert("x\ny")
    assert source.text == "ax\r\ny\r\nb"
    source.delete_to(source.left())
    source.delete_to(source.left())
    assert source.text == "ax\r\nb"


@given(FILES, st.integers(0, 60))
def test_a_place_of_the_text_is_found_by_its_offset(text: str, offset: int) -> None:
    source = SourceText(text)
    place = source.place_of(min(offset, len(text)))
    source.go(place)
    assert source.cursor == place
