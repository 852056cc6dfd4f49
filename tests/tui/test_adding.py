"""Adding items with a quick line."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from okrtui.editing.remove_item import RemoveItem
from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item, ItemKind
from okrtui.plan.plan import Plan
from okrtui.tui.quick.opening import add_of_kind
from tests.tui.looking import check_at_both_densities, screen_of, until, workbench, write


def plan_of(pilot: Pilot[None]) -> Plan:
    """The plan as it is in the session."""
    return screen_of(pilot).session.plan


def item_of(pilot: Pilot[None], words: str) -> Item:
    """The item that a reader calls so."""
    return next(item for item in plan_of(pilot).items if item.words == words)


async def test_a_key_result_is_understood_as_it_is_typed_and_added_as_one_step(plan: Path) -> None:
    async with workbench(plan) as pilot:
        before = screen_of(pilot).session.document.text
        await pilot.press("2", "a")
        await write(pilot, "NPS 40 -> 55 @mar due 3/15")
        screen = await until(pilot, "metric NPS", "baseline 40", "target 55", "owner Marc Aubry", "Mon, Mar 15, 2027")
        assert "New key result · Be known by" in screen
        await pilot.press("enter")
        await until(pilot, "done: add “NPS”", "40 → 55", gone="metric NPS")
        added = item_of(pilot, "NPS")
        assert added.path == ("objectives", 0, "key_results", 1)
        assert screen_of(pilot).item == added
        await pilot.press("escape", "u")
        await until(pilot, "undone: add “NPS”")
        assert screen_of(pilot).session.document.text == before


async def test_the_line_stays_open_for_the_next_one_until_it_is_left_empty(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "G", "a")
        for name in ("One", "Two", "Three"):
            await write(pilot, f"{name} 1 -> 2")
            await pilot.press("enter")
        await pilot.press("enter")
        await until(pilot, gone="New key result")
        first = plan_of(pilot).objectives[0]
        assert [each.metric for each in first.key_results[-3:]] == ["One", "Two", "Three"]
        assert [each.id for each in first.key_results[-3:]] == ["one", "two", "three"]


async def test_tab_leads_down_to_what_serves_and_back_up(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("a")
        await write(pilot, "Partners recommend us unasked !b2b")
        await pilot.press("enter", "tab")
        await until(pilot, "New key result · Partners recommend us unasked")
        await write(pilot, "Referrals 3 -> 9")
        await pilot.press("enter", "tab")
        await until(pilot, "New initiative · Referrals", "▼3")  # the calendar is in sight, where it comes in
        await write(pilot, "Partner day 1/18-1/22 !fid")
        await until(pilot, "Referrals and Existing customers")
        await pilot.press("enter", "shift+tab")
        await until(pilot, "New key result · Partners recommend us unasked")
        await write(pilot, "Joint offers 0 -> 4")
        await pilot.press("enter", "shift+tab")
        await until(pilot, "New objective")
        await pilot.press("escape")
        objective = plan_of(pilot).objectives[1]
        assert objective.title == "Partners recommend us unasked"
        assert [each.metric for each in objective.key_results] == ["Referrals", "Joint offers"]
        initiative = item_of(pilot, "Partner day").part
        assert isinstance(initiative, Initiative)
        assert initiative.serves == ("referrals", "fidelite")


async def test_under_an_objective_comes_a_key_result_under_that_an_initiative(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("j", "A")
        await until(pilot, "New key result · Existing customers")
        await pilot.press("escape", "2", "A")
        await until(pilot, "New initiative · unsubscribes")
        await pilot.press("escape")
        await until(pilot, gone="New initiative")


async def test_in_the_calendar_an_initiative_belongs_to_the_lane(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("3")
        lane = screen_of(pilot).item
        assert lane is not None
        assert lane.kind == "team"
        await pilot.press("a")
        await until(pilot, f"New initiative · {lane.words}")
        await write(pilot, "Webinar w3")
        await pilot.press("enter", "escape")
        added = item_of(pilot, "Webinar").part
        assert isinstance(added, Initiative)
        assert added.team == lane.key
        await pilot.press("a")
        await until(pilot, f"New initiative · {lane.words}")  # on the row of the new one


async def test_a_fourth_objective_is_told_so_and_parked_with_one_key(plan: Path) -> None:
    plan.with_name("okrtui.toml").write_text('[rules]\nselect = ["F101"]\n')
    async with workbench(plan) as pilot:
        await pilot.press("a")
        await write(pilot, "Partners recommend us unasked")
        await pilot.press("enter")
        await write(pilot, "Applicants come of their own accord")
        await until(pilot, "4 objectives are active", "^Y park")
        steps = len(screen_of(pilot).session.history.done)
        await pilot.press("ctrl+y")
        await until(pilot, "done: park", gone="4 objectives are active")
        assert len(screen_of(pilot).session.history.done) == steps + 1
        assert sum(each.state == "active" for each in plan_of(pilot).objectives) == 3
        assert item_of(pilot, "Applicants come of their own accord").part.state == "parked"  # type: ignore[union-attr]


async def test_a_name_that_is_misspelt_is_said_marked_and_mended(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "a")
        await write(pilot, "NPS 40 -> 55 @cliare")
        await until(pilot, "do you mean “Claire Martin”?", "^Y @claire")
        await pilot.press("enter")
        await until(pilot, "↵ once more adds “cliare” to the plan")
        await pilot.press("ctrl+y")
        await until(pilot, "▸ NPS 40 -> 55 @claire", "owner Claire Martin")
        await pilot.press("enter")
        await until(pilot, "done: add “NPS”")


async def test_what_is_unclear_can_be_taken_as_it_stands(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "a")
        await write(pilot, "NPS 40 -> 55 due 31/02")
        await pilot.press("enter")
        await until(pilot, "there is no day “31/02”", "↵ once more takes it as it stands")
        await pilot.press("enter")
        await until(pilot, "done: add “NPS due 31/02”")


async def test_somebody_whom_the_plan_does_not_list_is_added_with_the_item(plan: Path) -> None:
    async with workbench(plan) as pilot:
        before = screen_of(pilot).session.document.text
        await pilot.press("3", "a")
        await write(pilot, "Webinar 1/18-1/22 @Zoé #Partners")
        await pilot.press("enter")
        await until(pilot, "↵ once more adds “Zoé” and “Partners” to the plan")
        await pilot.press("enter", "escape")
        await until(pilot, "Webinar", gone="New initiative")
        assert (plan_of(pilot).people[-1].id, plan_of(pilot).people[-1].name) == ("zoe", "Zoé")
        assert plan_of(pilot).teams[-1].name == "Partners"
        added = item_of(pilot, "Webinar").part
        assert isinstance(added, Initiative)
        assert (added.owner, added.team) == ("zoe", "partners")
        await pilot.press("u")
        await until(pilot, "undone: add “Webinar”")
        assert screen_of(pilot).session.document.text == before


async def test_a_word_is_completed_from_the_plan(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "a")
        await write(pilot, "NPS @")
        await until(pilot, "⇥ @claire  Claire Martin", "@marc  Marc Aubry")
        await pilot.press("down", "tab")
        await until(pilot, "▸ NPS @marc")


async def test_what_was_added_last_comes_back_to_be_typed_again(plan: Path) -> None:
    async with workbench(plan) as pilot:
        before = screen_of(pilot).session.document.text
        await pilot.press("2", "a")
        await write(pilot, "NPS 40 -> 5")
        await pilot.press("enter", "ctrl+z")
        await until(pilot, "▸ NPS 40 -> 5", "undone: add “NPS”")
        assert screen_of(pilot).session.document.text == before


async def test_one_after_the_other_is_taken_back_and_what_is_typed_is_not_lost(plan: Path) -> None:
    async with workbench(plan) as pilot:
        before = screen_of(pilot).session.document.text
        await pilot.press("2", "a")
        for words in ("NPS", "Press mentions"):
            await write(pilot, f"{words} 40 -> 50")
            await pilot.press("enter")
            await until(pilot, f"done: add “{words}”")
        await write(pilot, "half")
        await pilot.press("ctrl+z")
        await until(pilot, "▸ half", "^U empties the line; then ^Z takes back what was added last")
        await pilot.press("ctrl+u", "ctrl+z")
        await until(pilot, "▸ Press mentions 40 -> 50", "undone: add “Press mentions”")
        await pilot.press("ctrl+z")
        await until(pilot, "▸ NPS 40 -> 50", "undone: add “NPS”")
        assert screen_of(pilot).session.document.text == before
        await pilot.press("ctrl+z")
        await until(pilot, "▸ NPS 40 -> 50", "there is nothing to undo")


async def test_leaving_a_line_with_words_is_asked_first(plan: Path) -> None:
    async with workbench(plan) as pilot:
        before = screen_of(pilot).session.document.text
        await pilot.press("a")
        await write(pilot, "Partners")
        await pilot.press("escape")
        await until(pilot, "esc or x leaves without what is typed", "esc leave without it")
        await pilot.press("h", "i")
        await until(pilot, "▸ Partnershi", "↵ add", gone="leave without it")
        await pilot.press("escape", "escape")
        await until(pilot, gone="New objective")
        assert screen_of(pilot).session.document.text == before
        assert not screen_of(pilot).half_typed.modified


@pytest.mark.parametrize("text", ["", "okrtui = 1\n", "# A plan\n"])
async def test_an_empty_file_becomes_a_plan_with_its_first_item(tmp_path: Path, text: str) -> None:
    file = tmp_path / "plan.toml"
    file.write_text(text)
    async with workbench(file, language="fr") as pilot:
        await pilot.press("2", "a")
        await until(pilot, "un résultat clé se place sous un objectif", "ajoutez-en un d’abord")
        await pilot.press("1", "a")
        await write(pilot, "Les PME nous citent en premier")
        await pilot.press("enter")
        await until(pilot, "le plan commence avec la période 2027-Q1")
        await pilot.press("escape", "S")
        await until(pilot, "enregistré")
    assert file.read_text() == (
        ("# A plan\n" if "#" in text else "") + "okrtui = 1\n\n"
        '[plan]\ntitle = "Plan marketing"\nlang = "fr"\nperiod = "2027-Q1"\n\n'
        '[[objectives]]\nid = "les-pme-nous-citent-en-premier"\ntitle = "Les PME nous citent en premier"\n'
    )


@pytest.mark.parametrize(
    ("kind", "line", "words"),
    [
        ("person", "Zoé Petit #digital", "Zoé Petit"),
        ("team", "Sales 4 d/week", "Sales"),
        ("priority", "Grow abroad", "Grow abroad"),
        ("kpi", "Organic traffic >= 18000 visits/month", "Organic traffic"),
    ],
)
async def test_people_teams_priorities_and_kpis_are_added_for_whoever_shows_them(
    plan: Path, kind: ItemKind, line: str, words: str
) -> None:
    async with workbench(plan) as pilot:
        added: list[str] = []
        add_of_kind(screen_of(pilot), kind, None, lambda item: added.append(item.words))
        await write(pilot, line)
        await pilot.press("enter")
        await until(pilot, f"done: add “{words}”")
        assert added == [words]
        assert item_of(pilot, words).kind == kind


async def test_a_line_over_something_else_gives_it_back(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("question_mark")
        await until(pilot, "Keys")
        add_of_kind(screen_of(pilot), "person", None, lambda _item: None)
        await until(pilot, "New person")
        await write(pilot, "Zoé")
        assert screen_of(pilot).half_typed.modified
        await pilot.press("f1", "escape", "escape", "x")
        await until(pilot, "Keys", gone="New person")
        assert not screen_of(pilot).half_typed.modified
        await pilot.press("escape")
        await until(pilot, gone="Keys")


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_the_screen_of_a_quick_line(plan: Path, language: str) -> None:
    async with workbench(plan, language=language) as pilot:  # type: ignore[arg-type]  # one of both
        await pilot.press("2", "a")
        await write(pilot, "NPS 40 -> 55 points @marc due 15/03 ")
        await until(pilot, "NPS")
        await check_at_both_densities(pilot, f"quick-{language}")


async def test_on_the_plan_sheet_the_list_that_is_selected_is_added_to_and_tab_leads_to_the_next(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("0", "tab", "tab", "a")
        await until(pilot, "New person", "Teams 2")
        await write(pilot, "Zoé Petit #digital")
        await pilot.press("enter", "tab")
        await until(pilot, "New team", "Zoé Petit")
        await write(pilot, "Sales 4 d/week")
        await pilot.press("enter", "escape")
        await until(pilot, "Sales", "4 person-days a week", gone="New team")
        assert plan_of(pilot).people[-1].team == "digital"
        assert screen_of(pilot).item == item_of(pilot, "Sales")


async def test_a_line_goes_on_where_what_it_was_to_go_behind_is_gone(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "G", "a")
        await write(pilot, "NPS 40 -> 55")
        assert not screen_of(pilot).session.apply(RemoveItem("mentions", force=True))
        await until(pilot, "metric NPS", gone="mentions in the trade")
        await pilot.press("enter")
        await until(pilot, "done: add “NPS”")
        assert plan_of(pilot).objectives[0].key_results[-1].metric == "NPS"


async def test_what_the_rest_of_the_line_may_bring_is_told_last(plan: Path) -> None:
    plan.with_name("okrtui.toml").write_text('[rules]\nselect = ["O501", "M302"]\n')
    async with workbench(plan) as pilot:
        await pilot.press("2", "a")
        await write(pilot, "+30 % qualified leads")
        await until(pilot, "1/2", "Nobody owns “qualified leads”")
        overlay = screen_of(pilot).overlay
        assert overlay is not None
        assert overlay.remark is not None
        assert overlay.remark.code == "M302"
