"""Whether the work in the calendar fits what it is for."""

from datetime import date

import pytest

from tests.rules.judging import drawn, framed, judge

OBJECTIVE = "[[objectives]]\nid = 'a'\ntitle = 't'\n"
KEY_RESULTS = "".join(
    f"[[objectives.key_results]]\nid = '{id}'\nmetric = 'm{id}'\nbaseline = 1\ntarget = 2\n" for id in "bc"
)


def initiative(fields: str, id: str = "i") -> str:
    return f"[[initiatives]]\nid = '{id}'\ntitle = 'Initiative {id}'\n{fields}\n"


class TestServing:
    def test_an_objective_is_served_by_itself_or_by_a_key_result(self) -> None:
        plan = OBJECTIVE + KEY_RESULTS
        assert drawn(plan, "E601")
        assert drawn(plan + initiative("serves = ['a']"), "E601") == []
        assert drawn(plan + initiative("serves = ['c']"), "E601") == []
        assert drawn(plan + initiative("serves = ['c']\nstate = 'done'"), "E601") == []
        assert drawn(plan + initiative("serves = ['c']\nstate = 'dropped'"), "E601")

    def test_an_initiative_that_serves_nothing_is_proposed(self) -> None:
        (told,) = drawn(OBJECTIVE + initiative(""), "E601")
        assert "“Initiative i” serves nothing yet" in str(told.help)
        assert "that serves “a”" in str(told.help)

    def test_an_initiative_serves_something_until_it_is_over(self) -> None:
        assert drawn(initiative(""), "E602")
        assert drawn(initiative("state = 'done'"), "E602") == []
        assert drawn(initiative("serves = ['gone']"), "E602") == []

    def test_what_nothing_serves_yet_is_proposed_first(self) -> None:
        text = OBJECTIVE + KEY_RESULTS + initiative("serves = ['b']") + initiative("", "j")
        (told,) = drawn(text, "E602")
        assert str(told.help).endswith("It could be: c, a and b.")

    def test_a_key_result_is_left_out_only_where_its_neighbours_are_served(self) -> None:
        plan = OBJECTIVE + KEY_RESULTS
        assert drawn(plan, "E603") == []
        assert [told.item for told in drawn(plan + initiative("serves = ['b']"), "E603")] == ["c"]
        assert drawn(plan + initiative("serves = ['a', 'b']"), "E603") == []

    def test_what_is_to_be_kept_needs_no_initiative(self) -> None:
        kept = "[[objectives.key_results]]\nid = 'k'\nmetric = 'churn'\nat_most = 3\n"
        assert drawn(OBJECTIVE + KEY_RESULTS + kept + initiative("serves = ['b', 'c']"), "E603") == []


class TestCalendar:
    @pytest.mark.parametrize(
        ("days", "marked"),
        [
            ("start = 2026-11-02\nend = 2026-12-31", ["2026-12-31"]),
            ("start = 2026-11-02\nend = 2027-01-01", []),
            ("start = 2027-03-31\nend = 2027-06-30", []),
            ("start = 2027-04-01\nend = 2027-06-30", ["2027-04-01"]),
            ("start = 2027-04-01", ["2027-04-01"]),
            ("end = 2026-12-31", ["2026-12-31"]),
            ("start = 2027-04-01\nend = 2027-06-30\nstate = 'dropped'", []),
        ],
    )
    def test_only_what_lies_wholly_outside_the_period_is_told(self, days: str, marked: list[str]) -> None:
        assert [told.marked for told in drawn(initiative(days), "E604")] == marked

    @pytest.mark.parametrize(
        ("state", "today", "late"),
        [
            ("planned", date(2027, 2, 5), False),
            ("planned", date(2027, 2, 6), True),
            ("running", date(2027, 2, 6), True),
            ("done", date(2027, 2, 6), False),
            ("dropped", date(2027, 2, 6), False),
        ],
    )
    def test_an_initiative_is_overdue_from_the_day_after_its_end(self, state: str, today: date, late: bool) -> None:
        text = initiative(f"end = 2027-02-05\nstate = '{state}'")
        assert bool(drawn(text, "E606", today=today)) is late

    def test_what_depends_on_the_day_is_told_only_where_it_is_asked_for(self) -> None:
        text = initiative("end = 2027-02-05")
        assert drawn(text, "E606", day_rules=False) == []

    @pytest.mark.parametrize(("start", "early"), [("2027-02-18", True), ("2027-02-19", False), ("2027-02-22", False)])
    def test_a_successor_may_take_over_on_the_last_day(self, start: str, early: bool) -> None:
        text = initiative("start = 2027-01-11\nend = 2027-02-19")
        text += initiative(f"start = {start}\nafter = ['i']", "j")
        assert bool(drawn(text, "E607")) is early

    @pytest.mark.parametrize("state", ["done", "dropped"])
    def test_what_is_over_holds_nobody_up(self, state: str) -> None:
        text = initiative(f"end = 2027-02-19\nstate = '{state}'")
        assert drawn(text + initiative("start = 2027-01-11\nafter = ['i']", "j"), "E607") == []

    @pytest.mark.parametrize(
        ("days", "words"),
        [
            ("", ["no start and no end"]),
            ("start = 2027-01-11", ["no end"]),
            ("end = 2027-01-11", ["no start"]),
            ("start = 2027-01-11\nend = 2027-01-12", []),
        ],
    )
    def test_an_initiative_has_both_days(self, days: str, words: list[str]) -> None:
        told = [str(diagnostic.message) for diagnostic in drawn(initiative(days), "E608")]
        assert [message.split(" has ")[1] for message in told] == words


def test_parked_done_and_dropped_items_draw_rules_of_structure_only() -> None:
    for state in ("parked", "done", "dropped"):
        text = framed(
            f"[[objectives]]\nstate = '{state}'\nowner = 'the team'\nsupports = ['x']\n"
            "[[objectives.key_results]]\ntitle = 't'\ndue = 2028-01-01\n"
        )
        codes = {told.code for told in judge(text) if told.path[:1] == ("objectives",)}
        assert codes == {"S003", "S006", "S008", "S011"}
