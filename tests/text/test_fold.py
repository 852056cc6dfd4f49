"""Two spellings of a word are the same word."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.text.fold import fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [("Notoriété", "notoriete"), ("CŒUR", "coeur"), ("e\u0301te\u0301", "ete"), ("Straße", "strasse"), ("ﬁn", "fin")],
)
def test_accents_and_ligatures_are_folded(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text(max_size=30))
def test_no_mark_is_left_and_nothing_else_is_lost(text: str) -> None:
    expected = unicodedata.normalize("NFKD", text)
    for ligature, letters in {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O"}.items():
        expected = expected.replace(ligature, letters)
    expected = "".join(char for char in expected if not unicodedata.combining(char)).casefold()
    assert fold(text) == expected
