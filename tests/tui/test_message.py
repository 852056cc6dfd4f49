"""What is said in the last lines: what to do is never cut, names are."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.locales.language import LANGUAGES, Language, speaking
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.tui.drawing.cells import cell_len
from okrtui.tui.drawing.message import message_lines
from tests.tui.looking import screen_of, until, workbench

LONG = "Les responsables de maintenance des PME industrielles pensent d’abord à nous quand ils renouvellent"


@given(st.text(max_size=120), st.text(max_size=120), st.integers(30, 120))
def test_what_is_said_fits_on_two_lines_and_ends_as_it_ends(one: str, other: str, width: int) -> None:
    message = Sentence("undone: {change}", change=Sentence("{a} and {b}; u it is", a=Quoted(one), b=[Quoted(other)]))
    lines = message_lines(message, width)
    assert len(lines) <= 2
    assert all(cell_len(line) <= width for line in lines)
    assert " ".join(lines).endswith("; u it is")


def test_a_name_is_cut_before_a_second_line_is_begun_and_that_before_the_name_tells_nothing() -> None:
    removed = Sentence("removed: {item}; {key} brings it back", item=Quoted(LONG), key="u")
    (line,) = message_lines(removed, 78)
    assert line.endswith("…”; u brings it back")
    assert message_lines(removed, 42) == [
        "removed: “Les responsables de maintenance",
        "des PME industrielles…”; u brings it back",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_key_that_brings_back_what_was_removed_is_named_however_long_its_title(
    plan: Path, language: Language
) -> None:
    plan.write_text(plan.read_text(encoding="utf-8").replace("Be recommended by dealers", LONG), encoding="utf-8")
    async with workbench(plan, language=language) as pilot:
        await pilot.press("G", "x")
        with speaking(language):
            end = str(Sentence("{key} brings it back", key="u")) if language == "en" else "u"
        await until(pilot, "Les responsables de", end)
        assert not any(item.id == "revendeurs" for item in screen_of(pilot).session.plan.items)


async def test_a_message_goes_on_in_the_place_of_the_keys_until_the_next_key(plan: Path) -> None:
    async with workbench(plan, size=(60, 20)) as pilot:
        message = Sentence(
            "another program, {count} changes: {what} ({about}) …", what="x" * 30, about=Quoted(LONG), count=3
        )
        screen_of(pilot).say(message)
        await until(pilot, "another program, 3", ") …", gone="? help")
        await pilot.press("j")
        await until(pilot, "? help", gone="another program")
