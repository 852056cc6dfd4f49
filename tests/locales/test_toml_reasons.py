"""Why a text is not TOML is told in the reader’s language, never in the words of the library that reads it."""

import pytest

from okrtui.document.document import Document


@pytest.mark.parametrize(
    "text",
    [
        "a = 'x",
        "[[a] ]\n",
        'a = "C:\\users"',
        'a = "\\uD800"',
        "a = 'x\x00'",
        "# \x00\n",
        "[a.b.c]\n[a]\nb.c.d = 1\n",
        "a = 1 b = 2",
        "a = [1\n",
        "a = {b = 1",
        "= 1",
        'a = """x',
    ],
)
def test_the_reason_is_told_in_our_words(text: str) -> None:
    slips = Document.from_text(text).slips
    assert slips
    for slip in slips:
        assert "reason" not in slip.message.fields
