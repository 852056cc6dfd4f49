"""The screens as they were reviewed, at three sizes in both languages."""

from pathlib import Path
from shutil import copyfile

import pytest

from okrtui.locales.language import LANGUAGES, Language
from tests.tui.looking import PLANS, check_snapshot, workbench

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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_workbench(size: tuple[int, int], language: Language) -> None:
    async with workbench(PLANS / f"{language}.toml", size=size, language=language) as pilot:
        check_snapshot(pilot, f"workbench-{language}-{size[0]}x{size[1]}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("key-results", ["2", "j"]),
        ("calendar", ["3", "j", "j"]),
        ("form", ["2", "enter", "tab", "tab", "2", "backspace", "backspace", "backspace", "x"]),
        ("completion", ["3", "j", "enter", *["tab"] * 5, "a", "u"]),
        ("reading", ["2", "j", "r"]),
        ("help", ["question_mark"]),
        ("text", ["T"]),
    ],
)
async def test_what_opens_over_it(name: str, keys: list[str], language: Language) -> None:
    async with workbench(PLANS / f"{language}.toml", language=language) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        check_snapshot(pilot, f"{name}-{language}")


async def test_a_plan_with_slips(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    copyfile(PLANS / "okrtui.toml", tmp_path / "okrtui.toml")
    text = (PLANS / "fr.toml").read_text(encoding="utf-8")
    file.write_text(text.replace("target = 26", "target = 26,5"), encoding="utf-8")
    async with workbench(file, language="fr") as pilot:
        check_snapshot(pilot, "slips-fr")


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
