"""The weeks of a period on a line of the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.locales.language import LANGUAGES, Language, speaking
from okrtui.plan.period import Period, parse_period
from okrtui.tui.panes.weeks import Weeks

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


def weeks(written: str, width: int) -> Weeks:
    found = Weeks.of(parse_period(written), width)
    assert found is not None
    return found


def test_a_quarter_has_a_cell_for_each_part_of_a_week() -> None:
    quarter = weeks("2027-Q1", 54)
    assert (quarter.count, quarter.cells, quarter.width) == (13, 4, 52)
    assert quarter.stretch(date(2027, 1, 1), date(2027, 1, 7)) == (0, 4)
    assert quarter.stretch(date(2027, 1, 8), date(2027, 1, 8)) == (4, 5)


def test_a_year_still_fits_on_a_narrow_screen() -> None:
    year = weeks("2027", 54)
    assert (year.count, year.cells, year.width) == (53, 1, 53)
    assert len(year.months()) == len(year.numbers(date(2027, 6, 1))) == 53


def test_months_stand_where_they_begin_and_this_week_has_a_sign() -> None:
    quarter = weeks("2027-Q1", 54)
    with speaking("fr"):
        assert quarter.months().split() == ["janvier", "février", "mars"]
    assert quarter.months().index("February") == quarter.cell_of(date(2027, 2, 1))
    assert quarter.numbers(date(2027, 1, 20)).split()[:4] == ["1", "2", "▼3", "4"]
    assert "▼" not in quarter.numbers(date(2026, 12, 31))


def test_what_lies_outside_the_period_has_no_cells_and_what_straddles_it_has_some() -> None:
    quarter = weeks("2027-Q1", 54)
    assert quarter.stretch(date(2026, 1, 1), date(2026, 12, 31)) is None
    assert quarter.stretch(date(2026, 1, 1), date(2028, 1, 1)) == (0, 52)
    assert quarter.stretch(None, date(2027, 1, 1)) == (0, 1)
    assert quarter.stretch(None, None) is None


def test_a_period_without_an_end_has_no_weeks() -> None:
    assert Weeks.of(None, 50) is None
    assert Weeks.of(Period(start=date(2027, 1, 1)), 50) is None
    assert Weeks.of(Period(start=date(2027, 2, 1), end=date(2027, 1, 1)), 50) is None


@given(DAYS, st.integers(0, 4000), st.integers(1, 120), DAYS, DAYS, DAYS)
def test_every_line_is_as_wide_as_the_calendar(
    start: date, days: int, width: int, first: date, last: date, today: date
) -> None:
    found = Weeks(start, start + timedelta(days=days), width)
    assert found.width <= width
    assert len(found.months()) == len(found.numbers(today)) == found.width
    stretch = found.stretch(min(first, last), max(first, last))
    assert stretch is None or 0 <= stretch.start < stretch.end <= found.width


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("written", "count"), [("2027-H1", 6), ("2027", 12)])
def test_each_month_of_a_long_period_has_a_name(written: str, count: int, language: Language) -> None:
    with speaking(language):
        found = weeks(written, 54)
        names = found.months().split()
        assert len(names) == count
        assert found.months()[found.cell_of(date(2027, 3, 1))].lower() == "m"


def test_june_and_july_are_never_called_the_same() -> None:
    with speaking("fr"):
        for width in range(53, 240):
            assert "jui" not in weeks("2027", width).months().split()
        assert "juil" in weeks("2027", 53 * 2).months()


def test_the_number_of_a_week_stands_over_its_monday() -> None:
    quarter = weeks("2026-Q4", 14 * 8)
    line = quarter.numbers(date(2026, 11, 6))
    assert line.index("▼5") == quarter.cell_of(date(2026, 11, 2))
    assert line.split()[-1] == "13"


@given(st.integers(0, 364), st.integers(20, 120))
def test_the_mark_of_today_takes_the_place_of_one_number_at_most(days: int, width: int) -> None:
    found = weeks("2027", width)
    plain = found.numbers(date(2026, 1, 1)).split()
    today = date(2027, 1, 1) + timedelta(days=days)
    marked = found.numbers(today).replace("▼", " ").split()
    number = str(parse_period("2027").week_of(today))
    assert set(marked) <= {*plain, number, number[: len(marked[-1])]}
    assert len(set(plain) - set(marked)) <= 1
