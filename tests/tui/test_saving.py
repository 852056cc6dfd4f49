"""Saving and leaving: nothing is lost, and nothing is asked where there is nothing to lose."""

from pathlib import Path
from shutil import rmtree

import pytest

from okrtui.preferences.preferences import Preferences
from tests.tui.looking import screen_of, settled, shown, until, workbench, write
from tests.tui.test_taking_in import seen


async def test_quitting_asks_where_something_is_unsaved_and_takes_two_different_keys_to_lose_it(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("e", "a", "enter", "q")
        await pilot.pause()
        assert "There are changes that are not saved." in shown(pilot)
        await pilot.press("q", "enter")
        assert screen_of(pilot).overlay is not None
        await pilot.press("escape")
        await pilot.pause()
        assert screen_of(pilot).overlay is None
        await pilot.press("ctrl+q", "S")
        await pilot.app.workers.wait_for_complete()
    assert b"manufacturersa" in plan.read_bytes()


async def test_quitting_a_plan_as_it_was_asks_nothing(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("q")
        await pilot.pause()
        assert pilot.app._exit


async def test_a_plan_that_cannot_be_saved_stays_open_and_unsaved(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("e", "a", "enter")
        plan.unlink()
        plan.mkdir()
        await pilot.press("q", "S")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "not saved:" in shown(pilot)
        assert screen_of(pilot).session.modified
        assert not pilot.app._exit


async def test_saving_twice_at_once_is_one_save_after_the_other(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("S")
        await pilot.pause()
        assert "there is nothing to save" in shown(pilot)
        await pilot.press("e", "a", "enter")
        await write(pilot, "SS")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert shown(pilot).splitlines()[-2] == " saved"
        assert not screen_of(pilot).session.modified


async def test_quitting_right_after_saving_waits_for_the_save_and_asks_nothing(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("e", "a", "enter")
        await write(pilot, "Sq")
        await settled(pilot)
        assert pilot.app._exit
    assert b"manufacturersa" in plan.read_bytes()


async def test_quitting_right_after_a_save_that_fails_shows_the_way_out(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("e", "a", "enter")
        plan.unlink()
        await write(pilot, "Sq")
        await settled(pilot)
        assert not pilot.app._exit
        assert "not saved: the file or its folder is gone" in shown(pilot)


async def test_what_cannot_be_saved_in_its_place_goes_into_a_file_beside(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("e", "a", "enter")
        theirs = plan.read_text(encoding="utf-8").replace("manufacturers", "makers")
        plan.write_text(theirs, encoding="utf-8")
        await pilot.press("S")
        await settled(pilot)
        assert "b put it into a file of its own" in shown(pilot)
        await pilot.press("b")
        await pilot.pause()
        assert "they are in" in shown(pilot)
        assert screen_of(pilot).session.modified
    assert "manufacturersa" in (plan.parent / "plan.unsaved-1.toml").read_text(encoding="utf-8")
    assert plan.read_text(encoding="utf-8") == theirs


async def test_where_the_folder_is_gone_it_goes_into_the_home_folder(
    plan: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    async with workbench(plan) as pilot:
        await pilot.press("e", "a", "enter")
        rmtree(plan.parent)
        await pilot.press("S")
        await settled(pilot)
        await pilot.press("b")
        await pilot.pause()
        assert str(home)[:40] in shown(pilot)
    assert "manufacturersa" in (home / "plan.unsaved-1.toml").read_text(encoding="utf-8")


async def test_a_file_that_is_deleted_while_nothing_is_unsaved_counts_as_unsaved_and_can_be_made_anew(
    plan: Path,
) -> None:
    before = plan.read_bytes()
    async with workbench(plan) as pilot:
        plan.unlink()
        await seen(pilot, lambda screen: "the file is gone: S makes it anew" in screen)
        assert "● unsaved" in shown(pilot)
        await pilot.press("q")
        await until(pilot, "The file is gone: what stood in it is lost unless it is saved.")
        await pilot.press("escape", "e", "a", "enter", "u", "b")
        await until(pilot, "they are in", "● unsaved")
        await pilot.press("S")
        await until(pilot, " saved", gone="● unsaved")
        assert "the file is gone" not in shown(pilot)
        await pilot.press("q")
        await pilot.pause()
        assert pilot.app._exit
    assert plan.read_bytes() == before
    assert (plan.parent / "plan.unsaved-1.toml").read_bytes() == before


async def test_a_file_that_is_deleted_is_not_made_anew_unasked(plan: Path) -> None:
    async with workbench(plan, preferences=Preferences(autosave=True)) as pilot:
        plan.unlink()
        await seen(pilot, lambda screen: "the file is gone: S makes it anew" in screen)
        await pilot.press("e", "a", "enter")
        await settled(pilot)
        await pilot.press("q")
        await until(pilot, "The file is gone")
        assert not plan.exists()
        await pilot.press("S")
        await settled(pilot)
        assert pilot.app._exit
    assert b"manufacturersa" in plan.read_bytes()


async def test_a_file_that_comes_back_is_as_saved_as_it_was(plan: Path) -> None:
    async with workbench(plan) as pilot:
        plan.rename(plan.with_name("away"))
        await seen(pilot, lambda screen: "● unsaved" in screen)
        plan.with_name("away").rename(plan)
        await seen(pilot, lambda screen: "● unsaved" not in screen)
        await pilot.press("q")
        await pilot.pause()
        assert pilot.app._exit


async def test_a_folder_that_is_gone_is_made_anew_only_where_that_is_asked_for(plan: Path) -> None:
    before = plan.read_bytes()
    async with workbench(plan) as pilot:
        rmtree(plan.parent)
        await seen(pilot, lambda screen: "● unsaved" in screen)
        await pilot.press("S")
        await until(pilot, "not saved: its folder is gone", "S make its folder and the file anew")
        assert not plan.parent.exists()
        await pilot.press("S")
        await until(pilot, " saved", gone="● unsaved")
    assert plan.read_bytes() == before


async def test_saving_from_inside_a_field_takes_it_first(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("e", "a", "ctrl+s")
        await settled(pilot)
        assert shown(pilot).splitlines()[-2] == " saved"
    assert b"manufacturersa" in plan.read_bytes()


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c"])
@pytest.mark.parametrize("opening", ["e", "T"])
async def test_quitting_from_inside_asks_as_outside(plan: Path, opening: str, key: str) -> None:
    async with workbench(plan) as pilot:
        await pilot.press(opening, "a", key)
        await pilot.pause()
        assert "There are changes that are not saved." in shown(pilot)


@pytest.mark.parametrize(
    "opening", ["colon", "slash", "f", "exclamation_mark", "i", "space", "m", "Z", "question_mark"]
)
async def test_what_leaves_leaves_from_wherever_one_is(plan: Path, opening: str) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("3", "j", "e", "a", "enter", opening)
        await pilot.pause()
        assert screen_of(pilot).overlay is not None
        await pilot.press("ctrl+q")
        await until(pilot, "There are changes that are not saved.")
        await pilot.press("x")
        await pilot.pause()
        assert pilot.app._exit


@pytest.mark.parametrize(
    ("keys", "staying"), [(("i", "2"), "2"), (("2", "e", "tab", "tab", "tab", "ctrl+u", "x"), "▸ target")]
)
async def test_what_leaves_asks_first_where_something_typed_is_not_taken(
    plan: Path, keys: tuple[str, ...], staying: str
) -> None:
    async with workbench(plan) as pilot:
        await pilot.press(*keys, "ctrl+q")
        await until(pilot, "What is typed here is not taken yet.", "x leave all the same")
        await pilot.press("ctrl+q", "escape")
        await until(pilot, staying, gone="is not taken yet")
        await pilot.press("ctrl+q", "x")
        await pilot.pause()
        assert pilot.app._exit


async def test_saving_the_text_stays_in_it_and_takes_in_what_others_wrote(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("T", "ctrl+end")
        await write(pilot, "# ours")
        plan.write_text(plan.read_text(encoding="utf-8").replace("target = 26", "target = 27"), encoding="utf-8")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert "plan.toml · " in shown(pilot)
        assert "● unsaved" not in shown(pilot)
        await write(pilot, "!")
        await pilot.press("ctrl+s")
        await settled(pilot)
    text = plan.read_text(encoding="utf-8")
    assert "target = 27" in text
    assert text.endswith("# ours!")
