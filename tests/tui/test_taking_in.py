"""Another program writes while the plan is open: seen, told, taken in; what is typed and where stays."""

import time
from asyncio import sleep
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

import pytest
from textual.pilot import Pilot

from okrtui.locales.language import LANGUAGES, Language
from okrtui.preferences.preferences import Preferences
from okrtui.tui.source.source_view import SourceView
from tests.tui.looking import PLANS, check_at_both_densities, screen_of, settled, shown, until, workbench, write

AIM = "Be known by the maintenance managers of mid-size manufacturers"


def rewrite(plan: Path, old: str, new: str, most: int = -1) -> None:
    """Write as another program does."""
    text = plan.read_text(encoding="utf-8")
    assert old in text
    plan.write_text(text.replace(old, new, most), encoding="utf-8")


async def look(pilot: Pilot[None]) -> str:
    """Have the file looked at, without waiting for the watch; gives the screen."""
    screen_of(pilot).taking_in.look()
    await settled(pilot)
    return shown(pilot)


async def seen(pilot: Pilot[None], condition: Callable[[str], bool]) -> float:
    """The seconds until the screen is as it should be."""
    began = time.perf_counter()
    while not condition(shown(pilot)):
        assert time.perf_counter() - began < 10, shown(pilot)
        await sleep(0.01)
    return time.perf_counter() - began


async def test_what_another_program_writes_is_seen_without_a_key_and_told(plan: Path) -> None:
    async with workbench(plan) as pilot:
        rewrite(plan, "target = 26", "target = 27")
        await seen(pilot, lambda screen: "20 → 27%" in screen)
        assert " another program: target of “unaided awareness” raised from 26 to 27%" in shown(pilot)
        assert "● unsaved" not in shown(pilot)
        await pilot.press("u")
        await pilot.pause()
        assert "there is nothing to undo" in shown(pilot)


async def test_a_file_that_cannot_be_read_is_told_as_long_as_that_lasts(plan: Path) -> None:
    good = plan.read_text(encoding="utf-8")
    async with workbench(plan) as pilot:
        plan.write_text("[plan\n", encoding="utf-8")
        assert "⚠ the file does not parse: line 1; here the plan stays as it is" in await look(pilot)
        assert "20 → 26%" in shown(pilot)
        plan.write_text(good.replace("target = 26", "target = 27"), encoding="utf-8")
        assert "20 → 27%" in await look(pilot)
        assert "the file does not parse" not in shown(pilot)


async def test_typing_in_a_form_goes_on_while_other_things_change(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("e", "ctrl+u")
        await write(pilot, "Be chosen by them")
        await pilot.press("ctrl+left")
        rewrite(plan, "target = 26", "target = 27")
        assert "Be chosen by them" in await look(pilot)
        await write(pilot, "all of ")
        await pilot.press("enter")
        await pilot.pause()
        assert "▸ Be chosen by all of them" in shown(pilot)
        assert "20 → 27%" in shown(pilot)


async def test_what_is_typed_in_the_same_place_is_decided_once_it_is_taken(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("e", "a")
        await pilot.pause()
        rewrite(plan, AIM, "Be known by all")
        assert "another program has changed what you are typing in" in await look(pilot)
        assert "manufacturersa" in shown(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert "C shows both side by side" in shown(pilot)
        assert "● unsaved" in shown(pilot)


async def test_what_is_typed_in_the_same_place_and_given_up_gives_way(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("e", "a")
        await pilot.pause()
        rewrite(plan, AIM, "Be known by all")
        await look(pilot)
        await pilot.press("escape", "x")
        await settled(pilot)
        assert "▸ Be known by all" in shown(pilot)


async def test_in_the_text_the_cursor_stays_at_its_word_and_on_its_line_of_the_screen(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "T", "end")
        await write(pilot, "  # typed")
        before = shown(pilot)
        (line,) = [number for number, each in enumerate(before.splitlines()) if "# typed" in each]
        rewrite(plan, "okrtui = 1\n", "# one\n# two\nokrtui = 1\n")
        after = await look(pilot)
        assert "# typed" in after.splitlines()[line]
        await write(pilot, "!")
        assert "# typed!" in shown(pilot).splitlines()[line]
        await pilot.press("escape", "S")
        await settled(pilot)
    text = plan.read_text(encoding="utf-8")
    assert text.startswith("# one\n# two\n")
    assert "# typed!" in text


async def test_in_the_text_what_both_changed_in_one_line_waits_while_it_is_typed(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("T", "ctrl+home", "end")
        view = screen_of(pilot).overlay
        assert isinstance(view, SourceView)
        await write(pilot, "  # ours")
        rewrite(plan, "okrtui = 1\n", "okrtui = 1  # theirs\n")
        assert "# ours" in await look(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert "C shows both side by side" in shown(pilot)
        await pilot.press("C")
        await settled(pilot)
        assert "# ours" in shown(pilot)
        assert "# theirs" in shown(pilot)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["conflict-said", "conflict", "conflict-with-choices"])
async def test_conflicts_as_they_were_reviewed(plan: Path, name: str, language: Language) -> None:
    copyfile(PLANS / f"{language}.toml", plan)
    async with workbench(plan, language=language) as pilot:
        await pilot.press("e", "a", "enter", "2", "e", "tab", "tab", "tab", "ctrl+u", *"28", "enter")
        rewrite(plan, "maintenance managers of mid-size manufacturers" if language == "en" else "PME", "ETI")
        rewrite(plan, "target = 26", "target = 27")
        await look(pilot)
        await pilot.press("S")
        await settled(pilot)
        if name != "conflict-said":
            await pilot.press("C")
            await settled(pilot)
        if name == "conflict-with-choices":
            await pilot.press("right", "left")
            await pilot.pause()
        await check_at_both_densities(pilot, f"{name}-{language}")


async def test_conflicts_are_chosen_one_by_one_and_that_is_one_step(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("e", "a", "enter", "2", "e", "tab", "tab", "tab", "ctrl+u", *"28", "enter")
        rewrite(plan, AIM, "Be known by all")
        rewrite(plan, "target = 26", "target = 27")
        rewrite(plan, "Marketing plan", "Our plan")
        await look(pilot)
        theirs = plan.read_bytes()
        await pilot.press("S")
        await settled(pilot)
        assert "not saved: another program has changed 2 things that are changed here too" in shown(pilot)
        await pilot.press("C")
        await settled(pilot)
        assert "1 of 2" in shown(pilot)
        await pilot.press("right")
        await pilot.pause()
        assert "1 →   2 ?" in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "1 is still open" in shown(pilot)
        await pilot.press("b")
        await pilot.pause()
        assert "here it can only be one of the two" in shown(pilot)
        await pilot.press("left", "enter")
        await settled(pilot)
        assert "▸ unaided awareness       20 → 28%" in shown(pilot)
        assert "Our plan" in shown(pilot)
        assert "Be known by all" in shown(pilot)
        assert plan.read_bytes() == theirs
        await pilot.press("u")
        await pilot.pause()
        assert "undone: 2 conflicts decided" in shown(pilot)
        assert "C shows both side by side" in shown(pilot)
        assert "manufacturersa" in screen_of(pilot).session.document.text
        await pilot.press("U", "S")
        await settled(pilot)
    assert plan.read_bytes() == theirs.replace(b"target = 27", b"target = 28")


@pytest.mark.parametrize(("keys", "saves"), [(["right", "right"], False), (["left", "right"], True)])
async def test_saving_is_offered_only_where_what_was_decided_is_not_in_the_file_already(
    plan: Path, keys: list[str], saves: bool
) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("e", "a", "enter", "2", "e", "tab", "tab", "tab", "ctrl+u", *"28", "enter")
        rewrite(plan, AIM, "Be known by all")
        rewrite(plan, "target = 26", "target = 27")
        await look(pilot)
        await pilot.press("C")
        await settled(pilot)
        await pilot.press(*keys, "enter")
        await settled(pilot)
        screen = await until(pilot, "decided; u undoes it")
        assert (", S saves" in screen) is saves
        assert ("unsaved" in screen) is saves


async def test_a_decision_that_is_undone_waits_again_also_where_all_is_saved_by_itself(plan: Path) -> None:
    async with workbench(plan, preferences=Preferences(autosave=True)) as pilot:
        plan.write_text(plan.read_text(encoding="utf-8").replace(AIM, "Be known by all"), encoding="utf-8")
        await pilot.press("e", "a", "enter")
        await settled(pilot)
        await pilot.press("escape", "C")
        await settled(pilot)
        await pilot.press("right", "enter")
        await settled(pilot)
        theirs = plan.read_bytes()
        assert b"Be known by all" in theirs
        await pilot.press("u")
        await settled(pilot)
        assert "C shows both side by side" in shown(pilot)
        await pilot.press("u")
        await settled(pilot)
        assert "▸ Be known by all" in shown(pilot)
        assert "C shows both side by side" not in shown(pilot)
    assert plan.read_bytes() == theirs


async def test_a_conflict_that_is_settled_elsewhere_is_no_longer_shown(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("e", "a", "enter")
        rewrite(plan, AIM, "Be known by all")
        await look(pilot)
        await pilot.press("C")
        await settled(pilot)
        assert "1 of 1" in shown(pilot)
        assert "│ 1 ?" in shown(pilot)
        assert "? still open · ← here · → another program │" in shown(pilot)
        for key in ("question_mark", "f1"):
            await pilot.press(key)
            await until(pilot, "Between both sides", "decide later")
            await pilot.press("escape")
            await until(pilot, "1 of 1", gone="Between both sides")
        rewrite(plan, "Be known by all", AIM)
        assert "there is nothing left to decide" in await look(pilot)
        assert screen_of(pilot).overlay is None
        assert "manufacturersa" in screen_of(pilot).session.document.text


async def test_a_form_stays_with_its_item_wherever_that_goes(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("e", "end")
        await write(pilot, " now")
        rewrite(plan, "[[objectives]]", '[[objectives]]\nid = "first"\ntitle = "Come first"\n\n[[objectives]]', most=1)
        await look(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert [each.title for each in screen_of(pilot).session.plan.objectives][:2] == ["Come first", f"{AIM} now"]


async def test_a_form_whose_item_is_gone_closes_and_says_so(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("3", "j", "e")
        await pilot.pause()
        text = plan.read_text(encoding="utf-8")
        start = text.index("[[initiatives]]")
        plan.write_text(text[:start] + text[text.index("[[initiatives]]", start + 1) :], encoding="utf-8")
        await look(pilot)
        assert screen_of(pilot).overlay is None


async def test_what_was_chosen_stays_chosen_while_other_things_go_on_changing(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("e", "a", "enter", "2", "e", "tab", "tab", "tab", "ctrl+u", *"28", "enter")
        rewrite(plan, AIM, "Be known by all")
        rewrite(plan, "target = 26", "target = 27")
        await look(pilot)
        await pilot.press("C")
        await settled(pilot)
        await pilot.press("right")
        rewrite(plan, "Marketing plan", "Our plan")
        assert "1 →   2 ?" in await look(pilot)
        rewrite(plan, "target = 27", "target = 29")
        assert "1 →   2 ?" in await look(pilot)
        assert "to 29%" in " ".join(shown(pilot).split())
        await pilot.press("right", "enter")
        await settled(pilot)
        assert "20 → 29%" in shown(pilot)
        assert screen_of(pilot).session.document.text == plan.read_text(encoding="utf-8")
