"""Every value that can be meant is written so that any TOML reader gets it back; only TOML 1.0 is written."""

import tomllib
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.refused import Refused
from okrtui.document.render import render, render_field, render_key
from tests.document.examples import few
from tests.generated.model import same
from tests.generated.strategies import choices
from tests.generated.words import words

TEXTS = st.one_of(st.text(st.characters(exclude_categories=["Cs"])), choices().map(words))
LIKES = st.sampled_from(("", "1", '"x"', "'x'", '"""\nx"""', "'''\nx'''", '"""x"""', "'''x'''"))
NEWLINES = st.sampled_from(("\n", "\r\n"))
MOMENTS = st.datetimes(timezones=st.sampled_from((None, UTC, timezone(timedelta(hours=-3, minutes=-30)))))
SCALARS = st.one_of(TEXTS, st.integers(), st.floats(), st.booleans(), st.dates(), MOMENTS, st.times())
VALUES = st.recursive(
    SCALARS, lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(TEXTS, inner, max_size=4))
)


def read(written: str) -> Any:
    return tomllib.loads(f"value = {written}\n")["value"]


@few(300)
@given(TEXTS, LIKES, NEWLINES)
def test_any_text_comes_back_in_whatever_quotes_it_is_written(text: str, like: str, newline: str) -> None:
    written = render(text, like, newline)
    assert read(written) == text
    if newline == "\r\n":
        assert "\n" not in written.replace("\r\n", "")
    else:
        assert "\r" not in written


@few(40)
@given(st.integers(0, 0x10FFFF).filter(lambda code: not 0xD800 <= code < 0xE000), LIKES)
def test_text_in_quotes_of_one_line_stays_on_one_line(code: int, like: str) -> None:
    if not like.startswith(('"""', "'''")):
        assert "\n" not in render(f"a{chr(code)}b\n", like)


def test_every_character_of_unicode_is_written_and_read_back() -> None:
    everything = "".join(chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000)
    for like in ("", "'x'", '"""x"""', "'''x'''"):
        assert read(render(everything, like)) == everything


@few(200)
@given(VALUES, NEWLINES)
def test_any_value_comes_back(value: Any, newline: str) -> None:
    assert same(read(render(value, newline=newline)), value)


@few(200)
@given(SCALARS, SCALARS.map(lambda scalar: render(scalar)))
def test_any_value_comes_back_in_the_style_of_any_other(value: Any, like: str) -> None:
    assert same(read(render(value, like)), value)


@few(200)
@given(TEXTS, VALUES, NEWLINES, st.sampled_from(("", "  ", "\t")))
def test_any_key_and_value_make_a_statement(key: str, value: Any, newline: str, indent: str) -> None:
    assert same(tomllib.loads(indent + render_field(key, value, newline, indent) + newline), {key: value})


@few(200)
@given(TEXTS)
def test_any_key_can_stand_in_a_header(key: str) -> None:
    assert tomllib.loads(f"[[{render_key(key)}.{render_key(key)}]]") == {key: {key: [{}]}}


@pytest.mark.parametrize(
    ("value", "like", "written"),
    [
        ("b", "'a'", "'b'"),
        ("it's", "'a'", '"it\'s"'),
        ("b\nc", '"""a"""', '"""b\nc"""'),
        ("b\nc", '"""\na"""', '"""\nb\nc"""'),
        ("b\r\n", "'''a'''", '"""b\\r\n"""'),
        (2000, "1_000", "2_000"),
        (-1_234_567, "1_000", "-1_234_567"),
        (200, "1_000", "200"),
        (2000, "1000", "2000"),
        (20.5, "26", "20.5"),
        (20.0, "26.5", "20.0"),
        (date(2027, 1, 29), "'x'", "2027-01-29"),
        ({"a": 1}, "{b = 2}", "{a = 1}"),
        ({"a": 1}, "{ b = 2 }", "{ a = 1 }"),
        ({}, "{ b = 2 }", "{}"),
        ([], "", "[]"),
        (datetime(2027, 1, 29, 8, 30, tzinfo=UTC), "", "2027-01-29T08:30:00Z"),
        (time(8, 30), "", "08:30:00"),
    ],
)
def test_a_value_follows_the_style_of_the_one_it_replaces(value: Any, like: str, written: str) -> None:
    assert render(value, like) == written


def test_half_a_character_is_refused() -> None:
    with pytest.raises(Refused):
        render("a\ud800")
    with pytest.raises(Refused):
        render_key("a\ud800")
