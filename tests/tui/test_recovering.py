"""What killed sessions had not saved, offered one after another."""

import os
from datetime import datetime
from pathlib import Path
from shutil import copyfile

import pytest

from okrtui.document.journal import Journal, left_behind
from okrtui.document.source import Source
from okrtui.locales.language import LANGUAGES, Language
from tests.tui.looking import PLANS, check_at_both_densities, screen_of, settled, shown, until, workbench, write


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OKRTUI_STATE", str(tmp_path / "state"))
    copyfile(PLANS / "okrtui.toml", tmp_path / "okrtui.toml")
    file = tmp_path / "plan.toml"
    copyfile(PLANS / "en.toml", file)
    return file


def cut_off(plan: Path, old: str, new: str, *, typed: tuple[str, str] | None = None) -> None:
    """A session that changed the plan, and was killed: its journal is there, its lock is free."""
    text = plan.read_text(encoding="utf-8")
    done = text.replace(old, new)
    journal = Journal(plan)
    journal.keep(Source(text), Source(done), None if typed is None else done.replace(*typed))
    for lock in (plan.parent / "state" / "journal").glob("*.lock"):
        lock.unlink()


def date_back(plan: Path) -> None:
    """The session that was killed was yesterday's."""
    for file in (plan.parent / "state" / "journal").iterdir():
        if file.suffix == ".lock":
            file.unlink()
        else:
            os.utime(file, (datetime(2027, 1, 19, 17, 45).timestamp(),) * 2)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["recovery", "recovery-half-typed", "recovery-apart"])
async def test_each_question_as_it_was_reviewed(plan: Path, name: str, language: Language) -> None:
    copyfile(PLANS / f"{language}.toml", plan)
    text = plan.read_text(encoding="utf-8")
    done = text.replace("baseline = 20\n", "baseline = 21\n")
    typed = done.replace("target = 26", "target = 2") if name == "recovery-half-typed" else None
    Journal(plan).keep(Source(text), Source(done), typed)
    date_back(plan)
    if name == "recovery-apart":
        plan.write_text(text.replace("baseline = 20\n", "baseline = 22\n"), encoding="utf-8")
    async with workbench(plan, language=language) as pilot:
        await check_at_both_densities(pilot, f"{name}-{language}")


async def test_several_are_asked_about_one_after_another(plan: Path) -> None:
    cut_off(plan, "target = 26", "target = 27")
    cut_off(plan, "Marketing plan", "Our plan")
    async with workbench(plan) as pilot:
        assert "A session was cut off" in shown(pilot)
        assert "↵ restore them   x discard them" in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "A session was cut off" in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "20 → 27%" in shown(pilot)
        assert "restored, together with what has changed since; u undoes it" in shown(pilot)
        assert "Our plan" in shown(pilot)
        await pilot.press("u")
        await pilot.pause()
        assert "20 → 27%" in shown(pilot)
        assert "Marketing plan" in shown(pilot)
    assert not list(left_behind(plan))


async def test_what_is_not_decided_on_is_offered_again(plan: Path) -> None:
    cut_off(plan, "target = 26", "target = 27")
    async with workbench(plan) as pilot:
        await pilot.press("escape")
        await pilot.pause()
        assert "20 → 26%" in shown(pilot)
    assert len(list(left_behind(plan))) == 1


async def test_what_is_left_for_later_is_asked_about_again_by_a_command(plan: Path) -> None:
    cut_off(plan, "target = 26", "target = 27")
    async with workbench(plan) as pilot:
        await pilot.press("escape")
        await until(pilot, "it is kept; “: recover” asks again", gone="cut off")
        await pilot.press("colon")
        await write(pilot, "recover")
        await pilot.press("enter")
        await until(pilot, "A session was cut off")
        await pilot.press("enter")
        await until(pilot, "20 → 27%")
        await pilot.press("colon")
        await write(pilot, "recover")
        await pilot.press("enter")
        await until(pilot, "save first")
        await pilot.press("u", "colon")
        await write(pilot, "recover")
        await pilot.press("enter")
        await until(pilot, "no session was cut off")


@pytest.mark.parametrize(("key", "title"), [("C", "Our plan, Q1 2027"), ("t", "Our plan, Q1 2027 and half a wo")])
async def test_what_was_half_typed_is_asked_apart_where_the_file_has_changed_in_the_same_lines(
    plan: Path, key: str, title: str
) -> None:
    cut_off(plan, "Marketing plan, Q1 2027", "Our plan, Q1 2027", typed=("Q1 2027", "Q1 2027 and half a wo"))
    plan.write_text(plan.read_text(encoding="utf-8").replace("Marketing plan", "Their plan"), encoding="utf-8")
    async with workbench(plan) as pilot:
        assert "t and what was half typed" in shown(pilot)
        await pilot.press(key)
        await settled(pilot)
        await pilot.press("left", "enter")
        await settled(pilot)
        assert screen_of(pilot).session.plan.header.title == title


async def test_only_what_was_half_typed_clashes_and_what_was_done_is_taken_back_without_it(plan: Path) -> None:
    cut_off(plan, "Marketing plan", "Our plan", typed=("target = 26", "target = 2"))
    plan.write_text(plan.read_text(encoding="utf-8").replace("target = 26", "target = 28"), encoding="utf-8")
    async with workbench(plan) as pilot:
        await pilot.press("enter")
        await until(pilot, "Our plan", "20 → 28%")
    assert not list(left_behind(plan))


async def test_a_key_that_is_no_answer_has_the_question_say_which_are(plan: Path) -> None:
    cut_off(plan, "target = 26", "target = 27")
    async with workbench(plan) as pilot:
        asked = shown(pilot).splitlines()
        await pilot.press("j", "u")
        lines = (await until(pilot, "press one of these keys first")).splitlines()
        assert lines[-1] == asked[-1]
        assert "A session was cut off" in "".join(lines)
        await pilot.press("escape")
        await until(pilot, gone="press one of these keys first")


async def test_what_is_forgotten_is_gone(plan: Path) -> None:
    cut_off(plan, "target = 26", "target = 27")
    async with workbench(plan) as pilot:
        await pilot.press("x")
        await pilot.pause()
        assert not screen_of(pilot).session.modified
    assert not list(left_behind(plan))


async def test_what_touches_lines_that_have_changed_since_goes_into_a_file_beside(plan: Path) -> None:
    cut_off(plan, "target = 26", "target = 27")
    plan.write_text(plan.read_text(encoding="utf-8").replace("target = 26", "target = 28"), encoding="utf-8")
    async with workbench(plan) as pilot:
        assert "in lines that have changed" in shown(pilot)
        await write(pilot, "b")
        assert "plan.unsaved-1.toml" in shown(pilot)
    assert "target = 27" in (plan.parent / "plan.unsaved-1.toml").read_text(encoding="utf-8")
    assert "target = 28" in plan.read_text(encoding="utf-8")


async def test_or_it_is_decided_side_by_side(plan: Path) -> None:
    cut_off(plan, "target = 26", "target = 27")
    plan.write_text(plan.read_text(encoding="utf-8").replace("target = 26", "target = 28"), encoding="utf-8")
    theirs = plan.read_bytes()
    async with workbench(plan) as pilot:
        await pilot.press("C")
        await settled(pilot)
        assert "○ ← here" in shown(pilot)
        assert plan.read_bytes() == theirs
        await pilot.press("left", "enter", "S")
        await settled(pilot)
        assert "20 → 27%" in shown(pilot)
    assert plan.read_bytes() == theirs.replace(b"target = 28", b"target = 27")
    assert not list(left_behind(plan))


async def test_it_is_said_when_it_was_what_was_changed_and_what_was_only_half_typed(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    done = text.replace("Marketing plan", "Our plan")
    Journal(plan).keep(Source(text), Source(done), done.replace("target = 26", "target = 2"))
    date_back(plan)
    async with workbench(plan, size=(120, 24)) as pilot:
        words = " ".join(shown(pilot).split())
        assert "A session was cut off on Jan 19, 2027 at 17:45 before this was saved: " in words
        assert "to “Our plan, Q1 2027”; only half typed: Objective “Be known" in words
        await pilot.press("enter")
        await pilot.pause()
        assert "20 → 26%" in shown(pilot)
        assert "Our plan" in shown(pilot)


async def test_what_was_only_half_typed_is_offered_as_such_and_is_a_step_of_its_own(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    done = text.replace("Marketing plan", "Our plan")
    Journal(plan).keep(Source(text), Source(done), done.replace("target = 26", "target = 2"))
    for lock in (plan.parent / "state" / "journal").glob("*.lock"):
        lock.unlink()
    async with workbench(plan) as pilot:
        await pilot.press("t")
        await pilot.pause()
        assert "20 → 2%" in shown(pilot)
        await pilot.press("u")
        await pilot.pause()
        assert "20 → 26%" in shown(pilot)
        assert "Our plan" in shown(pilot)
        assert "undone: what was only half typed" in shown(pilot)
