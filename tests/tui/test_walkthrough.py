"""The walkthrough as who presents it sees it: step by step, changed where one stands."""

import os
import stat
import tomllib
from pathlib import Path

import pytest
from textual.pilot import Pilot

from okrtui.locales.language import LANGUAGES, Language
from okrtui.tui.walkthrough import walking
from okrtui.tui.walkthrough.minutes_file import mode_like
from tests.tui.looking import PLANS, begun, check_snapshot, screen_of, settled, shown, until, workbench, write

TODAY = "2027-01-20"


pytestmark = pytest.mark.usefixtures("clock_stands_still")


def reviews(plan: Path) -> list[dict[str, object]]:
    return list(tomllib.loads(plan.read_text(encoding="utf-8")).get("reviews", []))


async def test_one_objective_a_screen_by_its_key_and_by_its_number(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await begun(pilot)
        for keys in (["right"], ["2"], ["left"], ["é"], ["ampersand"], ["l"], ["h"], ["0", "pagedown"]):
            await pilot.press(*keys)
            wanted = 2 if keys[-1] in ("2", "é", "l") else 1
            await until(pilot, f"Objective {wanted} of 2")
        await until(pilot, "Be known by the maintenance managers", "unaided awareness", "expected", "Claire Martin")
        await pilot.press("9")
        await until(pilot, "there is no objective 9", "Objective 1 of 2")
        await pilot.press("à")
        await until(pilot, "2 objectives")
        await pilot.press("down", "enter")
        await until(pilot, "Objective 2 of 2")
        await pilot.press("right", "right", "right")
        await until(pilot, "What was decided", "nothing was decided or changed yet")


async def test_it_ends_in_the_workbench_at_what_was_selected(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await begun(pilot, "1", "j", "j", "w")
        await until(pilot, "Calendar", gone="Objective 1 of 2")
        screen = screen_of(pilot)
        assert screen.active is screen.key_results
        assert screen.item is not None
        assert screen.item.id == "trafic-direct"


async def test_what_is_changed_on_the_stage_is_saved_at_once(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await begun(pilot, "1", "j", "i")
        await until(pilot, "1/")
        await write(pilot, "23 8")
        await pilot.press("enter")
        await until(pilot, "2/3 · direct traffic")
        await pilot.press("escape")
        await until(pilot, "Objective 1 of 2", "23%", gone="2/3")
        await settled(pilot)
        check_ins = tomllib.loads(plan.read_text(encoding="utf-8"))["objectives"][0]["key_results"][0]["check_ins"]
        assert (check_ins[-1]["value"], check_ins[-1]["confidence"]) == (23, 8)
        await pilot.press("u")
        await settled(pilot)
        again = tomllib.loads(plan.read_text(encoding="utf-8"))["objectives"][0]["key_results"][0]["check_ins"]
        assert again == check_ins[:-1]


async def test_notes_questions_and_decisions_go_into_the_review_of_the_day(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await begun(pilot, "1", "j", "n")
        await write(pilot, "The wave comes late")
        await pilot.press("enter")
        await until(pilot, "done: note on “unaided awareness”")
        await pilot.press("k", "n")
        await write(pilot, "? who pays for it")
        await until(pilot, "a question, parked for later")
        await pilot.press("enter", "j", "D")
        await write(pilot, "adjust: lower it to 24 @marc 2/15")
        await until(pilot, "adjust", "lower it to 24", "Marc Aubry", "Feb 15, 2027")
        await pilot.press("enter")
        await until(pilot, "done: decision about “unaided awareness”")
        await settled(pilot)
    (review,) = reviews(plan)
    assert str(review["date"]) == TODAY
    assert review["note"] == "notoriete-spontanee: The wave comes late\n? notoriete: who pays for it"
    (decision,) = review["decisions"]  # type: ignore[misc]
    assert decision["about"] == "notoriete-spontanee"
    assert (decision["decision"], decision["owner"]) == ("adjust", "marc")


async def said(pilot: Pilot[None], key: str, *lines: str) -> None:
    """Lines typed behind a key, each about what is selected."""
    for line in lines:
        await pilot.press(key)
        await write(pilot, line)
        await pilot.press("enter")


async def test_what_was_said_today_is_on_the_screen_of_its_objective(plan: Path) -> None:
    async with workbench(plan, size=(110, 50)) as pilot:
        await begun(pilot, "1")
        assert "Today" not in shown(pilot)
        await said(pilot, "n", "The wave comes late")
        await pilot.press("j")
        await said(pilot, "D", "adjust: lower it to 24 @marc 2/15")
        await pilot.press("j", "j", "j")
        await said(pilot, "n", "? who reads it")
        seen = await until(pilot, "Today", "The wave comes late")
        told = [line.strip("│┃ ") for line in seen.partition("Today")[2].splitlines()[1:4]]
        assert told == [
            "adjust – “unaided awareness” – lower it to 24 – Marc Aubry, by Feb 15, 2027",
            "The wave comes late",
            "parked: “White paper on predictive maintenance”: who reads it",
        ]
        assert seen.index("Today") < seen.index("Since Jan 13")
        await pilot.press("2")
        await until(pilot, "Objective 2 of 2", gone="Today")


async def test_of_what_was_said_today_the_newest_is_shown(plan: Path) -> None:
    async with workbench(plan, size=(110, 50)) as pilot:
        await begun(pilot, "1")
        await said(pilot, "D", "keep: first decision", "keep: second decision")
        await said(pilot, "n", *(f"note {number}" for number in range(1, 7)))
        seen = await until(pilot, "2 earlier", "first decision", "second decision", "note 3", "note 6")
        assert "note 2" not in seen
        assert seen.index("note 3") < seen.index("note 6") < seen.index("Since Jan 13")


async def test_a_decision_that_says_nothing_is_refused_and_can_be_left(plan: Path) -> None:
    before = plan.read_bytes()
    async with workbench(plan) as pilot:
        await begun(pilot, "1", "D")
        await write(pilot, "we shall see")
        await pilot.press("enter")
        await until(pilot, "begin with what is decided")
        await pilot.press("escape", "x")
        await until(pilot, "Objective 1 of 2", gone="we shall see")
    assert plan.read_bytes() == before


async def test_the_closing_tells_what_came_of_it_and_writes_it_down(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await begun(pilot, "1", "j", "V")
        await until(pilot, "your vote: —", "0 of 1 have voted")
        await pilot.press("6", "enter")
        await until(pilot, "one vote: 6")
        await pilot.press("7", "enter")
        await until(pilot, "Objective 1 of 2", "check-in of “unaided awareness”; u undoes it", gone="Vote on")
        await settled(pilot)
        await pilot.press("right", "right")
        await until(pilot, "What was decided", "1 vote, 6; agreed on 7", "confidence 7")
        await pilot.press("M")
        await until(pilot, "the minutes are in plan-minutes-2027-01-20.md")
        await pilot.press("M")
        await until(pilot, "the minutes are in plan-minutes-2027-01-20.md already")
        await said(pilot, "n", "one thing more")
        await settled(pilot)
        await pilot.press("M")
        await until(pilot, "the minutes are in plan-minutes-2027-01-20-2.md")
        await pilot.press("u")
        await settled(pilot)
        await pilot.press("M")
        await until(pilot, "the minutes are in plan-minutes-2027-01-20.md already")
        minutes = (plan.parent / "plan-minutes-2027-01-20.md").read_text(encoding="utf-8")
        assert minutes.startswith("# Minutes: Marketing plan, Q1 2027\n")
        assert "agreed on 7" in minutes
        await pilot.press("R")
        await settled(pilot)
        await pilot.press("R")
        await until(pilot, "the review says it all already")
    (review,) = reviews(plan)
    assert "agreed on 7" in str(review["note"])


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o660, 0o664])
async def test_who_cannot_read_the_plan_cannot_read_its_minutes(mode: int, plan: Path) -> None:
    plan.chmod(mode)
    async with workbench(plan) as pilot:
        await begun(pilot, "M")
        await until(pilot, "the minutes are in plan-minutes-2027-01-20.md")
    assert stat.S_IMODE((plan.parent / "plan-minutes-2027-01-20.md").stat().st_mode) == mode


@pytest.mark.parametrize(("mode", "told"), [(0o660, 0o600), (0o640, 0o600), (0o664, 0o644)])
def test_minutes_that_cannot_be_of_the_group_of_the_plan_are_not_for_their_own(
    mode: int, told: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: int) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "fchown", refused)
    with (tmp_path / "minutes.md").open("w") as made:
        own = os.fstat(made.fileno())
        foreign = os.stat_result([mode, *own[1:5], own.st_gid + 1, *own[6:10]])
        assert mode_like(made.fileno(), foreign) == told


async def test_beside_figures_only_the_word_of_the_newest_check_in_is_quoted(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await begun(pilot, "1", "j")
        await until(pilot, "confidence 6 → 7, “The campaign began on")
        await pilot.press("V", "6", "enter", "5", "enter")
        await until(pilot, "20.5 → 22%, confidence 6 → 5", gone="The campaign began on")


async def test_blank_screens_come_back_with_any_key(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await begun(pilot, "1", "b")
        blank = await until(pilot, "any key shows it again", gone="Objective")
        assert "Marketing plan" not in blank
        await pilot.press("right")
        await until(pilot, "Objective 1 of 2")


async def test_which_objectives_and_in_which_order(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await begun(pilot, "f")
        await until(pilot, "all objectives in their rank", "only what Marc Aubry owns")
        await write(pilot, "worst first")
        await pilot.press("enter")
        await until(pilot, "2 objectives", "what goes worst first")
        await pilot.press("right")
        await until(pilot, "Objective 1 of 2")
        await pilot.press("f")
        await write(pilot, "red")
        await pilot.press("escape", "f")
        await write(pilot, "off track")
        await pilot.press("enter")
        await until(pilot, "2 objectives", "only what is off track")


async def test_what_is_gone_is_told_in_the_review_of_the_plan_in_all(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await begun(pilot, "1", "x", "X")
        await settled(pilot)
        await pilot.press("R")
        await until(pilot, "done: what was decided, in the review of Jan 20, 2027")
        await settled(pilot)
        await pilot.press("0", "left", "right", "right")
        seen = await until(pilot, "What was decided", "removed")
        assert "”: removed" not in seen
    (review,) = reviews(plan)
    assert "“Be known by the maintenance managers of mid-size manufacturers”: removed" in str(review["note"])


async def test_an_objective_that_goes_leaves_one_at_the_next(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await begun(pilot, "1", "x", "X")
        await settled(pilot)
        await until(pilot, "Objective 1 of 1", "Existing customers")
        await pilot.press("u")
        await until(pilot, "Objective 1 of 2", "Be known by")


async def test_a_clock_says_when_it_is_over_and_can_be_stopped(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr(walking, "monotonic", lambda: now)
    async with workbench(plan) as pilot:
        await begun(pilot, "1")
        now = 125.0
        await pilot.press("j")
        await until(pilot, "2:05 · 2:05")
        await pilot.press("2")
        now = 130.0
        await pilot.press("c")
        await until(pilot, "0:05 · 2:10 · stopped")


async def test_the_help_tells_the_keys_of_the_walkthrough_and_only_once_what_a_key_does(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await begun(pilot, "1", "question_mark")
        seen = await until(pilot, "In the walkthrough", "to the next objective")
        assert "to the next remark" not in seen


async def test_the_help_tells_no_key_that_only_refuses_in_a_walkthrough(plan: Path) -> None:
    async with workbench(plan, size=(120, 90)) as pilot:
        await pilot.press("question_mark")
        await until(pilot, "go to the next pane", "the pane over all of the screen")
        await pilot.press("escape")
        await begun(pilot, "1", "question_mark")
        seen = await until(pilot, "In the walkthrough", "stop the clock", "note something", "In a field")
        for words in (
            "go to the next pane",
            "the pane over all of the screen",
            "lay the calendar out",
            "looked around",
        ):
            assert words not in seen


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(80, 24), (120, 35), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(("name", "keys"), [("opening", []), ("stage", ["1", "j"])])
async def test_snapshots(name: str, keys: list[str], size: tuple[int, int], language: Language, tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_bytes((PLANS / f"{language}.toml").read_bytes())
    (tmp_path / "okrtui.toml").write_bytes((PLANS / "okrtui.toml").read_bytes())
    async with workbench(file, size=size, language=language) as pilot:
        await pilot.press("w", *keys)
        await pilot.pause()
        check_snapshot(pilot, f"walkthrough-{name}-{language}-{size[0]}x{size[1]}")


async def test_what_is_decided_to_be_parked_is_parked(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await begun(pilot, "2", "D")
        await write(pilot, "park: not this quarter")
        await pilot.press("enter")
        await settled(pilot)
        assert tomllib.loads(plan.read_text(encoding="utf-8"))["objectives"][1]["state"] == "parked"
        await pilot.press("u")
        await settled(pilot)
        assert "state" not in tomllib.loads(plan.read_text(encoding="utf-8"))["objectives"][1]
        assert reviews(plan) == []


async def test_it_can_be_begun_again_and_again_as_fast_as_one_types(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("w", "w", "w", "1")
        await until(pilot, "Objective 1 of 2")
        await pilot.press("j", "w", "w")
        await until(pilot, "2 objectives", "▸  1  Be known by")
        await pilot.press("w")
        await until(pilot, "Calendar", gone="2 objectives")
