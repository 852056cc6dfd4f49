"""Whether a plan lives: check-ins, reviews, confidence and pace, each on the day it is asked."""

from datetime import date, timedelta

import pytest

from okrtui.document.document import Document
from okrtui.plan.objective import Objective
from okrtui.plan.reading import read_plan
from okrtui.plan.status import standing
from okrtui.rules.rhythm.check_in_date import CheckInDate
from tests.rules.judging import TODAY, drawn, framed, judge

START, END = date(2027, 1, 1), date(2027, 3, 31)
REACH = "metric = 'm'\nbaseline = 0\ntarget = 90\n"
"""One a day: by day n of the quarter, n − 1 is expected (89 days from the first to the due day)."""


def plan(
    key_result: str = REACH,
    *check_ins: str,
    objective: str = "",
    head: str = "",
    period: str = "'2027-Q1'",
    rest: str = "",
) -> str:
    """A plan with one objective and one key result `k`; check-ins are written without their braces."""
    history = "".join(f"  {{ {check_in} }},\n" for check_in in check_ins)
    return (
        f"okrtui = 1\n[plan]\ntitle = 'p'\nperiod = {period}\n{head}\n"
        f"[[objectives]]\nid = 'o'\ntitle = 't'\n{objective}\n"
        f"[[objectives.key_results]]\nid = 'k'\n{key_result}\ncheck_ins = [\n{history}]\n{rest}"
    )


def on(day: date, value: float | None = None, confidence: float | None = None) -> str:
    words = [f"date = {day}"]
    words += [] if value is None else [f"value = {value}"]
    words += [] if confidence is None else [f"confidence = {confidence}"]
    return ", ".join(words)


def review(day: date, decision: str = "", due: str = "") -> str:
    made = f"decisions = [{{ about = 'k', decision = '{decision}'{due} }}]" if decision else ""
    return f"[[reviews]]\ndate = {day}\n{made}\n"


def codes(text: str, today: date = TODAY) -> set[str]:
    return {told.code for told in judge(text, today=today) if told.code[0] == "T" or told.code == "R405"}


def day(number: int) -> date:
    """The so-manieth day of the quarter."""
    return START + timedelta(days=number - 1)


class TestCheckInDue:
    @pytest.mark.parametrize(("cadence", "late_after"), [("weekly", 10), ("biweekly", 17), ("monthly", 33)])
    def test_a_check_in_is_due_when_the_days_of_grace_are_over(self, cadence: str, late_after: int) -> None:
        text = plan(REACH + f"cadence = '{cadence}'", on(date(2027, 1, 29), 28))
        asked = date(2027, 1, 29) + timedelta(days=late_after)
        assert drawn(text, "T801", today=asked) == []
        (told,) = drawn(text, "T801", today=asked + timedelta(days=1))
        assert told.marked == "2027-01-29"
        assert "4 days ago" in str(told.message)

    @pytest.mark.parametrize(
        "key_result",
        [
            REACH,
            "metric = 'm'\nat_most = 3\n",
            "metric = 'm'\ndone = false\n",
            "metric = 'm'\nestablish = true\n",
            "metric = 'm'\ntarget = 4\n",
            "metric = 'm'\n",
            "metric = 'm'\ndone = true\n",
            "metric = 'm'\nestablish = true\nbaseline = 3\n",
            REACH + "cadence = 'end'\n",
            REACH + "due = 2027-02-10\n",
            REACH + "due = 2027-02-10\ncadence = 'end'\n",
            REACH + "state = 'parked'\n",
            REACH + "state = 'done'\n",
            REACH + "grade = 0.5\n",
        ],
    )
    @pytest.mark.parametrize("objective", ["", "grade = 0.4", "state = 'dropped'", "kind = 'aspirational'"])
    @pytest.mark.parametrize("check_ins", [(), (on(date(2027, 1, 29), 28),), (on(date(2027, 2, 12), 40, 7),)])
    def test_exactly_what_the_status_calls_outdated_is_told_once(
        self, key_result: str, objective: str, check_ins: tuple[str, ...]
    ) -> None:
        text = plan(key_result, *check_ins, objective=objective)
        for today in (START, date(2027, 1, 12), TODAY, END, date(2027, 5, 3)):
            read = read_plan(Document.from_text(text).data).plan
            above: Objective = read.objectives[0]
            stands = standing(read, above, above.key_results[0], today)
            outdated = stands is not None and stands.status == "outdated"
            told = [each.code for each in judge(text, today=today) if each.code in ("T801", "T802")]
            assert len(told) == outdated

    def test_the_newest_check_in_by_its_day_is_marked(self) -> None:
        text = plan(REACH, on(date(2027, 1, 29), 28), on(date(2027, 1, 22), 20))
        assert [told.marked for told in drawn(text, "T801")] == ["2027-01-29"]

    def test_a_plan_that_has_not_begun_asks_for_nothing(self) -> None:
        assert codes(plan(), today=date(2026, 12, 1)) == set()


class TestNeverCheckedIn:
    @pytest.mark.parametrize(
        ("cadence", "today", "code"),
        [
            ("weekly", date(2027, 1, 11), None),
            ("weekly", date(2027, 1, 12), "T801"),
            ("weekly", date(2027, 1, 23), "T801"),
            ("weekly", date(2027, 1, 24), "T802"),  # 23 of 90 days are over
            ("monthly", date(2027, 2, 4), None),
            ("monthly", date(2027, 2, 5), "T802"),
            ("quarterly", date(2027, 4, 3), None),
            ("quarterly", date(2027, 4, 4), "T802"),
            ("end", date(2027, 3, 31), None),
            ("end", date(2027, 4, 3), None),
            ("end", date(2027, 4, 4), "T802"),
        ],
    )
    def test_it_takes_the_place_of_a_late_check_in(self, cadence: str, today: date, code: str | None) -> None:
        told = codes(plan(REACH + f"cadence = '{cadence}'"), today=today) - {"T806"}
        assert told == ({code} if code else set())

    def test_all_of_them_are_one_remark_on_the_plan(self) -> None:
        more = "".join(f"[[objectives.key_results]]\nid = 'k{n}'\nmetric = 'm{n}'\ntarget = 9\n" for n in range(5))
        (told,) = drawn(plan(REACH, rest=more), "T802")
        assert told.marked == "'m'"
        assert str(told.message).endswith("there has been no check-in of “m”, “m0”, “m1”, “m2” and 2 others")
        (alone,) = drawn(plan(REACH), "T802")
        assert str(alone.message) == "“m” has had no check-in since the period began on Jan 1, 2027"
        aloud = "# okrtui: allow never-checked-in: we begin next week\n[plan]"
        assert drawn(plan(REACH, rest=more).replace("[plan]", aloud), "T802") == []

    def test_those_that_were_checked_in_are_not_named(self) -> None:
        more = "[[objectives.key_results]]\nid = 'l'\nmetric = 'n'\ntarget = 9\n"
        (told,) = drawn(plan(REACH, on(date(2027, 1, 8), 3), rest=more), "T802")
        assert "“n” has had" in str(told.message)

    def test_a_note_is_a_check_in(self) -> None:
        assert codes(plan(REACH, "date = 2027-01-04, note = 'n'")) == {"T801"}


class TestCheckInDate:
    @pytest.mark.parametrize(
        ("when", "today", "words"),
        [
            (date(2026, 12, 31), TODAY, "before the period"),
            (date(2027, 1, 1), TODAY, None),
            (TODAY, TODAY, None),
            (TODAY + timedelta(days=1), TODAY, "in the future"),
            (date(2027, 4, 14), date(2027, 4, 20), None),
            (date(2027, 4, 15), date(2027, 4, 20), "long after"),
        ],
    )
    def test_a_day_lies_from_the_start_to_two_weeks_after_the_end_and_not_ahead(
        self, when: date, today: date, words: str | None
    ) -> None:
        told = drawn(plan(REACH, on(when, 3)), "T803", today=today)
        assert [each.marked for each in told] == ([] if words is None else [str(when)])
        assert words is None or words in str(told[0].message)

    def test_the_year_that_was_meant_is_proposed(self) -> None:
        (told,) = drawn(plan(REACH, on(date(2026, 1, 29), 3)), "T803")
        assert told.fix is not None
        assert "Jan 29, 2027" in str(told.help)

    def test_no_other_day_is_made_up(self) -> None:
        (told,) = drawn(plan(REACH, on(date(2026, 12, 29), 3)), "T803")
        assert told.fix is None

    def test_several_in_the_future_are_one_finding(self) -> None:
        text = plan(REACH, on(date(2027, 3, 1), 3), on(date(2027, 2, 22), 3), on(date(2027, 2, 8), 3))
        (told,) = drawn(text, "T803")
        assert told.marked == "2027-02-22"
        assert "2 check-ins" in str(told.message)

    def test_closed_key_results_and_plans_without_a_period_are_left_in_peace(self) -> None:
        assert drawn(plan(REACH + "state = 'done'", on(date(2026, 1, 1), 3)), "T803") == []
        assert drawn(plan(REACH, on(date(2026, 1, 1), 3), period="'x'"), "T803") == []

    def test_it_is_left_out_where_the_day_does_not_count(self) -> None:
        assert CheckInDate.by_day


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


SURVEY = REACH + "cadence = 'monthly'\n"


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


class TestReviewDue:
    @pytest.mark.parametrize(
        ("head", "period", "reviews", "late_from"),
        [
            ("review = 'monthly'", "'2027-Q1'", [], date(2027, 2, 5)),
            ("review = 'monthly'", "'2027-Q1'", [date(2027, 2, 3)], date(2027, 3, 7)),
            ("review = 'monthly'", "'2027-Q1'", [date(2027, 3, 20)], date(2027, 4, 4)),
            ("", "'2027-Q1'", [], date(2027, 4, 4)),
            ("", "'2027-Q1'", [date(2027, 2, 12)], date(2027, 4, 4)),
            ("", "'2027-Q1'", [date(2027, 5, 12)], date(2027, 4, 4)),  # it lies ahead
            ("", "'2027-H1'", [], date(2027, 4, 5)),
            ("", "'2027-H1'", [date(2027, 3, 15), date(2027, 2, 1)], date(2027, 6, 19)),
            ("", "'2027-03'", [], date(2027, 4, 4)),
            ("", "{ start = 2027-01-04, end = 2027-03-28 }", [], date(2027, 4, 1)),
        ],
    )
    def test_it_is_due_a_span_after_the_last_one_and_no_later_than_the_end(
        self, head: str, period: str, reviews: list[date], late_from: date
    ) -> None:
        text = plan(REACH, head=head, period=period, rest="".join(review(each) for each in reviews))
        assert drawn(text, "T806", today=late_from - timedelta(days=1)) == []
        (told,) = drawn(text, "T806", today=late_from)
        assert "4 days ago" in str(told.message)

    @pytest.mark.parametrize(("held", "closed"), [(date(2027, 3, 12), False), (date(2027, 3, 14), True), (END, True)])
    def test_a_review_in_the_last_fifth_of_its_span_closes_the_period(self, held: date, closed: bool) -> None:
        text = plan(REACH, rest=review(held))
        assert bool(drawn(text, "T806", today=date(2027, 4, 10))) is not closed

    @pytest.mark.parametrize("objective", ["state = 'done'", "grade = 0.7", "state = 'parked'"])
    def test_where_nothing_is_open_nobody_has_to_meet(self, objective: str) -> None:
        assert drawn(plan(REACH, objective=objective), "T806", today=date(2027, 4, 10)) == []

    def test_once_the_plan_is_to_be_closed_that_is_told_instead(self) -> None:
        for today, code in ((date(2027, 4, 14), "T806"), (date(2027, 4, 15), "T807")):
            assert codes(plan(), today=today) & {"T806", "T807"} == {code}

    def test_the_rhythm_is_marked_where_it_is_written(self) -> None:
        (written,) = drawn(plan(head="review = 'monthly'"), "T806")
        (left_out,) = drawn(plan(), "T806", today=date(2027, 4, 10))
        assert (written.marked, left_out.marked) == ("'monthly'", "'2027-Q1'")


class TestPeriodOver:
    LATE = date(2027, 4, 15)

    @pytest.mark.parametrize(("today", "over"), [(END, False), (date(2027, 4, 14), False), (LATE, True)])
    def test_two_weeks_are_left_for_the_closing(self, today: date, over: bool) -> None:
        assert bool(drawn(plan(), "T807", today=today)) is over

    @pytest.mark.parametrize(
        "settled",
        [
            {"objective": "grade = 0.7"},
            {"objective": "state = 'done'"},
            {"objective": "state = 'parked'"},
            {"objective": "state = 'dropped'"},
            {"key_result": REACH + "grade = 0.3"},
            {"rest": review(date(2027, 4, 2), "carry-over")},
            {"rest": review(date(2027, 4, 2), "carry-over").replace("'k'", "'o'")},
        ],
    )
    def test_what_is_graded_closed_or_carried_over_is_settled(self, settled: dict[str, str]) -> None:
        assert drawn(plan(**settled), "T807", today=self.LATE) == []  # type: ignore[arg-type]  # by name only

    @pytest.mark.parametrize(
        "open",
        [
            {"rest": review(date(2027, 4, 2), "keep")},
            {"key_result": REACH + "state = 'done'"},
            {"key_result": REACH + "grade = 0.3\n[[objectives.key_results]]\nid = 'l'\nmetric = 'n'\n"},
        ],
    )
    def test_everything_else_is_still_to_be_closed(self, open: dict[str, str]) -> None:
        assert drawn(plan(**open), "T807", today=self.LATE)  # type: ignore[arg-type]  # by name only

    def test_one_finding_names_the_objectives(self) -> None:
        more = "".join(f"[[objectives]]\ntitle = 't{place}'\n" for place in range(4))
        (told,) = drawn(plan(rest=more), "T807", today=self.LATE)
        assert "5 objectives" in str(told.message)
        assert str(told.message).endswith("“t”, “t0”, “t1” and 2 others")

    def test_a_plan_without_objectives_or_end_is_no_matter(self) -> None:
        assert drawn(framed("[[kpis]]\ntitle = 'k'\n"), "T807", today=self.LATE) == []
        assert drawn(plan(period="{ start = 2027-01-01 }"), "T807", today=self.LATE) == []


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
