"""What is pasted comes as one text, in order, whatever it holds and however the terminal cuts it up."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual._xterm_parser import XTermParser

from okrtui.text.control_sequences import without_control_sequences
from okrtui.tui.pasted import PasteReader
from tests.tui.test_terminal import folder, opened, variables

__all__ = ["folder", "variables"]

SEQUENCES = ("\x1b[1m", "\x1b[0m", "\x1b[38;5;12m", "\x1b[2J", "\x1b[A", "\x1b]0;title\x07", "\x1b]8;;x\x1b\\", "\x1bc")
PASTED = st.lists(st.sampled_from(SEQUENCES) | st.text("ab é\n€;0m[", max_size=6), max_size=6).map("".join)


def read(chunks: list[str]) -> list[tuple[str, str]]:
    reader = PasteReader(XTermParser())
    found = [event for chunk in chunks for event in reader.feed(chunk)]
    return [
        ("pasted", event.text) if isinstance(event, events.Paste) else ("typed", event.character or event.key)
        for event in found
        if isinstance(event, events.Paste | events.Key)
    ]


@given(st.data(), st.lists(st.tuples(st.text("xyz", max_size=3), PASTED), min_size=1, max_size=3))
def test_what_is_typed_and_pasted_stays_apart_and_in_order(data: st.DataObject, parts: list[tuple[str, str]]) -> None:
    stream = "".join(f"{typed}\x1b[200~{pasted}\x1b[201~" for typed, pasted in parts)
    cuts = sorted(data.draw(st.sets(st.integers(1, len(stream) - 1), max_size=8)))
    chunks = [stream[start:end] for start, end in zip([0, *cuts], [*cuts, len(stream)], strict=True)]
    expected = [
        each
        for typed, pasted in parts
        for each in [*(("typed", char) for char in typed), ("pasted", without_control_sequences(pasted))]
    ]
    assert read(chunks) == expected


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("part \x1b[1mutile\x1b[0m des appels", "part utile des appels"),
        ("\x1b]0;title\x07Appels\nSecond", "Appels\nSecond"),
        ("\x1b]0;never closed\nSecond", "\nSecond"),
        ("\x9b31mrouge", "rouge"),
        ("at the end \x1b", "at the end "),
        ("l’été à 3 €", "l’été à 3 €"),
    ],
)
def test_what_a_terminal_would_obey_is_left_out(text: str, left: str) -> None:
    assert without_control_sequences(text) == left


def test_a_pasted_text_with_colours_and_line_breaks_is_one_line_and_adds_nothing(
    folder: Path, variables: dict[str, str]
) -> None:
    before = (folder / "plan.toml").read_text(encoding="utf-8")
    with opened(folder, variables) as terminal:
        terminal.send(b"a")
        terminal.wait_for("⇥ complete")
        terminal.send(b"\x1b[200~Tripler la part \x1b[1mutile\x1b[0m des appels\rSeconde ligne\x1b[201~")
        terminal.wait_for("Tripler la part utile des appels Seconde ligne")
        terminal.send(b"\r")
        terminal.send(b"\r")
        terminal.send(b"\x1b")
        terminal.wait_for("● unsaved")
        terminal.send(b"S")
        terminal.wait_for("saved")
    after = (folder / "plan.toml").read_text(encoding="utf-8")
    assert 'title = "Tripler la part utile des appels Seconde ligne"' in after
    assert after.count("[[objectives]]") == before.count("[[objectives]]") + 1
