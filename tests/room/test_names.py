"""A name is shown as it is, and is not obeyed."""

from hypothesis import given
from hypothesis import strategies as st

from okrtui.room.person import Person, shown_name
from okrtui.text.safe import UNSAFE
from okrtui.text.width import cell_width


@given(st.text())
def test_a_name_is_safe_and_short_and_stays_what_it_is(text: str) -> None:
    name = shown_name(text)
    assert not UNSAFE.search(name)
    assert cell_width(name) <= 32
    assert len(name) <= 48
    assert shown_name(name) == name


def test_a_name_can_be_read() -> None:
    assert shown_name("  Claire \n Martin ") == "Claire Martin"
    assert shown_name("\x1b]0;owned\x07") == "␛]0;owned␇"
    assert shown_name("\u200b\u200d") == ""
    assert shown_name("e" + "\u0301" * 500).startswith("e\u0301")


def test_who_somebody_claims_to_be_stands_beside_the_account() -> None:
    assert Person(id=1, login="mallory", name="Claire").words == "Claire (mallory)"
    assert Person(id=1, login="claire", name="claire").words == "claire"
    assert Person(id=1, login="claire", name="\u200b").words == "claire"
