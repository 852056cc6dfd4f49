"""Days as people type them."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.refused import Refused
from okrtui.editing.typed import read_typed
from okrtui.editing.typed_day import FoundDay, NoSuchDay, TypingContext, day_at, read_typed_day
from okrtui.editing.typed_span import span_at
from okrtui.locales.language import LANGUAGES, Language, speaking
from okrtui.locales.numbers import format_day
from okrtui.plan.period import Period, parse_period

TODAY = date(2027, 1, 20)  # a Wednesday
QUARTER = parse_period("2027-Q1")  # begins on a Friday
FRENCH = TypingContext("fr", TODAY, QUARTER)
ENGLISH = TypingContext("en", TODAY, QUARTER)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        *((written, date(2027, 1, 11)) for written in ("11 janv.", "11 janvier", "Jan 11", "11 Jan", "January 11th")),
        ("2027-01-11", date(2027, 1, 11)),
        ("1er mars", date(2027, 3, 1)),
        ("3 mai 2028", date(2028, 5, 3)),
        ("Feb 3, 2028", date(2028, 2, 3)),
        ("31.01.2027", date(2027, 1, 31)),
        ("s3", date(2027, 1, 18)),
        ("W3", date(2027, 1, 18)),
        ("semaine 2", date(2027, 1, 11)),
        ("+2w", date(2027, 2, 3)),
        ("+2s", date(2027, 2, 3)),
        ("-3d", date(2027, 1, 17)),
        ("\u22123j", date(2027, 1, 17)),
        ("today", TODAY),
        ("aujourd’hui", TODAY),
        ("demain", date(2027, 1, 21)),
        ("tomorrow", date(2027, 1, 21)),
        ("lundi", date(2027, 1, 25)),
        ("Monday", date(2027, 1, 25)),
        ("mercredi", date(2027, 1, 27)),
    ],
)
@pytest.mark.parametrize("around", [FRENCH, ENGLISH])
def test_a_day_means_the_same_in_both_languages(text: str, day: date, around: TypingContext) -> None:
    assert read_typed_day(text, around) == day


@pytest.mark.parametrize(
    ("text", "french", "english"),
    [
        ("02/03", date(2027, 3, 2), date(2027, 2, 3)),
        ("02/03/2028", date(2028, 3, 2), date(2028, 2, 3)),
        ("31/1", date(2027, 1, 31), date(2027, 1, 31)),
        ("1/31", None, date(2027, 1, 31)),
        ("11/01", date(2027, 1, 11), date(2027, 1, 11)),  # the 1st of November is no day of this quarter
        ("31/02", None, None),
        ("24/7", None, None),
        ("11.01", None, None),
        ("s14", None, None),
        ("next year", None, None),
    ],
)
def test_a_day_in_figures_is_read_as_its_language_writes_it(text: str, french: date, english: date) -> None:
    for around, day in ((FRENCH, french), (ENGLISH, english)):
        if day is None:
            with pytest.raises(Refused):
                read_typed_day(text, around)
        else:
            assert read_typed_day(text, around) == day


@pytest.mark.parametrize(
    ("period", "number", "first", "last"),
    [
        (Period(start=date(2027, 1, 4), end=date(2027, 3, 28)), 3, date(2027, 1, 18), date(2027, 1, 22)),
        (QUARTER, 1, date(2027, 1, 4), date(2027, 1, 8)),  # from a Friday on
        (QUARTER, 3, date(2027, 1, 18), date(2027, 1, 22)),
        (QUARTER, 13, date(2027, 3, 29), date(2027, 3, 31)),  # ends with the quarter
        (parse_period("2030-Q1"), 1, date(2030, 1, 1), date(2030, 1, 4)),  # from a Tuesday on
        (parse_period("2030-Q1"), 2, date(2030, 1, 7), date(2030, 1, 11)),
        (parse_period("2026-Q4"), 1, date(2026, 10, 5), date(2026, 10, 9)),  # from a Thursday on
        (Period(start=date(2027, 1, 4), end=date(2027, 1, 12)), 2, date(2027, 1, 11), date(2027, 1, 12)),
        (Period(start=date(2027, 1, 9), end=date(2027, 1, 10)), 1, date(2027, 1, 9), date(2027, 1, 10)),
    ],
)
def test_a_week_is_one_of_the_period_from_monday_to_friday(
    period: Period, number: int, first: date, last: date
) -> None:
    around = TypingContext("fr", TODAY, period)
    assert (read_typed_day(f"s{number}", around), read_typed_day(f"s{number}", around, last=True)) == (first, last)


def test_without_a_period_there_is_no_third_week() -> None:
    with pytest.raises(Refused):
        read_typed_day("s3", TypingContext("fr", TODAY))


@given(st.integers(1, 13), st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_weeks_follow_on_each_other_without_touching(number: int, start: date) -> None:
    around = TypingContext("fr", TODAY, Period(start=start, end=start + timedelta(days=97)))
    first, last = (read_typed_day(f"s{number}", around, last=each) for each in (False, True))
    assert start <= first <= last
    assert read_typed_day(f"s{number + 1}", around) > last


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(7, 400))
def test_the_days_of_a_week_lie_in_the_week_of_this_number(start: date, days: int) -> None:
    period = Period(start=start, end=start + timedelta(days=days))
    around = TypingContext("fr", TODAY, period)
    assert period.weeks is not None
    for number in range(1, period.weeks + 1):
        found = day_at(f"s{number}", 0, around)
        assert found is not None
        assert {period.week_of(found.first), period.week_of(found.last)} == {number}
    with pytest.raises(NoSuchDay):
        day_at(f"s{period.weeks + 1}", 0, around)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("11/01-05/02", date(2027, 1, 11), date(2027, 2, 5)),
        ("11/01 – 05/02", date(2027, 1, 11), date(2027, 2, 5)),
        ("11/01 au 05/02", date(2027, 1, 11), date(2027, 2, 5)),
        ("11 janv. - 5 févr.", date(2027, 1, 11), date(2027, 2, 5)),
        ("Jan 11 to Feb 5", date(2027, 1, 11), date(2027, 2, 5)),
        ("2027-01-11/2027-02-05", date(2027, 1, 11), date(2027, 2, 5)),
        ("11-15 janv.", date(2027, 1, 11), date(2027, 1, 15)),
        ("Jan 11-15", date(2027, 1, 11), date(2027, 1, 15)),
        ("s3-s6", date(2027, 1, 18), date(2027, 2, 12)),
        ("s3-6", date(2027, 1, 18), date(2027, 2, 12)),
        ("s3-05/02", date(2027, 1, 18), date(2027, 2, 5)),
    ],
)
@pytest.mark.parametrize("around", [FRENCH, ENGLISH])
def test_a_span_has_two_days(text: str, first: date, last: date, around: TypingContext) -> None:
    found = span_at(text, 0, around)
    assert found is not None
    assert (found.first, found.last, found.stop) == (first, last, len(text))


def test_both_ends_of_a_span_are_read_in_one_order() -> None:
    found = span_at("2/1-3/1", 0, ENGLISH)
    assert found is not None
    assert (found.first, found.last) == (date(2027, 2, 1), date(2027, 3, 1))


def test_the_year_is_that_of_the_period_over_the_turn_of_a_year() -> None:
    winter = TypingContext("fr", date(2026, 9, 1), Period(start=date(2026, 11, 2), end=date(2027, 1, 31)))
    assert read_typed_day("15/12", winter) == date(2026, 12, 15)
    assert read_typed_day("10/01", winter) == date(2027, 1, 10)
    assert read_typed_day("3/2", winter) == date(2027, 2, 3)


@given(st.dates(QUARTER.start, QUARTER.end), st.sampled_from(LANGUAGES))
def test_every_day_is_read_as_the_interface_writes_it(day: date, language: Language) -> None:
    around = TypingContext(language, TODAY, QUARTER)
    with speaking(language):
        assert read_typed_day(format_day(day), around) == day
        assert read_typed_day(format_day(day).removesuffix(f" {day.year}").removesuffix(","), around) == day


@given(st.text(alphabet="0123456789/.-–sw+dj janvferi’er,", max_size=16), st.sampled_from([FRENCH, ENGLISH]))
def test_whatever_is_typed_is_a_day_or_none(text: str, around: TypingContext) -> None:
    for read in (day_at, span_at):
        stop = _stop(read, text, around)
        assert stop is None or 0 < stop <= len(text)


def _stop(read: Callable[[str, int, TypingContext], FoundDay | None], text: str, around: TypingContext) -> int | None:
    try:
        found = read(text, 0, around)
    except NoSuchDay as none:
        return none.stop
    return None if found is None else found.stop


def test_a_field_takes_a_day_as_it_is_typed_and_a_week_by_its_end() -> None:
    assert read_typed(("initiatives", 0, "start"), "s3", around=FRENCH) == date(2027, 1, 18)
    assert read_typed(("initiatives", 0, "end"), "s3", around=FRENCH) == date(2027, 1, 22)
    with pytest.raises(Refused):
        read_typed(("initiatives", 0, "end"), "s3")  # a script says which day it means


def test_a_field_takes_thousands_as_its_language_marks_them() -> None:
    path = ("objectives", 0, "key_results", 0, "target")
    assert read_typed(path, "1,200 visits", "visits", ENGLISH) == 1200
    assert read_typed(path, "1,200", around=FRENCH) == 1.2


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ["Jan 11", "01/11", "2027-01-11", "w3", "+2w"]), ("fr", ["11 janv.", "11/01", "2027-01-11", "s3", "+2s"])],
)
def test_what_is_no_day_is_told_how_days_are_written(language: Language, words: list[str]) -> None:
    around = TypingContext(language, date(2027, 1, 20), parse_period("2027-Q1"))
    with speaking(language), pytest.raises(Refused) as refused:
        read_typed_day("soon", around)
    with speaking(language):
        told = str(refused.value.sentence)
    for each in words:
        assert each in told
        assert isinstance(read_typed_day(each, around), date)
