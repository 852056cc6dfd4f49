"""The English is set as English: it is what the program says when nobody asks for French."""

import re

import pytest

from compile_catalogues import read_catalogue, sources
from tests.locales.entry import entries

_FAULTS = re.compile(r"'|\"|\.\.\.| - |  |[«»\u00a0\u202f]| [;!?]|[a-z]%")


def test_english_is_set_as_english() -> None:
    found = {
        text: wrong
        for source in sources()
        for entry in entries(read_catalogue(source))
        for text in entry.english
        if (wrong := _FAULTS.findall(entry.prose(text)))
    }
    assert found == {}


@pytest.mark.parametrize("text", ["rules' names", 'a "word"', "and so on...", "one - two", "two  blanks", "Really ?"])
def test_a_slip_is_seen(text: str) -> None:
    assert _FAULTS.findall(text)
