"""What the rules of focus count, and what they propose."""

import pytest

from okrtui.document.edit import SetValue
from okrtui.rules.limits import Limits
from okrtui.rules.settings import Settings
from tests.rules.judging import drawn


def objective(id: str, key_results: int = 0, *, owner: str = "", state: str = "active") -> str:
    text = f"[[objectives]]\nid = '{id}'\ntitle = 'Objective {id}'\nstate = '{state}'\nowner = '{owner}'\n"
    for number in range(key_results):
        text += f"[[objectives.key_results]]\nid = '{id}{number}'\nmetric = 'm {id}{number}'\n"
    return text


def parked(text: str, **options: object) -> list[object]:
    (told,) = drawn(text, "F101", **options)
    assert told.fix is not None
    return [edit.path[1] for edit in told.fix.edits if edit == SetValue(edit.path, "parked")]


class TestTooManyObjectives:
    def test_the_least_worked_out_is_to_be_parked(self) -> None:
        text = objective("a", 2) + objective("b", 1) + objective("c", 3) + objective("d", 2)
        assert parked(text) == [1]

    def test_an_owner_counts_like_a_key_result(self) -> None:
        assert parked("".join(objective(id, 1, owner="" if id == "b" else "Claire") for id in "abcd")) == [1]

    def test_an_initiative_counts_like_a_key_result(self) -> None:
        text = "".join(objective(id, 1) for id in "abcd")
        text += "[[initiatives]]\nid = 'i'\ntitle = 't'\nserves = ['a', 'c0', 'd']\n"
        assert parked(text) == [1]

    def test_on_a_tie_it_is_the_lowest_in_the_file(self) -> None:
        assert parked("".join(objective(id, 2) for id in "abcd")) == [3]

    def test_as_many_are_to_be_parked_as_are_too_many(self) -> None:
        assert parked("".join(objective(id, 2) for id in "abcde")) == [3, 4]

    def test_parked_done_and_dropped_ones_do_not_count(self) -> None:
        text = "".join(objective(id) for id in "abc")
        for state in ("parked", "done", "dropped"):
            assert drawn(text + objective("d", state=state), "F101") == []

    def test_the_limit_can_be_another(self) -> None:
        settings = Settings(limits=Limits(objectives=1))
        assert parked(objective("a", 2) + objective("b", 1), settings=settings) == [1]

    def test_it_is_shown_at_the_first_objective_beyond_the_limit(self) -> None:
        (told,) = drawn("".join(objective(id, 2) for id in "abcde"), "F101")
        assert told.marked == "'Objective d'"
        assert told.item == "d"


@pytest.mark.parametrize(("count", "faulty"), [(5, False), (6, True)])
def test_more_than_five_key_results_are_too_many(count: int, faulty: bool) -> None:
    assert bool(drawn(objective("a", count), "F102")) is faulty


@pytest.mark.parametrize(("count", "severity"), [(0, ["warning"]), (1, ["advice"]), (2, [])])
def test_no_key_result_is_a_warning_and_a_single_one_is_advice(count: int, severity: list[str]) -> None:
    assert [told.severity for told in drawn(objective("a", count), "F103")] == severity


def test_a_parked_key_result_shows_nothing_and_one_that_is_done_does() -> None:
    text = objective("a", 2) + "state = '{}'\n"
    assert [told.severity for told in drawn(text.format("parked"), "F103")] == ["advice"]
    assert drawn(text.format("done"), "F103") == []


class TestOverloadedOwner:
    @staticmethod
    def owned(count: int) -> str:
        text = "[[people]]\nid = 'claire'\nname = 'Claire'\n[[people]]\nid = 'marc'\nname = 'Marc'\n"
        for number in range(count):
            text += objective(f"o{number}", 1) + "owner = 'claire'\n"
        return text

    def test_five_key_results_are_enough_for_one_person(self) -> None:
        assert drawn(self.owned(5), "F104") == []

    def test_a_person_with_six_is_told_once_with_who_owns_fewer(self) -> None:
        (told,) = drawn(self.owned(6), "F104")
        assert "“Claire” owns 6 key results" in str(told.message)
        assert "“Marc” owns fewer" in str(told.help)


class TestLongPeriod:
    @staticmethod
    def plan(period: str) -> str:
        return f"okrtui = 1\n[plan]\ntitle = 't'\nperiod = {period}\n" + objective("a")

    @pytest.mark.parametrize(
        ("period", "faulty"),
        [
            ("'2027'", True),
            ("'2027-H1'", False),
            ("'2027-H2'", False),
            ("'2027-Q1'", False),
            ("{ start = 2027-01-01, end = 2027-07-31 }", True),
            ("{ start = 2027-01-04, end = 2027-07-04 }", False),
        ],
    )
    def test_half_a_year_is_the_longest(self, period: str, faulty: bool) -> None:
        assert bool(drawn(self.plan(period), "F105")) is faulty

    def test_a_plan_without_objectives_may_be_as_long_as_it_likes(self) -> None:
        assert drawn("okrtui = 1\n[plan]\ntitle = 't'\nperiod = '2027'\n", "F105") == []
