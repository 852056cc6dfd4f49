"""A plan that a merge left with the lines of both sides."""

import pytest

from okrtui.document.document import Document
from okrtui.locales.language import speak

BEFORE = 'okrtui = 1\n\n[plan]\ntitle = "Plan"\n'
AFTER = 'period = "2027-Q1"\n'
CONFLICT = '<<<<<<< HEAD\nteam = "Marketing"\n=======\nteam = "Sales"\n>>>>>>> other\n'
WITH_BASE = '<<<<<<< ours\nteam = "Marketing"\n||||||| base\n=======\nteam = "Sales"\n>>>>>>> theirs\n'


def read(text: str) -> Document:
    return Document.from_bytes(text.encode())


@pytest.mark.parametrize("conflict", [CONFLICT, WITH_BASE, CONFLICT.replace("\n", "\r\n")])
def test_each_conflict_is_told_once_with_its_lines_and_the_plan_is_read_as_ours(conflict: str) -> None:
    speak("en")
    document = read(BEFORE + conflict + AFTER + conflict.replace("team", "vision"))

    lines = conflict.count("\n")
    assert [(document.position(slip.span.start)[0], str(slip.message)) for slip in document.slips] == [
        (first, f"a merge left two versions here, up to line {last}: keep what is right, and delete the marks")
        for first, last in ((5, 4 + lines), (6 + lines, 5 + 2 * lines))
    ]
    assert document.data["plan"] == {
        "title": "Plan",
        "team": "Marketing",
        "period": "2027-Q1",
        "vision": "Marketing",
    }
    span = document.span_of(("plan", "vision"))
    assert document.text[span.start : span.end] == '"Marketing"'


def test_other_slips_are_told_beside_it() -> None:
    document = read(BEFORE + CONFLICT + "cadence = weekly\n")

    assert [document.position(slip.span.start)[0] for slip in document.slips] == [5, 10]


@pytest.mark.parametrize(
    "text",
    [
        CONFLICT.replace(">>>>>>> other\n", ""),
        CONFLICT.replace("=======\n", ""),
        WITH_BASE.replace("=======\n", ""),
        WITH_BASE.replace(">>>>>>> theirs\n", ">>>>>>>> theirs\n"),
    ],
)
def test_marks_that_are_not_whole_are_slips_as_any_other(text: str) -> None:
    document = read(BEFORE + text + AFTER)

    assert document.slips
    assert not any("merge" in str(slip.message) for slip in document.slips)


def test_marks_inside_a_text_of_several_lines_are_its_text() -> None:
    document = read(f'{BEFORE}note = """\n{CONFLICT}"""\n')

    assert not document.slips
    assert document.data["plan"]["note"] == CONFLICT


IDS = '[[objectives]]\n<<<<<<< HEAD\nid = "ours"\n=======\nid = "theirs"\n>>>>>>> other\n'
REFERRING = '\n[[initiatives]]\nid = "one"\nserves = ["ours"]\n'


def told(text: str) -> list[str]:
    """What is said of a text, in English."""
    speak("en")
    return [str(slip.message) for slip in read(text).slips]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_where_an_id_is_undecided_the_lines_that_say_ours_are_named(newline: str) -> None:
    text = BEFORE + IDS + REFERRING + REFERRING.replace("one", "two")
    assert told(text.replace("\n", newline)) == [
        "a merge left two versions here, up to line 10: keep what is right, and delete the marks; "
        "lines 14 and 18 refer to “ours”: if “theirs” is right, change it there too"
    ]


def test_the_line_may_stand_in_another_such_place() -> None:
    added = '<<<<<<< HEAD\n=======\n[[initiatives]]\nid = "one"\nserves = ["ours"]\n>>>>>>> other\n'
    assert "line 15 refers to “ours”" in told(BEFORE + IDS + added)[0]


def test_the_lines_that_go_with_the_id_are_not_named() -> None:
    ours = f'[[objectives]]\nid = "ours"\n{REFERRING}'
    place = f"<<<<<<< HEAD\n{ours}=======\n{ours.replace('ours', 'theirs')}>>>>>>> other\n"
    assert ["refer" in sentence for sentence in told(BEFORE + place)] == [False]


@pytest.mark.parametrize(
    "ids",
    [
        IDS.replace("theirs", "ours"),  # the same id, and another change
        IDS.replace('id = "theirs"\n', ""),
        IDS.replace('id = "theirs"\n', 'id = "theirs"\n[[objectives]]\nid = "third"\n'),
    ],
)
def test_where_there_are_not_two_ids_no_line_is_named(ids: str) -> None:
    assert ["refer" in sentence for sentence in told(BEFORE + ids + REFERRING)] == [False]


def test_places_within_places_are_read_in_bounded_time() -> None:
    assert read(BEFORE + "<<<<<<< a\n" * 3000 + "=======\n>>>>>>> b\n" * 3000).slips
