"""A long plan is shown at once after an edit, and judged in the frame after; a short one is judged before."""

from datetime import date
from pathlib import Path

import pytest

from okrtui.document.document import Document
from okrtui.editing.move_item import MoveItem
from okrtui.editing.remove_item import RemoveItem
from okrtui.editing.session import Session
from okrtui.editing.set_field import SetField
from okrtui.rules.finding import item_path
from okrtui.tui.board import Board, key_of
from okrtui.tui.screens.judging import LONG, carried
from tests.benchmarks.plans import plan_text
from tests.tui.looking import screen_of, until, workbench


@pytest.fixture
def long_plan(tmp_path: Path) -> Path:
    file = tmp_path / "plan.toml"
    file.write_text(plan_text(1, 800), encoding="utf-8")
    assert len(file.read_text(encoding="utf-8")) > LONG
    return file


def about(board: Board) -> list[tuple[str, str]]:
    """The remarks, by what they are about."""
    keys = {item.path: key_of(item) for item in board.plan.items}
    return sorted((remark.code, keys.get(item_path(remark.path), "")) for remark in board.diagnostics)


@pytest.mark.parametrize(
    "change", [MoveItem("o1", after="o3"), SetField("o1-0", "owner", "claire"), RemoveItem("o2", force=True)]
)
def test_remarks_go_with_their_items_until_the_plan_is_judged(long_plan: Path, change: MoveItem) -> None:
    session = Session.open(long_plan, today=date(2027, 1, 20))
    before = Board(session.plan, session.diagnostics, session.today)
    assert session.apply(change) is None
    assert not session.judged
    shown = Board(session.plan, tuple(carried(before, session.plan)), session.today)
    there = {key_of(item) for item in session.plan.items} | {""}
    assert about(shown) == [each for each in about(before) if each[1] in there]
    assert session.judged is False
    fresh = Session.open(long_plan, today=date(2027, 1, 20))
    assert fresh.apply(change) is None
    assert session.diagnostics == fresh.diagnostics
    assert session.judged


async def test_after_the_frame_the_remarks_are_those_of_the_plan_as_it_is(long_plan: Path) -> None:
    async with workbench(long_plan) as pilot:
        screen = screen_of(pilot)
        for key in ("J", "J", "u", "K", "U", "u"):
            await pilot.press(key)
        await pilot.press("3", "g", "j", "L")
        await until(pilot, "–")
        while screen.judging.waits:
            await pilot.pause()
        assert screen.board.diagnostics == screen.session.diagnostics
        again = Document.from_bytes(screen.session.document.source.to_bytes())
        assert again.data == screen.session.document.data
