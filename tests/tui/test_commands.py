"""Every command by its name; the settings among them are followed at once, and kept."""

from pathlib import Path

import pytest

from okrtui.locales.language import LANGUAGES, Language
from okrtui.preferences.preferences import KeyWish, Preferences
from okrtui.tui.actions import ACTIONS
from okrtui.tui.drawing.palette import palette
from okrtui.tui.widgets.pick_list import PickList
from tests.tui.looking import check_at_both_densities, screen_of, settled, shown, until, workbench, write


@pytest.fixture
def configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "configuration" / "config.toml"
    monkeypatch.setenv("OKRTUI_CONFIG", str(file))
    return file


async def test_every_action_is_in_it_with_its_keys(plan: Path) -> None:
    async with workbench(plan, size=(120, 90)) as pilot:
        await pilot.press("ctrl+p")
        screen = await until(pilot, "All commands")
        for action in ACTIONS:
            listed = action.name != "commands" and action.where == "workbench"
            assert (str(action.help)[:40] in screen) is listed, action.name
        assert "write the plan to its file" in next(line for line in screen.splitlines() if "S ^S" in line)


@pytest.mark.parametrize(
    ("walks", "size", "language"), [(False, (60, 20), "fr"), (False, (80, 24), "en"), (True, (80, 24), "fr")]
)
async def test_the_selected_one_is_told_whole(
    plan: Path, walks: bool, size: tuple[int, int], language: Language
) -> None:
    async with workbench(plan, size=size, language=language) as pilot:
        if walks:
            await pilot.press("w")
        await pilot.press("colon")
        await pilot.pause()
        listed = screen_of(pilot).overlay
        assert isinstance(listed, PickList)
        x, y, width, height = listed.region
        for option in listed._options:
            lines = shown(pilot).splitlines()[y + 1 : y + height - 1]
            rows = [row[x + 1 : x + width - 1] for row in lines]
            chosen = next(row for row in rows if row.startswith("▸"))
            below = next((at for at, row in enumerate(rows) if row.startswith("───")), len(rows))
            told = " ".join(f"{chosen} {' '.join(rows[below + 1 :])}".split())
            for words in (option.words, option.beside):
                assert " ".join(words.replace("\u202f", " ").split()) in told, (words, told)
            await pilot.press("down")
            await pilot.pause()


async def test_where_no_command_is_cut_short_none_is_told_twice(plan: Path) -> None:
    async with workbench(plan, size=(120, 35)) as pilot:
        await pilot.press("colon")
        assert (await until(pilot, "All commands")).count("edit the selected item where it stands") == 1


async def test_in_a_low_terminal_the_list_comes_before_what_is_told_whole(plan: Path) -> None:
    async with workbench(plan, size=(60, 12), language="fr") as pilot:
        await pilot.press("colon")
        screen = await until(pilot, "Toutes les commandes")
        assert "▸ modifier l’élément choisi" in screen
        assert "désigner" not in screen
        assert "état" not in screen
        assert "│───" not in screen
        assert "ajouter au-dessous" in screen


async def test_the_one_that_is_picked_is_done(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("colon")
        await write(pilot, "calendar go")
        await pilot.press("enter")
        await pilot.pause()
        assert screen_of(pilot).active is screen_of(pilot).calendar
        assert screen_of(pilot).overlay is None


async def test_accents_need_not_be_typed(plan: Path) -> None:
    async with workbench(plan, language="fr") as pilot:
        await pilot.press("colon")
        await write(pilot, "resultats cles aller")
        await pilot.press("enter")
        await pilot.pause()
        assert screen_of(pilot).active is screen_of(pilot).key_results


async def choose(pilot: object, words: str) -> None:
    await pilot.press("colon")  # type: ignore[attr-defined]
    await write(pilot, words)  # type: ignore[arg-type]
    await pilot.press("enter")  # type: ignore[attr-defined]
    await pilot.pause()  # type: ignore[attr-defined]


async def test_a_theme_is_worn_at_once_and_kept(plan: Path, configuration: Path) -> None:
    async with workbench(plan) as pilot:
        before = shown(pilot)
        await choose(pilot, "theme dark")
        dark = palette("dark")
        for strip in pilot.app.screen._compositor.render_strips():
            assert all(style is not None and style.bgcolor is not None for _text, style, _ in strip), strip
        assert screen_of(pilot).palette == dark
        assert "theme: dark" in shown(pilot)
        await pilot.press("colon")
        await write(pilot, "theme now")
        assert "theme: dark" in next(line for line in shown(pilot).splitlines() if "as it is now" in line)
        await pilot.press("escape")
        await choose(pilot, "theme sixteen")
        await pilot.press("1")
        await pilot.pause()
        assert shown(pilot) == before
    assert configuration.read_text() == 'theme = "terminal"\n'


async def test_another_language_is_spoken_at_once_everywhere(plan: Path, configuration: Path) -> None:
    plan.write_text(plan.read_text().replace('lang = "en"\n', ""))
    async with workbench(plan) as pilot:
        await choose(pilot, "language french")
        await pilot.press("j")
        french = await until(pilot, "Objectifs", "Calendrier", "commandes", "semaine")
        assert not [word for word in ("Objectives", "week", "commands") if word in french]
        assert all(each.message for each in screen_of(pilot).session.diagnostics)
        await choose(pilot, "langue anglais")
        await until(pilot, "Objectives", "commands", gone="Objectifs")
    assert configuration.read_text() == 'language = "en"\n'


@pytest.mark.parametrize(
    ("language", "typed", "written"),
    [
        ("fr", "english", 'language = "en"\n'),
        ("fr", "french", 'language = "fr"\n'),
        ("en", "français", 'language = "fr"\n'),
        ("en", "anglais", 'language = "en"\n'),
        ("en", "sombre", 'theme = "dark"\n'),
        ("fr", "light", 'theme = "light"\n'),
    ],
)
async def test_a_language_or_a_theme_is_found_by_its_name_in_either_language(
    plan: Path, configuration: Path, language: Language, typed: str, written: str
) -> None:
    async with workbench(plan, language=language) as pilot:
        await choose(pilot, typed)
    assert configuration.read_text() == written


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("plans", "the plans of this folder"),
        ("save", "write the plan to its file"),
        ("undo", "take the last change back"),
        ("calendar", "go to the calendar"),
        ("remove", "remove the item"),
        ("quit", "leave; asks"),
        ("remark", "all remarks"),
    ],
)
async def test_what_begins_with_the_typed_words_or_goes_by_them_stands_first(
    plan: Path, typed: str, first: str
) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("colon")
        await write(pilot, typed)
        assert f"▸ {first}" in shown(pilot)


async def test_a_setting_that_cannot_be_kept_is_followed_and_that_is_said(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OKRTUI_CONFIG", str(plan / "no folder" / "config.toml"))
    async with workbench(plan) as pilot:
        await choose(pilot, "mouse off")
        assert "mouse: off, this time only: " in shown(pilot)
        assert not screen_of(pilot).program.preferences.mouse


async def test_a_key_that_was_rebound_is_told_everywhere_as_it_is_now(plan: Path) -> None:
    keys = (KeyWish("undo", ("$",), 1), KeyWish("take_proposal", ("F5",), 2), KeyWish("help", ("F4",), 3))
    async with workbench(plan, size=(80, 100), preferences=Preferences(keys=keys)) as pilot:
        await pilot.press("e", "a", "enter", "u")
        assert "$ undo" in await until(pilot, "unsaved", "F4 help")
        await pilot.press("f4")
        help_line = next(line for line in (await until(pilot, "Keys")).splitlines() if "take the last change" in line)
        assert "│  $  " in help_line
        await pilot.press("escape", "dollar_sign")
        await until(pilot, "undone", gone="unsaved")


async def test_what_is_not_followed_in_the_configuration_is_said_at_the_start_until_a_key(plan: Path) -> None:
    keys = (KeyWish("sav", ("x",), 4), KeyWish("wombat", (), 7))
    async with workbench(plan, preferences=Preferences(keys=keys)) as pilot:
        told = " 2 faults, “: configuration” lists them; config.toml, line 4: there is no"
        assert told in shown(pilot)
        await pilot.press("j")
        await until(pilot, gone="config.toml")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_all_that_is_not_followed_in_the_configuration_is_listed_by_the_command_that_is_named(
    plan: Path, language: Language
) -> None:
    keys = tuple(KeyWish(f"wombat{number}", (), number) for number in range(1, 9))
    async with workbench(plan, size=(60, 20), language=language, preferences=Preferences(keys=keys)) as pilot:
        await pilot.press("colon")
        await write(pilot, "configuration")
        await pilot.press("enter")
        screen = await until(pilot, "wombat1", "wombat8")
        assert all(f"wombat{number}" in screen for number in range(1, 9))
        await pilot.press("escape")
        await until(pilot, gone="wombat")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_faults_of_a_configuration_as_they_were_reviewed(
    plan: Path, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OKRTUI_CONFIG", "/home/claire/.config/okrtui/config.toml")
    keys = (KeyWish("wombat", (), 2), KeyWish("save", ("u",), 3), KeyWish("undo", ("nothing",), 4))
    async with workbench(plan, language=language, preferences=Preferences(keys=keys)) as pilot:
        await choose(pilot, "configuration")
        await check_at_both_densities(pilot, f"configuration-{language}")


async def test_a_configuration_that_is_followed_is_said_to_be(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await choose(pilot, "configuration")
        await until(pilot, "all of the configuration is followed")


async def test_the_help_begins_with_what_has_the_focus(plan: Path) -> None:
    async with workbench(plan, size=(80, 130)) as pilot:
        await pilot.press("3", "question_mark")
        screen = await until(pilot, "In the calendar", "Editing", "Signs")
        assert screen.index("In the calendar") < screen.index("Editing")
        await pilot.press("escape", "1", "question_mark")
        await until(pilot, "Among the objectives", gone="In the calendar")
        await pilot.press("escape", "colon", "f1")
        screen = await until(pilot, "In a list to pick from")
        assert screen.index("In a list to pick from") < screen.index("Editing")
        await pilot.press("escape")
        await until(pilot, "All commands", gone="In a list to pick from")


@pytest.mark.parametrize(("end", "beginning"), [("end", "home"), ("G", "g")])
async def test_the_help_has_keys_to_its_ends_and_any_other_closes_it(plan: Path, end: str, beginning: str) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("question_mark")
        first = await until(pilot, "Among the objectives")
        await pilot.press(end)
        last = await until(pilot, "Signs", gone="Among the objectives")
        await pilot.press("down")
        await pilot.pause()
        assert shown(pilot) == last
        await pilot.press(beginning)
        await until(pilot, "Among the objectives", gone="Signs")
        assert shown(pilot) == first
        await pilot.press("b")
        await until(pilot, gone="Among the objectives")


async def test_with_autosave_every_step_is_in_the_file_and_the_header_says_so(plan: Path, configuration: Path) -> None:
    async with workbench(plan, preferences=Preferences(autosave=True)) as pilot:
        assert " · saved" in shown(pilot)
        await pilot.press("e", "a", "enter")
        await settled(pilot)
        assert b"manufacturersa" in plan.read_bytes()
        assert " · saved" in shown(pilot)
        await pilot.press("u")
        await settled(pilot)
        assert b"manufacturersa" not in plan.read_bytes()
        await pilot.press("e", "b", "enter", "q")
        await settled(pilot)
        assert pilot.app._exit
    assert b"manufacturersb" in plan.read_bytes()


async def test_autosave_that_is_turned_on_saves_what_there_is(plan: Path, configuration: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("e", "a", "enter")
        await until(pilot, "unsaved")
        await choose(pilot, "save itself on")
        await settled(pilot)
        assert b"manufacturersa" in plan.read_bytes()
    assert configuration.read_text() == "autosave = true\n"


async def test_an_autosave_that_fails_says_so_once_and_keeps_what_is_unsaved(plan: Path) -> None:
    async with workbench(plan, preferences=Preferences(autosave=True)) as pilot:
        text = plan.read_bytes()
        plan.unlink()
        await pilot.press("e", "a", "enter")
        await settled(pilot)
        await until(pilot, "not saved: the file or its folder is gone", "unsaved")
        await pilot.press("e", "b", "enter")
        await settled(pilot)
        assert "not saved" not in shown(pilot)
        assert "unsaved" in shown(pilot)
        plan.write_bytes(text)
        await pilot.press("e", "c", "enter")
        await settled(pilot)
    assert b"manufacturersabc" in plan.read_bytes()


async def test_autosave_leaves_a_text_that_does_not_parse_to_its_author(plan: Path) -> None:
    before = plan.read_bytes()
    async with workbench(plan, preferences=Preferences(autosave=True)) as pilot:
        await pilot.press("T", "ctrl+end")
        await write(pilot, "x = = 1")
        await pilot.press("escape")
        await settled(pilot)
        assert plan.read_bytes() == before
        assert "unsaved" in shown(pilot)
