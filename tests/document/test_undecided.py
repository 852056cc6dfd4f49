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
