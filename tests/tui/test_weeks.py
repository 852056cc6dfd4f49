"""The weeks of a period on a line of the calendar."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from okrtui.locales.language import speaking
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
