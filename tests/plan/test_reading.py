"""A plan that is not in order opens all the same, and everything that did not fit is told."""

import copy
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.plan.reading import read_plan
from okrtui.plan.unknown_keys import UnknownKey, unknown_keys

WHOLE: dict[str, Any] = {
    "okrtui": 1,
    "plan": {"title": "Plan marketing", "period": "2027-Q1", "lang": "fr"},
    "people": [{"id": "claire", "name": "Claire Martin"}],
    "objectives": [
        {
            "id": "notoriete",
            "title": "Accroître la notoriété",
            "supports": ["b2b"],
            "key_results": [
                {
                    "id": "spontanee",
                    "metric": "notoriété spontanée",
                    "baseline": 20,
                    "target": 26,
                    "check_ins": [{"date": date(2027, 1, 29), "value": 20.5, "confidence": 6}],
                }
            ],
        }
    ],
}

HUGE = 10**400


def with_value(path: tuple[str | int, ...], value: Any) -> dict[str, Any]:
    data = copy.deepcopy(WHOLE)
    place: Any = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return data


def test_a_plan_in_order_has_nothing_to_tell() -> None:
    reading = read_plan(WHOLE)
    assert reading.faults == ()
    assert reading.unknown_keys == ()
    assert reading.plan.objectives[0].key_results[0].target == 26


@pytest.mark.parametrize(
    ("path", "value", "expected", "found"),
    [
        (("okrtui",), "1", "a whole number", "the text “1”"),
        (("plan",), 3, "a table", "the number 3"),
        (("plan", "title"), 2027, "text in quotation marks", "the number 2027"),
        (("plan", "lang"), "de", 'one of these words: "en" and "fr"', "the text “de”"),
        (("plan", "period"), "2027-Q5", "a period such as", "the text “2027-Q5”"),
        (("plan", "period"), date(2027, 1, 1), "a period such as", "the day Jan 1, 2027"),
        (("people",), "Claire", "a list of tables", "the text “Claire”"),
        (("people", 0), "Claire", "a table", "the text “Claire”"),
        (("objectives", 0, "supports"), "b2b", "a list of ids", "the text “b2b”"),
        (("objectives", 0, "supports", 0), 2, "text in quotation marks", "the number 2"),
        (("objectives", 0, "grade"), 1.5, "a number from 0 to 1", "the number 1.5"),
        (("objectives", 0, "key_results", 0, "target"), "26", "a number", "the text “26”"),
        (("objectives", 0, "key_results", 0, "target"), True, "a number", "the value true"),
        (("objectives", 0, "key_results", 0, "target"), float("nan"), "a number", "the number nan"),
        (("objectives", 0, "key_results", 0, "target"), HUGE, "a number", "a very large number"),
        (("objectives", 0, "key_results", 0, "weight"), -1, "a number that is not negative", "the number -1"),
        (("objectives", 0, "key_results", 0, "done"), "yes", "true or false", "the text “yes”"),
        (("objectives", 0, "key_results", 0, "change"), "30", 'a change such as "+30 %"', "the text “30”"),
        (
            ("objectives", 0, "key_results", 0, "change"),
            {"factor": 2.0, "written": "x2"},
            "a change",
            "a table",
        ),
        (("objectives", 0, "key_results", 0, "check_ins", 0, "date"), "2027-01-29", "a day", "the text"),
    ],
)
def test_what_does_not_fit_is_told_with_its_place(
    path: tuple[str | int, ...], value: Any, expected: str, found: str
) -> None:
    data = with_value(path, value)
    (fault,) = read_plan(data).faults

    assert fault.path == path
    assert str(fault.expected).startswith(expected)
    assert str(fault.found).startswith(found)


def test_everything_that_does_not_fit_is_told_at_once() -> None:
    data = with_value(("objectives", 0, "key_results", 0, "target"), "26")
    data["objectives"][0]["title"] = 7
    data["objectives"].insert(0, "not a table")
    data["reviews"] = 4

    reading = read_plan(data)

    assert [fault.path for fault in reading.faults] == [
        ("objectives", 0),
        ("objectives", 1, "title"),
        ("objectives", 1, "key_results", 0, "target"),
        ("reviews",),
    ]
    assert reading.plan.objectives[1].key_results[0].metric == "notoriété spontanée"


def test_an_element_that_does_not_fit_leaves_its_place_behind() -> None:
    reading = read_plan({"initiatives": ["x", {"title": "Livre blanc", "serves": [1, "notoriete"]}]})

    assert [initiative.title for initiative in reading.plan.initiatives] == [None, "Livre blanc"]
    assert reading.plan.initiatives[1].serves == ("", "notoriete")


def test_the_data_is_not_touched() -> None:
    data = with_value(("objectives", 0, "supports", 0), 2)
    read_plan(data)
    assert data == with_value(("objectives", 0, "supports", 0), 2)


def test_a_table_called_header_is_unknown_and_not_the_plan_in_disguise() -> None:
    reading = read_plan({"okrtui": 1, "header": {"title": "x"}})
    assert reading.plan.header.title is None
    assert [unknown.path for unknown in reading.unknown_keys] == [("header",)]


@pytest.mark.parametrize(
    ("data", "unknown"),
    [
        ({"plan": {"titel": "x"}}, UnknownKey(("plan", "titel"), near="title")),
        ({"plan": {"Title": "x"}}, UnknownKey(("plan", "Title"), near="title")),
        ({"plan": {"people": [{"id": "a"}]}}, UnknownKey(("plan", "people"), home=())),
        ({"title": "x"}, UnknownKey(("title",), home=("plan",))),
        ({"objectifs": []}, UnknownKey(("objectifs",), near="objectives")),
        (
            {"objectives": [{"target": 3}]},
            UnknownKey(("objectives", 0, "target"), home=("objectives", "key_results")),
        ),
        (
            {"objectives": [{"key_results": [{"why": ""}]}]},
            UnknownKey(("objectives", 0, "key_results", 0, "why"), home=("objectives",)),
        ),
        (
            {"objectives": [{"key_results": [{"check_ins": [{}, {"valeur": 3}]}]}]},
            UnknownKey(("objectives", 0, "key_results", 0, "check_ins", 1, "valeur"), near="value"),
        ),
        (
            {"initiatives": [{"responsable": "x"}]},
            UnknownKey(("initiatives", 0, "responsable"), near="owner"),
        ),
        ({"teams": [{"serves": []}]}, UnknownKey(("teams", 0, "serves"), home=("initiatives",))),
        ({"plan": {"period": {"written": "x"}}}, UnknownKey(("plan", "period", "written"))),
        ({"plan": {"zzz": 1}}, UnknownKey(("plan", "zzz"))),
        ({"plan": {"meta": 1}}, UnknownKey(("plan", "meta"))),
    ],
)
def test_an_unknown_key_is_told_with_what_was_meant(data: dict[str, Any], unknown: UnknownKey) -> None:
    assert unknown_keys(data) == (unknown,)


def test_the_authors_own_keys_are_left_alone() -> None:
    assert unknown_keys({"meta": {"title": 1}, "x-board": 1, "plan": {"x-colour": "red"}}) == ()


def test_what_lies_below_an_unknown_key_is_not_looked_at() -> None:
    deep: Any = 1
    for _ in range(100_000):
        deep = [deep]
    assert len(read_plan({"plan": {"deep": deep}, "deeper": {"title": deep}}).unknown_keys) == 2


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
PLACES = [
    ("plan",),
    ("plan", "title"),
    ("plan", "period"),
    ("objectives",),
    ("objectives", 0),
    ("objectives", 0, "supports"),
    ("objectives", 0, "key_results"),
    ("objectives", 0, "key_results", 0),
    ("objectives", 0, "key_results", 0, "target"),
    ("objectives", 0, "key_results", 0, "check_ins"),
    ("objectives", 0, "key_results", 0, "check_ins", 0),
]


@given(place=st.sampled_from(PLACES), value=VALUES)
def test_any_value_anywhere_gives_a_plan(place: tuple[str | int, ...], value: Any) -> None:
    reading = read_plan(with_value(place, value))
    assert reading.plan.okrtui == 1
    for fault in reading.faults:
        assert fault.path[: len(place)] == place
        assert str(fault.expected)
        assert str(fault.found)
