"""Check-ins: late ones, missing ones, and those on a day that cannot be."""

from datetime import date, timedelta

import pytest

from okrtui.document.document import Document
from okrtui.plan.objective import Objective
from okrtui.plan.reading import read_plan
from okrtui.plan.status import standing
from okrtui.rules.rhythm.check_in_date import CheckInDate
from tests.rules.judging import TODAY, drawn, judge
from tests.rules.rhythms import END, REACH, START, codes, on, plan


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
