"""What a plan says is shown in a comment as it is: nothing of it is mark-up, a mention or a link."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.review.markdown import escaped
from okrtui.text.safe import UNSAFE
from tests.document.examples import few

_MARKS = re.compile(r"(?<!\\)(?:\\\\)*[`*_{}\[\]<>#|~!]")


@few(300)
@given(st.text(alphabet=st.sampled_from("ab1 `*_{}[]<>#|~!\\@&/:.-+=)(w\n\x1b\x00é\u202e"), max_size=40))
def test_no_mark_is_left_bare(text: str) -> None:
    shown = escaped(text).replace("<!-- -->", "\0")
    assert not _MARKS.search(shown)
    assert not UNSAFE.search(shown.replace("\0", ""))
    assert not re.match(r"\s*(?:[-+=]|\d+[.)])", shown)
    assert not re.search(r"@\w|://|www\.\w|(?<!\\)#\d", shown)


@pytest.mark.parametrize("text", ["Notoriété : de 26 à 22 %", "“Unaided recall” (panel), 7 weeks"])
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert escaped(text) == text
