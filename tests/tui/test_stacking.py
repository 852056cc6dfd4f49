"""What lies over the panes is whole, wherever the panes beneath it begin and end."""

from pathlib import Path

import pytest

from tests.tui.looking import PLANS, shown, until, workbench

_TITLE = "🎉" * 24


@pytest.mark.parametrize("size", [(80, 24), (81, 24), (120, 35), (121, 35)])
async def test_no_character_of_two_cells_is_lost_over_an_edge_beneath(tmp_path: Path, size: tuple[int, int]) -> None:
    text = (PLANS / "en.toml").read_text(encoding="utf-8")
    begun = "Be known by the maintenance managers of mid-size manufacturers"
    assert begun in text
    plan = tmp_path / "plan.toml"
    plan.write_text(text.replace(begun, _TITLE), encoding="utf-8")
    async with workbench(plan, size=size) as pilot:
        await pilot.press("1", "e")
        screen = await until(pilot, "title")
        lines = [line for line in screen.split("\n") if "title" in line]
        assert any("🎉" * 12 in line for line in lines), lines
        assert all("🎉  🎉" not in line for line in shown(pilot).split("\n"))
