"""The thread from an initiative up to the vision, and back down."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from okrtui.document.document import Document
from okrtui.plan.reading import read_plan
from okrtui.tui.board import Board
from okrtui.tui.drawing.cells import cell_len, shortened
from okrtui.tui.thread import above, below, connected_with
from tests.tui.looking import PLANS, screen_of, shown, until, workbench

MENTIONS, AWARE = "mentions in the trade press", "Be known by the maintenance managers of mid-size manufacturers"
PRIORITY, VISION = "Grow in the mid-size market", "To be the brand that industrial companies name first"


def board(text: str = "") -> Board:
    plan = text or (PLANS / "en.toml").read_text(encoding="utf-8")
    return Board(read_plan(Document.from_bytes(plan.encode()).data).plan, (), date(2027, 1, 20))


def words(pilot: Pilot[None]) -> str:
    return shown(pilot).splitlines()[-2].strip()


@pytest.mark.parametrize(
    ("id", "up"),
    [
        ("relations-presse", [MENTIONS, AWARE, PRIORITY, VISION]),
        ("mentions", [AWARE, PRIORITY, VISION]),
        ("notoriete", [PRIORITY, VISION]),
        ("b2b", [VISION]),
        ("revendeurs", [VISION]),
    ],
)
def test_from_anywhere_it_leads_up_to_the_vision(id: str, up: list[str]) -> None:
    found = board()
    assert [knot.words for knot in above(found, found.plan.by_id[id])] == up


def test_from_a_priority_it_leads_down_to_the_initiatives() -> None:
    found = board()
    down = [knot.words for knot in below(found, found.plan.by_id["b2b"])]
    assert down == [
        *(each.words for each in found.objectives[:2]),
        *(under.words for each in found.objectives[:2] for under in found.key_results(each)),
        *("White paper on predictive maintenance", "Press relations", "New website", "Customer newsletter"),
    ]
    assert connected_with(found, found.plan.by_id["b2b"]) >= {
        "objective fidelite",
        "key_result mentions",
        "initiative lettre",
    }


def test_what_serves_nothing_leads_nowhere() -> None:
    found = board((PLANS / "en.toml").read_text(encoding="utf-8").replace('serves = ["desinscriptions"]', ""))
    assert above(found, found.plan.by_id["lettre"]) == []


def test_a_priority_of_a_parent_is_on_it() -> None:
    own = board((PLANS / "en.toml").read_text(encoding="utf-8").replace('id = "b2b"\ntitle', 'id = "x"\ntitle'))
    with_parent = Board(own.plan, (), own.today, None, (board().plan,))
    assert PRIORITY not in [knot.words for knot in above(own, own.plan.by_id["notoriete"])]
    assert PRIORITY in [knot.words for knot in above(with_parent, own.plan.by_id["notoriete"])]


async def test_below_the_panes_stands_what_the_selected_item_serves() -> None:
    async with workbench(PLANS / "en.toml", size=(200, 60)) as pilot:
        await pilot.press("3", "j", "j")
        assert words(pilot) == " → ".join(["Press relations", MENTIONS, AWARE, PRIORITY])
        await pilot.press("1")
        assert words(pilot) == f"→ {PRIORITY}"
        await pilot.resize_terminal(80, 24)
        await pilot.press("3")
        await pilot.pause()
        assert words(pilot).startswith("Press relations → mentions in the")
        assert words(pilot).count("→") == 3
        await pilot.press("k")
        assert words(pilot).startswith("White paper on predictive maintenance → … → Be known by")


async def test_the_inspector_tells_it_in_order() -> None:
    async with workbench(PLANS / "en.toml", size=(200, 60)) as pilot:
        await pilot.press("3", "j", "j")
        screen = await until(pilot, "serves")
        column = screen[screen.index("╭ initiative") :]
        places = [column.index(word) for word in ("key result  ", "objective  ", "priority  ", "vision  ")]
        assert places == sorted(places)


async def test_an_objective_is_marked_in_the_calendar_and_from_it(plan: Path) -> None:
    async with workbench(plan) as pilot:
        screen = screen_of(pilot)
        await pilot.press("O", "1", "j")
        assert screen.calendar.connected == {"objective fidelite", "initiative lettre"}
        await pilot.press("3", "g")
        assert "objective notoriete" in screen.objectives.connected


@given(st.lists(st.text(max_size=30), max_size=6), st.integers(0, 120), st.integers(1, 4))
def test_a_shortened_line_has_room_and_keeps_what_comes_first(texts: list[str], width: int, between: int) -> None:
    found = shortened(texts, width, between)
    assert sum(map(cell_len, found)) + between * max(len(found) - 1, 0) <= width
    if sum(cell_len(text) + between for text in shortened(texts, 10**6, between)) - between <= width:
        assert len(found) == len(texts)
