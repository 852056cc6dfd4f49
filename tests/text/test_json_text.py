"""JSON for a terminal: the same data, and nothing in it that a terminal would obey."""

import json

from hypothesis import given
from hypothesis import strategies as st

from okrtui.text.json_text import json_text
from okrtui.text.safe import UNSAFE


@given(text=st.text(st.characters(codec=None, exclude_categories=()), max_size=20))
def test_any_text_comes_back_and_no_character_of_it_is_obeyed(text: str) -> None:
    written = json_text({"text": text})
    assert json.loads(written) == {"text": text}
    assert UNSAFE.search(written.replace("\n", "")) is None


def test_letters_stay_as_they_are() -> None:
    assert "notoriété" in json_text(["notoriété"])
