"""Whatever happens in a room, everybody in it knows the same."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from okrtui.room.ballot import Ballot
from okrtui.room.coding import encoded, from_host
from okrtui.room.meeting import Meeting, News, welcomed
from okrtui.room.messages import LONGEST, Welcome
from okrtui.room.person import PRESENTER, Person
from okrtui.room.place import Place

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
PLACES = st.builds(
    Place,
    step=TEXT.filter(bool),
    selected=st.none() | TEXT.filter(bool),
    blank=st.booleans(),
    number=st.integers(0, 9999),
    count=st.integers(0, 9999),
)


def people(id: int) -> st.SearchStrategy[Person]:
    return st.builds(
        Person, id=st.just(id), login=TEXT, name=TEXT, columns=st.integers(1, 9999), rows=st.integers(1, 9999)
    )


@st.composite
def ballots(draw: st.DrawFn) -> Ballot:
    figures = sorted(draw(st.lists(st.integers(0, 10), max_size=65)))
    return Ballot(
        number=draw(st.integers(1, 2**31)),
        about=draw(TEXT.filter(bool)),
        voted=len(figures),
        present=65,
        figures=draw(st.sampled_from([None, tuple(figures)])),
    )


@st.composite
def next_meeting(draw: st.DrawFn, meeting: Meeting) -> Meeting:
    """The same room a moment later: something about it is different, and people have come and gone."""
    staying = [person for person in meeting.people if draw(st.booleans())]
    last = max((person.id for person in meeting.people), default=PRESENTER)
    coming = [draw(people(last + 1 + place)) for place in range(draw(st.integers(0, 3)))]
    return replace(
        meeting,
        place=draw(st.just(meeting.place) | PLACES),
        people=(*staying, *coming),
        leader=draw(st.sampled_from([PRESENTER, *(person.id for person in (*staying, *coming))])),
        ballot=draw(st.none() | ballots()),
    )


@given(st.data())
def test_a_guest_knows_what_the_host_knows_and_is_told_what_differs(data: st.DataObject) -> None:
    host = Meeting(data.draw(people(PRESENTER)), data.draw(PLACES))
    guest = None
    for _turn in range(data.draw(st.integers(1, 4))):
        before, host = host, data.draw(next_meeting(host))
        said = list(host.told_to(1) if guest is None else host.told_after(before))
        known = guest
        for raw in map(encoded, said):
            assert len(raw) <= LONGEST
            message = from_host(raw.removesuffix(b"\n"))
            guest = welcomed(message) if isinstance(message, Welcome) else guest.heard(message) if guest else None
        assert guest == host
        if known is not None:
            assert host.differs_in(known) == guest.differs_in(known)
            assert bool(said) or host == before


def test_what_differs_is_told_apart() -> None:
    presenter = Person(id=PRESENTER, login="claire")
    max_ = Person(id=1, login="max")
    before = Meeting(presenter, Place(step="opening"))
    assert before.differs_in(before) == News.NONE
    assert replace(before, place=Place(step="closing")).differs_in(before) == News.PLACE
    assert replace(before, people=(max_,), leader=1).differs_in(before) == News.PEOPLE | News.LEAD
    ballot = Ballot(number=1, about="key_result x", voted=0, present=1)
    assert replace(before, ballot=ballot).differs_in(before) == News.BALLOT
