"""How far a key result has come beside what was expected on the day of its value."""

from datetime import date

import pytest

from tests.rules.judging import TODAY, drawn
from tests.rules.rhythms import END, REACH, SURVEY, codes, day, on, plan, review


class TestBehindPace:
    @pytest.mark.parametrize(("value", "behind"), [(20, True), (20.1, False)])
    def test_a_quarter_of_the_way_late_is_far_behind(self, value: float, behind: bool) -> None:
        # the 51st day of a period of 101 days: half of it is over
        text = plan(
            "metric = 'm'\nbaseline = 0\ntarget = 80\n",
            on(date(2027, 2, 20), value, 5),
            period="{ start = 2027-01-01, end = 2027-04-11 }",
        )
        assert bool(drawn(text, "T805", today=date(2027, 2, 20))) is behind

    def test_an_aspirational_objective_aims_at_seventy_per_cent(self) -> None:
        check_in = on(date(2027, 2, 12), 18, 4)
        assert drawn(plan(REACH, check_in), "T805")
        assert drawn(plan(REACH, check_in, objective="kind = 'aspirational'"), "T805") == []

    def test_it_says_how_far_it_is_and_should_be(self) -> None:
        (told,) = drawn(plan(REACH, on(date(2027, 2, 12), 9, 5)), "T805")
        assert told.marked == "9"
        assert "had gone 10% of the way on Feb 12, 2027, where 47% was expected by then" in str(told.message)
        (told,) = drawn(plan(REACH, on(TODAY, 9, 5)), "T805")
        assert "has gone 10% of the way, where 51% was expected by now" in str(told.message)

    def test_a_value_is_compared_with_what_was_expected_on_its_day(self) -> None:
        (told,) = drawn(plan(SURVEY, on(date(2027, 1, 29), 0, 6)), "T805")
        assert "0% of the way on Jan 29, 2027, where 31% was expected by then" in str(told.message)
        (told,) = drawn(plan(SURVEY, on(date(2027, 1, 29), -9, 6)), "T805")
        assert "was further from its target on Jan 29, 2027 than at the start, where 31%" in str(told.message)

    @pytest.mark.parametrize(
        ("start", "told"),
        [("2027-01-29", True), ("2027-01-30", False), ("2027-02-01", False), (str(TODAY), False), ("2027-02-16", True)],
    )
    @pytest.mark.parametrize("served", ["k", "o"])
    def test_a_value_from_before_the_work_began_tells_nothing(self, start: str, told: bool, served: str) -> None:
        campaign = f"[[initiatives]]\nid = 'i'\ntitle = 'i'\nserves = ['{served}']\nstart = {start}\n"
        text = plan(SURVEY, on(date(2027, 1, 29), 0, 6), rest=campaign)
        assert bool(drawn(text, "T805")) is told
        assert bool(drawn(text.replace("confidence = 6", "confidence = 8"), "T809")) is told
        earlier = campaign.replace("'i'", "'j'").replace(start, "2027-01-04")
        assert drawn(text + earlier, "T805")

    def test_a_monthly_survey_on_pace_falls_not_behind_between_two_waves(self) -> None:
        text = plan(SURVEY, on(date(2027, 1, 29), 28, 6))
        for number in range(29, 60):
            assert drawn(text, "T805", today=day(number)) == []
            assert drawn(text, "T809", today=day(number)) == []

    def test_a_monthly_survey_that_was_behind_is_told(self) -> None:
        assert drawn(plan(SURVEY, on(date(2027, 1, 29), 2, 5)), "T805", today=date(2027, 2, 12))

    def test_a_season_is_measured_by_what_was_expected_of_it(self) -> None:
        season = REACH + "expected = [{ date = 2027-03-01, value = 5 }]\n"
        assert drawn(plan(season, on(date(2027, 2, 12), 2, 5)), "T805") == []

    def test_what_was_never_measured_is_not_behind(self) -> None:
        assert codes(plan(REACH, "date = 2027-02-12, note = 'n'")) == set()
        assert codes(plan("metric = 'm'\ntarget = 90\n", on(date(2027, 2, 12), 1, 3))) == set()

    @pytest.mark.parametrize(("value", "behind"), [(5, True), (3, False)])
    def test_what_is_to_be_kept_is_behind_only_while_it_is_out(self, value: float, behind: bool) -> None:
        kept = "metric = 'm'\nat_most = 3\n"
        text = plan(kept, on(date(2027, 1, 4), 6, 5), on(date(2027, 2, 12), value, 5))
        told = drawn(text, "T805")
        assert bool(told) is behind
        assert not behind or "out of its range" in str(told[0].message)

    def test_a_late_first_measure_of_what_is_to_be_kept_is_no_delay(self) -> None:
        assert codes(plan("metric = 'm'\nat_most = 3\n", on(date(2027, 2, 12), 2, 8))) == set()

    @pytest.mark.parametrize("shape", ["done = false", "establish = true"])
    def test_a_milestone_is_late_only_when_its_day_is_past(self, shape: str) -> None:
        text = plan(f"metric = 'm'\n{shape}\ndue = 2027-02-12\n", on(date(2027, 2, 11), confidence=5))
        assert drawn(text, "T805", today=date(2027, 2, 11)) == []
        (told,) = drawn(text, "T805", today=date(2027, 2, 13))
        assert "was due on Feb 12, 2027" in str(told.message)

    def test_outdated_figures_tell_nothing(self) -> None:
        assert codes(plan(REACH, on(date(2027, 1, 29), 1, 8))) == {"T801"}

    def test_when_the_period_is_over_there_is_nothing_left_to_steer(self) -> None:
        text = plan(REACH, on(date(2027, 3, 30), 10, 8))
        assert codes(text, today=END) == {"T809"}
        assert codes(text, today=date(2027, 4, 1)) == set()

    @pytest.mark.parametrize(
        ("decision", "told"),
        [
            (review(date(2027, 1, 18), "adjust"), True),
            (review(date(2027, 1, 17), "adjust"), True),
            (review(date(2027, 1, 19), "adjust"), False),
            (review(date(2027, 1, 4), "adjust", ", due = 2027-02-16"), False),
            (review(date(2027, 1, 4), "adjust", ", due = 2027-02-15"), True),
            (review(date(2027, 2, 20), "adjust"), True),
            (review(date(2027, 2, 12)), True),
        ],
    )
    def test_what_was_decided_about_is_left_until_the_decision_is_due(self, decision: str, told: bool) -> None:
        text = plan(REACH, on(date(2027, 2, 15), 9, 5), rest=decision)
        assert bool(drawn(text, "T805", today=date(2027, 2, 16))) is told


class TestConfidentButBehind:
    @pytest.mark.parametrize(
        ("kind", "confidence", "code"),
        [
            ("committed", 7, "T809"),
            ("committed", 6.9, "T805"),
            ("aspirational", 5, "T809"),
            ("aspirational", 4.9, "T805"),
        ],
    )
    def test_the_pace_is_told_once_with_the_confidence_where_that_says_on_track(
        self, kind: str, confidence: float, code: str
    ) -> None:
        text = plan(REACH, on(date(2027, 2, 12), 2, confidence), objective=f"kind = '{kind}'")
        assert codes(text) == {code}

    def test_on_pace_or_ahead_confidence_is_well_placed(self) -> None:
        for value in (30, 45, 90, 120):
            assert codes(plan(REACH, on(date(2027, 2, 12), value, 10))) == set()

    def test_without_a_confidence_the_pace_alone_speaks(self) -> None:
        assert codes(plan(REACH, on(date(2027, 2, 12), 2))) == {"T805"}

    def test_a_guardrail_that_was_out_and_is_in_again_may_be_trusted(self) -> None:
        kept = "metric = 'm'\nat_most = 3\n"
        text = plan(kept, on(date(2027, 1, 4), 6, 5), on(date(2027, 2, 12), 2, 8))
        assert codes(text) == set()
