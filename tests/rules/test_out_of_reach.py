"""A forecast that misses the target, told while there is time to do something about it."""

from datetime import date, timedelta

import pytest

from tests.rules.judging import drawn
from tests.rules.rhythms import START, codes, on, plan

LINE = "metric = 'm'\nbaseline = 0\ntarget = 100\n"
PERIOD = "{ start = 2027-01-01, end = 2027-04-11 }"
"""A hundred days from the first to the due day, so that by its days a value is its share of the time."""


def line(a_day: float, days: tuple[int, ...] = (20, 30, 40, 50), confidence: float = 5, **options: str) -> str:
    """A key result that has come so much a day on these days of the period."""
    check_ins = [on(START + timedelta(days=number), a_day * number, confidence) for number in days]
    return plan(options.pop("key_result", LINE), *check_ins, period=PERIOD, head="cadence = 'biweekly'", **options)


HALF = date(2027, 2, 20)


class TestOutOfReach:
    @pytest.mark.parametrize(("a_day", "missed"), [(0.9, False), (0.81, False), (0.8, True), (0.5, True), (0.0, True)])
    def test_the_pace_it_takes_is_half_as_fast_again(self, a_day: float, missed: bool) -> None:
        # half of the time is over: 100 − 50 × 0.8 = 60 in 50 days, 1.2 a day
        assert bool(drawn(line(a_day), "R405", today=HALF)) is missed

    @pytest.mark.parametrize(("a_day", "missed"), [(0.91, False), (0.9, True)])
    def test_a_forecast_within_a_tenth_of_the_way_is_no_miss(self, a_day: float, missed: bool) -> None:
        text = line(a_day, (60, 70, 80, 90))
        assert bool(drawn(text, "R405", today=START + timedelta(days=90))) is missed

    def test_the_forecast_and_the_pace_it_would_take_are_told(self) -> None:
        (told,) = drawn(line(0.5), "R405", today=HALF)
        assert "will come to 50 by Apr 11, 2027" in str(told.message)
        assert "It would take 10.5 a week" in str(told.help)
        assert "so far it was 3.5" in str(told.help)
        assert told.marked == "100"

    def test_the_two_paces_are_told_to_the_same_place(self) -> None:
        (told,) = drawn(line(0.001), "R405", today=HALF)
        assert "It would take 14 a week" in str(told.help)
        assert "so far it was 0." in str(told.help)

    def test_half_of_the_time_has_to_be_gone(self) -> None:
        assert drawn(line(0.5, (20, 30, 40, 49)), "R405", today=HALF - timedelta(days=1)) == []

    def test_four_different_days_are_needed(self) -> None:
        assert drawn(line(0.5, (30, 40, 50)), "R405", today=HALF) == []
        assert drawn(line(0.5, (30, 40, 50, 50)), "R405", today=HALF) == []

    @pytest.mark.parametrize(
        ("initiative", "told"),
        [
            ("start = 2027-02-20", True),
            ("start = 2027-02-21", False),
            ("start = 2027-02-21\nstate = 'running'", True),
            ("", False),
            ("start = 2027-02-21\nstate = 'dropped'", True),
        ],
    )
    @pytest.mark.parametrize("served", ["k", "o"])
    def test_what_has_not_begun_may_still_move_it(self, initiative: str, told: bool, served: str) -> None:
        rest = f"[[initiatives]]\nid = 'i'\ntitle = 'i'\nserves = ['{served}']\n{initiative}\n"
        assert bool(drawn(line(0.5, rest=rest), "R405", today=HALF)) is told

    @pytest.mark.parametrize(
        ("expected", "told"),
        [
            ("{ date = 2027-02-20, value = 25 }", False),
            ("{ date = 2027-02-20, value = 27 }", False),
            ("{ date = 2027-02-20, value = 29 }", True),
            ("{ date = 2027-02-15, value = 20 }, { date = 2027-03-20, value = 50 }", False),
            ("{ date = 2027-02-20 }", True),
            ("{ value = 5 }", True),
        ],
    )
    def test_a_value_within_a_tenth_of_what_the_plan_expected_foretells_no_miss(
        self, expected: str, told: bool
    ) -> None:
        season = LINE + f"expected = [{expected}]\n"
        assert bool(drawn(line(0.5, key_result=season), "R405", today=HALF)) is told

    def test_an_aspirational_objective_has_to_come_to_seventy_per_cent(self) -> None:
        ambition = "kind = 'aspirational'"
        assert drawn(line(0.65, objective=ambition), "R405", today=HALF) == []
        (told,) = drawn(line(0.5, objective=ambition), "R405", today=HALF)
        assert "where 70 would do" in str(told.message)

    def test_a_falling_target_is_judged_alike(self) -> None:
        falling = "metric = 'm'\nbaseline = 0\ntarget = -100\n"
        assert drawn(line(-0.5, key_result=falling), "R405", today=HALF)
        assert drawn(line(-0.9, key_result=falling), "R405", today=HALF) == []

    def test_it_is_told_in_the_place_of_the_pace(self) -> None:
        assert codes(line(0.2), today=HALF) == {"R405"}
        assert codes(line(0.2, (30, 40, 50)), today=HALF) == {"T805"}

    def test_what_is_kept_and_what_is_reached_has_no_reach(self) -> None:
        assert drawn(line(0.5, key_result="metric = 'm'\nat_most = 3\n"), "R405", today=HALF) == []
        assert drawn(line(2.1), "R405", today=HALF) == []

    def test_on_the_due_day_nothing_is_left_to_foresee(self) -> None:
        due = START + timedelta(days=50)
        assert drawn(line(0.5, key_result=LINE + f"due = {due}\n"), "R405", today=due) == []
