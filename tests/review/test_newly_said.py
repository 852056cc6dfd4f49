"""What people have said between two states of a plan, as others read it in a line."""

from datetime import date

import pytest

from okrtui.document.document import Document
from okrtui.editing.add_check_in import AddCheckIn
from okrtui.editing.add_decision import AddDecision
from okrtui.editing.add_item import AddItem
from okrtui.editing.add_review_note import AddReviewNote
from okrtui.editing.command import Command
from okrtui.editing.set_field import SetField
from okrtui.locales.language import Language, speaking
from okrtui.plan.reading import read_plan
from okrtui.review.newly_said import newly_said
from tests.review.meetings import DAY, PLAN, held

SECOND = AddReviewNote(DAY, "rien de neuf", "spontanee")


def said(before: str, after: str) -> str | None:
    found = newly_said(*(read_plan(Document.from_text(text).data).plan for text in (before, after)))
    return None if found is None else str(found)


@pytest.mark.parametrize("before", [PLAN, held(PLAN, SECOND), held(PLAN, SECOND, AddDecision(DAY, "leads", "keep"))])
@pytest.mark.parametrize(
    ("command", "told"),
    [
        (AddReviewNote(DAY, "l’enquête est là", "notoriete"), "noted on “Notoriété auprès des PME”: l’enquête est là"),
        (AddReviewNote(DAY, "c’est vu", "spontanee"), "noted on “Notoriété auprès des PME”: c’est vu"),
        (AddReviewNote(DAY, "en retard", "livre-blanc"), "noted on “Livre blanc”: en retard"),
        (AddReviewNote(DAY, "? qui paie", "leads"), "question parked on “Des leads mieux qualifiés”: qui paie"),
        (AddReviewNote(DAY, "un mot"), "noted on the plan: un mot"),
        (AddReviewNote(DAY, "? qui vient"), "question parked on the plan: qui vient"),
        (AddDecision(DAY, "plan", "keep", "bien"), "decided on the plan: keep – bien"),
        (
            AddDecision(DAY, "spontanee", "adjust", "viser 24", "claire", date(2027, 2, 15)),
            "decided on “notoriété spontanée”: adjust – viser 24 – Claire Martin, by Feb 15, 2027",
        ),
    ],
)
def test_the_new_line_is_told_and_what_it_is_about(before: str, command: Command, told: str) -> None:
    assert said(before, held(before, command)) == told
    assert said(held(before, command), before) == f"taken back: {told}"


def test_a_decision_is_told_before_all_that_comes_with_it() -> None:
    commands = AddItem("person", {"id": "zoe", "name": "Zoé"}), AddDecision(DAY, "leads", "drop", "trop cher", "zoe")
    after = held(PLAN, SECOND, *commands, SetField("leads", "state", "dropped"))
    assert said(PLAN, after) == "decided on “Des leads mieux qualifiés”: drop – trop cher – Zoé"


@pytest.mark.parametrize(
    "command", [AddCheckIn("spontanee", DAY, 22), SetField("leads", "title", "Autre"), SetField("leads", "id", "autre")]
)
def test_where_nobody_said_anything_nothing_is_told(command: Command) -> None:
    assert said(held(PLAN, SECOND), held(held(PLAN, SECOND), command)) is None


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("fr", "question en suspens sur «\u202fNotoriété auprès des PME\u202f»\u00a0: qui paie\u202f?"),
        ("en", "question parked on “Notoriété auprès des PME”: qui paie\u202f?"),
    ],
)
def test_it_is_told_in_the_language_of_who_reads_it(language: Language, told: str) -> None:
    with speaking(language):
        assert said(PLAN, held(PLAN, AddReviewNote(DAY, "? qui paie\u202f?", "spontanee"))) == told
