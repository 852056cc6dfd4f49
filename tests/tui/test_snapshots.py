"""The screens as they were reviewed, at three sizes in both languages."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from shutil import copyfile

import pytest

from okrtui.locales.language import LANGUAGES, Language
from tests.tui.looking import PLANS, check_at_both_densities, check_snapshot, workbench, write

_KPI = """
[[kpis]]
id = "nps"
title = "NPS"
at_least = 30
observations = [
  { date = 2027-01-18, value = 28 },
]
"""

SIZES = [(80, 24), (120, 35), (200, 60)]

SCREENS: Mapping[str, tuple[Sequence[str], str]] = {
    "key-results": (["2", "j"], ""),
    "calendar": (["3", "j", "j"], ""),
    "calendar-alone": (["3", "j", "z"], ""),
    "form": (["2", "enter", "tab", "tab", "2", "backspace", "backspace", "backspace", "x"], ""),
    "form-of-an-initiative": (["3", "j", "enter"], ""),
    "form-of-an-objective": (["enter"], ""),
    "form-left-half-typed": (["enter", "x", "escape"], ""),
    "help-over-a-form": (["enter", "f1"], ""),
    "completion": (["3", "j", "enter", *["tab"] * 5, "a", "u"], ""),
    "reading": (["2", "j", "r"], ""),
    "help": (["question_mark"], ""),
    "help-to-its-end": (["question_mark", "end"], ""),
    "text": (["T"], ""),
    "commands": (["colon"], ""),
    "commands-filtered": (["colon"], "rem"),
    "explanation": (["n", "W"], ""),
    "remarks": (["exclamation_mark"], ""),
    "find": (["slash"], "n"),
    "find-nothing": (["slash"], "zzz"),
    "filter": (["f"], ""),
    "filtered": (["f", "enter"], ""),
    "state": (["space"], ""),
    "owner": (["o"], ""),
    "owner-new": (["o"], "Nora"),
    "team": (["3", "j", "t"], ""),
    "serves": (["3", "j", "s"], ""),
    "quick-key-result": (["2", "a"], "NPS 40 -> 55 @cl"),
    "remove": (["x"], ""),
    "quit": (["e", "x", "enter", "q"], ""),
    "unsaved": (["e", "x", "enter"], ""),
}
"""Keys that lead to a screen, and what is typed there."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_workbench(size: tuple[int, int], language: Language) -> None:
    async with workbench(PLANS / f"{language}.toml", size=size, language=language) as pilot:
        check_snapshot(pilot, f"workbench-{language}-{size[0]}x{size[1]}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCREENS)
async def test_what_opens_over_it(name: str, language: Language) -> None:
    keys, typed = SCREENS[name]
    async with workbench(PLANS / f"{language}.toml", language=language) as pilot:
        await pilot.press(*keys)
        await write(pilot, typed)
        await check_at_both_densities(pilot, f"{name}-{language}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("keys", [[], ["T"]], ids=["slips", "text-with-slips"])
async def test_a_plan_with_slips(keys: list[str], language: Language, tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    copyfile(PLANS / "okrtui.toml", tmp_path / "okrtui.toml")
    text = (PLANS / f"{language}.toml").read_text(encoding="utf-8")
    file.write_text(text.replace("target = 26", "target = 26,5"), encoding="utf-8")
    async with workbench(file, language=language) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        await check_at_both_densities(pilot, f"{'text-with-slips' if keys else 'slips'}-{language}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "text", "keys"),
    [
        ("empty", "", ""),
        ("empty-sheet", "", "0"),
        ("no-text-but-slips", "x = = 1\n", ""),
    ],
)
async def test_a_plan_of_nothing(name: str, text: str, keys: str, language: Language, tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_text(text, encoding="utf-8")
    async with workbench(file, language=language) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        await check_at_both_densities(pilot, f"{name}-{language}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [SIZES[0], SIZES[-1]], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_plan_sheet(size: tuple[int, int], language: Language, tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    copyfile(PLANS / "okrtui.toml", tmp_path / "okrtui.toml")
    text = (PLANS / f"{language}.toml").read_text(encoding="utf-8")
    file.write_text(text + _KPI, encoding="utf-8")
    async with workbench(file, size=size, language=language) as pilot:
        await pilot.press("0", "tab", "j")
        await pilot.pause()
        check_snapshot(pilot, f"sheet-{language}-{size[0]}x{size[1]}")
