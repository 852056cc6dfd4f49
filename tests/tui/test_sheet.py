"""The plan sheet: the plan itself, priorities, people, teams and KPIs, edited as items are."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from okrtui.tui.form.form import Form
from tests.tui.looking import screen_of, shown, typed_in, until, workbench, write

_KPIS = """
[[kpis]]
id = "traffic"
title = "Organic traffic"
unit = "visits"
at_least = 18000
observations = [
  { date = 2027-01-11, value = 17500 },
  { date = 2027-01-04, value = 19000 },
]
"""


@pytest.fixture
def plan(plan: Path) -> Path:
    """The plan of the tests with a KPI."""
    plan.write_text(plan.read_text(encoding="utf-8") + _KPIS, encoding="utf-8")
    return plan


def text_of(pilot: Pilot[None]) -> str:
    return screen_of(pilot).session.document.text


@pytest.mark.parametrize("key", ["0", "à"])
async def test_the_sheet_takes_the_place_of_the_panes_and_gives_it_back(plan: Path, key: str) -> None:
    async with workbench(plan) as pilot:
        screen = screen_of(pilot)
        await pilot.press("2", key)
        seen = await until(pilot, "Plan sheet", "Claire Martin", gone="Calendar")
        assert "unaided awareness" not in seen
        await pilot.press(key)
        await until(pilot, "Calendar", gone="Plan sheet")
        assert screen.active is screen.key_results
        for pane, name in [("1", "objectives"), ("2", "key_results"), ("3", "calendar")]:
            await pilot.press("0", pane)
            await until(pilot, "Calendar", gone="Plan sheet")
            assert screen.active.id == name


async def test_a_maximised_pane_is_still_maximised_after_the_sheet(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "z", "0")
        await until(pilot, "Plan sheet")
        await pilot.press("2")
        await until(pilot, "Key results", gone="Calendar")
        await pilot.press("z")
        await until(pilot, "Key results", "Calendar")


async def test_it_tells_what_there_is_of_each_kind_and_how_it_stands(plan: Path) -> None:
    async with workbench(plan, size=(80, 40)) as pilot:
        await pilot.press("0")
        seen = await until(pilot, "Priorities 1", "People 2", "Teams 2", "KPIs 1")
        for words in [
            "2027-Q1 · Jan 1, 2027 – Mar 31, 2027",
            "2 objectives support it",
            "answers for 5 items",
            "8 person-days a week",
            "≥ 18,000",
            "17,500!",
            "Jan 11, 2027",
        ]:
            assert words in seen


async def test_a_field_of_the_plan_is_edited_from_its_row(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("0", "j", "enter")
        await pilot.pause()
        assert typed_in(pilot) == "▸ period 2027-Q1"
        await pilot.press("ctrl+u")
        await write(pilot, "2027-01-04 – 2027-03-28")
        await pilot.press("tab", "ctrl+u")
        await write(pilot, "Known first")
        await pilot.press("enter")
        await until(pilot, "Jan 4, 2027 – Mar 28, 2027", "vision             Known first")
        assert "period = { start = 2027-01-04, end = 2027-03-28 }\n" in text_of(pilot)
        await pilot.press("u")
        await until(pilot, "undone: edit of “Marketing plan, Q1 2027”", "2027-Q1 · Jan 1")


@pytest.mark.parametrize(
    ("typed", "told", "written"),
    [
        ("2028 t1", "2028-Q1 · Jan 1, 2028 – Mar 31, 2028", "2028-Q1"),
        ("2027-q4", "→ Oct 1, 2027 – Dec 31, 2027 (2027-Q4)", "2027-Q4"),
        ("S2 2027", "2027-H2 · Jul 1, 2027 – Dec 31, 2027", "2027-H2"),
        ("t4", "2027-Q4 · Oct 1, 2027", "2027-Q4"),
    ],
)
async def test_a_period_is_typed_as_people_say_it(plan: Path, typed: str, told: str, written: str) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("0", "j", "enter", "ctrl+u")
        await write(pilot, typed)
        await until(pilot, told, gone="✗")
        await pilot.press("tab")
        await until(pilot, "▸ vision")
        assert f'period = "{written}"' in text_of(pilot)


async def test_items_of_the_sheet_are_edited_moved_and_removed(plan: Path) -> None:
    async with workbench(plan, size=(80, 40)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("0", "tab", "tab", "j")
        assert screen.item is not None
        assert screen.item.id == "claire"
        await pilot.press("enter", "tab")
        await write(pilot, "digi")
        await pilot.press("enter")
        await until(pilot, "Claire Martin   Digital")
        await pilot.press("J")
        await pilot.pause()
        assert [person.id for person in screen.session.plan.people] == ["marc", "claire"]
        assert screen.item.id == "claire"
        await pilot.press("G", "x")
        await until(pilot, "KPIs  none yet")
        assert "kpis" not in text_of(pilot)


async def test_the_next_remark_leads_to_fields_and_items_of_the_sheet(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8").replace('name = "Marc Aubry"', "name = 3")
    plan.write_text(text.replace('lang = "en"', 'lang = "de"'), encoding="utf-8")
    async with workbench(plan) as pilot:
        screen = screen_of(pilot)
        await pilot.press("n")
        await until(pilot, "Plan sheet")
        assert screen.sheet.field == "lang"
        await pilot.press("n")
        await pilot.pause()
        assert screen.item is not None
        assert screen.item.id == "marc"
        await pilot.press("n")
        await until(pilot, "Calendar", gone="Plan sheet")
        await pilot.press("N", "N")
        await until(pilot, "Plan sheet")
        line = next(line for line in shown(pilot).splitlines() if "language" in line)
        assert "✗ 1" in line
        await pilot.press("j", "k")
        await pilot.pause()
        assert "✗" in shown(pilot).splitlines()[-2]
        await pilot.press("enter")
        await pilot.pause()
        form = screen.overlay
        assert isinstance(form, Form)
        assert typed_in(pilot) == '▸ language "de"'


async def test_the_text_opens_at_the_selected_field(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("0", "j", "j", "T")
        await until(pilot, "plan.toml · 7:")


async def test_a_plan_without_people_says_so_and_tab_leads_through_the_parts(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    start, end = text.index("[[people]]"), text.index("[[teams]]")
    plan.write_text(text[:start] + text[end:], encoding="utf-8")
    async with workbench(plan) as pilot:
        screen = screen_of(pilot)
        await pilot.press("0")
        await until(pilot, "People  none yet")
        kinds = []
        for _ in range(6):
            kinds.append(screen.sheet.kind)
            await pilot.press("tab")
        assert kinds == [None, "priority", "person", "team", "kpi", None]
        await pilot.press("shift+tab")
        assert screen.sheet.kind is None


async def test_what_supports_a_priority_and_what_a_person_answers_for_is_told_below(plan: Path) -> None:
    async with workbench(plan, size=(160, 40)) as pilot:
        await pilot.press("0", "tab", "j")
        await until(pilot, "Grow in the mid-size market · supported by “Be known by the maintenance managers")
        await pilot.press("tab", "j")
        await until(pilot, "Claire Martin · answers for “Be known by")


async def test_a_line_is_added_to_the_part_of_the_sheet_that_one_stands_in(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("0", "a")
        await until(pilot, "New priority")
        await pilot.press("escape", "tab", "tab", "j", "a")
        await until(pilot, "New person")
        await write(pilot, "Jo Baker")
        await pilot.press("enter", "escape")
        await until(pilot, "People 3")
        assert [person.name for person in screen_of(pilot).session.plan.people][:2] == ["Claire Martin", "Jo Baker"]


async def test_what_only_the_parent_lists_is_said(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    start, end = text.index("[[priorities]]"), text.index("[[objectives]]")
    (plan.parent / "company.toml").write_text(
        'okrtui = 1\n[plan]\ntitle = "Company"\nperiod = "2027"\n\n' + text[start:end], encoding="utf-8"
    )
    child = (text[:start] + text[end:]).replace('period = "2027-Q1"', 'period = "2027-Q1"\nparent = "company.toml"')
    plan.write_text(child, encoding="utf-8")
    async with workbench(plan) as pilot:
        await pilot.press("0")
        await until(pilot, "Priorities  none here, 1 in the parent plan")


async def test_a_plan_may_begin_with_its_sheet(plan: Path) -> None:
    plan.write_text("", encoding="utf-8")
    async with workbench(plan) as pilot:
        await pilot.press("0", "enter")
        await write(pilot, "Plan of spring")
        await pilot.press("tab")
        await write(pilot, "2027-Q2")
        await pilot.press("enter")
        await until(pilot, "Plan of spring", gone="is missing")
        assert text_of(pilot) == 'okrtui = 1\n\n[plan]\ntitle = "Plan of spring"\nperiod = "2027-Q2"\n'
        await pilot.press("u")
        await until(pilot, "undone")
        assert text_of(pilot) == ""


async def test_what_makes_a_file_a_plan_is_proposed_where_it_is_missing(plan: Path) -> None:
    words = plan.read_text(encoding="utf-8")
    plan.write_text(words.replace("okrtui = 1\n", ""), encoding="utf-8")
    async with workbench(plan) as pilot:
        await pilot.press("n")
        await until(pilot, "The key “okrtui” is missing", ". write okrtui = 1")
        await pilot.press(".")
        await until(pilot, "done: write", gone="is missing")
        assert text_of(pilot).count("okrtui = 1\n") == 1


async def test_beside_the_sheet_stands_what_the_selected_field_or_list_means(plan: Path) -> None:
    plan.write_text(plan.read_text(encoding="utf-8").replace('lang = "en"', 'lang = "en"\ncadence = "dayly"'))
    async with workbench(plan, size=(120, 35)) as pilot:
        await pilot.press("0")
        await until(pilot, "╭ title ", "What the plan is called")
        await pilot.press(*["down"] * 5)
        await until(pilot, "╭ cadence ", "dayly", "✗")
        await pilot.press("tab")
        await until(pilot, "╭ Priorities ", "What the company puts first")
        await pilot.press("down")
        await until(pilot, "╭ priority ")
