"""Whatever bytes come, they are a message or garbled, and nothing else happens."""

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from okrtui.room.coding import Foreign, Garbled, encoded, from_guest, from_host, refuse_foreign
from okrtui.room.messages import (
    LONGEST,
    VERSION,
    Back,
    CallVote,
    Farewell,
    FromGuest,
    Go,
    Hello,
    Lead,
    PutAway,
    Reason,
    Reveal,
    Vote,
    Withdraw,
)
from okrtui.room.place import Place

TOKEN = "0" * 32

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(max_size=10), below, max_size=3),
    max_leaves=5,
)
FIELDS = ("version", "token", "name", "columns", "rows", "language", "ballot", "figure", "place", "about", "step", "id")
KINDS = (
    *("hello", "vote", "withdraw", "go", "call vote", "reveal", "put away", "back"),
    *("welcome", "shown", "came", "left", "lead", "farewell"),
)
ALMOST = st.builds(
    lambda kind, fields: json.dumps({"kind": kind, **fields}).encode("utf-8", "surrogatepass"),
    st.sampled_from(KINDS),
    st.dictionaries(st.sampled_from(FIELDS), ANYTHING, max_size=5),
)


@settings(max_examples=50)
@given(st.binary() | ALMOST | ANYTHING.map(lambda value: json.dumps(value).encode("utf-8", "surrogatepass")))
@example(b"[" * 4000)
@example(b'{"kind":"back"}' + b" " * LONGEST)
@example(b'{"kind":"vote","ballot":1,"figure":' + b"9" * 4000 + b"}")
@example(b'{"kind":"call vote","about":"\\ud800"}')
@example(b'{"kind":"lead","leader":NaN}')
def test_any_bytes_are_a_message_or_garbled(line: bytes) -> None:
    for read in (from_guest, from_host):
        try:
            message = read(line)
        except Garbled:
            continue
        assert len(line) < LONGEST
        again = encoded(message)
        assert len(again) <= LONGEST
        assert again.count(b"\n") == 1
        assert read(again.removesuffix(b"\n")) == message


@settings(max_examples=50)
@given(st.binary() | ALMOST)
def test_any_first_bytes_are_of_this_version_or_foreign(line: bytes) -> None:
    try:
        refuse_foreign(line)
    except Foreign:
        assert json.loads(line)["version"] != VERSION


def test_a_greeting_of_another_version_is_known_whatever_else_it_says() -> None:
    with pytest.raises(Foreign):
        refuse_foreign(b'{"kind":"hello","version":1,"colours":["red"],"token":7}')
    with pytest.raises(Foreign):
        refuse_foreign(b'{"kind":"farewell","version":99,"reason":"a new one"}')
    refuse_foreign(encoded(Hello(token=TOKEN)))
    refuse_foreign(encoded(Farewell(reason=Reason.FULL)))


@pytest.mark.parametrize(
    "message",
    [
        Hello(token=TOKEN, name="Léa", columns=200, rows=60, language="fr"),
        Vote(ballot=3, figure=0),
        Withdraw(ballot=3),
        Go(place=Place(step="objective a", selected="key_result b", blank=True, number=2, count=5)),
        CallVote(about="key_result b"),
        Reveal(ballot=3),
        PutAway(ballot=3),
        Back(),
    ],
)
def test_what_a_guest_says_is_heard_and_no_host_says_it(message: FromGuest) -> None:
    line = encoded(message).removesuffix(b"\n")
    assert from_guest(line) == message
    with pytest.raises(Garbled):
        from_host(line)


@pytest.mark.parametrize(
    "line",
    [
        b'{"kind":"vote","ballot":1,"figure":11}',
        b'{"kind":"vote","ballot":1,"figure":-1}',
        b'{"kind":"vote","ballot":1,"figure":"7"}',
        b'{"kind":"vote","ballot":1,"figure":7.0}',
        b'{"kind":"vote","ballot":1,"figure":true}',
        b'{"kind":"vote","ballot":1,"figure":7,"as":"claire"}',
        b'{"kind":"go","place":{"step":""}}',
        b'{"kind":"edit","text":"target = 0"}',
        b'{"kind":"withdraw","ballot":0}',
        b'{"kind":"withdraw","ballot":1,"as":"claire"}',
        b'{"kind":"hello","version":2,"token":"not hexadecimal"}',
        b'{"kind":"hello","version":2,"token":"' + TOKEN.encode() + b'","columns":0}',
        encoded(Lead(leader=1)).removesuffix(b"\n"),
        b"",
    ],
)
def test_what_a_guest_may_not_say_is_garbled(line: bytes) -> None:
    with pytest.raises(Garbled):
        from_guest(line)
