"""A vote is secret until it is revealed, and everybody counts once."""

from hypothesis import given
from hypothesis import strategies as st

from okrtui.room.ballot import Ballot
from okrtui.room.ballot_box import BallotBox

VOTERS = [f"0 {number}" for number in range(6)]


FIGURES = st.none() | st.integers(0, 10)
"""A vote; None takes it back."""


@given(st.lists(st.tuples(st.sampled_from(VOTERS), FIGURES)), st.sets(st.sampled_from(VOTERS)))
def test_the_last_vote_of_each_who_is_there_and_has_not_taken_it_back_counts(
    votes: list[tuple[str, int | None]], present: set[str]
) -> None:
    box = BallotBox("key_result x")
    cast: dict[str, int] = {}
    for voter, figure in votes:
        if figure is None:
            assert box.withdraw(voter) is (voter in cast)
            cast.pop(voter, None)
        else:
            assert box.put(voter, figure, present)
            cast[voter] = figure
    last = {voter: figure for voter, figure in cast.items() if voter in present}
    before = box.ballot(present)
    assert before.figures is None
    assert (before.low, before.middle, before.high) == (None, None, None)
    assert before.voted == len(last)

    box.reveal(present)
    after = box.ballot(present)
    assert after.figures == tuple(sorted(last.values()))
    assert after.low == min(last.values(), default=None)
    assert after.high == max(last.values(), default=None)


def test_a_vote_after_the_figures_are_known_is_refused_and_none_is_taken_back() -> None:
    box = BallotBox("key_result x")
    box.put("a", 3, {"a", "b"})
    box.reveal({"a", "b"})
    assert not box.put("b", 10, {"a", "b"})
    assert not box.put("a", 10, {"a", "b"})
    assert not box.withdraw("a")
    box.reveal({"a"})
    assert box.ballot({"b"}).figures == (3,)


def test_the_middle_lies_between_two_figures_where_their_number_is_even() -> None:
    def middle(*figures: int) -> float | None:
        return Ballot(number=1, about="x", voted=len(figures), present=9, figures=figures).middle

    assert middle(2, 7, 8) == 7
    assert middle(2, 7, 8, 9) == 7.5
    assert middle(5) == 5
    assert middle() is None


def test_who_comes_and_goes_and_votes_each_time_does_not_fill_the_memory_nor_push_out_who_stays() -> None:
    box = BallotBox("key_result x")
    box.put("claire", 4, {"claire"})
    for number in range(1000):
        box.put(f"mallory {number}", 10, {"claire", f"mallory {number}"})
    assert len(box._votes) < 100
    box.reveal({"claire"})
    assert box.ballot({"claire"}).figures == (4,)
