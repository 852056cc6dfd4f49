"""Whether a team can do what is planned, whether it comes in time, and whether it moved anything; and the KPIs."""

from datetime import date

import pytest

from tests.rules.judging import HEAD, TODAY, drawn

TEAM = "[[teams]]\nid = 'web'\nname = 'Web'\ncapacity = 5\n"
"""The quarter's weeks begin on Mondays, but for the first: from 1 January, 11 January, 18 January …"""


def initiative(id: str, days: str, effort: float = 0, fields: str = "") -> str:
    """An initiative of the team, its days written as “01-11/01-17”."""
    start, end = days.split("/")
    return (
        f"[[initiatives]]\nid = '{id}'\ntitle = 'Work {id}'\nteam = 'web'\n"
        f"start = 2027-{start}\nend = 2027-{end}\neffort = {effort}\n{fields}\n"
    )


class TestOverloadedTeam:
    @pytest.mark.parametrize(("effort", "over"), [(5, False), (5.5, False), (5.51, True), (9, True)])
    def test_more_than_a_tenth_above_the_capacity(self, effort: float, over: bool) -> None:
        assert bool(drawn(TEAM + initiative("a", "01-11/01-17", effort), "E605")) is over

    def test_neighbouring_weeks_are_one_finding_and_others_another(self) -> None:
        text = TEAM + initiative("a", "01-11/01-24", 12) + initiative("b", "02-01/02-07", 8)
        first, second = drawn(text, "E605")
        assert "12 person-days of work from Jan 11, 2027 to Jan 24, 2027, and 10 to give, 2 too few" in str(
            first.message
        )
        assert "from Feb 1, 2027 to Feb 7, 2027" in str(second.message)
        assert first.marked == "5"

    def test_the_initiatives_are_named_the_largest_first(self) -> None:
        text = TEAM + "".join(
            initiative(id, "01-11/01-17", effort) for id, effort in zip("abcde", (1, 4, 3, 2, 1), strict=True)
        )
        (told,) = drawn(text, "E605")
        assert str(told.message).endswith("“Work b” (4), “Work c” (3), “Work d” (2) and 2 others")

    def test_what_could_start_later_is_proposed(self) -> None:
        text = TEAM + initiative("a", "01-11/01-17", 4) + initiative("b", "01-11/01-17", 3)
        (told,) = drawn(text, "E605")
        assert str(told.help) == "It fits if “Work b” starts 1 week later, on Jan 18, 2027."

    def test_the_move_overloads_no_other_week(self) -> None:
        text = TEAM + initiative("a", "01-11/01-17", 4) + initiative("b", "01-11/01-17", 3)
        (told,) = drawn(text + initiative("c", "01-18/01-24", 3), "E605")
        assert "“Work b” starts 2 weeks later, on Jan 25, 2027" in str(told.help)

    @pytest.mark.parametrize(
        "others",
        [
            initiative("a", "01-11/01-17", 4, "state = 'running'")
            + initiative("b", "01-11/01-17", 3, "state = 'running'"),
            initiative("b", "01-11/01-17", 12),
            initiative("a", "01-11/03-31", 60) + initiative("b", "01-11/01-17", 3),
            initiative("a", "01-11/01-17", 4, "state = 'running'")
            + initiative("b", "01-11/01-17", 3)
            + initiative("c", "01-18/01-24", 0, "after = ['b']"),
            initiative("a", "03-29/03-31", 4, "state = 'running'") + initiative("b", "03-29/03-31", 3),
        ],
        ids=["all has begun", "too much for any week", "never free", "something comes after", "the end is near"],
    )
    def test_no_move_is_made_up(self, others: str) -> None:
        told = drawn(TEAM + others, "E605")
        assert told
        assert all("Move or shorten something" in str(each.help) for each in told)

    @pytest.mark.parametrize(
        "text",
        [
            TEAM.replace("capacity = 5\n", "") + initiative("a", "01-11/01-17", 9),
            initiative("a", "01-11/01-17", 9),
            TEAM + initiative("a", "01-11/01-17", 9, "state = 'dropped'"),
            TEAM + initiative("a", "01-11/01-17", 9, "state = 'done'"),
            TEAM + initiative("a", "04-02/04-08", 9),
            TEAM + initiative("a", "01-11/01-17", 9).replace("end = 2027-01-17\n", ""),
            TEAM + initiative("a", "01-11/01-17", 9).replace("effort = 9\n", ""),
            TEAM + initiative("a", "01-11/01-17", 4) + initiative("b", "01-18/01-24", 5),
        ],
        ids=["no capacity", "no team", "dropped", "done", "after the period", "no end", "no effort", "side by side"],
    )
    def test_it_does_not_speak(self, text: str) -> None:
        assert drawn(text, "E605") == []

    def test_the_week_that_the_end_cuts_short_has_less_to_give(self) -> None:
        # from Monday 29 to Wednesday 31 March there are three working days: three person-days
        assert drawn(TEAM + initiative("a", "03-29/03-31", 3), "E605") == []
        assert drawn(TEAM + initiative("a", "03-29/03-31", 3.5), "E605")


REACH = "baseline = 0\ntarget = 100\n"


def served(key_result: str, *initiatives: str) -> str:
    return (
        "[[objectives]]\nid = 'o'\ntitle = 't'\n"
        f"[[objectives.key_results]]\nid = 'k'\nmetric = 'm'\n{key_result}\n" + "".join(initiatives)
    )


def work(days: str, fields: str = "", serves: str = "k", id: str = "i") -> str:
    return initiative(id, days, fields=f"serves = ['{serves}']\n{fields}").replace("effort = 0\n", "")


class TestTooLateToMatter:
    @pytest.mark.parametrize(("end", "late"), [("03-12", False), ("03-13", False), ("03-14", True), ("03-31", True)])
    def test_the_last_fifth_of_the_period(self, end: str, late: bool) -> None:
        # 18 of 90 days: from 14 March
        assert bool(drawn(served(REACH, work(f"02-16/{end}")), "E609")) is late

    @pytest.mark.parametrize(("start", "late"), [("01-04", False), ("02-14", False), ("02-15", True), ("03-01", True)])
    def test_what_runs_since_the_first_half_works_all_along(self, start: str, late: bool) -> None:
        desk = work(f"{start}/03-31", "kind = 'project'\nstate = 'running'")
        assert bool(drawn(served(REACH, desk), "E609")) is late
        assert bool(drawn(served(REACH, work("03-01/03-26"), desk.replace("'i'", "'j'")), "E609")) is late

    @pytest.mark.parametrize(
        ("key_result", "values", "late"),
        [
            (REACH, ("02-19=10", "02-26=12"), False),
            (REACH, ("02-26=2",), False),
            (REACH, ("02-19=10", "02-26=10"), True),
            (REACH, ("02-19=10", "02-26=8"), True),
            (REACH, ("02-05=4", "02-19=10"), True),
            ("baseline = 40\ntarget = 10\n", ("02-19=40", "02-26=25"), False),
            ("baseline = 40\ntarget = 10\n", ("02-19=40", "02-26=45"), True),
        ],
    )
    def test_what_has_moved_the_right_way_since_the_work_began_is_not_late(
        self, key_result: str, values: tuple[str, ...], late: bool
    ) -> None:
        text = served(measured(*values, shape=key_result), work("02-22/03-26"))
        assert bool(drawn(text, "E609")) is late

    def test_one_that_ends_in_time_is_enough(self) -> None:
        late = work("02-16/03-19")
        assert drawn(served(REACH, late, work("01-11/02-19", id="j")), "E609") == []
        assert drawn(served(REACH, late, work("01-11/02-19", serves="o", id="j")), "E609") == []
        assert drawn(served(REACH, late, work("02-16/03-15", id="j")), "E609")

    def test_the_first_end_and_the_due_day_are_told(self) -> None:
        (told,) = drawn(served(REACH, work("02-16/03-26"), work("02-16/03-19", id="j")), "E609")
        assert told.marked == "2027-03-19"
        assert "No work for “m” ends before Mar 19, 2027, and it is due on Mar 31, 2027" in str(told.message)
        assert "“Work j”" in str(told.help)

    @pytest.mark.parametrize("kind", ["campaign", "event"])
    def test_a_campaign_or_an_event_works_while_it_runs(self, kind: str) -> None:
        assert drawn(served(REACH, work("02-22/03-26", f"kind = '{kind}'")), "E609") == []
        (told,) = drawn(served(REACH, work("03-15/03-26", f"kind = '{kind}'")), "E609")
        assert "No work for “m” begins before Mar 15, 2027" in str(told.message)

    @pytest.mark.parametrize(
        "text",
        [
            served(REACH),
            served("at_most = 3\n", work("02-16/03-26")),
            served("done = false\n", work("02-16/03-26")),
            served("establish = true\n", work("02-16/03-26")),
            served(REACH, work("02-16/03-26", "state = 'done'")),
            served(REACH, work("02-16/03-26", "state = 'dropped'")),
            served(REACH, work("04-05/04-30")),
            served(REACH, work("02-16/03-26").replace("end = 2027-03-26\n", "")),
            served(REACH, work("02-16/03-26", serves="o")),
            served(REACH + "state = 'parked'\n", work("02-16/03-26")),
        ],
        ids=[
            *("not served", "kept", "milestone", "established", "done", "dropped"),
            *("outside", "no end", "for the objective", "parked"),
        ],
    )
    def test_it_does_not_speak(self, text: str) -> None:
        assert drawn(text, "E609") == []

    def test_an_own_due_day_counts(self) -> None:
        assert drawn(served(REACH + "due = 2027-02-26\n", work("02-01/02-19")), "E609")
        assert drawn(served(REACH + "due = 2027-02-26\n", work("02-01/02-12")), "E609") == []


def measured(*values: str, shape: str = REACH) -> str:
    """A key result with values on days, written as “02-12=4”."""
    rows = "".join(
        f"  {{ date = 2027-{day}, value = {value} }},\n" for day, value in (each.split("=") for each in values)
    )
    return f"{shape}check_ins = [\n{rows}]\n"


DONE = work("01-11/01-29", "state = 'done'")


class TestDoneWithoutEffect:
    @pytest.mark.parametrize(("value", "still"), [(10, True), (14.9, True), (15, False), (40, False), (4, True)])
    def test_less_than_a_twentieth_of_the_way_is_no_step(self, value: float, still: bool) -> None:
        text = served(measured("01-08=10", "01-22=10", f"02-12={value}"), DONE)
        assert bool(drawn(text, "E610")) is still

    def test_both_values_are_told(self) -> None:
        (told,) = drawn(served(measured("01-08=10", "02-12=11"), DONE), "E610")
        assert told.marked == "11"
        assert "was at 10 when the work for it began on Jan 11, 2027, and is at 11" in str(told.message)
        assert "“Work i”" in str(told.help)

    def test_before_the_first_value_the_baseline_holds(self) -> None:
        assert drawn(served(measured("02-12=2"), DONE), "E610")
        assert drawn(served(measured("02-12=9"), DONE), "E610") == []

    @pytest.mark.parametrize(("day", "told"), [("02-04", False), ("02-05", True), ("02-15", True)])
    def test_an_effect_is_given_one_cadence(self, day: str, told: bool) -> None:
        assert bool(drawn(served(measured("01-08=10", f"{day}=10"), DONE), "E610")) is told

    @pytest.mark.parametrize(
        ("state", "today", "told"),
        [
            ("running", date(2027, 1, 29), False),
            ("running", date(2027, 2, 8), True),
            ("planned", date(2027, 2, 8), True),
        ],
    )
    def test_what_is_past_its_end_is_over(self, state: str, today: date, told: bool) -> None:
        text = served(measured("01-08=10", "02-08=10"), work("01-11/01-29", f"state = '{state}'"))
        assert bool(drawn(text, "E610", today=today)) is told

    def test_what_is_measured_at_the_end_is_judged_once_the_work_is_over(self) -> None:
        key_result = measured("01-29=0", shape=REACH + "cadence = 'end'\n")
        text = served(key_result, work("01-11/01-29", "state = 'running'"))
        assert drawn(text, "E610", today=date(2027, 1, 29)) == []
        assert drawn(text, "E610", today=date(2027, 1, 30))

    STILL = measured("01-08=10", "02-12=10")

    @pytest.mark.parametrize(
        "text",
        [
            served(STILL),
            served(STILL, DONE, work("02-01/02-26", id="j")),
            served(STILL, DONE, work("02-01/02-26", serves="o", id="j")),
            served(STILL, work("01-11/01-29", "state = 'dropped'")),
            served(STILL, DONE.replace("start = 2027-01-11\n", "")),
            served(STILL, DONE.replace("end = 2027-01-29\n", "")),
            served(REACH, DONE),
            served(measured("01-08=10", "02-12=10", shape="at_most = 12\n"), DONE),
            served(measured("01-08=120", "02-12=120"), DONE),
            served(measured("01-08=10", "02-12=10", shape="target = 100\n"), DONE),
            served(STILL + "state = 'parked'\n", DONE),
            served(measured("01-08=10", "02-12=10", shape=REACH + "cadence = 'monthly'\n"), DONE),
        ],
        ids=[
            *("not served", "more to come", "more for the objective", "dropped", "no start", "no end"),
            *("not measured", "kept", "reached", "no baseline", "parked", "no survey yet"),
        ],
    )
    def test_it_does_not_speak(self, text: str) -> None:
        assert drawn(text, "E610") == []

    def test_it_depends_on_the_day(self) -> None:
        assert drawn(served(self.STILL, DONE), "E610", day_rules=False) == []


class TestKpiOutOfRange:
    @pytest.mark.parametrize(
        ("bounds", "value", "words"),
        [
            ("at_least = 10", 10, None),
            ("at_least = 10", 9.9, "was at 9.9 on Jan 18, 2027, and should be at least 10"),
            ("at_most = 20", 20, None),
            ("at_most = 20", 20.1, "should be at most 20"),
            ("at_least = 10\nat_most = 20", 15, None),
            ("at_least = 10\nat_most = 20", 21, "should be at most 20"),
            ("at_least = 20\nat_most = 10", 15, None),
            ("", 1000, None),
        ],
    )
    def test_the_ends_of_the_range_belong_to_it(self, bounds: str, value: float, words: str | None) -> None:
        text = f"[[kpis]]\nid = 'a'\ntitle = 'A'\n{bounds}\nobservations = [{{ date = 2027-01-18, value = {value} }}]\n"
        told = drawn(text, "K101")
        assert [each.marked for each in told] == ([] if words is None else [str(value)])
        assert words is None or words in str(told[0].message)

    @pytest.mark.parametrize(
        ("observations", "told"),
        [
            ("{ date = 2027-02-01, value = 5 }, { date = 2027-01-04, value = 15 }", True),
            ("{ date = 2027-02-01, value = 15 }, { date = 2027-01-04, value = 5 }", False),
            ("{ date = 2027-02-01, value = 5 }, { date = 2027-02-01, value = 15 }", False),
            ("{ value = 5 }", False),
            ("{ date = 2027-02-01 }", False),
            ("", False),
        ],
    )
    def test_the_newest_observation_counts(self, observations: str, told: bool) -> None:
        text = f"[[kpis]]\nid = 'a'\ntitle = 'A'\nat_least = 10\nobservations = [{observations}]\n"
        assert bool(drawn(text, "K101")) is told

    def test_the_key_result_that_it_stands_guard_over_is_named(self) -> None:
        kpi = "[[kpis]]\nid = 'a'\ntitle = 'A'\nat_most = 1\nobservations = [{ date = 2027-01-18, value = 2 }]\n"
        (told,) = drawn(served(REACH + "kpi = 'a'\n") + kpi, "K101")
        assert "the price of “m”" in str(told.help)

    def test_it_does_not_depend_on_the_day(self) -> None:
        kpi = "[[kpis]]\nid = 'a'\ntitle = 'A'\nat_most = 1\nobservations = [{ date = 2027-01-18, value = 2 }]\n"
        assert drawn(HEAD["en"] + kpi, "K101", day_rules=False, today=TODAY)
