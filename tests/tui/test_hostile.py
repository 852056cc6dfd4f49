"""A plan that wants to be obeyed: markup, escape sequences, text that reads otherwise than it is."""

import unicodedata
from pathlib import Path

import pytest
from textual.pilot import Pilot

from okrtui.tui.drawing.palette import ThemeName
from tests.tui.looking import shown, workbench

WORDS = [
    "[/x] KR",
    "[link=https://a.example]x[/link]",
    "[link]",
    "[b",
    "$title [@click=app.bell()]x[/]",
    "\\u001b]0;owned\\u0007",
    "\\u001b[2J\\u009b2J",
    "\\u202edrow\\u2066",
    "a\\u0000b\\u0008c\\u007f",
    "line\\nbreak\\r\\n\\ttab",
    "👩‍👩‍👧 漢字 e\\u0301 \\u200d",
    "",
]
SAFE_CATEGORIES_OUT = ("Cc", "Cs")
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")


def hostile_plan() -> str:
    """A plan in which every text is one of the words."""
    text = ["okrtui = 1", "[plan]", f'title = "{WORDS[0]}{WORDS[5]}"', 'period = "2027-Q1"', f'vision = "{WORDS[6]}"']
    for word in WORDS:
        text += ["[[people]]", f'name = "{word}"', f'id = "{word}"']
        text += ["[[teams]]", f'id = "{word}"', f'name = "{word}"', "capacity = 1"]
    for word in WORDS:
        text += ["[[objectives]]", f'title = "{word}"', f'owner = "{word}"', f'why = "{word}"']
        for unit in WORDS:
            text += ["[[objectives.key_results]]", f'metric = "{unit}"', f'title = "{word}"', f'unit = "{unit}"']
            text += ["baseline = 1", "target = 2", f'owner = "{unit}"', f'source = "{word}"']
            text += [f'check_ins = [{{ date = 2027-01-08, value = 1, note = "{word}" }}]']
        text += ["[[initiatives]]", f'title = "{word}"', f'team = "{word}"', f'serves = ["{word}"]', f'link = "{word}"']
        text += ["start = 2027-01-04", "end = 2027-02-01", "effort = 9"]
    return "\n".join(text) + "\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "[b]plan[x].toml"
    file.write_text(hostile_plan(), encoding="utf-8")
    return file


def check_is_safe(pilot: Pilot[None]) -> None:
    """Nothing that a terminal obeys or hides stands on the screen."""
    for strip in pilot.app.screen._compositor.render_strips():
        for char in strip.text:
            assert unicodedata.category(char) not in SAFE_CATEGORIES_OUT, repr(char)
            assert char not in BIDI, repr(char)


@pytest.mark.parametrize(("theme", "size"), [("terminal", (80, 24)), ("dark", (160, 50)), ("light", (80, 24))])
async def test_every_screen_shows_it_and_obeys_nothing(plan: Path, size: tuple[int, int], theme: ThemeName) -> None:
    async with workbench(plan, size=size, theme=theme) as pilot:
        for keys in [
            [],
            *(["j"] for _ in WORDS),
            ["2"],
            *(["j"] for _ in WORDS),
            ["3"],
            *(["j"] for _ in WORDS),
            ["n"],
            ["N"],
            ["1", "e"],
            ["tab"],
            ["escape", "2", "e"],
            ["tab", "tab", "tab", "tab"],
            ["escape", "r"],
            ["pagedown"],
            ["escape", "T"],
            ["pagedown", "end"],
            ["x", "escape", "u"],
            ["question_mark"],
        ]:
            await pilot.press(*keys)
            await pilot.pause()
            check_is_safe(pilot)


async def test_markup_is_shown_as_it_is_written(plan: Path) -> None:
    async with workbench(plan, size=(160, 50)) as pilot:
        assert "[/x] KR" in shown(pilot)
        assert "␛]0;owned␇" in shown(pilot)


async def test_what_is_pasted_cannot_be_obeyed_either(plan: Path) -> None:
    from textual import events

    async with workbench(plan) as pilot:
        await pilot.press("e", "ctrl+u")
        pilot.app.post_message(events.Paste("[/x]\x1b[2J\u202e\x00 é"))
        await pilot.pause()
        check_is_safe(pilot)
        await pilot.press("enter")
        await pilot.pause()
        check_is_safe(pilot)
        assert "[/x][2J‹202E›" in shown(pilot)
