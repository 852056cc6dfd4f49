"""Titles: too long, said before, or the mere name of a KPI."""

import pytest

from tests.rules.fragments import about, french, initiative, key_result, objective, said


class TestLongTitle:
    def test_what_lies_beyond_120_characters_is_marked(self) -> None:
        (told,) = said(objective("a" * 119 + "bcd"), "C206")
        assert told.marked == "cd"

    def test_120_are_enough(self) -> None:
        assert said(objective("a" * 120), "C206") == []
        assert said(objective("é" * 120), "C206") == []
        assert about('metric = "' + "a" * 120 + '"', "C206") == []

    def test_key_results_and_initiatives_are_read_too(self) -> None:
        assert about('metric = "' + "a" * 121 + '"', "C206")
        assert said(initiative("a" * 121), "C206")


class TestDuplicateTitle:
    def test_the_second_one_is_told(self) -> None:
        text = objective("Increase our awareness", "a") + objective("Improve awareness", "b")
        assert [told.item for told in said(text, "C207")] == ["b"]

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Be more visible", "Be more visible on social media"),
            ("Be more visible on social media", "Be more visible"),
        ],
    )
    def test_an_objective_within_another_one_is_told(self, one: str, other: str) -> None:
        assert len(said(objective(one, "a") + objective(other, "b"), "C207")) == 1

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Grow with retailers in France", "Grow with retailers in Spain"),
            ("Win the trust of buyers", "Win the trust of buyers in Spain"),
            ("Grow the Q1 pipeline", "Grow the Q2 pipeline"),
            ("Reduce what customers wait for", "Increase what customers wait for"),
            ("Make customers our best advocates", "Make employees our best advocates"),
            ("Buyers think of us first", "Buyers think of us first when a line stops at night"),
        ],
    )
    def test_another_country_time_audience_or_direction_is_another_objective(self, one: str, other: str) -> None:
        assert said(objective(one, "a") + objective(other, "b"), "C207") == []

    def test_a_parked_objective_may_say_the_same(self) -> None:
        assert said(objective("Grow", "a") + objective("Grow", "b", 'state = "parked"'), "C207") == []

    def test_key_results(self) -> None:
        head = objective("Buyers think of us first")
        one = key_result('title = "3 mentions in the press"', "a")
        assert said(head + one + key_result('title = "Three press mentions"', "b"), "C207")
        assert said(head + one + key_result('title = "5 press mentions"', "b"), "C207") == []

    @pytest.mark.parametrize("other", ['unit = "k€"; target = 5', 'unit = "leads"; target = 9'])
    def test_figures_that_differ_make_no_duplicate_title(self, other: str) -> None:
        text = objective("a") + key_result('metric = "leads"; unit = "leads"; target = 5', "a")
        assert said(text + key_result(f'metric = "leads"; {other}', "b"), "C207") == []

    def test_three_hundred_titles_are_compared_at_once(self) -> None:
        text = "".join(objective(f"Win the trust of customer {n}", f"o{n}") for n in range(300))
        assert said(text, "C207") == []


class TestKpiAsObjective:
    @pytest.mark.parametrize("title", ["Conversion rate", "Organic traffic", "The NPS", "Net revenue retention"])
    def test_the_name_of_a_kpi_is_no_aim(self, title: str) -> None:
        assert said(objective(title), "C208")

    @pytest.mark.parametrize("title", ["Taux de conversion", "Le NPS", "Trafic du site", "Chiffre d’affaires"])
    def test_neither_is_it_in_french(self, title: str) -> None:
        assert french(objective(title), "C208")

    def test_nor_is_that_of_a_kpi_of_the_plan(self) -> None:
        text = '[[kpis]]\nid = "x"\ntitle = "Fill of the tanks"\n' + objective("The fill of the tanks")
        (told,) = said(text, "C208")
        assert "watched already" in str(told.help)

    @pytest.mark.parametrize(
        "title",
        [
            *("Grow organic traffic from buyers", "Customers love our service", "A conversion rate to be proud of"),
            *("Our customers are our best advocates", "Customers", "Become the reference for maintenance"),
        ],
    )
    def test_a_change_or_a_state_is_an_aim(self, title: str) -> None:
        assert said(objective(title), "C208") == []
