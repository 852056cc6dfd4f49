"""Numbers and dates: the program's own writing is that of the Unicode locale data."""

from datetime import date

import pytest
from babel.dates import format_date, get_month_names
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from okrtui.locales.language import LANGUAGES, Language, speaking
from okrtui.locales.numbers import format_day, format_number, format_percent, format_weekday, month_name

LANGUAGE = st.sampled_from(LANGUAGES)


LARGEST = 10**15
NUMBER = st.integers(-LARGEST, LARGEST) | st.floats(-LARGEST, LARGEST)


@given(LANGUAGE, NUMBER)
def test_a_number_is_written_as_the_locale_data_says(language: Language, value: float) -> None:
    said = format_decimal(value, format="#,##0.######", locale=language)
    with speaking(language):
        assert format_number(value) == ("0" if said == "-0" else said)


@given(LANGUAGE, st.integers() | st.floats(allow_nan=False, allow_infinity=False))
def test_no_number_is_too_large_to_be_written(language: Language, value: float) -> None:
    with speaking(language):
        assert format_number(value)


@given(LANGUAGE, st.dates())
def test_a_day_is_written_as_the_locale_data_says(language: Language, day: date) -> None:
    said = format_date(day, format="medium", locale=language)
    if language == "fr" and day.day == 1:
        said = f"1er{said.removeprefix('1')}"  # as everybody writes it; the locale data has no ordinals
    with speaking(language):
        assert format_day(day) == said


@given(LANGUAGE, st.dates())
def test_a_weekday_is_written_as_the_locale_data_says(language: Language, day: date) -> None:
    with speaking(language):
        said = format_weekday(day)
        assert said.startswith(format_date(day, format="EEE", locale=language))
        assert said.endswith(format_day(day))


def test_the_first_of_a_month_is_an_ordinal_in_french() -> None:
    with speaking("fr"):
        assert format_day(date(2027, 3, 1)) == "1er mars 2027"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("form", "width"), [("wide", "wide"), ("short", "abbreviated")])
def test_months_have_the_names_of_the_locale_data(language: Language, form, width) -> None:
    with speaking(language):
        for month in range(1, 13):
            assert month_name(month, form) == get_month_names(width, locale=language)[month]


@pytest.mark.parametrize(
    ("language", "share", "written"),
    [
        ("fr", 0.284, "28\u202f%"),
        ("en", 0.284, "28%"),
        ("fr", 12.5, "1\u202f250\u202f%"),
        ("en", -0.08, "-8%"),
    ],
)
def test_a_share_is_whole_per_cent(language: Language, share: float, written: str) -> None:
    with speaking(language):
        assert format_percent(share) == written
