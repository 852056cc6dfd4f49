"""Where an initiative is moved to, as people type it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.refused import Refused
from okrtui.editing.shift_initiative import ShiftInitiative
from okrtui.editing.typed_day import TypingContext
from okrtui.editing.typed_move import read_move
from okrtui.locales.language import LANGUAGES, Language
from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item
from okrtui.plan.period import parse_period

DATED = Item("initiative", ("initiatives", 0), Initiative(id="i", start=date(2027, 1, 11), end=date(2027, 2, 5)))
UNDATED = Item("initiative", ("initiatives", 0), Initiative(id="i"))


def around(language: Language) -> TypingContext:
    return TypingContext(language, date(2027, 1, 20), parse_period("2027-Q1"))


def by(**span: int) -> ShiftInitiative:
    return ShiftInitiative("i", by=timedelta(**span))


def to(start: tuple[int, int] | None = None, end: tuple[int, int] | None = None) -> ShiftInitiative:
    return ShiftInitiative("i", start=start and date(2027, *start), end=end and date(2027, *end))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("+2w", by(weeks=2)),
        ("+2s", by(weeks=2)),
        ("2s", by(weeks=2)),
        ("- 3 d", by(days=-3)),
        ("\u22123j", by(days=-3)),
        ("+2", by(weeks=2)),
        ("-1", by(weeks=-1)),
        ("2027-01-18", to((1, 18))),
        ("18/01", to((1, 18))),
        ("18 janv.", to((1, 18))),
        ("s5", to((2, 1))),
        ("18/01-05/02", to((1, 18), (2, 5))),
        ("18/01 – 05/02", to((1, 18), (2, 5))),
        ("s3-s6", to((1, 18), (2, 12))),
        ("-05/02", to(None, (2, 5))),
        ("→ 05/02", to(None, (2, 5))),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_by_to_from_to_and_until(text: str, meant: ShiftInitiative, language: Language) -> None:
    assert read_move(DATED, text, around(language)) == meant


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("fr", "du", None),
        ("fr", "jusqu’au 5 février", to(None, (2, 5))),
        ("fr", "au 5 février", to(None, (2, 5))),
        ("en", "until Feb 5", to(None, (2, 5))),
        ("en", "Jan 18 to Feb 5", to((1, 18), (2, 5))),
        ("en", "01/18", to((1, 18))),
    ],
)
def test_in_the_words_of_the_language(language: Language, text: str, meant: ShiftInitiative | None) -> None:
    if meant is None:
        with pytest.raises(Refused):
            read_move(DATED, text, around(language))
    else:
        assert read_move(DATED, text, around(language)) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [("18/01", to((1, 18), (1, 22))), ("20/01", to((1, 20), (1, 26))), ("s5", to((2, 1), (2, 5)))],
)
def test_what_had_no_dates_is_a_week_long(text: str, meant: ShiftInitiative) -> None:
    assert read_move(UNDATED, text, around("fr")) == meant


@pytest.mark.parametrize("text", ["+99999w", "-99999", f"+{'9' * 5000}d", "10000 s"])
def test_what_is_too_far_is_said_to_be(text: str) -> None:
    with pytest.raises(Refused, match=r"is too far$"):
        read_move(DATED, text, around("en"))


@pytest.mark.parametrize("text", ["", "11", "+", "-", "bientôt", "31/02", "s99", "18/01 x", "+2x"])
def test_what_says_neither_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read_move(DATED, text, around("fr"))


@given(st.text(max_size=24), st.sampled_from(LANGUAGES))
def test_any_text_is_a_move_or_refused(text: str, language: Language) -> None:
    try:
        meant = read_move(DATED, text, around(language))
    except Refused:
        return
    assert (meant.by is None) == (meant.start is not None or meant.end is not None)
