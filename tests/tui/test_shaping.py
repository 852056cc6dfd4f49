"""Reshaping the plan by keys: move, copy, paste, remove, pick."""

from pathlib import Path

from textual.pilot import Pilot

from tests.tui.looking import screen_of, shown, until, workbench


def _titles(pilot: Pilot[None]) -> list[str | None]:
    return [objective.title for objective in screen_of(pilot).session.plan.objectives]


async def test_an_objective_moves_down_and_up_and_stays_selected(plan: Path) -> None:
    before = plan.read_text()
    async with workbench(plan) as pilot:
        titles = _titles(pilot)
        await pilot.press("J")
        assert _titles(pilot)[:2] == [titles[1], titles[0]]
        assert screen_of(pilot).item.words == titles[0]  # type: ignore[union-attr]
        await pilot.press("K", "K")
        await until(pilot, "it is the first already")
        assert screen_of(pilot).session.document.text == before


async def test_a_key_result_is_removed_only_after_saying_who_refers_to_it(plan: Path) -> None:
    before = plan.read_text()
    async with workbench(plan) as pilot:
        await pilot.press("2", "x")
        assert "is referred to by “White paper" in await until(pilot, "is referred to by")
        await pilot.press("escape")
        assert screen_of(pilot).session.document.text == before
        await pilot.press("x", "X")
        await until(pilot, "removed: “unaided awareness”; u brings it back")
        assert 'serves = ["notoriete-spontanee"]' not in screen_of(pilot).session.document.text
        await pilot.press("u")
        assert screen_of(pilot).session.document.text == before


async def test_a_copy_is_pasted_behind_the_selected_item_and_in_another_workbench(plan: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text('okrtui = 1\n\n[plan]\ntitle = "Other"\nperiod = "2027-Q2"\n')
    async with workbench(plan) as pilot:
        await pilot.press("y", "p")
        await until(pilot, "pasted: “Be known")
        objectives = screen_of(pilot).session.plan.objectives
        assert [each.title for each in objectives[:2]] == [objectives[0].title] * 2
        assert objectives[0].id != objectives[1].id
        assert [each.metric for each in objectives[0].key_results] == [
            each.metric for each in objectives[1].key_results
        ]
    async with workbench(other) as pilot:
        await pilot.press("p")
        await until(pilot, "Objectives: 1 active, 3 at most", "unaided awareness")


async def test_a_state_is_picked_from_a_list_that_filters(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("space", "p", "a", "r", "enter")
        await until(pilot, "Objectives: 1 active, 3 at most")
        assert screen_of(pilot).session.plan.objectives[0].state == "parked"


async def test_an_owner_is_picked_and_taken_away(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("o", *"aubry", "enter")
        assert screen_of(pilot).session.plan.objectives[0].owner == "marc"
        await pilot.press("o", *"without", "enter")
        assert screen_of(pilot).session.plan.objectives[0].owner is None


async def test_a_new_owner_is_added_to_the_people_in_the_same_step(plan: Path) -> None:
    before = plan.read_text()
    async with workbench(plan) as pilot:
        await pilot.press("o", *"Zoé")
        await until(pilot, "new person: Zoé")
        await pilot.press("enter")
        session = screen_of(pilot).session
        assert session.plan.objectives[0].owner == "zoe"
        assert session.plan.people[-1].name == "Zoé"
        await pilot.press("u")
        assert session.document.text == before


async def test_what_an_initiative_serves_is_marked_in_a_list(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("3", "j", "s")
        await until(pilot, "Serves · White paper", "● ", "○")
        await pilot.press(*"direct", "tab", "enter")
        assert screen_of(pilot).session.plan.initiatives[0].serves == ("notoriete-spontanee", "trafic-direct")


async def test_a_key_result_goes_to_another_objective_and_the_selection_with_it(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "s", *"existing", "enter")
        moved = screen_of(pilot).session.plan.objectives[1].key_results[-1]
        assert moved.metric == "unaided awareness"
        assert screen_of(pilot).item.part == moved  # type: ignore[union-attr]


async def test_anything_is_found_by_words_of_its_own_or_its_owner(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("slash", *"direct", "enter")
        assert screen_of(pilot).item.words == "direct traffic"  # type: ignore[union-attr]
        await pilot.press("slash", *"zzz", "enter")
        assert "nothing like that" in shown(pilot)
        await pilot.press("escape", "slash", *"marc stay", "enter")
        assert screen_of(pilot).item.words.startswith("Existing customers")  # type: ignore[union-attr]


async def test_only_what_somebody_owns_is_shown_until_everything_is_again(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("f", *"marc", "enter")
        screen = await until(pilot, "only Marc Aubry", gone="White paper")
        assert "direct traffic" in screen
        assert "mentions in the trade press" not in screen
        await pilot.press("f", "enter")
        await until(pilot, "White paper", gone="only Marc Aubry")


async def test_going_to_what_a_filter_hides_shows_everything_again(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("f", *"marc", "enter", "slash", *"white", "enter")
        await until(pilot, "White paper", gone="only Marc Aubry")


async def test_all_remarks_are_listed_and_gone_to(plan: Path) -> None:
    plan.write_text(plan.read_text().replace('owner = "marc"\n', ""))
    async with workbench(plan) as pilot:
        await pilot.press("exclamation_mark")
        screen = await until(pilot, "Remarks")
        await pilot.press("down", "enter")
        remark = screen_of(pilot).remark.remark
        assert remark is not None
        assert str(remark.message)[:30] in screen


async def test_the_list_of_remarks_begins_with_the_gravest_and_opens_at_the_one_at_hand(plan: Path) -> None:
    text = plan.read_text().replace('owner = "marc"\n', "")
    plan.write_text(text.replace('serves = ["desinscriptions"]', 'serves = ["nowhere"]'))
    async with workbench(plan) as pilot:
        await pilot.press("n", "n", "n")
        at_hand = screen_of(pilot).remark.remark
        await pilot.press("exclamation_mark", "enter")
        assert screen_of(pilot).remark.remark == at_hand is not None
        await pilot.press("exclamation_mark", "pageup", "pageup", "enter")
        gravest = screen_of(pilot).remark.remark
        assert gravest is not None
        assert gravest.severity == "error"
        assert screen_of(pilot).board.diagnostics[0].severity != "error"


async def test_n_goes_through_the_remarks_that_a_filter_shows_and_says_so(plan: Path) -> None:
    plan.write_text(plan.read_text().replace('owner = "marc"\n', "", 1))
    async with workbench(plan) as pilot:
        await pilot.press("f", *"claire", "enter")
        await until(pilot, "only Claire")
        board = screen_of(pilot).board
        assert 0 < len(board.shown_diagnostics) < len(board.diagnostics)
        for place in (*range(len(board.shown_diagnostics)), 0):
            await pilot.press("n")
            await until(pilot, f"{place + 1}/{len(board.shown_diagnostics)} shown", "only Claire")
            assert screen_of(pilot).remark.remark == board.shown_diagnostics[place]


async def test_a_pane_takes_the_room_of_all_and_gives_it_back(plan: Path) -> None:
    async with workbench(plan) as pilot:
        before = shown(pilot)
        await pilot.press("z")
        screen = await until(pilot, "Objectives", gone="Calendar")
        assert "Key results" not in screen
        await pilot.press("3")
        await until(pilot, "Calendar", gone="Objectives")
        await pilot.press("1", "z")
        await until(pilot, "Calendar", "Key results")
        assert shown(pilot) == before


async def test_what_a_review_decided_about_is_kept_and_the_key_that_drops_it_is_named(plan: Path) -> None:
    plan.write_text(
        plan.read_text()
        + '\n[[reviews]]\ndate = 2027-01-18\ndecisions = [\n  { about = "mentions", decision = "keep" },\n]\n'
    )
    async with workbench(plan) as pilot:
        await pilot.press("2", "j", "j", "x")
        await until(pilot, "a review has decided about it", "␣ drops or parks it")


async def test_an_objective_goes_with_its_key_results_and_that_is_said(plan: Path) -> None:
    text = plan.read_text()
    async with workbench(plan) as pilot:
        await pilot.press("y", "p", "x")
        await until(pilot, "removed, with its 3 key results")
        assert screen_of(pilot).session.document.text == text


async def test_the_sheet_is_up_to_date_when_it_is_shown_again(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("0")
        await until(pilot, "Plan sheet", "People 2")
        await pilot.press("1", "o", *"Zoé", "enter", "0")
        await until(pilot, "People 3", "┍ Plan sheet")


async def test_a_parked_objective_does_not_move_past_those_that_are_active(plan: Path) -> None:
    before = plan.read_text()
    async with workbench(plan) as pilot:
        await pilot.press("G", "K")
        await until(pilot, "it is the first already")
        assert screen_of(pilot).session.document.text == before


async def test_what_is_typed_about_stays_in_sight_below_the_prompt(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("3", "j", "m")
        await until(pilot, "move · White paper", "▸  White paper")
