"""Key results as signs of an effect: one metric pulled two ways, work among them, none before the end."""

import pytest

from okrtui.rules.diagnostic import Diagnostic
from tests.rules.fragments import about, initiative, key_result, objective, said


class TestDuplicateMetric:
    def two(self, one: str, other: str) -> list[Diagnostic]:
        return said(objective("a") + key_result(one, "a") + objective("b", "p") + key_result(other, "b"), "M311")

    @pytest.mark.parametrize(
        ("one", "other", "why"),
        [
            ('metric = "NPS"; baseline = 31; target = 38', 'metric = "the NPS"; baseline = 31; target = 45', "figures"),
            ('metric = "leads"; baseline = 9; target = 5', 'metric = "leads"; baseline = 5; target = 9', "opposite"),
            ('metric = "spend"; baseline = 5; target = 9', 'metric = "spend"; at_most = 6', "opposite"),
            ('metric = "churn"; at_most = 3', 'metric = "churn"; at_most = 5', "figures"),
        ],
    )
    def test_two_figures_for_one_metric(self, one: str, other: str, why: str) -> None:
        (told,) = self.two(one, other)
        assert told.item == "b"
        assert why in str(told.message)

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ('metric = "NPS in France"; target = 38', 'metric = "NPS in Spain"; target = 45'),
            ('metric = "NPS of customers"; target = 38', 'metric = "NPS of employees"; target = 45'),
            ('metric = "leads"; unit = "leads"; target = 38', 'metric = "leads"; unit = "%"; target = 45'),
            ('metric = "NPS"; target = 38', 'metric = "CSAT"; target = 45'),
            ('metric = "NPS"; target = 34; due = 2027-02-15', 'metric = "NPS"; target = 38'),
            ('metric = "NPS"; baseline = 31; target = 38', 'metric = "NPS"; at_least = 30'),
            ('title = "3 mentions"', 'title = "5 mentions"'),
            ('metric = "NPS"; target = 38', 'metric = "NPS"; target = 45; state = "parked"'),
            ('metric = "leads"; target = 38', 'metric = "qualified leads"; target = 45'),
        ],
    )
    def test_no_contradiction(self, one: str, other: str) -> None:
        assert self.two(one, other) == []


class TestSameAsInitiative:
    @pytest.mark.parametrize(
        ("words", "work"),
        [
            ("Run 5 webinars", "Run webinars"),
            ("Launch of the new site", "Launch the new site"),
            ("Publish three articles", "3 articles published"),
        ],
    )
    def test_work_among_the_key_results(self, words: str, work: str) -> None:
        (told,) = said(objective("a") + key_result(f'title = "{words}"') + initiative(work), "M314")
        assert told.item == "k"

    @pytest.mark.parametrize(
        ("words", "work", "more"),
        [
            ("Run 5 webinars", "Run 3 webinars", ""),
            ("demo requests", "Redesign of the demo form", ""),
            ("leads from webinars", "Webinars", ""),
            ("Run 5 webinars", "Run webinars", 'state = "dropped"'),
            ("5", "6", ""),
        ],
    )
    def test_an_effect_is_none(self, words: str, work: str, more: str) -> None:
        assert said(objective("a") + key_result(f'title = "{words}"') + initiative(work, more), "M314") == []


class TestMeasuredOnlyAtTheEnd:
    END = 'cadence = "end"'

    def test_nothing_tells_on_the_way(self) -> None:
        text = (
            objective("a") + key_result(f'metric = "x"; {self.END}', "x") + key_result(f'metric = "y"; {self.END}', "y")
        )
        (told,) = said(text, "M315")
        assert told.item == "o"

    @pytest.mark.parametrize(
        "other",
        [
            'metric = "y"',
            'metric = "y"; cadence = "monthly"',
            'metric = "y"; cadence = "end"; kpi = "traffic"',
            'metric = "y"; cadence = "end"; check_ins = [ { date = 2027-02-01, value = 3 } ]',
        ],
    )
    def test_one_that_tells_is_enough(self, other: str) -> None:
        assert (
            said(objective("a") + key_result(f'metric = "x"; {self.END}', "x") + key_result(other, "y"), "M315") == []
        )

    def test_a_survey_alone_is_measured_once(self) -> None:
        assert about(f'metric = "x"; {self.END}', "M315") == []
