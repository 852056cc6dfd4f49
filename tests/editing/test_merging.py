"""Texts put together: what both sides did is there, or nobody guesses."""

from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.splice import spliced
from okrtui.editing.merging import merge_texts, splices_between

lines = st.lists(st.sampled_from(["a\n", "b\n", "c\r\n", "\n", "d"]), max_size=12).map("".join)


@given(lines, lines)
def test_one_side_alone_is_taken_as_it_is(base: str, changed: str) -> None:
    assert merge_texts(base, changed, base) == changed
    assert merge_texts(base, base, changed) == changed
    assert merge_texts(base, changed, changed) == changed


@given(lines, lines)
def test_the_lines_in_which_texts_differ_lead_from_one_to_the_other(old: str, new: str) -> None:
    assert spliced(old, splices_between(old, new)) == new


@given(lines, lines, lines)
def test_it_does_not_matter_who_comes_first(base: str, ours: str, theirs: str) -> None:
    assert merge_texts(base, ours, theirs) == merge_texts(base, theirs, ours)


@given(st.lists(st.integers(0, 99), min_size=5, max_size=20, unique=True), st.data())
def test_changes_of_lines_apart_are_both_there(numbers: list[int], data: st.DataObject) -> None:
    base = [f"{number}\n" for number in numbers]
    mine = data.draw(st.integers(0, len(base) - 1))
    other = data.draw(st.integers(0, len(base) - 1).filter(lambda place: abs(place - mine) > 1))
    ours, theirs, both = list(base), list(base), list(base)
    ours[mine] = both[mine] = "mine\n"
    theirs[other] = both[other] = "theirs\n"
    assert merge_texts("".join(base), "".join(ours), "".join(theirs)) == "".join(both)


def test_the_same_line_changed_in_two_ways_is_a_conflict() -> None:
    assert merge_texts("a\nb\nc\n", "a\nx\nc\n", "a\ny\nc\n") is None
