"""Numbers as people type them."""

from datetime import date

import pytest

from okrtui.document.refused import Refused
from okrtui.editing.typed import read_number, read_typed
from okrtui.editing.typed_day import TypingContext
from okrtui.locales.language import LANGUAGES, Language
from okrtui.plan.period import parse_period

_EXPECTED = ("objectives", 0, "key_results", 0, "expected")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("26", 26),
        ("26,5", 26.5),
        ("26 %", 26),
        ("26,5\u202f%", 26.5),
        ("1.200,5", 1200.5),
        ("1.200.000", 1_200_000),
        ("1,200.5", 1200.5),
        ("1 200,5", 1200.5),
        ("12k", 12_000),
        ("1,2 k€", 1_200),
        ("3 M€", 3_000_000),
        ("1.1M", 1_100_000),
        ("2 Md€", 2_000_000_000),
        ("$40", None),
        ("40 €", 40),
        ("\u22125", -5),
        ("k", None),
        ("%", None),
        ("", None),
        ("12 kg", None),
        ("9223372036854775807", 2**63 - 1),
        ("9223372036854775808", None),
        ("9223372036854775807k", None),
    ],
)
def test_a_number_is_read_or_refused(text: str, number: float | None) -> None:
    if number is None:
        with pytest.raises(Refused):
            read_number(text)
        return
    assert read_number(text) == number
    assert type(read_number(text)) is type(number)


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [("3 M€", "M€", 3), ("60 leads", "leads sur quatre semaines", 60), ("26 h", "h", 26), ("12 k", "k", 12)],
)
def test_the_own_unit_is_left_out_before_anything_else(text: str, unit: str, number: float) -> None:
    assert read_number(text, unit) == number


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("field", "text", "days"),
    [
        *(("effort", text, 8) for text in ("8", "8 jours", "8 jour", "8 j", "8j", "8 days", "8d", "8 J-H", "8 pd")),
        ("effort", "1,5 j", 1.5),
        *(("capacity", text, 8) for text in ("8", "8 j", "8 j/sem", "8 days a week", "8/semaine", "8 d/week")),
        *(("effort", text, None) for text in ("8 semaines", "jours", "8 j/sem", "j 8")),
        ("capacity", "8 h", None),
    ],
)
def test_work_is_counted_in_person_days(field: str, text: str, days: float | None, language: Language) -> None:
    path = ("initiatives" if field == "effort" else "teams", 0, field)
    around = TypingContext(language, date(2027, 1, 20))
    if days is None:
        with pytest.raises(Refused):
            read_typed(path, text, around=around)
    else:
        assert read_typed(path, text, around=around) == days


@pytest.mark.parametrize(
    "text",
    ["2027-01-29 20,5; 2027-02-26 23", "29/01/2027 : 20.5 %;2027-02-26 = 23 %;", "2027-01-29  20,5 ; 2027-02-26 23"],
)
def test_values_on_days_are_typed_one_after_the_other(text: str) -> None:
    assert read_typed(_EXPECTED, text, "%") == [
        {"date": date(2027, 1, 29), "value": 20.5},
        {"date": date(2027, 2, 26), "value": 23},
    ]


@pytest.mark.parametrize("text", ["2027-01-29", "20,5", "2027-01-29 many", "soon 3; 2027-02-26 23"])
def test_a_value_without_its_day_and_a_day_without_its_value_are_refused(text: str) -> None:
    with pytest.raises(Refused):
        read_typed(_EXPECTED, text)


@pytest.mark.parametrize("text", ["2027-01-04 – 2027-03-28", "2027-01-04 - 2027-03-28", "04/01/2027 au 28/03/2027"])
def test_a_period_is_typed_as_two_days_too(text: str) -> None:
    assert read_typed(("plan", "period"), text) == {"start": date(2027, 1, 4), "end": date(2027, 3, 28)}
    assert read_typed(("plan", "period"), "2027-T1") == "2027-Q1"


def test_in_a_field_these_days_are_typed_as_all_days_are() -> None:
    around = TypingContext("fr", date(2027, 1, 20), parse_period("2027-Q1"))
    assert read_typed(_EXPECTED, "29/01 20,5 ; 26 févr. : 23 %", "%", around) == [
        {"date": date(2027, 1, 29), "value": 20.5},
        {"date": date(2027, 2, 26), "value": 23},
    ]
    assert read_typed(("plan", "period"), "4 janv. 2027 – 28 mars 2027", None, around) == {
        "start": date(2027, 1, 4),
        "end": date(2027, 3, 28),
    }
    assert read_typed(("plan", "period"), "2027-S1", None, around) == "2027-H1"
