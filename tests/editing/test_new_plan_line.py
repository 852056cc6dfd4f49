"""A new plan asked for on one line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.recognising import may_be_a_plan
from okrtui.editing.new_plan_line import PlanAsked, plan_asked
from okrtui.plan.period import parse_period

NOWHERE = Path("/nowhere at all")


def asked(line: str, folder: Path = NOWHERE) -> PlanAsked:
    return plan_asked(line, default="2027-Q1", untitled="plan", folder=folder)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("", (None, "2027-Q1", "plan-2027-q1.toml")),
        ("2027-Q2", (None, "2027-Q2", "plan-2027-q2.toml")),
        ("2027-Q2 Plan marketing", ("Plan marketing", "2027-Q2", "plan-marketing-2027-q2.toml")),
        ("Plan marketing 2027-T2", ("Plan marketing", "2027-Q2", "plan-marketing-2027-q2.toml")),
        ("Plan marketing, 2028", ("Plan marketing", "2028", "plan-marketing-2028.toml")),
        ("Plan marketing, T3 2027", ("Plan marketing, T3 2027", "2027-Q3", "plan-marketing-2027-q3.toml")),
        ("T2 2027 Relance", ("Relance", "2027-Q2", "relance-2027-q2.toml")),
        ("2027-Q1 S1 2027 Grand plan", ("Grand plan", "2027-H1", "grand-plan-2027-h1.toml")),
        ("2027 T2 – Relance", ("Relance", "2027-Q2", "relance-2027-q2.toml")),
        ("Plan T3 2027, mené à trois", ("Plan T3 2027, mené à trois", "2027-Q3", "plan-mene-a-trois-2027-q3.toml")),
        ("Plan T3 2027 mené à trois", ("Plan T3 2027 mené à trois", "2027-Q3", "plan-mene-a-trois-2027-q3.toml")),
        ("T4 2027", (None, "2027-Q4", "plan-2027-q4.toml")),
        ("Spring 2027-03", ("Spring", "2027-03", "spring-2027-03.toml")),
        ("2027-q2 2027-Q1 Élan", ("2027-Q1 Élan", "2027-Q2", "2027-q1-elan-2027-q2.toml")),
        ("2e trimestre 2027 Offre été", ("Offre été", "2027-Q2", "offre-ete-2027-q2.toml")),
        ("Offre, second quarter 2027", ("Offre", "2027-Q2", "offre-2027-q2.toml")),
        ("Plan du 2e trimestre 2027", ("Plan du 2e trimestre 2027", "2027-Q2", "plan-du-2e-trimestre-2027-q2.toml")),
        (
            "Offre 2e trimestre 2027 été",
            ("Offre 2e trimestre 2027 été", "2027-Q2", "offre-2e-trimestre-2027-ete-2027-q2.toml"),
        ),
        (
            "Communication interne janvier-mars 2027",
            ("Communication interne", "2027-Q1", "communication-interne-2027-q1.toml"),
        ),
        ("Plan de janvier à juin 2027", ("Plan", "2027-H1", "plan-2027-h1.toml")),
        ("Salon mars 2028", ("Salon mars 2028", "2027-Q1", "salon-mars-2028-2027-q1.toml")),
        ("Salon février-avril 2028", ("Salon février-avril 2028", "2027-Q1", "salon-fevrier-avril-2028-2027-q1.toml")),
        ("Plan T1 🎉 2028", ("Plan T1 🎉 2028", "2027-Q1", "plan-t1-2028-2027-q1.toml")),
        ("5e trimestre 2028", ("5e trimestre 2028", "2027-Q1", "5e-trimestre-2028-2027-q1.toml")),
        ("2027-Q5", ("2027-Q5", "2027-Q1", "2027-q5-2027-q1.toml")),
        ("🎯", ("🎯", "2027-Q1", "item-2027-q1.toml")),
    ],
)
def test_a_period_is_a_word_of_its_own_and_the_rest_the_title(line: str, meant: tuple[str | None, str, str]) -> None:
    assert asked(line) == meant


@pytest.mark.parametrize(
    "title",
    ["Plan marketing 2027", "Plan marketing T1 🎉 2027", "2028 en vue", "Salon mars 2027", "Élan 2026-Q4, 2026"],
)
def test_a_year_behind_the_period_that_is_filled_in_belongs_to_the_title(title: str) -> None:
    assert asked(f"2027-Q2 {title}")[:2] == (title, "2027-Q2")


def test_a_file_tells_its_year_once() -> None:
    assert asked("2027-Q2 Plan marketing 2027").name == "plan-marketing-2027-q2.toml"


@pytest.mark.parametrize(
    ("words", "period"),
    [
        *((f"{ordinal} 2028", "2028-Q2") for ordinal in ("2e trimestre", "Second Quarter", "2nd quarter of")),
        *(
            ("January-March 2028", "2028-Q1"),
            ("avril – juin 2028", "2028-Q2"),
            ("de juillet à décembre 2028", "2028-H2"),
        ),
    ],
)
def test_a_period_in_words_takes_the_place_of_the_one_that_is_filled_in(words: str, period: str) -> None:
    for line in (f"2027-Q1 {words} Élan", f"2027-Q1 Élan {words}", f"{words} Élan"):
        assert asked(line)[:2] == ("Élan", period)


def test_a_file_that_is_there_is_never_meant(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        name = asked("Plan", tmp_path).name
        (tmp_path / name).touch()
        names.append(name)
    assert names == ["plan-2027-q1.toml", "plan-2027-q1-2.toml", "plan-2027-q1-3.toml"]


@given(st.text(max_size=60))
def test_any_line_means_a_plan_that_can_be_made(line: str) -> None:
    meant = asked(line)
    assert parse_period(meant.period).start is not None
    assert may_be_a_plan(meant.name)
    assert Path(meant.name).name == meant.name
