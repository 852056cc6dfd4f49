"""A title made of fields is read back into them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.language.measure import Measure, read_measure
from okrtui.language.statement import read_statement
from okrtui.locales.language import LANGUAGES, Language, speaking
from okrtui.locales.numbers import format_number

METRICS: dict[Language, tuple[str, ...]] = {
    "en": ("NPS", "conversion rate", "qualified leads", "churn", "open rate of the newsletter", "revenue", "sign-ups"),
    "fr": ("NPS", "taux de conversion", "leads qualifiés", "attrition", "taux d’ouverture", "chiffre d’affaires"),
}
GOALS: dict[Language, tuple[str, ...]] = {
    "en": (
        "{m}: {b}",
        "{m} of {b}",
        "{m} at {b}",
        "{m} above {b}",
        "{m} ≥ {b}",
        "Reach a {m} of {b}",
        "KR 1: {m} = {b}",
    ),
    "fr": ("{m} : {b}", "{m} à {b}", "{m} supérieur à {b}", "{m} ≥ {b}", "Atteindre un {m} de {b}", "KR 1 : {m} = {b}"),
}
STARTS_AND_GOALS: dict[Language, tuple[str, ...]] = {
    "en": (
        "{m} {a} → {b}",
        "{m}: {a} -> {b}",
        "{m} from {a} to {b}",
        "Bring the {m} from {a} to {b}",
        "{m}: from {a} to {b}",
    ),
    "fr": (
        "{m} {a} → {b}",
        "{m} : {a} -> {b}",
        "{m} de {a} à {b}",
        "Faire passer le {m} de {a} à {b}",
        "{m} : de {a} à {b}",
    ),
}

_amounts = st.integers(1, 1800) | st.integers(2200, 10**7) | st.decimals("0.1", 9999, places=1).map(float)
_figures = _amounts.filter(lambda value: not 1900 <= value <= 2100)


@st.composite
def titles(draw: st.DrawFn, language: Language, templates: dict[Language, tuple[str, ...]]) -> tuple[str, Measure]:
    """A title, and the fields that it was made of."""
    unit = draw(st.sampled_from((None, "%", "€")))
    metric = draw(st.sampled_from(METRICS[language]))
    start, goal = draw(_figures), draw(_figures)
    template = draw(st.sampled_from(templates[language]))
    with speaking(language):
        a, b = (format_number(value) + ("" if unit is None else f"\u00a0{unit}") for value in (start, goal))
    return template.format(m=metric, a=a, b=b), Measure(metric, unit, start if "{a}" in template else None, goal)


@pytest.mark.parametrize("templates", [GOALS, STARTS_AND_GOALS], ids=["a goal", "a start and a goal"])
@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data())
def test_fields(language: Language, templates: dict[Language, tuple[str, ...]], data: st.DataObject) -> None:
    title, fields = data.draw(titles(language, templates))
    assert read_measure(read_statement(title, language)) == fields


CHANGES: dict[Language, tuple[str, ...]] = {
    "en": ("{m}: {c}", "{c} {m}", "{m} ({c})", "{c} on {m}"),
    "fr": ("{m} : {c}", "{c} de {m}", "{m} ({c})", "{c} sur le {m}"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data(), percent=st.integers(1, 300), sign=st.sampled_from("+-"), times=st.integers(2, 9))
def test_a_change(language: Language, data: st.DataObject, percent: int, sign: str, times: int) -> None:
    metric = data.draw(st.sampled_from(METRICS[language]))
    space = "\u202f" if language == "fr" else ""
    change = data.draw(st.sampled_from((f"{sign}{percent}{space}%", f"x{times}")))
    title = data.draw(st.sampled_from(CHANGES[language])).format(m=metric, c=change)
    assert read_measure(read_statement(title, language)) == Measure(metric=metric, change=change)
