"""Confidence that falls from check-in to check-in, or holds while the value stands still."""

from datetime import date, timedelta

import pytest

from tests.rules.judging import drawn
from tests.rules.rhythms import REACH, START, SURVEY, codes, on, plan, review


def confidences(*numbers: float | None) -> list[str]:
    """Weekly check-ins up to the day before today, on pace."""
    last = len(numbers) - 1
    days = [date(2027, 2, 12) - timedelta(weeks=last - place) for place in range(len(numbers))]
    return [on(each, (each - START).days, number) for each, number in zip(days, numbers, strict=True)]


class TestFallingConfidence:
    @pytest.mark.parametrize(
        ("numbers", "falls"),
        [
            ((8, 7, 6), True),
            ((7, 9, 8, 5), True),
            ((8, None, 7, 6), True),
            ((8, 7, 7), False),
            ((8, 7), False),
            ((8, 7, 6, 6), False),
            ((9, 8, 7, 8), False),
            ((6, 7, 8), False),
            ((), False),
        ],
    )
    def test_the_newest_three_each_lie_below_the_one_before(self, numbers: tuple[float, ...], falls: bool) -> None:
        assert bool(drawn(plan(REACH, *confidences(*numbers)), "T804")) is falls

    def test_the_newest_is_marked(self) -> None:
        (told,) = drawn(plan(REACH, *confidences(8, 7, 6)), "T804")
        assert told.marked == "6"
        assert "8, 7, 6" in str(told.message)

    def test_what_lies_ahead_has_not_happened(self) -> None:
        text = plan(REACH, *confidences(8, 7), on(date(2027, 2, 19), 50, 6))
        assert drawn(text, "T804") == []

    def test_what_is_outdated_closed_or_decided_about_is_left_in_peace(self) -> None:
        falling = confidences(8, 7, 6)
        assert drawn(plan(REACH, *falling), "T804", today=date(2027, 3, 1)) == []
        assert drawn(plan(REACH + "state = 'parked'", *falling), "T804") == []
        assert drawn(plan(REACH, *falling, objective="grade = 0.6"), "T804") == []
        assert drawn(plan(REACH, *falling, rest=review(date(2027, 2, 14), "adjust")), "T804") == []


def values(*numbers: float, every: int = 7, confidence: float = 8) -> list[str]:
    last = len(numbers) - 1
    days = [date(2027, 2, 12) - timedelta(days=every * (last - place)) for place in range(len(numbers))]
    return [on(each, number, confidence) for each, number in zip(days, numbers, strict=True)]


class TestConfidentButStill:
    @pytest.mark.parametrize(
        ("check_ins", "still"),
        [
            (values(36, 36, 36), True),
            (values(20, 36, 36, 36), True),
            (values(36, 36, 36, every=8), True),
            (values(36, 36, 36, 36, 36, every=4), True),  # two of them a week apart and more
            (values(36, 36, 36, every=6), False),
            (values(36, 36), False),
            (values(36, 35, 36), False),
            (values(36, 36, 36, 37), False),
            (values(36, 36, 36, confidence=6), False),
            (values(60, 60, 60), False),  # ahead
            (values(90, 90, 90), False),  # reached
        ],
    )
    def test_three_values_a_cadence_apart(self, check_ins: list[str], still: bool) -> None:
        assert bool(drawn(plan(REACH, *check_ins), "T808")) is still

    def test_it_says_since_when(self) -> None:
        (told,) = drawn(plan(REACH, *values(36, 36, 36)), "T808")
        assert "stood at 36 since Jan 29, 2027" in str(told.message)

    def test_its_own_cadence_counts(self) -> None:
        assert codes(plan(SURVEY, *values(36, 36, 36))) == set()

    @pytest.mark.parametrize(("value", "still"), [(41, False), (36.6, False), (36, True)])
    def test_a_small_step_behind_is_on_pace(self, value: float, still: bool) -> None:
        # 45 of 89 days are over, and 45.5 of 90 are expected; 36.5 is a tenth of the way less
        assert bool(drawn(plan(REACH, *values(value, value, value)), "T808")) is still

    def test_a_small_count_half_way_at_half_time_stands_on_the_way_to_its_next_step(self) -> None:
        counted = "title = '+10 % de rendez-vous client'\nbaseline = 40\ntarget = 44\n"
        assert codes(plan(counted, *values(41, 41, 42, 42, 42))) == set()

    def test_work_that_began_after_the_last_value_may_move_it(self) -> None:
        work = "[[initiatives]]\nid = 'i'\ntitle = 'i'\nserves = ['k']\nstart = 2027-02-13\n"
        assert drawn(plan(REACH, *values(36, 36, 36)), "T808")
        assert drawn(plan(REACH, *values(36, 36, 36), rest=work), "T808") == []

    def test_what_is_far_behind_is_told_as_that(self) -> None:
        assert codes(plan(REACH, *values(5, 5, 5))) == {"T809"}

    def test_a_season_that_has_not_begun_may_stand_still(self) -> None:
        season = REACH + "expected = [{ date = 2027-02-26, value = 0 }]\n"
        assert codes(plan(season, *values(0, 0, 0))) == set()

    def test_what_is_to_be_kept_should_stand_still(self) -> None:
        assert codes(plan("metric = 'm'\nat_most = 3\n", *values(2, 2, 2))) == set()
