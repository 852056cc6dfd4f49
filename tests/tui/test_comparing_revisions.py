"""Which revision the plan is compared with, and what is committed elsewhere meanwhile."""

from pathlib import Path

from okrtui.editing.set_field import SetField
from tests.review.clone import Clone
from tests.tui.changed_plan import EN, NAME, changed
from tests.tui.looking import (
    screen_of,
    settled,
    shown,
    until,
    workbench,
    write,
)
from tests.tui.test_taking_in import seen

KEY_RESULTS = ("notoriete-spontanee", "trafic-direct", "mentions")


async def test_another_revision_is_picked_from_the_last_commits_or_typed(clone: Clone, edited_plan: Path) -> None:
    clone.git("tag", "winter")
    second = clone.commit(NAME, changed(EN), "The plan of spring")
    async with workbench(edited_plan) as pilot:
        await pilot.press("v")
        await until(pilot, "Nothing has changed.", "“The plan of spr")
        await pilot.press("r")
        await until(pilot, "Compare with · Jan 11, 2027", "The plan of winter  ", "09:00 · ", gone="Claire Morel · ")
        await write(pilot, "winter claire")
        await pilot.press("enter")
        await until(pilot, "worse: 1 target eased", "Claire Morel: “The plan of w", gone="Compare with")
        for typed, seen in ((second[:10], "Nothing has changed."), ("winter", "worse: 1 target eased")):
            await pilot.press("r")
            await until(pilot, "Compare with")
            await write(pilot, typed)
            await pilot.press("end", "pagedown", "enter")
            await until(pilot, seen, gone="Compare with")
        await pilot.press("r")
        await until(pilot, "Compare with")
        await write(pilot, "no/such [b]")
        await pilot.press("enter")
        await until(pilot, "there is no revision “no/such [b]” here", "/ no/such [b]")
        await pilot.press("ctrl+u", *second[:10], "end", "pagedown", "enter")
        await until(pilot, "Nothing has changed.", gone="Compare with")


async def test_of_revisions_stands_what_tells_them_apart(clone: Clone) -> None:
    subject = "Target of “unaided awareness” lowered from 26 to 24%, after the review of "
    for month in ("January", "February"):
        clone.commit(NAME, f"{EN}# {month}\n", subject + month)
    async with workbench(clone.folder / NAME) as pilot:
        await pilot.press("v")
        await until(pilot, "Nothing has changed.")
        await pilot.press("r")
        await until(pilot, "Compare with")
        await pilot.press("down", "down")
        await until(pilot, "│   January")


async def test_a_commit_made_elsewhere_is_seen_without_a_key_and_what_is_selected_stays_so(
    clone: Clone, edited_plan: Path
) -> None:
    async with workbench(edited_plan) as pilot:
        await pilot.press("v")
        await until(pilot, "worse: 1 target eased", "“The plan of w")
        await pilot.press("j", "j")
        await until(pilot, "▸  effort raised from 12 to 14")
        clone.commit("notes.txt", "1", "Elsewhere")
        await seen(pilot, lambda screen: "“Elsewhere”" in screen)
        await until(pilot, "▸  effort raised from 12 to 14")
        text = edited_plan.read_bytes()
        clone.commit(NAME, EN.replace("target = 26", "target = 24"), "Half of it")
        edited_plan.write_bytes(text)
        await seen(pilot, lambda screen: "“Half of it”" in screen and "target of" not in screen)
        await until(pilot, "▸  effort raised from 12 to 14")


async def test_a_commit_made_elsewhere_is_seen_with_the_next_change(clone: Clone, edited_plan: Path) -> None:
    async with workbench(edited_plan) as pilot:
        await pilot.press("v")
        await until(pilot, "worse: 1 target eased", "“The plan of w")
        clone.commit(NAME, changed(EN), "Elsewhere")
        assert screen_of(pilot).session.apply(SetField("notoriete", "title", "Quite another")) is None
        screen = await until(pilot, "Objective “Quite another”", "“Elsewhere”")
        assert "target of" not in screen


async def test_a_refusal_of_git_stands_where_the_changes_would(tmp_path: Path, edited_plan: Path) -> None:
    lonely = tmp_path / "plan.toml"
    lonely.write_text(EN, encoding="utf-8")
    async with workbench(lonely, size=(240, 24)) as pilot:
        await pilot.press("v")
        await until(pilot, "lies in no git repository")
        assert shown(pilot).splitlines()[-1] == " esc close"
        for key in ("r", "c", "s"):
            await pilot.press("j", key)
            await until(pilot, "lies in no git repository\n esc close")
        for key in ("j", "enter", "x", "d", "full_stop", "r", "c", "s", "W"):
            await pilot.press(key)
            await settled(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert screen_of(pilot).overlay is None


async def test_a_plan_that_is_new_is_called_so(clone: Clone) -> None:
    new = clone.write("new.toml", EN)
    async with workbench(new) as pilot:
        await pilot.press("v")
        await until(pilot, "the last commit has no such plan", "the plan is new: 3 objectives")
        await pilot.press("x")
        await until(pilot, "the whole plan came or went: there is nothing to go back to")
