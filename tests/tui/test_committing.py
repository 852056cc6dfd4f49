"""Committing and staging the plan from the view of its changes, in real repositories."""

import os
import sys
from asyncio import sleep
from pathlib import Path

import pytest
from textual.pilot import Pilot

from okrtui.locales.language import LANGUAGES, Language
from okrtui.preferences.preferences import Preferences
from tests.review.clone import Clone
from tests.review.test_committing import hook
from tests.tui.changed_plan import EN, NAME, changed
from tests.tui.looking import PLANS, check_snapshot, screen_of, settled, shown, until, workbench, write
from tests.tui.terminal import Terminal
from tests.tui.test_hostile import check_is_safe

SUBJECT = "Target of “unaided awareness” lowered from 26 to 24%, and 3 more changes"


async def opened(pilot: Pilot[None]) -> None:
    """The message is proposed."""
    await pilot.press("v")
    await until(pilot, "Changes since")
    await pilot.press("c")
    await until(pilot, "Commit of plan d’été.toml on main")


@pytest.mark.parametrize("size", [(80, 24), (200, 60)], ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_commit_is_shown_before_it_is_made(clone: Clone, language: Language, size: tuple[int, int]) -> None:
    text = (PLANS / f"{language}.toml").read_text(encoding="utf-8")
    if language == "fr":
        clone.commit(NAME, text)
    file = clone.write(NAME, changed(text))
    clone.stage("budget.csv", "1")
    async with workbench(file, size=size, language=language) as pilot:
        await pilot.press("e", "x", "enter", "v")
        await settled(pilot)
        await pilot.press("c")
        await settled(pilot)
        check_snapshot(pilot, f"commit-{language}-{size[0]}x{size[1]}")
        assert clone.git("rev-list", "--count", "HEAD") == ("2" if language == "fr" else "1")


async def test_nothing_is_committed_unasked(clone: Clone, edited_plan: Path) -> None:
    async with workbench(edited_plan) as pilot:
        await opened(pilot)
        await pilot.press("escape", "escape")
        await settled(pilot)
        assert screen_of(pilot).overlay is None
    assert clone.git("log", "--format=%s") == "The plan of winter"
    assert clone.git("diff", "--cached", "--name-only") == ""


async def test_what_is_unsaved_is_saved_first_and_the_edited_message_is_taken(clone: Clone, edited_plan: Path) -> None:
    clone.stage("budget.csv", "1")
    async with workbench(edited_plan) as pilot:
        await pilot.press("e", "x", "enter")
        await opened(pilot)
        screen = await until(pilot, "It is saved first: there are changes that are not.", "“budget.csv”")
        assert SUBJECT in screen
        await pilot.press("end")
        await write(pilot, " (été)")
        await pilot.press("down", "end")
        await write(pilot, "# why")
        await pilot.press("up", "enter")
        head = await until(pilot, "committed: ", " on main", gone="Commit of")
        assert "Nothing has changed." in await until(pilot, "Nothing has changed.")
        assert clone.git("rev-parse", "--short", "HEAD") in head
        assert not screen_of(pilot).session.modified
    lines = clone.git("log", "-1", "--format=%B").splitlines()
    assert lines[:2] == [f"{SUBJECT} (été)", "# why"]
    assert "- Initiative “Global Industrie”: added" in lines
    assert clone.git("show", f"HEAD:{NAME}") == edited_plan.read_text(encoding="utf-8").strip()
    assert clone.git("show", "--name-only", "--format=", "-z", "HEAD").rstrip("\0") == NAME
    assert clone.git("diff", "--cached", "--name-only") == "budget.csv"


async def test_what_is_typed_first_takes_the_place_of_the_proposed_subject(edited_plan: Path) -> None:
    async with workbench(edited_plan, size=(120, 30)) as pilot:
        await opened(pilot)
        await write(pilot, "Été")
        await until(pilot, "message 3/72", "- Initiative “Global Industrie”: added", gone=SUBJECT)
        await pilot.press("ctrl+u", "escape", "escape", "v")
        await until(pilot, "Changes since")


async def test_a_proposed_subject_is_deleted_as_one(edited_plan: Path) -> None:
    async with workbench(edited_plan, size=(120, 30)) as pilot:
        await opened(pilot)
        await pilot.press("backspace")
        await until(pilot, "message 0/72", gone=SUBJECT)
        await pilot.press("ctrl+z")
        await until(pilot, SUBJECT)


async def test_a_message_that_was_left_is_there_again_until_it_is_deleted_or_committed(edited_plan: Path) -> None:
    async with workbench(edited_plan, size=(120, 30)) as pilot:
        await opened(pilot)
        proposed = shown(pilot)
        await pilot.press("end")
        await write(pilot, " M")
        await pilot.press("escape")
        await until(pilot, "the message is kept: c goes on with it", gone="Commit of")
        await pilot.press("c")
        await until(pilot, "3 more changes M", "The message is as you left it")
        await pilot.press("escape", "escape", "u")
        await opened(pilot)
        assert "3 more changes M" in shown(pilot)
        await pilot.press("ctrl+u")
        await until(pilot, "message 0/72", gone="changes M")
        for _line in range(40):
            await pilot.press("delete", "ctrl+k")
        await pilot.press("escape")
        await until(pilot, "Changes since", gone="Commit of")
        assert "is kept" not in shown(pilot)
        await pilot.press("c")
        assert await until(pilot, "Commit of") == proposed
        await pilot.press("end")
        await write(pilot, " M")
        await pilot.press("enter")
        await until(pilot, "committed: ")
        edited_plan.write_text(edited_plan.read_text(encoding="utf-8") + "# later\n", encoding="utf-8")
        await until(pilot, "the plan says what it said")
        await pilot.press("c")
        await until(pilot, "Commit of", gone="changes M")


async def test_what_a_hook_refuses_is_shown_and_can_be_tried_again(clone: Clone, edited_plan: Path) -> None:
    hook(clone, "commit-msg", "printf '\\033]0;owned\\007[/b] say why\\n  here:  a b\\n\\t   ^\\n' >&2; exit 1")
    async with workbench(edited_plan) as pilot:
        await pilot.press("e", "x", "enter")
        await opened(pilot)
        await until(pilot, "It is saved first")
        await pilot.press("enter")
        await until(pilot, "git says:", "␛]0;owned␇[/b] say why", "not committed", gone="It is saved first")
        assert "│    here:  a b" in shown(pilot)
        assert "│             ^" in shown(pilot)
        check_is_safe(pilot)
        assert clone.git("diff", "--cached", "--name-only") == ""
        await pilot.press("t")
        await until(pilot, "this terminal cannot be left for a while")
        (clone.folder / ".git" / "hooks" / "commit-msg").unlink()
        await pilot.press("escape")
        await until(pilot, SUBJECT, gone="git says:")
        await pilot.press("down", "down", "ctrl+s")
        await until(pilot, "committed: ", "Nothing has changed.")
    assert clone.git("log", "-1", "--format=%s") == SUBJECT


async def test_a_hook_that_takes_long_can_be_stopped(clone: Clone, edited_plan: Path, tmp_path: Path) -> None:
    hook(clone, "pre-commit", f"touch '{tmp_path / 'begun'}'; exec sleep 60")
    async with workbench(edited_plan) as pilot:
        await opened(pilot)
        await pilot.press("enter")
        await until(pilot, "esc stop", "committing …", gone="message")
        while not (tmp_path / "begun").exists():
            await pilot.pause(0.01)
        await pilot.press("x", "escape")
        await settled(pilot)
        await until(pilot, "not committed", "stopped: nothing is committed", gone="git says")
    assert clone.git("log", "--format=%s") == "The plan of winter"


async def test_leaving_asks_about_a_message_and_about_a_commit_under_way(
    clone: Clone, edited_plan: Path, tmp_path: Path
) -> None:
    hook(clone, "pre-commit", f"touch '{tmp_path / 'begun'}'; exec sleep 60")
    async with workbench(edited_plan) as pilot:
        await opened(pilot)
        await write(pilot, " M")
        await pilot.press("ctrl+q")
        await until(pilot, "The message of the commit is not used yet.")
        await pilot.press("escape", "enter")
        await until(pilot, "committing …")
        while not (tmp_path / "begun").exists():
            await pilot.pause(0.01)
        await pilot.press("ctrl+q")
        await until(pilot, "A commit is being made; leaving stops it.")
        await pilot.press("x")
        await pilot.pause()
        assert pilot.app._exit
    assert clone.git("log", "--format=%s") == "The plan of winter"


async def left_half_written(pilot: Pilot[None]) -> None:
    """A message was written and left."""
    await opened(pilot)
    await write(pilot, "Été: why [b]\x1b]0;x\x07")
    await pilot.press("escape")
    await until(pilot, "the message is kept", gone="Commit of")


@pytest.mark.parametrize("leave", [["q"], ["escape", "q"], ["ctrl+q"], ["escape", "ctrl+c"], ["escape", "e", "ctrl+q"]])
async def test_leaving_asks_about_a_message_that_was_left(edited_plan: Path, leave: list[str]) -> None:
    async with workbench(edited_plan) as pilot:
        await left_half_written(pilot)
        await pilot.press(*leave)
        await until(pilot, "The message of a commit is not used yet: “Été: why [b]", "x quit without it", "esc stay")
        await pilot.press("q")
        await until(pilot, "press one of these keys first")
        await pilot.press("escape", "q", "v")
        await until(pilot, "Changes since", "the message is kept: c goes on with it")
        await pilot.press("c")
        await until(pilot, "Commit of", "Été: why [b]")
        await pilot.press("escape", *leave)
        await until(pilot, "is not used yet: ")
        await pilot.press("x")
        await pilot.pause()
        assert pilot.app._exit


async def test_what_is_unsaved_is_asked_about_together_with_the_message(edited_plan: Path) -> None:
    before = edited_plan.read_bytes()
    async with workbench(edited_plan) as pilot:
        await left_half_written(pilot)
        await pilot.press("escape", "e", "x", "enter", "q")
        await until(pilot, "There are changes that are not saved. The message of a commit is not used")
        await until(pilot, "yet: “Été: why [b]")
        await until(pilot, "S save and quit", "x quit without saving", "v go to the message", "esc stay")
        await pilot.press("x")
        await pilot.pause()
        assert pilot.app._exit
    assert edited_plan.read_bytes() == before


async def test_what_saves_itself_is_saved_also_where_the_message_is_given_up(edited_plan: Path) -> None:
    async with workbench(edited_plan, preferences=Preferences(autosave=True)) as pilot:
        await left_half_written(pilot)
        await pilot.press("escape", "e", "x", "enter", "q")
        await until(pilot, "The message of a commit is not used yet: “Été", gone="that are not saved")
        await pilot.press("x")
        await settled(pilot)
        assert pilot.app._exit
    assert "manufacturersx" in edited_plan.read_text(encoding="utf-8")


async def test_a_message_that_was_given_up_is_not_asked_about_twice_but_kept_where_one_stays(edited_plan: Path) -> None:
    async with workbench(edited_plan) as pilot:
        await pilot.press("e", "x", "enter")
        await opened(pilot)
        await write(pilot, " M")
        await pilot.press("ctrl+q")
        await until(pilot, "The message of the commit is not used yet.")
        await pilot.press("x")
        await until(pilot, "There are changes that are not saved.", gone="The message of")
        await pilot.press("escape")
        await opened(pilot)
        await until(pilot, "message 2/72", "The message is as you left it")
        await pilot.press("escape", "q")
        await until(pilot, "yet: “M”", "v go to the message")


async def test_leaving_asks_nothing_about_a_message_that_was_committed(edited_plan: Path) -> None:
    async with workbench(edited_plan) as pilot:
        await left_half_written(pilot)
        await pilot.press("c")
        await until(pilot, "Commit of")
        await pilot.press("enter")
        await until(pilot, "committed: ")
        await pilot.press("q")
        await pilot.pause()
        assert pilot.app._exit


async def test_leaving_from_an_untouched_message_asks_nothing(edited_plan: Path) -> None:
    async with workbench(edited_plan) as pilot:
        await opened(pilot)
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert pilot.app._exit


async def test_leaving_ends_a_hook_that_still_runs(clone: Clone, edited_plan: Path, tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    hook(clone, "pre-commit", f"echo $$ > '{begun}.new'; mv '{begun}.new' '{begun}'; exec sleep 60")
    async with workbench(edited_plan) as pilot:
        await opened(pilot)
        await pilot.press("enter")
        while not begun.exists():
            await pilot.pause(0.01)
        pilot.app.exit()
    for _try in range(1000):
        if not _runs(int(begun.read_text())):
            break
        await sleep(0.01)
    else:
        raise AssertionError("the hook still runs")
    assert clone.git("log", "--format=%s") == "The plan of winter"


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


async def test_an_empty_message_is_not_committed(clone: Clone) -> None:
    async with workbench(clone.write(NAME, EN.replace('title = "Press relations"', 'title = "Press"'))) as pilot:
        await opened(pilot)
        await pilot.press("home", "ctrl+k")
        for _line in range(4):
            await pilot.press("delete", "ctrl+k")
        await pilot.press("enter")
        await until(pilot, "a commit needs a message")
    assert clone.git("log", "--format=%s") == "The plan of winter"


async def test_a_message_without_a_first_line_is_not_committed(clone: Clone, edited_plan: Path) -> None:
    async with workbench(edited_plan) as pilot:
        await opened(pilot)
        for key in ("enter", "ctrl+s"):
            await pilot.press("ctrl+u", "space", key)
            await until(pilot, "a commit needs a first line", "- Initiative “Global Industrie”: added")
    assert clone.git("log", "--format=%s") == "The plan of winter"


async def test_a_branch_that_has_changed_under_the_message_is_asked_about(clone: Clone, edited_plan: Path) -> None:
    async with workbench(edited_plan, size=(120, 30)) as pilot:
        await opened(pilot)
        await pilot.press("end")
        await write(pilot, " M")
        clone.git("checkout", "-q", "-b", "été")
        await pilot.press("enter")
        await until(pilot, "The branch is another one now: “été”.", "↵ commit there")
        await pilot.press("escape")
        await until(pilot, "Commit of plan d’été.toml on été", "changes M", gone="another one")
        assert clone.git("log", "--format=%s") == "The plan of winter"
        clone.git("checkout", "-q", "--detach")
        await pilot.press("enter")
        await until(pilot, "The repository is on no branch any more.")
        clone.git("checkout", "-q", "été")
        await pilot.press("enter")
        await until(pilot, "The branch is another one now: “été”.")
        await pilot.press("enter")
        await until(pilot, "committed: ", " on été")
    assert clone.git("log", "main", "--format=%s") == "The plan of winter"
    assert clone.git("log", "-1", "été", "--format=%s") == f"{SUBJECT} M"


async def test_a_plan_that_somebody_else_changes_meanwhile_is_looked_at_again(clone: Clone, edited_plan: Path) -> None:
    async with workbench(edited_plan) as pilot:
        await opened(pilot)
        clone.write(NAME, changed(EN).replace("baseline = 20\n", "baseline = 21\n"))
        await pilot.press("enter")
        await until(pilot, "the plan has just changed: look at it again before you commit it")
    assert clone.git("log", "--format=%s") == "The plan of winter"


def test_a_hook_that_asks_is_answered_in_the_terminal(clone: Clone, edited_plan: Path, tmp_path: Path) -> None:
    ask = "read answer < /dev/tty || exit 1; echo; echo hook: $answer; [ $answer = yes ]"
    hook(clone, "pre-commit", f"printf 'Sure? '; {ask}")
    variables = {
        "OKRTUI_STATE": str(tmp_path / "state"),
        "OKRTUI_TODAY": "2027-01-20",
        "LANG": "C.UTF-8",
        **{name: value for name, value in os.environ.items() if name.startswith("GIT_")},
    }
    command = [sys.executable, "-m", "okrtui", str(edited_plan)]
    with Terminal(command, variables=variables, folder=clone.folder) as terminal:
        terminal.wait_for("? help")
        terminal.send(b"v")
        terminal.wait_for("worse: 1 target eased")
        terminal.send(b"c")
        terminal.wait_for(SUBJECT)
        terminal.send(b"\r")
        terminal.wait_for("try again in the terminal")
        terminal.send(b"t")
        terminal.wait_for("Sure?")
        terminal.send(b"no\r")
        assert "hook: no" in terminal.wait_for("not committed: ↵ goes back to okrtui")
        terminal.send(b"\r")
        assert "git says:" not in terminal.wait_for("what it said stood in the terminal")
        terminal.send(b"t")
        terminal.wait_for("Sure?")
        terminal.send(b"\x03")
        terminal.wait_for("not committed: ↵ goes back to okrtui")
        terminal.send(b"\x03")
        terminal.screen.reset()  # the emulator has one screen only, and what is waited for stands on it already
        terminal.send(b"\r")
        terminal.wait_for("what it said stood in the terminal")
        terminal.send(b"t")
        terminal.wait_for("Sure?")
        terminal.send(b"yes\r")
        terminal.wait_for("Nothing has changed.")
        terminal.send(b"\x1b")
        terminal.wait_for("? help")
        terminal.send(b"q")
        assert terminal.end() == 0
    assert clone.git("log", "-1", "--format=%s") == SUBJECT
