"""Reviews while the period runs, and the closing of a plan when it is over."""

from datetime import date, timedelta

import pytest

from tests.rules.judging import drawn, framed
from tests.rules.rhythms import END, REACH, codes, plan, review


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
