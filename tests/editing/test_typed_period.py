"""A period as people type it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.refused import Refused
from okrtui.editing.typed_period import read_period
from okrtui.locales.language import LANGUAGES, Language, speaking
from okrtui.locales.numbers import month_name
from okrtui.plan.period import parse_period

TODAY = date(2026, 11, 28)
_LETTERS = {"Q": "Q", "T": "Q", "H": "H", "S": "H"}


@given(
    st.integers(1000, 9999),
    st.sampled_from(["Q1", "Q4", "T2", "H1", "S2"]),
    st.sampled_from(
        ["{year}-{part}", "{year} {part}", "{year}{part}", "{part} {year}", "{part}-{year}", "{part}/{year}"]
    ),
    st.booleans(),
)
def test_year_and_part_stand_in_either_order_and_any_case(year: int, part: str, form: str, small: bool) -> None:
    typed = form.format(year=year, part=part.lower() if small else part)
    assert read_period(f" {typed} ") == f"{year}-{_LETTERS[part[0]]}{part[1]}"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("T4", "2026-Q4"), ("q3", "2027-Q3"), ("Q1", "2027-Q1"), ("s2", "2026-H2"), ("H1", "2027-H1")],
)
def test_a_part_alone_is_the_next_that_has_not_ended(typed: str, meant: str) -> None:
    assert read_period(typed, TODAY) == meant
    end = parse_period(meant).end
    assert end is not None
    assert end >= TODAY
    with pytest.raises(Refused):
        read_period(typed)


@given(st.integers(1000, 9999), st.integers(1, 4), st.sampled_from(LANGUAGES))
def test_a_quarter_is_read_by_its_months_and_by_its_number(year: int, number: int, language: Language) -> None:
    with speaking(language):
        months = [month_name(month) for month in (3 * number - 2, 3 * number)]
    ordinals = {"fr": ("1er", "2e", "3e", "4e"), "en": ("1st", "2nd", "3rd", "4th")}
    quarter = "trimestre" if language == "fr" else "quarter"
    for typed in (f"{months[0]}-{months[1]} {year}", f"{ordinals[language][number - 1]} {quarter} {year}"):
        assert read_period(typed) == f"{year}-Q{number}"


@pytest.mark.parametrize(
    "typed", ["3e semestre 2027", "février-avril 2027", "mars-janvier 2027", "second quarter", "1er trimestre 0000"]
)
def test_words_that_are_no_period_of_the_format_are_refused(typed: str) -> None:
    with pytest.raises(Refused):
        read_period(typed, TODAY)


@pytest.mark.parametrize("typed", ["", "T5", "H3 2027", "2027-S3", "T1 27", "Q12027", "0000 Q1", "2027 Q1 Q2"])
def test_what_is_no_period_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        read_period(typed, TODAY)
