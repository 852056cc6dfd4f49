"""What a screen has little room for is left out or told in short, and never cut in the middle."""

import re
from pathlib import Path

import pytest

from okrtui.locales.language import LANGUAGES, Language
from okrtui.plan.figure import Figure
from okrtui.plan.pace import said
from okrtui.tui.drawing.cells import wrap
from okrtui.tui.drawing.palette import palette
from okrtui.tui.panes.pieces import pace_piece
from tests.tui.looking import PLANS, screen_of, shown, workbench

_CUT_PACE = re.compile(r"[%▰▱]  [^│]*…")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [60, 66, 72, 80])
async def test_a_pace_keeps_its_number_where_its_word_has_no_room(width: int, language: Language) -> None:
    async with workbench(PLANS / f"{language}.toml", size=(width, 24), language=language) as pilot:
        for key in ("j", "j", "2"):
            lower = [row for row in shown(pilot).splitlines() if "%" in row]
            assert lower
            assert not [row for row in lower if _CUT_PACE.search(row)]
            await pilot.press(key)
            await pilot.pause()


async def test_no_word_is_lost_where_a_title_goes_on_in_the_next_line(plan: Path) -> None:
    title = "Reach 10,000 followers on social media"
    text = 'okrtui = 1\n[plan]\ntitle = "Plan"\n[[objectives]]\nid = "o"\ntitle = "Seen"\n'
    plan.write_text(f'{text}[[objectives.key_results]]\nid = "k"\ntitle = "{title}"\n', encoding="utf-8")
    for width in range(60, 90):
        async with workbench(plan, size=(width, 24)) as pilot:
            rows = [row[screen_of(pilot).key_results.region.x :] for row in shown(pilot).splitlines()[3:6]]
            told = " ".join(" ".join(row.strip("│┃ ▸") for row in rows).split())
            assert told.startswith(title), told


@pytest.mark.parametrize(("value", "short"), [(0.03, "+3"), (-0.11, "−11"), (0.001, "±0")])
def test_a_pace_in_short_is_its_points(value: float, short: str) -> None:
    pace = Figure(value, lambda: said(Figure(value, str)))
    words = str(said(pace))
    assert pace_piece(palette("terminal"), pace, len(words)).text == words
    assert pace_piece(palette("terminal"), pace, len(words) - 1).text == short


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [60, 80])
async def test_the_examples_of_a_line_that_adds_are_read_in_full(plan: Path, width: int, language: Language) -> None:
    async with workbench(plan, size=(width, 24), language=language) as pilot:
        for pane in "123":
            await pilot.press(pane, "a")
            await pilot.pause()
            overlay = screen_of(pilot).overlay
            assert overlay is not None
            x, y, _width, height = overlay.region
            inside = [row[x:] for row in shown(pilot).splitlines()[y + 1 : y + height - 1]]
            assert any("⇥" in row for row in inside), "where keys lead"
            assert not [row for row in inside if row.rstrip("│ ").endswith("…") and ": …" not in row]
            await pilot.press("escape")


async def test_a_wide_calendar_has_room_for_titles(plan: Path) -> None:
    title = "New website, with a shop and prices for industrial"
    plan.write_text(plan.read_text(encoding="utf-8").replace("New website", title), encoding="utf-8")
    async with workbench(plan, size=(200, 60)) as pilot:
        y = screen_of(pilot).calendar.region.y
        assert title in "\n".join(shown(pilot).splitlines()[y:])


async def test_the_title_of_an_objective_in_reserve_is_written_out_where_there_is_room(plan: Path) -> None:
    title = "Be recommended by dealers in all of our regions"
    text = plan.read_text(encoding="utf-8").replace("Be recommended by dealers", title)
    plan.write_text(text, encoding="utf-8")
    for size, whole in (((80, 24), False), ((120, 40), True)):
        async with workbench(plan, size=size) as pilot:
            pane = screen_of(pilot).objectives.region
            rows = [row[1 : pane.right - 1] for row in shown(pilot).splitlines()[pane.y : pane.bottom]]
            told = " ".join(" ".join(rows).replace("parked", "").split())
            assert (title in told) is whole, told


def test_an_id_that_is_longer_than_a_line_is_broken_behind_a_hyphen() -> None:
    assert wrap("notoriete-spontanee", 17) == ["notoriete-", "spontanee"]
    assert wrap("/home/claire/plans/2027-q1.toml", 20) == ["/home/claire/plans/", "2027-q1.toml"]
    assert wrap("a-maintenanceprédictive", 12) == ["a-maintenanc", "eprédictive"]
