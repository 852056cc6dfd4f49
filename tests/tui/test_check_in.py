"""Checking in from where one stands, and the Monday round."""

from datetime import date
from pathlib import Path
from shutil import copyfile

import pytest
from textual.pilot import Pilot

from okrtui.locales.language import LANGUAGES, Language
from okrtui.plan.check_in import CheckIn
from okrtui.plan.key_result import KeyResult
from okrtui.plan.kpi import Kpi
from tests.tui.looking import PLANS, TODAY, check_at_both_densities, check_snapshot, screen_of, until, workbench, write

KPIS = """
[[kpis]]
id = "organic"
title = "Organic traffic"
unit = "visits/month"
at_least = 18000
observations = [
  { date = 2026-12-04, value = 20500 },
]

[[kpis]]
id = "leads"
title = "Leads"
"""
"""Two KPIs that want observing."""

A_QUARTER_KEY_RESULT = """
[[objectives.key_results]]
id = "k{number}"
metric = "metric {number}"
baseline = 10
target = 30
owner = "{owner}"
check_ins = [
  {{ date = 2027-01-13, value = 12, confidence = 6 }},
]
"""


def check_ins(pilot: Pilot[None], id: str) -> tuple[CheckIn, ...]:
    part = screen_of(pilot).session.plan.by_id[id].part
    assert isinstance(part, KeyResult)
    return part.check_ins


def text(pilot: Pilot[None]) -> str:
    return screen_of(pilot).session.document.text


async def asked(pilot: Pilot[None], *words: str) -> None:
    """The prompt asks for the key result whose heading this is."""
    await until(pilot, f"┍ {words[0]}", *words[1:])


async def test_one_line_is_one_check_in_and_one_line_of_the_file(plan: Path) -> None:
    async with workbench(plan) as pilot:
        before = text(pilot).splitlines()
        await pilot.press("2", "i")
        await asked(pilot, "1/5 · unaided awareness · 20 → 26% · Claire Martin")
        await until(pilot, "↵ alone: unchanged, Jan 20, 2027 · 22% · confidence 7 of 10", "Jan 8, 2027 · 20.5%")
        await write(pilot, "22,5 8 On television")
        await until(pilot, "Jan 20, 2027 · 22.5% · confidence 8 of 10 · “On television”", "progress 33% → 42%")
        assert len(check_ins(pilot, "notoriete-spontanee")) == 2
        await pilot.press("enter")
        after = text(pilot).splitlines()
        line = '  { date = 2027-01-20, value = 22.5, confidence = 8, note = "On television" },'
        at = after.index(line)
        assert [*after[:at], *after[at + 1 :]] == before
        assert after[at - 1].startswith("  { date = 2027-01-15, value = 22,")


async def test_a_sign_before_the_value_counts_from_the_last_one_and_is_told_so(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "i")
        await asked(pilot, "1/5 · unaided awareness")
        await write(pilot, "-1,5 7")
        await until(pilot, "Jan 20, 2027 · 20.5%", "22 − 1.5 = 20.5; for less than 0, type = before it")
        await pilot.press("ctrl+u")
        await write(pilot, "+1 7")
        await until(pilot, "Jan 20, 2027 · 23%", "22 + 1 = 23")
        await pilot.press("enter")
        assert check_ins(pilot, "notoriete-spontanee")[-1] == CheckIn(date=TODAY, value=23, confidence=7)


async def test_the_round_goes_by_owner_tab_skips_and_the_end_says_how_many(plan: Path) -> None:
    async with workbench(plan) as pilot:
        screen = screen_of(pilot)
        await pilot.press("2", "i", "enter")
        await asked(pilot, "2/5 · share of sales", "Claire M")
        assert screen.item is not None
        assert screen.item.id == "reference"
        await pilot.press("tab")
        await asked(pilot, "3/5 · direct traffic")
        await write(pilot, "21 500 visits 5")
        await pilot.press("enter")
        await asked(pilot, "4/5 · unsubscribes")
        await pilot.press("enter")
        await asked(pilot, "5/5 · mentions", "nobody owns it")
        await pilot.press("enter")
        await until(pilot, "Round of check-ins", "4 key results checked in", "1 is still due")
        assert check_ins(pilot, "trafic-direct")[-1] == CheckIn(date=TODAY, value=21500, confidence=5)
        assert check_ins(pilot, "reference") == ()
        await pilot.press("escape")
        assert screen.overlay is None
        assert screen.item.id == "notoriete-spontanee"
        await pilot.press(*["u"] * 4)
        assert not screen.session.modified


async def test_a_round_over_nine_key_results_is_done_in_a_minute(plan: Path) -> None:
    """Ten keys where nothing has changed; with a value and a confidence each, 47: at one key a second."""
    owners = ["claire", "marc", "claire"] * 3
    head = plan.read_text(encoding="utf-8").partition("[[objectives.key_results]]")[0]
    rows = [A_QUARTER_KEY_RESULT.format(number=number, owner=owner) for number, owner in enumerate(owners)]
    plan.write_text(head + "".join(rows), encoding="utf-8")
    for answer in ("", "14 7"):
        async with workbench(plan) as pilot:
            keys = 1
            await pilot.press("i")
            for number in range(9):
                await asked(pilot, f"{number + 1}/9 · ")
                await write(pilot, answer)
                await pilot.press("enter")
                keys += len(answer) + 1
            await until(pilot, "9 key results checked in")
            newest = {check_ins(pilot, f"k{number}")[-1].date for number in range(9)}
            assert newest == {TODAY}
            assert keys <= 60


async def test_what_was_noted_in_this_sitting_is_corrected_as_one_step(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "i")
        await write(pilot, "22.5 8 On televison")
        await pilot.press("enter", "shift+tab")
        await until(pilot, "↵ alone: stays as noted, Jan 20, 2027 · 22.5%")
        noted = text(pilot)
        await pilot.press("enter", "shift+tab")
        assert text(pilot) == noted
        await write(pilot, "23 8 On television")
        await until(pilot, "corrected: Jan 20, 2027 · 23% · confidence 8 of 10 · “On television”")
        await pilot.press("enter")
        found = check_ins(pilot, "notoriete-spontanee")
        assert found[2:] == (CheckIn(date=TODAY, value=23, confidence=8, note="On television"),)
        await pilot.press("escape", "u")
        assert text(pilot) == noted


async def test_what_another_has_noted_today_is_not_corrected(plan: Path) -> None:
    theirs = "  { date = 2027-01-20, value = 21 },\n"
    words = plan.read_text(encoding="utf-8")
    plan.write_text(words.replace('Monday" },\n', f'Monday" }},\n{theirs}', 1), encoding="utf-8")
    async with workbench(plan) as pilot:
        await pilot.press("2", "i", "2", "2", "enter", "escape", "u", "i")
        await write(pilot, "23")
        await pilot.press("enter")
        assert [each.value for each in check_ins(pilot, "notoriete-spontanee")[2:]] == [21, 23]
        assert theirs in text(pilot)


@pytest.mark.parametrize(
    ("keys", "first"),
    [
        (["1"], "unaided awareness"),
        (["1", "j"], "unsubscribes"),
        (["3", "j", "j"], "mentions"),
        (["3", "G"], "unsubscribes"),
        (["3", "g"], "unaided awareness"),
    ],
    ids=["objective", "second objective", "initiative", "last initiative", "team"],
)
async def test_from_any_pane_it_is_the_key_result_that_is_meant(plan: Path, keys: list[str], first: str) -> None:
    async with workbench(plan) as pilot:
        active = screen_of(pilot)
        await pilot.press(*keys)
        pane, item = active.active, active.item
        await pilot.press("i")
        await asked(pilot, f"1/5 · {first}")
        await pilot.press("escape")
        assert (active.active, active.item) == (pane, item)


async def test_a_typed_line_is_not_lost_by_turning_or_leaving(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "i", "2", "3")
        await pilot.press("shift+tab")
        await until(pilot, "1/5 ·", "▸ 23", "esc leaves without it")
        await pilot.press("escape")
        await until(pilot, "x leaves without what is typed")
        await pilot.press("escape")
        assert screen_of(pilot).overlay is None
        assert not screen_of(pilot).session.modified


async def test_tab_behind_something_typed_leads_to_the_next_part_of_it(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "i")
        await until(pilot, "⇥ skip")
        await pilot.press("f1")
        await until(pilot, "on to confidence, then to the note")
        await pilot.press("escape", "2", "3", "tab", "8", "tab")
        await write(pilot, "Going well")
        await until(pilot, "▸ 23 8 Going well", "⇥ on to the next part", gone="skip")
        await pilot.press("enter")
        await asked(pilot, "2/5")
        await until(pilot, "⇥ skip", gone="next part")
        assert check_ins(pilot, "notoriete-spontanee")[-1] == CheckIn(
            date=TODAY, value=23, confidence=8, note="Going well"
        )


async def test_what_an_answer_leaves_out_is_told_before_it_is_given(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "i")
        await write(pilot, "abc")
        await until(pilot, "? a note alone: neither a value nor a confidence")
        await pilot.press("ctrl+u", "5")
        asks = "? confidence 7 is that of Jan 15, 2027: type a new one behind the value"
        await until(pilot, "progress 33% → -250%", asks, gone="a note alone")
        await write(pilot, " 3")
        await until(pilot, "confidence 3 of 10", "off track", gone="? conf")
        await pilot.press("ctrl+u", "=")
        await until(pilot, "Jan 20, 2027 · 22%", gone="? conf")


async def test_what_cannot_be_meant_is_said_and_stays_on_the_line(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "i")
        await write(pilot, "22 70")
        await until(pilot, "✗ the confidence goes from 0 to 10")
        await pilot.press("enter")
        await until(pilot, "▸ 22 70", "1/5 ·")
        assert not screen_of(pilot).session.modified


async def test_the_remarks_that_an_answer_draws_are_told_before_it_is_given(plan: Path) -> None:
    (plan.parent / "okrtui.toml").write_text('[rules]\nselect = ["T809"]\n', encoding="utf-8")
    async with workbench(plan) as pilot:
        await pilot.press("2", "j", "i")
        await write(pilot, "18000 9")
        await until(pilot, "⚠", "further from its target")
        await pilot.press("ctrl+u")
        await until(pilot, "↵ alone", gone="⚠")


async def test_a_round_ends_with_the_week_and_goes_on_to_the_kpis(plan: Path) -> None:
    words = plan.read_text(encoding="utf-8").replace("start = 2027-01-25", "start = 2027-01-21")
    plan.write_text(words.replace("end = 2027-02-26", "end = 2027-01-22") + KPIS, encoding="utf-8")
    async with workbench(plan) as pilot:
        await pilot.press("2", "i", *["tab"] * 5)
        screen = await until(pilot, "starting this week", "ending this week", "KPIs that want an observation")
        assert screen.index("Press relations · Claire") < screen.index("ending this week")
        assert screen.index("New website · Marc Aubry") > screen.index("ending this week")
        await pilot.press("i")
        await asked(pilot, "1/2 · Organic traffic · ≥ 18,000")
        await write(pilot, "17 200")
        await until(pilot, "Jan 20, 2027 · 17,200 visits/month", "outside its healthy range", "Dec 4, 2026")
        await pilot.press("enter")
        await asked(pilot, "2/2 · Leads")
        await write(pilot, "x")
        await until(pilot, "✗ “x” is not a number")
        await pilot.press("ctrl+u", "tab")
        await until(pilot, "1 KPI observed")
        kpi = screen_of(pilot).session.plan.by_id["organic"].part
        assert isinstance(kpi, Kpi)
        assert [(each.date, each.value) for each in kpi.observations] == [(date(2026, 12, 4), 20500), (TODAY, 17200)]


async def test_one_key_result_alone_asks_for_nothing_more(plan: Path) -> None:
    head, _, rest = plan.read_text(encoding="utf-8").partition("[[objectives.key_results]]")
    first, _, _rest = rest.partition("[[objectives.key_results]]")
    plan.write_text(f"{head}[[objectives.key_results]]{first}", encoding="utf-8")
    async with workbench(plan) as pilot:
        await pilot.press("2", "i", "enter")
        await until(pilot, "checked in: “unaided awareness”; nothing else is due")
        await pilot.press("1", "i", "enter")
        assert len(check_ins(pilot, "notoriete-spontanee")) == 3


async def test_a_plan_without_key_results_says_so(plan: Path) -> None:
    plan.write_text('okrtui = 1\n[plan]\ntitle = "x"\nperiod = "2027-Q1"\n[[objectives]]\ntitle = "o"\n', "utf-8")
    async with workbench(plan) as pilot:
        await pilot.press("i")
        await until(pilot, "there is no key result here to check in")


async def test_a_key_result_that_goes_while_it_is_asked_ends_nothing(plan: Path) -> None:
    from okrtui.editing.remove_item import RemoveItem

    async with workbench(plan) as pilot:
        session = screen_of(pilot).session
        await pilot.press("2", "j", "i")
        await asked(pilot, "1/5 · direct traffic")
        assert session.apply(RemoveItem("trafic-direct", force=True)) is None
        await write(pilot, "22 7")
        await until(pilot, "✗ there is no item called “trafic-direct”")
        await pilot.press("enter")
        assert "2027-01-20" not in text(pilot)
        await pilot.press("ctrl+u", "tab")
        await asked(pilot, "2/5 · unsubscribes")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(80, 24), (200, 60)], ids=["80x24", "200x60"])
async def test_it_looks_as_reviewed(language: Language, size: tuple[int, int]) -> None:
    async with workbench(PLANS / f"{language}.toml", size=size, language=language) as pilot:
        await pilot.press("2", "i")
        await write(pilot, "22,5 8 Journal")
        await pilot.pause()
        check_snapshot(pilot, f"check-in-{language}-{size[0]}x{size[1]}")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_round_ends_as_reviewed(language: Language, tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    copyfile(PLANS / "okrtui.toml", tmp_path / "okrtui.toml")
    words = (PLANS / f"{language}.toml").read_text(encoding="utf-8").replace("start = 2027-01-25", "start = 2027-01-21")
    file.write_text(words.replace("end = 2027-02-26", "end = 2027-01-22") + KPIS, encoding="utf-8")
    async with workbench(file, language=language) as pilot:
        await pilot.press("2", "i", "enter", *["tab"] * 4)
        await pilot.pause()
        await check_at_both_densities(pilot, f"round-{language}")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_kpi_is_asked_for_as_reviewed(language: Language, tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    copyfile(PLANS / "okrtui.toml", tmp_path / "okrtui.toml")
    file.write_text((PLANS / f"{language}.toml").read_text(encoding="utf-8") + KPIS, encoding="utf-8")
    async with workbench(file, language=language) as pilot:
        await pilot.press("0", "G", "i")
        await write(pilot, "120")
        await check_at_both_densities(pilot, f"kpi-{language}")


async def test_a_kpi_of_the_plan_sheet_is_observed_where_it_stands(plan: Path) -> None:
    plan.write_text(plan.read_text(encoding="utf-8") + KPIS, encoding="utf-8")
    async with workbench(plan) as pilot:
        screen = screen_of(pilot)
        await pilot.press("0", "G")
        assert screen.item is not None
        assert screen.item.id == "leads"
        await pilot.press("i")
        await asked(pilot, "1/2 · Leads")
        await write(pilot, "120")
        await pilot.press("enter")
        await asked(pilot, "2/2 · Organic traffic")
        await pilot.press("escape")
        assert screen.active is screen.sheet
        kpi = screen.session.plan.by_id["leads"].part
        assert isinstance(kpi, Kpi)
        assert [(each.date, each.value) for each in kpi.observations] == [(TODAY, 120)]


async def test_from_the_plan_sheet_a_person_is_asked_for_what_is_due(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("0")
        while screen_of(pilot).item is None or screen_of(pilot).item.id != "marc":
            await pilot.press("j")
        await pilot.press("i")
        await asked(pilot, "1/5 · direct traffic")
        await pilot.press("escape")
        assert screen_of(pilot).active is screen_of(pilot).sheet
