"""Whatever number is written as French or English writes it is read back."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from okrtui.language.quantity import Quantity
from okrtui.language.statement import read_statement
from okrtui.locales.language import LANGUAGES, Language, speaking
from okrtui.locales.numbers import format_number

amounts = st.one_of(
    st.integers(0, 10**9),
    st.decimals(0, 10**7, places=2, allow_nan=False).map(float),
    st.sampled_from((0, 0.5, 1, 999, 1000, 1200.5, 12_345.678, 1_000_000)),
)
units = st.sampled_from(("%", "€", "points"))
spaces = st.sampled_from((" ", "\u00a0", "\u202f", "\u2009"))


def _written(value: float, language: Language, space: str) -> str:
    with speaking(language):
        return format_number(value).replace("\u202f", space)


def _quantity(text: str, language: Language) -> Quantity:
    (quantity,) = read_statement(text, language).quantities
    return quantity


def _reads_as_year(value: float) -> bool:
    return 1900 <= value <= 2100


@pytest.mark.parametrize("language", LANGUAGES)
@given(value=amounts, space=spaces, unit=units)
def test_a_level(language: Language, value: float, space: str, unit: str) -> None:
    text = f"NPS : {_written(value, language, space)}{space}{unit}"
    quantity = _quantity(text, language)
    assert quantity[:3] == ("level", value, unit)


@pytest.mark.parametrize("language", LANGUAGES)
@given(value=amounts, space=spaces)
def test_a_count(language: Language, value: float, space: str) -> None:
    assume(not _reads_as_year(value))
    counted = "clients" if language == "fr" else "customers"
    assert _quantity(f"{_written(value, language, space)} {counted}", language)[:3] == ("level", value, "")


@pytest.mark.parametrize("language", LANGUAGES)
@given(value=amounts, space=spaces)
def test_a_change(language: Language, value: float, space: str) -> None:
    more = _quantity(f"Leads: +{_written(value, language, space)}{space}%", language)
    less = _quantity(f"Leads: −{_written(value, language, space)}{space}%", language)
    assert (more.kind, more.value, more.factor) == ("change", value, 1 + value / 100)
    assert (less.kind, less.value, less.factor) == ("change", -value, 1 - value / 100)


FROM_TO = {
    "fr": ("Passer de {a} {u} à {b} {u}", "Passer de {a} à {b} {u}", "NPS : {a} {u} → {b} {u}", "NPS {a} → {b} {u}"),
    "en": ("Grow from {a} {u} to {b} {u}", "Grow from {a} to {b} {u}", "NPS: {a} {u} → {b} {u}", "NPS {a} → {b} {u}"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@given(start=amounts, goal=amounts, space=spaces, unit=st.sampled_from(("%", "€", "points", "")), way=st.integers(0, 3))
@example(start=12, goal=20, space=" ", unit="%", way=1)
def test_start_and_goal(language: Language, start: float, goal: float, space: str, unit: str, way: int) -> None:
    assume(unit or not (_reads_as_year(start) or _reads_as_year(goal)))
    text = FROM_TO[language][way].format(a=_written(start, language, space), b=_written(goal, language, space), u=unit)
    quantity = _quantity(text.strip(), language)
    assert (quantity.kind, quantity.origin, quantity.value, quantity.unit) == ("level", start, goal, unit)
