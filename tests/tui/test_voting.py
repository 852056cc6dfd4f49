"""A vote on confidence in the walkthrough, as one votes, takes it back and agrees on a figure."""

from pathlib import Path

import pytest

from okrtui.locales.sentence import Sentence
from okrtui.room.ballot import Ballot
from okrtui.tui.drawing.palette import palette
from okrtui.tui.widgets.vote_view import VoteView
from tests.tui.looking import begun, until, workbench

pytestmark = pytest.mark.usefixtures("clock_stands_still")


async def test_a_vote_without_an_agreed_figure_says_that_it_is_missing(plan: Path) -> None:
    before = plan.read_bytes()
    async with workbench(plan) as pilot:
        await begun(pilot, "1", "j", "V", "6", "enter")
        await until(pilot, "agreed on: —", gone="type the figure first")
        await pilot.press("enter")
        await until(pilot, "agreed on: —   type the figure first, 0 … 10")
        await pilot.press("5")
        await until(pilot, "agreed on: 5", gone="type the figure first")
        await pilot.press("escape")
        await until(pilot, "Objective 1 of 2", gone="Vote on confidence")
    assert plan.read_bytes() == before


@pytest.mark.parametrize(
    ("figures", "told"), [((5, 5, 5), "all say 5"), ((5,), "one vote: 5"), ((4, 5, 9), "from 4 to 9, median 5")]
)
def test_figures_that_are_all_the_same_are_told_as_one(figures: tuple[int, ...], told: str) -> None:
    ballot = Ballot(number=1, about="x", voted=len(figures), present=len(figures), figures=figures)
    view = VoteView(
        palette("terminal"),
        Sentence("a key result"),
        ballot,
        None,
        leads=False,
        on_voted=pytest.fail,
        on_withdrawn=pytest.fail,
        on_revealed=pytest.fail,
        on_agreed=pytest.fail,
        on_closed=pytest.fail,
    )
    assert told in "\n".join(strip.text for strip in view.lines(64, 11))


async def test_ten_is_typed_as_one_and_nought(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await begun(pilot, "1", "j", "V", "1", "0")
        await until(pilot, "your vote: 10")
        await pilot.press("ampersand")
        await until(pilot, "your vote: 1")
        await pilot.press("escape")
        await until(pilot, "Objective 1 of 2", gone="Vote on confidence")


async def test_a_vote_is_taken_back_until_all_are_shown_and_so_is_what_is_agreed_on(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await begun(pilot, "1", "j", "V", "backspace")
        await until(pilot, "your vote: —", "0 of 1 have voted", gone="takes it back")
        await pilot.press("1", "0")
        await until(pilot, "your vote: 10   ⌫ takes it back", "1 of 1 have voted")
        await pilot.press("backspace")
        await until(pilot, "your vote: —", "0 of 1 have voted", gone="takes it back")
        await pilot.press("0")
        await until(pilot, "your vote: 0 ", "1 of 1 have voted")
        await pilot.press("enter", "backspace")
        await until(pilot, "one vote: 0")
        await pilot.press("7")
        await until(pilot, "agreed on: 7")
        await pilot.press("backspace")
        await until(pilot, "agreed on: —")
        await pilot.press("enter")
        await until(pilot, "type the figure first")
