"""Staging the plan from the view of its changes, ending a merge there, and what cannot be."""

from pathlib import Path

import pytest

from tests.review.clone import Clone
from tests.tui.changed_plan import EN, NAME
from tests.tui.looking import shown, until, workbench
from tests.tui.test_committing import opened

SUBJECT = "Target of “unaided awareness” lowered from 26 to 24%, and 3 more changes"


async def test_a_new_plan_is_added_and_a_committed_one_has_nothing_to_commit(clone: Clone) -> None:
    file = clone.write("plan d’été.toml", EN)
    new = clone.write("neuf/plan.toml", EN)
    async with workbench(file) as pilot:
        await pilot.press("v")
        await until(pilot, "Nothing has changed.")
        await until(pilot, "r compare with", gone="commit   ")
        assert [word for word in ("take back", "stage", "go there", "undo", "why") if word in shown(pilot)] == []
        await pilot.press("c")
        await until(pilot, "there is nothing to commit")
        await pilot.press("s")
        await until(pilot, "there is nothing to stage")
        await pilot.press("enter")
        await until(pilot, "there is no change here to go to")
        await pilot.press("x")
        await until(pilot, "there is no change here that could be taken back")
    async with workbench(new) as pilot:
        await pilot.press("v")
        await until(pilot, "the plan is new")
        await pilot.press("c")
        await until(pilot, "Git does not know it yet: it is added.", "New plan: Marketing plan, Q1 2027")
        await pilot.press("enter")
        await until(pilot, "committed: ")
    assert clone.git("show", "--name-only", "--format=", "HEAD") == "neuf/plan.toml"


async def test_staging_saves_first_and_commits_nothing(clone: Clone, edited_plan: Path) -> None:
    async with workbench(edited_plan) as pilot:
        await pilot.press("e", "x", "enter", "v")
        await until(pilot, "Changes since")
        clone.commit("notes.txt", "1", "Elsewhere")
        await pilot.press("s")
        await until(pilot, "saved and staged: plan d’été.toml", "“Elsewhere”", gone="● unsaved")
        assert "manufacturersx" in clone.git("show", f":{NAME}")
        await pilot.press("s")
        await until(pilot, "it is staged already")
    assert clone.git("log", "-1", "--format=%s") == "Elsewhere"


async def test_why_git_does_not_stage_is_shown_in_full(
    clone: Clone, edited_plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("LANGUAGE", "C")
    (clone.folder / ".git" / "index.lock").touch()
    async with workbench(edited_plan) as pilot:
        await pilot.press("v")
        await until(pilot, "Changes since")
        await pilot.press("s")
        await until(
            pilot, "not staged", "git says:", "fatal: Unable to create", "remove the file manually to continue."
        )
        (clone.folder / ".git" / "index.lock").unlink()
        await pilot.press("escape")
        await until(pilot, "Changes since", gone="git says:")
        await pilot.press("s")
        await until(pilot, " staged: plan d’été.toml")


@pytest.mark.parametrize("staging", [True, False])
async def test_a_mended_merge_is_finished_from_here(clone: Clone, *, staging: bool) -> None:
    clone.git("checkout", "-q", "-b", "theirs")
    clone.stage("budget.csv", "1")
    clone.commit(NAME, EN.replace("target = 26", "target = 28"), "Theirs")
    clone.git("checkout", "-q", "main")
    clone.commit(NAME, EN.replace("target = 26", "target = 24"), "Ours")
    with pytest.raises(Exception, match="merge"):
        clone.git("merge", "theirs")
    file = clone.folder / NAME
    async with workbench(file, size=(100, 30)) as pilot:
        await pilot.press("v")
        await until(pilot, "the new text cannot be read", "a merge left two versions here")
        for key in ("c", "s"):
            await pilot.press(key)
            await until(pilot, "its merge is not finished: line")
            await pilot.press("j")
        clone.write(NAME, EN.replace("target = 26", "target = 27"))
        await until(pilot, "target of “unaided awareness” raised from 24 to 27%")
        if staging:
            await pilot.press("s")
            await until(pilot, "staged, and its merge is finished: plan")
        await pilot.press("c")
        await until(pilot, "It ends the merge, with 1 other staged file in it: “budget.csv”", "Merge branch 'theirs'")
        await pilot.press("enter")
        await until(pilot, "committed: ", "Nothing has changed.")
    assert len(clone.git("log", "-1", "--format=%P").split()) == 2
    assert clone.git("log", "-1", "--format=%s") == "Merge branch 'theirs'"
    assert clone.git("status", "--porcelain") == ""


async def test_a_plan_that_cannot_be_saved_is_not_committed(clone: Clone, edited_plan: Path) -> None:
    async with workbench(edited_plan) as pilot:
        await pilot.press("e", "x", "enter")
        await opened(pilot)
        edited_plan.unlink()
        edited_plan.mkdir()
        await pilot.press("enter")
        await until(pilot, "not saved:", "Commit of")
    assert clone.git("log", "--format=%s") == "The plan of winter"


async def test_what_git_does_not_take_is_said(clone: Clone) -> None:
    clone.write(".gitignore", "*.draft.toml\n")
    async with workbench(clone.write("a.draft.toml", EN)) as pilot:
        await pilot.press("v")
        await until(pilot, "the plan is new")
        for key in ("c", "s"):
            await pilot.press(key)
            await until(pilot, "git ignores this file (see .gitignore)")
            await pilot.press("j")
