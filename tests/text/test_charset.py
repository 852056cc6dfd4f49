"""What a terminal without UTF-8 is shown: signs that it has, each as wide as the one it stands for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.text.charset import charset_of, key_showable, showable
from okrtui.text.width import cell_width


@given(st.text(), st.sampled_from(["ascii", "iso8859-1", "cp1252"]))
def test_whatever_is_written_can_be_shown_and_takes_the_same_cells(text: str, charset: str) -> None:
    shown = showable(text, charset)
    shown.encode(charset)
    assert cell_width(shown) == cell_width(text)
    assert showable(shown, charset) == shown


@given(st.text())
def test_where_all_can_be_shown_nothing_is_another(text: str) -> None:
    assert showable(text, "utf-8") == text


@pytest.mark.parametrize(
    ("signs", "ascii"),
    [
        ("▸ été", "> ete"),
        ("▰▰▱ 33\u202f%", "##. 33 %"),
        ("╭─ « cœur » ─╮", '+- " cour " -+'),
        ("20 → 26 …", "20 > 26 ~"),
    ],
)
def test_signs_are_told_by_what_looks_like_them(signs: str, ascii: str) -> None:
    assert showable(signs, "ascii") == ascii


def test_an_older_set_keeps_the_accents_that_it_has() -> None:
    assert showable("▸ été 日", "iso8859-1") == "> été ??"


@pytest.mark.parametrize(
    ("environ", "charset"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "utf-8"),
        ({"LANG": "C.utf8"}, "utf-8"),
        ({"LC_ALL": "C", "LANG": "fr_FR.UTF-8"}, "ascii"),
        ({"LC_ALL": "", "LC_CTYPE": "UTF-8", "LANG": "C"}, "utf-8"),
        ({"LANG": "fr_FR.ISO-8859-1@euro"}, "iso8859-1"),
        ({"LANG": "fr_FR.wombat"}, "ascii"),
        ({}, "ascii"),
    ],
)
def test_the_locale_names_the_set(environ: dict[str, str], charset: str) -> None:
    assert charset_of(environ) == charset


def test_keys_are_spelt_out_where_their_signs_cannot_be_shown() -> None:
    assert key_showable("⇧⇥", "ascii") == "shift+tab"
    assert key_showable("← →", "ascii") == "left right"
    assert key_showable("↵", "utf-8") == "↵"
