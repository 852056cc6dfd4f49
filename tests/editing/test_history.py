"""The line of steps: one step for what was meant as one, and the way back to any of them."""

import tracemalloc
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.refused import Refused
from okrtui.document.splice import Splice, difference, spliced
from okrtui.editing.add_item import AddItem
from okrtui.editing.history import History
from okrtui.editing.move_item import MoveItem
from okrtui.editing.session import Session
from okrtui.editing.set_field import SetField
from okrtui.editing.shift_initiative import ShiftInitiative
from okrtui.editing.step import Step
from okrtui.editing.together import Together
from okrtui.locales.sentence import Sentence
from tests.document.examples import few
from tests.generated.edits import random_edit
from tests.generated.plans import GeneratedPlan
from tests.generated.strategies import choices, plans

PLAN = """\
okrtui = 1
[plan]
title = "Plan"
period = "2027-Q1"

[[objectives]]  # premier
id = "a"
title = "Être cité"

[[objectives]]
id = "b"
title = "Offrir des contacts"

[[objectives]]
id = "c"
title = "Garder des clients"

[[initiatives]]
id = "livre"
title = "Livre blanc"
start = 2027-01-04
end = 2027-01-29
"""
WEEK = timedelta(weeks=1)


@pytest.fixture
def session() -> Session:
    return Session(Path("plan.toml"), Document.from_text(PLAN), today=date(2027, 1, 20))


def test_repeats_of_one_key_on_one_thing_are_one_step(session: Session) -> None:
    session.apply(SetField("a", "title", "Être choisi"))
    once = session.document.text
    for _ in range(5):
        session.apply(ShiftInitiative("livre", by=WEEK), coalesce="bar of livre")
    assert "start = 2027-02-08" in session.document.text
    moved = session.document.text
    assert len(session.history.steps) == 2
    session.undo()
    assert session.document.text == once
    session.redo()
    assert session.document.text == moved


def test_an_item_moved_to_the_end_and_back_is_where_it_was(session: Session) -> None:
    for _ in range(2):
        session.apply(MoveItem("a", direction="down"), coalesce="rank of a")
    assert [each.id for each in session.plan.objectives] == ["b", "c", "a"]
    assert len(session.history.steps) == 1
    for _ in range(2):
        session.apply(MoveItem("a", direction="up"), coalesce="rank of a")
    assert session.document.text == PLAN
    assert session.history.steps == ()


@pytest.mark.parametrize(
    "between",
    [
        lambda session: session.apply(SetField("b", "title", "Donner des contacts")),
        lambda session: session.apply(ShiftInitiative("livre", by=WEEK), coalesce="another"),
        lambda session: (session.apply(SetField("b", "title", "x")), session.undo()),
    ],
)
def test_what_comes_between_begins_another_step(session: Session, between: Callable[[Session], object]) -> None:
    session.apply(ShiftInitiative("livre", by=WEEK), coalesce="bar")
    between(session)
    before = session.document.text
    session.apply(ShiftInitiative("livre", by=WEEK), coalesce="bar")
    session.undo()
    assert session.document.text == before


def test_several_commands_are_one_step_each_on_the_plan_that_those_before_it_leave(session: Session) -> None:
    new = AddItem("objective", {"id": "d", "title": "Réduire l’attente"}, before="a")
    several = Together(Sentence("edit"), [new, SetField("d", "why", "On attend trop"), MoveItem("a", direction="up")])
    assert session.apply(several) is None
    assert [each.id for each in session.plan.objectives] == ["a", "d", "b", "c"]
    assert session.plan.objectives[1].why == "On attend trop"
    assert len(session.history.steps) == 1
    session.undo()
    assert session.document.text == PLAN


def test_of_several_commands_all_are_refused_where_one_is(session: Session) -> None:
    several = Together(Sentence("edit"), [SetField("a", "title", "x"), SetField("nobody", "title", "y")])
    assert "nobody" in str(session.apply(several))
    assert (session.document.text, session.history.steps) == (PLAN, ())


@few(40)
@given(plans(), choices(), st.lists(st.integers(0, 8), max_size=6))
def test_going_to_a_step_gives_its_bytes_from_wherever_one_is(
    plan: GeneratedPlan, random: Random, ways: list[int]
) -> None:
    texts, history = [plan.text], History()
    document = Document.from_text(plan.text)
    for _ in range(6):
        try:
            applied = apply(document, [random_edit(random, document.data)])
        except Refused:
            continue
        if applied.undo:
            document = applied.document
            history.did(Step(Sentence("edit"), applied.undo), document.text)
            texts.append(document.text)
    text = document.text
    numbers = [0, *(step.number for step in history.steps)]
    for way in ways:
        place = way % len(numbers)
        for stepped in history.way_to(text, numbers[place]):
            text = stepped.text
        assert text == texts[place]
        assert [0, *(step.number for step in history.steps)] == numbers


def test_an_older_step_is_taken_back_alone_and_that_is_a_step(session: Session) -> None:
    session.apply(SetField("a", "title", "Être choisi"))
    session.apply(SetField("a", "why", "On nous oublie"))
    session.apply(MoveItem("a", direction="down"))
    first = session.history.steps[0].number
    assert session.take_back(first) is None
    assert (session.plan.objectives[1].title, session.plan.objectives[1].why) == ("Être cité", "On nous oublie")
    assert str(session.undo()) == "taken back: title of “Être cité”"
    assert session.plan.objectives[1].title == "Être choisi"
    assert "this step is not done" in str(session.take_back(99))


def test_a_step_that_was_built_on_is_not_taken_back_alone_and_it_is_said_where(session: Session) -> None:
    session.apply(SetField("a", "title", "Être choisi"))
    session.apply(SetField("a", "title", "Être préféré"))
    before, first = session.document.text, session.history.steps[0].number
    assert str(session.take_back(first)) == (
        "this step cannot be taken back alone: title of “Être choisi” has been changed again since"
    )
    assert (session.document.text, len(session.history.steps)) == (before, 2)
    session.apply(SetField("a", "title", "Être cité"))
    assert "nothing is left of this step" in str(session.take_back(first))


@given(st.text("ab\n", max_size=30), st.text("ab\n", max_size=30))
def test_the_stretch_in_which_texts_differ_is_the_shortest(old: str, new: str) -> None:
    found = difference(old, new)
    assert spliced(old, found) == new
    for splice in found:
        gone = old[splice.start : splice.end]
        assert not (gone and splice.text) or (gone[0] != splice.text[0] and gone[-1] != splice.text[-1])


def test_thousands_of_steps_cost_what_they_changed() -> None:
    """Of 5,000 edits nothing is kept but their splices; with a text kept for each it would be 500 megabytes."""
    history, text = History(), PLAN + "# filling\n" * 10_000
    start = text.index("Être cité")

    def edit(turn: int) -> None:
        nonlocal text
        undo = ((Splice(start, start + 9, text[start : start + 9]),),)
        text = f"{text[:start]}{turn:09}{text[start + 9 :]}"
        history.did(Step(Sentence("{field} of {item}", field="title", item="a"), undo), text)

    for turn in range(500):
        edit(turn)
    tracemalloc.start()
    try:
        for turn in range(500, 5000):
            edit(turn)
        each = tracemalloc.get_traced_memory()[0] / 4500
    finally:
        tracemalloc.stop()
    assert each < 1000
    assert len(history.steps) == 5000
