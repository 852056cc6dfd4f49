"""The list of steps: gone back to, taken back alone."""

from pathlib import Path

import pytest

from okrtui.locales.language import Language
from tests.tui.looking import check_at_both_densities, screen_of, settled, shown, workbench


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_all_steps_stand_in_a_list_newest_first(plan: Path, language: Language) -> None:
    async with workbench(plan, language=language) as pilot:
        await pilot.press("e", "a", "enter", "2", "J")
        plan.write_text(plan.read_text(encoding="utf-8").replace("Marketing plan", "Our plan"), encoding="utf-8")
        screen_of(pilot).taking_in.look()
        await settled(pilot)
        await pilot.press("u", "Z")
        await pilot.pause()
        await check_at_both_densities(pilot, f"steps-{language}")


async def test_any_step_can_be_gone_to_and_the_list_stays(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("e", "a", "enter", "e", "b", "enter", "e", "c", "enter")
        text = screen_of(pilot).session.document.text
        await pilot.press("Z", "j", "j", "enter")
        await pilot.pause()
        assert 'manufacturersa"' in screen_of(pilot).session.document.text
        assert shown(pilot).count(" undone │") == 2
        await pilot.press("end", "enter")
        await pilot.pause()
        assert not screen_of(pilot).session.modified
        await pilot.press("home", "enter", "escape")
        await pilot.pause()
        assert screen_of(pilot).session.document.text == text


async def test_one_step_is_taken_back_alone_or_it_is_said_why_not(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("e", "a", "enter", "2", "e", "tab", "tab", "tab", "ctrl+u", *"28", "enter")
        await pilot.press("Z", "j", "x")
        await pilot.pause()
        assert "taken back: title of " in shown(pilot)
        assert "manufacturersa" not in screen_of(pilot).session.document.text
        assert "target = 28" in screen_of(pilot).session.document.text
        await pilot.press("x")
        await pilot.pause()
        assert "this step cannot be taken back alone" in shown(pilot) or "nothing is left" in shown(pilot)


async def test_without_a_step_there_is_no_list(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("Z")
        await pilot.pause()
        assert "nothing has been done yet" in shown(pilot)


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "alone: title of “Be known by"), ("fr", "depuis\u00a0: « Be known by")],
)
async def test_why_a_step_is_not_taken_back_alone_is_said_in_words(plan: Path, language: Language, told: str) -> None:
    async with workbench(plan, size=(200, 24), language=language) as pilot:
        await pilot.press("e", "a", "enter", "2", "e", "x", "enter", "1", "e", "b", "enter", "Z", "end", "k", "x")
        await pilot.pause()
        screen = shown(pilot)
        assert told in screen, screen
        assert "notoriete" not in screen.splitlines()[-2]
