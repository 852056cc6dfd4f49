"""Any text at all is read: nothing raises, and what is pointed at lies in it."""

from math import isfinite

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from okrtui.language.measure import read_measure
from okrtui.language.quantity import Quantity
from okrtui.language.reach import out_of_reach
from okrtui.language.statement import Statement, read_statement
from okrtui.locales.language import LANGUAGES, Language
from okrtui.plan.change import parse_change
from tests.language.judgements import FIGURES, SPANS, judged
from tests.language.words import words_of

_SIGNS = (
    *(".", ",", ";", ":", "!", "?", "(", ")", "«", "»", "“", "”", '"', "'", "’", "/", "&", "#", "°", "*", "_"),
    *("+", "-", "−", "–", "—", "→", "->", "=>", "≥", "<", ">", "=", "≈", "×", "x", "%", "€", "$", "£", "k", "M", "M€"),
    *("\u0301", "\ufeff", "\u200b", "\U0001f600", "²", "½", "٣", "Ⅷ", "本"),
)
_DIGITS = (
    *("0", "1", "2", "3", "5", "7", "10", "12", "24", "40", "95", "100", "120", "999", "1000", "2027", "1901"),
    *("1 200", "1\u202f200,5", "1,200.5", "4.5", "0,5", "31/03", "24/7", "18-25", "9" * 400, "Q3", "T2", "B2B", "x2"),
)
_PIECES = tuple(sorted({word for language in LANGUAGES for word in words_of(language)}))

titles = st.lists(
    st.sampled_from(_PIECES) | st.sampled_from(_SIGNS) | st.sampled_from(_DIGITS) | st.text(max_size=4), max_size=14
).flatmap(lambda pieces: st.sampled_from((" ", "", "\u00a0")).map(lambda between: between.join(pieces)))


def _holds(text: str, language: Language) -> None:
    statement = read_statement(text, language)
    assert judged(statement) == judged(Statement(text, statement.language))  # the same twice

    where = 0
    for token in statement.tokens:
        assert where <= token.start < token.end <= len(text)
        where = token.end

    where = -1
    for quantity in statement.quantities:
        assert where < quantity.first <= quantity.last < len(statement.tokens)
        where = quantity.last

    for ask in SPANS:
        _lies_within(ask(statement), text)
    for figure in (*(find(statement) for find in FIGURES), out_of_reach(statement)):
        if figure is not None:
            _lies_within(statement.span(figure.first, figure.last) if isinstance(figure, Quantity) else figure, text)
    measure = read_measure(statement)
    if measure is not None:
        assert measure.metric is None or measure.metric in text
        assert all(isfinite(value) for value in (measure.baseline, measure.target) if value is not None)
        assert (measure.target is None) != (measure.change is None)
        assert measure.change is None or parse_change(measure.change).factor >= 0 or "-" in measure.change


def _lies_within(span: tuple[int, int] | None, text: str) -> None:
    assert span is None or 0 <= span[0] < span[1] <= len(text)


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.text())
def test_any_characters(language: Language, text: str) -> None:
    _holds(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=titles)
@example(text="0 $ 0")
@example(text="+0,00001 % leads")
@example(text="3/" + "9" * 400)
@example(text="9" * 400 + " %")
def test_any_words_digits_and_signs(language: Language, text: str) -> None:
    _holds(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_more_words_than_are_remembered(language: Language) -> None:
    """A number in words at the beginning is still known at the end."""
    written = "quatre-vingt-douze clients" if language == "fr" else "seventy-eight customers"
    statement = Statement(written + "".join(f" a{number}" for number in range(25_000)), language)
    assert statement.quantities[0].value == (92 if language == "fr" else 78)


@pytest.mark.parametrize("text", ["", " ", "?", "«", "12", "%", "\u0301", "KR1", "KR 1 :", "to", "de", "+", "x"])
def test_next_to_nothing(text: str) -> None:
    for language in LANGUAGES:
        _holds(text, language)
