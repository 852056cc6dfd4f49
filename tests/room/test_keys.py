"""An item is found again by the key that a place carries."""

from hypothesis import given
from hypothesis import strategies as st

from okrtui.room.place import LONGEST_KEY, Place

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=3 * LONGEST_KEY)


@given(TEXT, TEXT)
def test_a_key_of_any_length_is_recognised_and_no_other(key: str, other: str) -> None:
    place = Place(step=key, selected=key)
    assert len(place.step) <= LONGEST_KEY
    assert place.at(key)
    assert place.selects(key)
    assert place.at(other) == (other == key)
    assert not Place(step=key).selects(key)
