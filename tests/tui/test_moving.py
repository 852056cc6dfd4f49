"""Moving about: panes, rows, remarks, the mouse."""

import re
from pathlib import Path

import pytest
from textual import events

from tests.tui.looking import PLANS, screen_of, shown, workbench

EN = PLANS / "en.toml"


async def test_panes_are_reached_by_digit_by_the_same_key_of_a_french_keyboard_and_by_tab() -> None:
    async with workbench(EN) as pilot:
        screen = screen_of(pilot)
        for key, pane in [
            ("2", screen.key_results),
            ("1", screen.objectives),
            ("3", screen.calendar),
            ("ampersand", screen.objectives),
            ("é", screen.key_results),
            ("quotation_mark", screen.calendar),
            ("tab", screen.objectives),
            ("shift+tab", screen.calendar),
        ]:
            await pilot.press(key)
            assert screen.active is pane
            assert screen.focused is pane


async def test_an_objective_shows_its_key_results_and_marks_what_serves_it() -> None:
    async with workbench(EN) as pilot:
        screen = screen_of(pilot)
        await pilot.press("j")
        await pilot.pause()
        assert "unsubscribes for" in shown(pilot)
        assert screen.calendar.connected == {"objective fidelite", "initiative lettre"}


async def test_an_initiative_marks_what_it_serves() -> None:
    async with workbench(EN) as pilot:
        screen = screen_of(pilot)
        await pilot.press("3", "j", "j")
        assert screen.objectives.connected == {"objective notoriete", "key_result mentions"}


async def test_right_leads_from_an_objective_to_its_key_results_and_left_back() -> None:
    async with workbench(EN) as pilot:
        screen = screen_of(pilot)
        await pilot.press("l", "down")
        assert screen.item is not None
        assert screen.item.id == "trafic-direct"
        await pilot.press("h")
        assert screen.active is screen.objectives


async def test_first_last_and_pages_stay_within_the_rows() -> None:
    async with workbench(EN) as pilot:
        screen = screen_of(pilot)
        await pilot.press("3", "G")
        assert screen.item is not None
        assert screen.item.id == "lettre"
        await pilot.press("pagedown", "j", "g", "k", "pageup")
        assert screen.item is not None
        assert screen.item.id == "communication"


async def test_a_remark_is_gone_to_wherever_it_stands() -> None:
    async with workbench(EN) as pilot:
        screen = screen_of(pilot)
        for key, name in [("n", "mentions"), ("n", "lettre"), ("n", "mentions"), ("N", "lettre")]:
            await pilot.press(key)
            assert screen.item is not None
            assert screen.item.id == name
        assert "◇" in shown(pilot).splitlines()[-2]


async def test_a_click_selects_and_a_second_opens_the_form() -> None:
    async with workbench(EN) as pilot:
        screen = screen_of(pilot)
        await pilot.click("#key_results", offset=(5, 3))
        assert screen.active is screen.key_results
        assert screen.item is not None
        assert screen.item.id == "trafic-direct"
        await pilot.click("#key_results", offset=(5, 3), times=2)
        await pilot.pause()
        assert "key result · direct traffic" in shown(pilot)


async def test_clicks_beside_what_lies_over_the_panes_do_nothing() -> None:
    async with workbench(EN) as pilot:
        screen = screen_of(pilot)
        await pilot.press("e")
        await pilot.pause()
        await pilot.click("#calendar", offset=(5, 8))
        assert screen.active is screen.objectives
        assert screen.overlay is not None


async def test_keys_typed_faster_than_a_form_can_open_stay_in_order() -> None:
    async with workbench(EN) as pilot:
        screen = screen_of(pilot)
        for key in ["e", "ctrl+u", "q", "j", "x", "enter"]:
            pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        await pilot.pause()
        assert screen.session.plan.objectives[0].title == "qjx"


async def test_the_screen_follows_the_terminal_when_it_is_resized() -> None:
    async with workbench(EN) as pilot:
        await pilot.resize_terminal(140, 40)
        await pilot.pause()
        assert "╭ objective " in shown(pilot)
        await pilot.resize_terminal(60, 16)
        await pilot.pause()
        assert "╭ objective " not in shown(pilot)
        assert len(shown(pilot).splitlines()) == 16


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (9, 5), (20, 8), (40, 10)])
@pytest.mark.parametrize("keys", [["j"], ["2", "e"], ["T"], ["r"], ["question_mark"], ["e", "a", "enter", "q"]])
async def test_no_terminal_is_too_small_to_go_on_in(size: tuple[int, int], keys: list[str]) -> None:
    async with workbench(EN, size=size) as pilot:
        await pilot.press(*keys)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert len(shown(pilot).splitlines()) == 24


async def test_a_form_opened_and_left_and_opened_again_at_once_is_there() -> None:
    async with workbench(EN) as pilot:
        for key in ["e", "escape", "e", "escape", "r", "x", "r", "x", "e", "ctrl+u", "z", "enter"]:
            pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        await pilot.pause()
        assert screen_of(pilot).session.plan.objectives[0].title == "z"


async def test_what_has_not_begun_is_neither_on_pace_nor_late(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    text = (PLANS / "en.toml").read_text(encoding="utf-8")
    file.write_text(re.sub(r"(?m)^check_ins = \[(.|\n)*?^\]\n", "", text), encoding="utf-8")
    async with workbench(file) as pilot:
        for key in ["2", "1", "j", "2"]:
            await pilot.press(key)
            await pilot.pause()
            assert "not started" in shown(pilot)
            assert not re.search(r"on pace|late \d|ahead \d", shown(pilot))
