"""The line of keys names what is of use now."""

from pathlib import Path

import pytest

from okrtui.locales.language import LANGUAGES, Language
from tests.tui.looking import shown, until, workbench, write

_SAVE = {"en": ("S save", "u undo", "v changes"), "fr": ("S enregistrer", "u annuler", "v relire")}
_UNSAVED = {"en": "unsaved", "fr": "modifié"}


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_unsaved_is_saved_taken_back_and_looked_at_by_keys_in_sight(
    plan: Path, width: int, language: Language
) -> None:
    async with workbench(plan, size=(width, 24), language=language) as pilot:
        for pane in "123":
            await pilot.press(pane, "e")
            await write(pilot, "a")
            await pilot.press("enter")
            line = (await until(pilot, _UNSAVED[language])).splitlines()[-1]
            assert not [hint for hint in _SAVE[language] if hint not in line], line
            assert "? " in line


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_plan_of_nothing_offers_to_add_and_its_sheet_and_nothing_that_has_no_object(
    plan: Path, language: Language
) -> None:
    plan.write_text('okrtui = 1\n\n[plan]\ntitle = "Plan"\nperiod = "2027-Q1"\n', encoding="utf-8")
    of_use = {"en": ("a add", "0 plan sheet"), "fr": ("a ajouter", "0 fiche du plan")}[language]
    useless = {"en": ("edit", "state", "check in", "find"), "fr": ("modifier", "état", "point", "chercher")}[language]
    async with workbench(plan, size=(60, 20), language=language) as pilot:
        for pane in "123":
            await pilot.press(pane)
            await pilot.pause()
            line = shown(pilot).splitlines()[-1]
            assert all(hint in line for hint in of_use), line
            assert not [hint for hint in useless if hint in line]


async def test_lists_that_lead_somewhere_say_so(plan: Path) -> None:
    plan.write_text(plan.read_text(encoding="utf-8").replace("target = 26\n", "traget = 26\n"), encoding="utf-8")
    async with workbench(plan) as pilot:
        for key in ("slash", "exclamation_mark"):
            await pilot.press(key)
            await until(pilot, "↵ go there", gone="take it")
            await pilot.press("escape")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_hint_is_cut_at_any_width(plan: Path, language: Language) -> None:
    async with workbench(plan, language=language) as pilot:
        for width in range(60, 180, 3):
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
            line = shown(pilot).splitlines()[-1]
            assert "…" not in line, line
