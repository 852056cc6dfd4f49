"""The plans of a folder: listed, opened, made."""

import os
from datetime import datetime
from pathlib import Path
from shutil import rmtree

import pytest
from textual.pilot import Pilot

from okrtui.document.reading import read_document
from okrtui.locales.language import LANGUAGES, Language
from okrtui.preferences.preferences import KeyWish, Preferences
from okrtui.tui.screens.chooser import Chooser
from tests.tui.looking import (
    PLANS,
    check_at_both_densities,
    check_snapshot,
    chooser,
    screen_of,
    settled,
    shown,
    until,
    write,
)

_CHANGED = datetime(2027, 1, 18).timestamp()
_LATER = 'okrtui = 1\n[plan]\ntitle = "{title}"\nperiod = "{period}"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Five plans, one of them broken, one below, and a file that is none."""
    monkeypatch.setenv("OKRTUI_STATE", str(tmp_path / "state"))
    folder = tmp_path / "plans"
    (folder / "company").mkdir(parents=True)
    for language in LANGUAGES:
        (folder / f"{language}.toml").write_text((PLANS / f"{language}.toml").read_text())
    (folder / "next.toml").write_text(_LATER.format(title="Plan for the summer", period="2027-Q3"))
    (folder / "broken.toml").write_text(_LATER.format(title="Broken", period="2026-Q4") + "x = = 1\n")
    (folder / "company" / "year.toml").write_text(_LATER.format(title="The company’s year", period="2026"))
    (folder / "other.toml").write_text("x = 1\n")
    for file in folder.rglob("*.toml"):
        os.utime(file, (_CHANGED, _CHANGED))
    return folder


def titles(pilot: Pilot[None]) -> list[str]:
    """The first words of the rows."""
    rows = shown(pilot).splitlines()[3:-3]
    return [row[3:20].strip() for row in rows if row[3:20].strip()]


def hide_the_folder(pilot: Pilot[None]) -> None:
    """The folder has another name in each run."""
    pilot.app.screen.query_one("#header").display = False


def listed(pilot: Pilot[None]) -> bool:
    return isinstance(pilot.app.screen, Chooser)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 35)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_list_as_it_was_reviewed(folder: Path, size: tuple[int, int], language: Language) -> None:
    async with chooser(folder, size=size, language=language) as pilot:
        hide_the_folder(pilot)
        await pilot.pause()
        check_snapshot(pilot, f"chooser-{language}-{size[0]}x{size[1]}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("new-plan", ["a"]),
        ("new-plan-line", ["a", "enter", *"Printemps"]),
        ("find-a-plan", ["slash", *"plan"]),
        ("chooser-help", ["question_mark"]),
        ("chooser-commands", ["colon"]),
        ("broken-plan", ["down", "down", "down", "enter"]),
    ],
)
async def test_what_opens_over_the_list(folder: Path, name: str, keys: list[str], language: Language) -> None:
    async with chooser(folder, language=language) as pilot:
        hide_the_folder(pilot)
        await pilot.press(*keys)
        await settled(pilot)
        await check_at_both_densities(pilot, f"{name}-{language}")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_folder_without_plans_as_it_was_reviewed(tmp_path: Path, language: Language) -> None:
    async with chooser(tmp_path, language=language) as pilot:
        hide_the_folder(pilot)
        await check_at_both_densities(pilot, f"chooser-empty-{language}")


async def test_the_running_period_stands_first_then_those_to_come_and_what_is_no_plan_nowhere(folder: Path) -> None:
    (folder / "far.toml").write_text(_LATER.format(title="Far away", period="2028"))
    (folder / "this.toml").write_text(_LATER.format(title="This year", period="2027"))
    async with chooser(folder) as pilot:
        assert titles(pilot) == [
            "Marketing plan, Q",
            "Plan marketing, T",
            "This year",
            "Plan for the summ",
            "Far away",
            "Broken",
            "The company’s yea",
        ]


@pytest.mark.parametrize("width", [60, 80])
async def test_plans_of_one_title_are_told_apart_by_their_files(folder: Path, width: int) -> None:
    for name in ("a", "b"):
        (folder / f"{name}.toml").write_text(_LATER.format(title="The plan of the marketing team", period="2027-Q1"))
    async with chooser(folder, size=(width, 24)) as pilot:
        rows = [row for row in shown(pilot).splitlines() if "The plan" in row]
        assert [name for name in ("a.toml", "b.toml") if any(name in row for row in rows)] == ["a.toml", "b.toml"]
        assert not [row for row in shown(pilot).splitlines()[:-2] if "next.toml" in row], "its title says enough"


async def test_the_file_of_the_selected_plan_is_told_and_why_one_does_not_parse(folder: Path) -> None:
    async with chooser(folder) as pilot:
        assert "en.toml" in shown(pilot).splitlines()[-2]
        await pilot.press("G")
        await until(pilot, f"company{os.sep}year.toml")
        await pilot.press("up")
        screen = await until(pilot, " broken.toml: line 5: a value is expected here")
        assert "✗ does not parse" in screen


async def test_one_goes_to_a_plan_and_back_and_what_was_changed_is_shown(folder: Path) -> None:
    async with chooser(folder) as pilot:
        await pilot.press("down", "enter")
        await until(pilot, "Objectives: 2 active, 3 at most")
        screen_of(pilot).session.apply(_title("Our plan"))
        await pilot.press("S")
        await settled(pilot)
        await pilot.press("q")
        await settled(pilot)
        assert listed(pilot)
        await until(pilot, "▸ Our plan")
        await pilot.press("q")
        assert pilot.app._exit


def _title(title: str) -> object:
    from okrtui.editing.set_field import SetField

    return SetField("plan", "title", title)


async def test_leaving_a_plan_with_something_unsaved_asks_here_too(folder: Path) -> None:
    async with chooser(folder) as pilot:
        await pilot.press("down", "enter")
        await until(pilot, "Objectives: 2 active, 3 at most")
        await pilot.press("e", "a", "enter", "q")
        await until(pilot, "There are changes that are not saved.")
        await pilot.press("x")
        await settled(pilot)
        assert listed(pilot)
        assert not list((folder.parent / "state").rglob("*.json"))


async def test_a_broken_plan_opens_all_the_same(folder: Path) -> None:
    async with chooser(folder) as pilot:
        await pilot.press("j", "j", "j", "enter")
        screen = await until(pilot, "Broken", "line 5: a value is expected here")
        assert "┍ Objectives ━" in screen, "how many there are is not known"


async def test_a_file_that_is_gone_meanwhile_is_said(folder: Path) -> None:
    async with chooser(folder) as pilot:
        (folder / "next.toml").unlink()
        await pilot.press("j", "j", "enter")
        await until(pilot, "next.toml: there is no such file")
        assert listed(pilot)


async def test_a_plan_is_found_by_its_words(folder: Path) -> None:
    async with chooser(folder) as pilot:
        await pilot.press("slash")
        await write(pilot, "year company")
        await pilot.press("enter")
        await until(pilot, "▸ The company’s year")


async def test_the_folder_is_no_word_of_a_plan(folder: Path) -> None:
    assert folder.name == "plans"
    async with chooser(folder) as pilot:
        await pilot.press("slash", *"plans")
        await until(pilot, "nothing like that")
        await pilot.press("ctrl+u", *"year.toml", "enter")
        await until(pilot, "▸ The company’s year", gone="Find a plan")


async def test_every_command_of_the_list_is_found_by_its_name_and_done(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OKRTUI_CONFIG", str(tmp_path / "config.toml"))
    async with chooser(folder, size=(80, 40)) as pilot:
        assert ": commands" in shown(pilot)
        await pilot.press("colon")
        screen = await until(pilot, "All commands", "open the plan", "make a new plan, from a template", "leave;")
        assert "undo" not in screen
        await write(pilot, "last row")
        await pilot.press("enter")
        await until(pilot, "▸ The company’s year", gone="All commands")
        await pilot.press("ctrl+p")
        await write(pilot, "français")
        await pilot.press("enter")
        await until(pilot, "langue : français", "nouveau plan", "Les plans de")
        await pilot.press("colon")
        await write(pilot, "configuration")
        await pilot.press("enter")
        await until(pilot, "toute la configuration est suivie")
        await pilot.press("colon")
        await write(pilot, "nouveau")
        await pilot.press("enter")
        await until(pilot, "le modèle de départ")
    assert (tmp_path / "config.toml").read_text() == 'language = "fr"\n'


async def test_the_help_opens_over_what_is_typed_here_too(folder: Path) -> None:
    async with chooser(folder) as pilot:
        await pilot.press("colon", "f1")
        await until(pilot, "In a list to pick from", "In the list")
        await pilot.press("escape")
        await until(pilot, "All commands", gone="In the list")
        await pilot.press("escape")
        await until(pilot, gone="All commands")


@pytest.mark.parametrize("key", ["a", "n"])
async def test_a_new_plan_is_made_from_a_template_and_opened(folder: Path, key: str) -> None:
    async with chooser(folder) as pilot:
        await pilot.press(key, "enter")
        await until(pilot, "A new plan: its period and title", "2027-Q1")
        await write(pilot, "Plan de marché")
        await until(pilot, "period  Q1 2027: Jan 1, 2027 to Mar 31, 2027", "file    plan-de-marche-2027-q1.toml")
        await pilot.press("enter")
        await until(pilot, "Plan de marché", "no objective yet")
        await pilot.press("q")
        await settled(pilot)
        await until(pilot, "6 plans", "▸ Plan de marché")
    data = read_document(folder / "plan-de-marche-2027-q1.toml").data
    assert data["plan"]["title"] == "Plan de marché"
    assert data["plan"]["period"] == "2027-Q1"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_all_that_is_not_followed_in_the_configuration_is_listed(folder: Path, language: Language) -> None:
    keys = tuple(KeyWish(f"wombat{number}", (), number) for number in range(1, 9))
    async with chooser(folder, size=(60, 20), language=language, preferences=Preferences(keys=keys)) as pilot:
        await until(pilot, " 8 ", "configuration", "config.toml")
        await pilot.press("colon", *"configuration", "enter")
        await until(pilot, *(f"wombat{number}" for number in range(1, 9)))
        await pilot.press("escape")
        await until(pilot, gone="wombat")


async def test_a_new_plan_can_be_for_another_period_and_from_another_template(folder: Path) -> None:
    async with chooser(folder, language="fr") as pilot:
        await pilot.press("a", "down", "enter", "ctrl+u")
        await write(pilot, "Plan d’été, S2 2028")
        await until(pilot, "S2 2028\u00a0: du 1er juil. 2028 au 31 déc. 2028", "plan-d-ete-2028-h2.toml")
        await pilot.press("enter")
        await until(pilot, "Plan d’été, S2 2028")
    data = read_document(folder / "plan-d-ete-2028-h2.toml").data
    assert data["plan"] == {"title": "Plan d’été, S2 2028", "lang": "fr", "period": "2028-H2"}


async def test_a_plan_that_cannot_be_made_is_said_and_its_line_stays(folder: Path) -> None:
    async with chooser(folder) as pilot:
        await pilot.press("a", "enter")
        await write(pilot, "Summer")
        rmtree(folder)
        await pilot.press("enter")
        await until(pilot, "not saved: the file or its folder is gone", "▸ 2027-Q1 Summer")


async def test_a_file_that_came_meanwhile_is_not_overwritten(folder: Path) -> None:
    async with chooser(folder) as pilot:
        await pilot.press("a", "enter")
        await write(pilot, "X")
        (folder / "x-2027-q1.toml").write_text("theirs")
        await pilot.press("enter")
        await until(pilot, "Objectives: 0 active, 3 at most")
    assert (folder / "x-2027-q1.toml").read_text() == "theirs"
    assert (folder / "x-2027-q1-2.toml").exists()


@pytest.mark.parametrize(
    "name", ["\x1b]0;title\x07.toml", "\u202egpj.toml", "[b]bold[bold].toml", "w\u0301ide 世界 🎯.toml", "-n.toml"]
)
async def test_hostile_names_and_titles_are_shown_and_obeyed_by_nobody(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(
        'okrtui = 1\n[plan]\ntitle = "\\u001b]0;pwned\\u0007[/x]\\n second"\nperiod = "2027-Q1"\n'
    )
    (tmp_path / f"b{name}").write_text("okrtui = 1\n\x1b]0;pwned\x07\n")
    async with chooser(tmp_path) as pilot:
        for key in ("down", "up", "slash", "escape", "question_mark", "escape", "a", "enter", "escape"):
            await pilot.press(key)
            text = shown(pilot)
            assert not set(text) & set("\x1b\x07\u202e")
        assert "[/x]␊ second" in text


async def test_a_file_that_nobody_may_read_is_no_plan_of_the_list(folder: Path) -> None:
    (folder / "not-utf8.toml").write_bytes(b"okrtui = 1\n\xff\n")
    async with chooser(folder) as pilot:
        await until(pilot, "not-utf8.toml", "6 plans")
        await pilot.press("G")
        await until(pilot, "line 2 is not UTF-8 text")


async def test_hundreds_of_plans_are_there_at_once_and_filled_in_while_one_moves(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number:03}.toml").write_text(_LATER.format(title=f"Plan {number:03}", period="2027-Q1"))
    async with chooser(tmp_path) as pilot:
        await pilot.press("G")
        screen = await until(pilot, "300 plans", "▸ Plan 299")
        assert "…" not in screen
        assert "still to read" not in screen


async def test_a_click_selects_and_a_second_one_opens(folder: Path) -> None:
    async with chooser(folder) as pilot:
        await pilot.click("#plans", offset=(5, 2), times=2)
        await until(pilot, "Objectives: 2 active, 3 at most")


async def test_the_plans_of_a_folder_are_a_command_of_the_workbench(folder: Path) -> None:
    from tests.tui.looking import workbench

    async with workbench(folder / "en.toml") as pilot:
        await pilot.press("colon")
        await write(pilot, "plans folder")
        await pilot.press("enter")
        await settled(pilot)
        await until(pilot, "5 plans")
        await pilot.press("j", "j", "enter")
        await until(pilot, "Plan for the summer")
        await pilot.press("q")
        await settled(pilot)
        assert listed(pilot)
        await pilot.press("q")
        assert pilot.app._exit


async def test_an_empty_folder_says_how_to_begin(tmp_path: Path) -> None:
    async with chooser(tmp_path) as pilot:
        assert "no plan yet; a makes one" in shown(pilot)
        await pilot.press("enter", "j", "slash", "escape")
        assert listed(pilot)
