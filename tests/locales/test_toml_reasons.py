"""Why a text is not TOML is told in the reader’s language, never in the words of the library that reads it."""

import pytest

from okrtui.document.document import Document


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a = 'x", "the closing quote is missing"),
        ("[[a] ]\n", "the closing bracket is missing"),
        ('a = "C:\\users"', "a backslash is written twice in text"),
        ('a = "\\uD800"', "a backslash is written twice in text"),
        ("a = 'x\x00'", "this character may not stand here"),
        ("# \x00\n", "this character may not stand here"),
        ("[a.b.c]\n[a]\nb.c.d = 1\n", "this key stands in its table a second time"),
        ("a = 1 b = 2", "the line should end here"),
        ("a = [1\n", "the list is not closed"),
        ("a = {b = 1", "the table is not closed"),
        ("= 1", "a key or a table in brackets is expected here"),
        ('a = """x', "the closing quotes are missing"),
    ],
)
def test_the_reason_is_told_in_our_words(text: str, reason: str) -> None:
    (slip,) = Document.from_text(text).slips
    assert str(slip.message).startswith(reason)
