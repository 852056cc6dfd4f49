"""The calendar, worked in from the keyboard."""

import re
from datetime import date
from pathlib import Path
from shutil import copyfile

import pytest
from textual.pilot import Pilot

from okrtui.locales.language import LANGUAGES, Language
from okrtui.plan.initiative import Initiative
from tests.tui.looking import PLANS, check_snapshot, screen_of, shown, until, workbench, write

WHITE_PAPER, NEWSLETTER = ["3", "j"], ["3", "G"]


def days(pilot: Pilot[None], id: str) -> tuple[date | None, date | None]:
    part = screen_of(pilot).session.plan.by_id[id].part
    assert isinstance(part, Initiative)
    return part.start, part.end


def bar(pilot: Pilot[None], words: str) -> str:
    """The line of an initiative in the calendar."""
    return next(line for line in shown(pilot).splitlines() if words in line)


def written(plan: Path, old: str, new: str) -> Path:
    text = plan.read_text(encoding="utf-8")
    assert old in text
    plan.write_text(text.replace(old, new, 1), encoding="utf-8")
    return plan


async def test_a_bar_is_moved_by_weeks_and_says_its_new_days(plan: Path) -> None:
    async with workbench(plan) as pilot:
        before = bar(pilot, "White paper").index("▇")
        await pilot.press(*WHITE_PAPER, "L")
        assert days(pilot, "livre-blanc") == (date(2027, 1, 18), date(2027, 2, 12))
        screen = await until(pilot, "Jan 18, 2027 – Feb 12, 2027, weeks 3 to 6")
        assert bar(pilot, "White paper").index("▇") == before + 4, screen
        await pilot.press("H", "H")
        assert days(pilot, "livre-blanc") == (date(2027, 1, 4), date(2027, 1, 29))
        assert screen_of(pilot).item is screen_of(pilot).board.plan.by_id["livre-blanc"]


async def test_repeats_of_a_key_are_one_step(plan: Path) -> None:
    async with workbench(plan) as pilot:
        session = screen_of(pilot).session
        before = session.document.text
        await pilot.press(*WHITE_PAPER, *"LLLHL", "greater_than_sign", "greater_than_sign")
        assert len(session.history.done) == 2
        await pilot.press("u", "u")
        assert session.document.text == before


async def test_a_bar_is_stretched_at_its_end_and_stays_a_week_long(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press(*WHITE_PAPER, "greater_than_sign")
        assert days(pilot, "livre-blanc") == (date(2027, 1, 11), date(2027, 2, 12))
        await pilot.press(*["less_than_sign"] * 9)
        assert days(pilot, "livre-blanc") == (date(2027, 1, 11), date(2027, 1, 15))
        await until(pilot, "it is no longer than a week")


@pytest.mark.parametrize("key", ["H", "L", "less_than_sign", "greater_than_sign"])
async def test_an_initiative_without_dates_is_given_this_week_and_that_is_said(plan: Path, key: str) -> None:
    async with workbench(plan) as pilot:
        await pilot.press(*NEWSLETTER, key)
        assert days(pilot, "lettre") == (date(2027, 1, 18), date(2027, 1, 22))
        await until(pilot, "it had no dates: now Jan 18, 2027 – Jan 22, 2027, week 3")
        await pilot.press("u")
        assert days(pilot, "lettre") == (None, None)


async def test_a_remark_that_a_move_draws_is_told_at_once_and_goes_with_the_move(plan: Path) -> None:
    (plan.parent / "okrtui.toml").write_text('[rules]\nselect = ["E604"]\n', encoding="utf-8")
    async with workbench(plan) as pilot:
        await pilot.press("3", "j", "j", *["L"] * 10)
        screen = await until(pilot, "›", "⚠")
        assert "period" in screen.splitlines()[-2]
        await pilot.press("u")
        await until(pilot, gone="⚠")


async def test_only_initiatives_are_moved(plan: Path) -> None:
    async with workbench(plan) as pilot:
        for keys in (["1", "L"], ["3", "g", "L"], ["2", "greater_than_sign"], ["1", "m"]):
            await pilot.press(*keys)
            await until(pilot, "only initiatives have a place in the calendar")
        assert not screen_of(pilot).session.history.done


@pytest.mark.parametrize(
    ("start", "end", "cells"),
    [
        ("2026-12-01", "2027-01-14", "‹▇▇▇▇▇▇▇"),
        ("2027-03-15", "2027-05-01", "▇▇▇▇▇▇▇▇▇▇›"),
        ("2026-11-01", "2027-05-01", "‹" + "▇" * 50 + "›"),
        ("2026-11-01", "2026-12-01", "‹"),
        ("2027-05-01", "2027-06-01", "›"),
    ],
)
async def test_a_bar_that_leaves_the_period_has_a_sign_at_its_edge(
    plan: Path, start: str, end: str, cells: str
) -> None:
    written(plan, "start = 2027-01-11\nend = 2027-02-05", f"start = {start}\nend = {end}")
    async with workbench(plan) as pilot:
        assert re.sub(r"[│┊◆\s]|White paper on predi…", "", bar(pilot, "White paper")) == cells
        await pilot.press(*WHITE_PAPER, "L", "H")
        assert days(pilot, "livre-blanc") == (date.fromisoformat(start), date.fromisoformat(end))


async def test_by_objective_each_stands_under_the_first_that_it_serves(plan: Path) -> None:
    written(plan, 'serves = ["mentions", "notoriete"]', 'serves = ["mentions", "desinscriptions"]')
    written(plan, 'serves = ["desinscriptions"]', "serves = []")
    async with workbench(plan, size=(120, 35)) as pilot:
        screen = screen_of(pilot)
        await pilot.press(*WHITE_PAPER, "O")
        lines = (await until(pilot, "Calendar by objective")).splitlines()
        calendar = lines[next(at for at, line in enumerate(lines) if "Calendar by objective" in line) :]
        assert screen.item is not None
        assert screen.item.id == "livre-blanc"
        in_order = [
            "Be known by",
            "White paper",
            "Press relations",
            "New website",
            "Existing customers",
            "serves nothing",
        ]
        places = [next(at for at, line in enumerate(calendar) if words in line) for words in in_order]
        assert places == sorted(places)
        assert "+1" in calendar[places[2]]
        assert "Customer newsletter" in calendar[places[5] + 1]
        assert "recommended by dealers" not in "\n".join(calendar)
        await pilot.press("O")
        await until(pilot, "┍ Calendar · ", gone="by objective")
        assert screen.item.id == "livre-blanc"


async def test_in_a_lane_its_team_or_objective_is_edited(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("3", "g", "enter")
        await until(pilot, "team · Communication")
        await pilot.press("escape", "O", "g", "enter")
        await until(pilot, "objective · Be known")


async def test_m_moves_by_or_to_and_shows_the_days_before_it_is_done(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press(*WHITE_PAPER, "m")
        await until(pilot, "move · White paper", "now Jan 11, 2027 – Feb 5, 2027, weeks 2 to 5", "by or to:")
        await write(pilot, "+2w")
        await until(pilot, "Jan 25, 2027 – Feb 19, 2027, weeks 4 to 7", "now Jan 11, 2027")
        assert days(pilot, "livre-blanc") == (date(2027, 1, 11), date(2027, 2, 5))
        await pilot.press("enter")
        assert days(pilot, "livre-blanc") == (date(2027, 1, 25), date(2027, 2, 19))
        await pilot.press("m")
        await write(pilot, "15/02-15/04")
        await until(pilot, "from week 7 to beyond the period")
        await pilot.press("enter", "m")
        await write(pilot, "soon")
        await until(pilot, "✗ “soon” says neither by how much nor to which day")
        await pilot.press("enter")
        await until(pilot, "▸ soon")
        await pilot.press("escape", "x", "u", "u")
        assert not screen_of(pilot).session.modified


async def test_m_tells_the_remarks_that_a_move_would_draw(plan: Path) -> None:
    (plan.parent / "okrtui.toml").write_text('[rules]\nselect = ["E604"]\n', encoding="utf-8")
    async with workbench(plan) as pilot:
        await pilot.press(*WHITE_PAPER, "m")
        await write(pilot, "+12")
        await until(pilot, "⚠", "after the period")
        await pilot.press("ctrl+u")
        await until(pilot, "now Jan 11", gone="⚠")
        await write(pilot, "+12")
        await pilot.press("enter")
        assert "⚠" in (await until(pilot, "›", "W why")).splitlines()[-2]


async def test_m_gives_what_had_no_dates_a_week(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press(*NEWSLETTER, "m")
        await until(pilot, "now no dates yet")
        await write(pilot, "w5")
        await pilot.press("enter")
        assert days(pilot, "lettre") == (date(2027, 2, 1), date(2027, 2, 5))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(80, 24), (200, 60)], ids=["80x24", "200x60"])
async def test_by_objective_it_looks_as_reviewed(language: Language, size: tuple[int, int]) -> None:
    async with workbench(PLANS / f"{language}.toml", size=size, language=language) as pilot:
        await pilot.press("3", "j", "j", "O")
        await pilot.pause()
        check_snapshot(pilot, f"calendar-by-objective-{language}-{size[0]}x{size[1]}")


@pytest.mark.parametrize(("language", "typed"), [("en", "+12w"), ("fr", "+12s")])
@pytest.mark.parametrize("size", [(80, 24), (200, 60)], ids=["80x24", "200x60"])
async def test_a_move_that_is_typed_looks_as_reviewed(
    language: Language, typed: str, size: tuple[int, int], tmp_path: Path
) -> None:
    copyfile(PLANS / f"{language}.toml", tmp_path / "plan.toml")
    (tmp_path / "okrtui.toml").write_text('[rules]\nselect = ["E604", "E605", "E609"]\n', encoding="utf-8")
    async with workbench(tmp_path / "plan.toml", size=size, language=language) as pilot:
        await pilot.press("3", "j", "m")
        await write(pilot, typed)
        await pilot.pause()
        check_snapshot(pilot, f"move-{language}-{size[0]}x{size[1]}")


async def test_why_a_move_cannot_be_is_said_once(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("3", "down", "m")
        await write(pilot, "wombat")
        await pilot.press("enter")
        screen = await until(pilot, "neither by how much nor to which day")
        assert screen.count("neither by how much") == 1
