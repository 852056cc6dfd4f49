"""Notes, parked questions and decisions of a walkthrough: one entry of the day, and nothing else touched."""

import re
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.applying import apply, respliced
from okrtui.document.document import Document
from okrtui.document.refused import Refused
from okrtui.editing.add_decision import AddDecision
from okrtui.editing.add_review_note import AddReviewNote
from okrtui.editing.changing import changed
from okrtui.editing.session import Session
from okrtui.editing.together import Together
from okrtui.locales.language import speaking
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan
from okrtui.plan.review import DecisionWord
from okrtui.plan.review_notes import ReviewNote, notes_of
from okrtui.text.one_line import on_one_line
from tests.document.examples import few
from tests.generated.plans import GeneratedPlan
from tests.generated.strategies import choices, plans

DAY = date(2027, 2, 5)
PLAN = """\
okrtui = 1

[plan]
title = "Plan"  # le titre
lang = "en"
period = "2027-Q1"

[[people]]
id = "claire"

[[objectives]]
id = "notoriete"
title = "Être cité"

[[objectives]]
title = "Sans nom : pas encore"

# la dernière fois
[[reviews]]
date = 2027-01-04
note = "Départ"
"""
ENTRY = "\n[[reviews]]\ndate = 2027-02-05\n"
Command = AddReviewNote | AddDecision


def after(text: str, *commands: Command) -> str:
    document = Document.from_text(text)
    for command in commands:
        document = apply(document, command.edits(plan_of(document))).document
    return document.text


def plan_of(document: Document) -> Plan:
    return read_plan(document.data).plan


def said(text: str) -> list[tuple[str, str | None, bool]]:
    """The notes of the review of the day."""
    plan = plan_of(Document.from_text(text))
    (review,) = (review for review in plan.reviews if review.date == DAY)
    return [(note.text, note.about and note.about.key, note.question) for note in notes_of(review, plan)]


def test_the_first_note_begins_the_review_of_the_day_and_the_next_are_lines_of_it() -> None:
    one = after(PLAN, AddReviewNote(DAY, "All  are here"))
    assert one == PLAN + ENTRY + 'note = "All are here"\n'
    three = after(
        one,
        AddReviewNote(DAY, "we wait for the survey", "notoriete"),
        AddReviewNote(DAY, "? who pays for it?", "notoriete"),
    )
    assert three == (
        PLAN + ENTRY + 'note = """\nAll are here\nnotoriete: we wait for the survey\n? notoriete: who pays for it?"""\n'
    )
    assert said(three) == [
        ("All are here", None, False),
        ("we wait for the survey", "notoriete", False),
        ("who pays for it?", "notoriete", True),
    ]


def test_decisions_are_one_line_each_in_the_same_entry() -> None:
    keep = AddDecision(DAY, "notoriete", "keep")
    drop = AddDecision(DAY, "plan", "drop", "no budget", "claire", date(2027, 4, 15))
    line = '  { about = "notoriete", decision = "keep" },\n'
    other = '  { about = "plan", decision = "drop", note = "no budget", owner = "claire", due = 2027-04-15 },\n'
    both = PLAN + ENTRY + "decisions = [\n" + line + other + "]\n"
    assert after(PLAN, keep, drop) == both
    assert after(PLAN, keep, AddReviewNote(DAY, "x"), drop) == both.replace("decisions", 'note = "x"\ndecisions')
    assert after(PLAN, AddReviewNote(DAY, "x"), keep, drop) == both.replace("decisions", 'note = "x"\ndecisions')


@pytest.mark.parametrize(
    ("note", "longer"),
    [
        ("note = 'x'  # dit", 'note = """\nx\ny"""  # dit'),
        ('note = """\nx\n"""', 'note = """\nx\ny\n"""'),
        ("note = '''x\n\\'''", "note = '''x\n\\\ny'''"),
        ('note = ""', 'note = "y"'),
        ('note = " "', 'note = "y"'),
    ],
)
def test_what_was_noted_before_stays_as_it_was_written(note: str, longer: str) -> None:
    text = PLAN + ENTRY + note + '\nlearned = "?"\n'
    assert after(text, AddReviewNote(DAY, "y")) == PLAN + ENTRY + longer + '\nlearned = "?"\n'


def test_of_several_entries_of_the_day_it_is_the_last() -> None:
    text = PLAN + ENTRY + ENTRY + "\n[[reviews]]\ndate = 2027-03-01\n"
    assert (
        after(text, AddReviewNote(DAY, "y")) == PLAN + ENTRY + ENTRY + 'note = "y"\n\n[[reviews]]\ndate = 2027-03-01\n'
    )


def test_an_item_without_an_id_is_given_one_by_the_decision_and_called_by_its_words_in_a_note() -> None:
    found = after(PLAN, AddReviewNote(DAY, "later", "/objectives/1"))
    assert 'note = "Sans nom : pas encore: later"' in found
    assert said(found) == [("later", "/objectives/1", False)]
    decided = after(found, AddDecision(DAY, "/objectives/1", "park", "later"))
    assert '[[objectives]]\nid = "sans-nom-pas-encore"\ntitle' in decided
    assert '{ about = "sans-nom-pas-encore", decision = "park", note = "later" }' in decided


def test_the_language_of_the_plan_sets_the_colon() -> None:
    found = after(PLAN.replace('"en"', '"fr"'), AddReviewNote(DAY, "on attend", "notoriete", question=True))
    assert 'note = "? notoriete\u00a0: on attend"' in found
    assert said(found) == [("on attend", "notoriete", True)]


@pytest.mark.parametrize(
    ("about", "word", "state"),
    [
        ("notoriete", "park", "parked"),
        ("notoriete", "drop", "dropped"),
        ("/objectives/1", "park", "parked"),
        ("work", "drop", "dropped"),
        ("work", "park", None),
        ("notoriete", "keep", None),
        ("notoriete", "carry-over", None),
        ("gone", "drop", None),
        ("plan", "drop", None),
    ],
)
def test_what_is_parked_or_dropped_can_be_made_so_in_the_same_step(
    about: str, word: DecisionWord, state: str | None
) -> None:
    text = PLAN.replace(
        "# la", '[[initiatives]]\nid = "work"\n\n[[initiatives]]\nid = "gone"\nstate = "dropped"\n\n# la'
    )
    document = Document.from_text(text)
    decision = AddDecision(DAY, about, word, "why")
    follow_up = decision.follow_up(plan_of(document))
    assert (follow_up and follow_up.value) == state
    if follow_up is not None:
        both = Together(decision.label, (decision, follow_up))
        after, _undo = changed(document, plan_of(document), both)
        assert f'state = "{state}"' in after.text
        assert f'decision = "{word}"' in after.text


@pytest.mark.parametrize(
    "command",
    [
        AddReviewNote(DAY, "  "),
        AddReviewNote(DAY, " ", "notoriete", question=True),
        AddReviewNote(DAY, "x", "nobody"),
        AddDecision(DAY, "nobody", "keep"),
        AddDecision(DAY, "claire", "keep"),
        AddDecision(DAY, "/people/0", "drop", "why"),
        AddDecision(DAY, "notoriete", "adjust"),
        AddDecision(DAY, "notoriete", "drop", " \n"),
    ],
)
def test_what_says_nothing_or_is_about_nothing_is_refused(command: Command) -> None:
    with pytest.raises(Refused):
        after(PLAN, command)


def test_each_is_a_step_with_the_words_of_what_it_is_about(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_text(PLAN, encoding="utf-8")
    session = Session.open(file, today=DAY)
    for command in (
        AddReviewNote(DAY, "x"),
        AddReviewNote(DAY, "?? y"),
        AddReviewNote(DAY, "x", "notoriete"),
        AddReviewNote(DAY, "y", "notoriete", question=True),
        AddDecision(DAY, "notoriete", "keep"),
    ):
        assert session.apply(command) is None
    told = []
    while (label := session.undo()) is not None:
        told.append(str(label))
    assert told == [
        "decision about “Être cité”",
        "parked question on “Être cité”",
        "note on “Être cité”",
        "parked question in the review of Feb 5, 2027",
        "note in the review of Feb 5, 2027",
    ]
    assert session.document.text == PLAN


LINES = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)


@few(80)
@given(plans(2), choices(), LINES, st.booleans(), st.sampled_from(["en", "fr"]))
def test_on_any_plan_the_line_is_there_all_else_stays_and_undo_gives_the_bytes_back(
    generated: GeneratedPlan, random: Random, text: str, question: bool, language: str
) -> None:
    before = Document.from_bytes(generated.raw)
    plan = plan_of(before)
    items = [item.key for item in plan.items if item.kind not in ("person", "team")]
    about = random.choice([None, *items])
    days = [review.date for review in plan.reviews if review.date]
    day = random.choice([DAY, *days])
    note = AddReviewNote(day, text, about, question)
    decision = AddDecision(day, about or "plan", "adjust", text, random.choice([None, "claire"]), DAY)
    for command in (note, decision):
        try:
            with speaking("fr" if language == "fr" else "en"):
                edits = command.edits(plan)
        except Refused:
            assert not on_one_line(text).strip("? ").strip() or about not in plan.by_id
            continue
        applied = apply(before, edits)
        assert respliced(applied.document, applied.undo).source == before.source
        new = plan_of(applied.document)
        places = [place for place, review in enumerate(new.reviews) if review.date == day]
        entry = new.reviews[places[-1]]
        if isinstance(command, AddReviewNote):
            *earlier, last = notes_of(entry, new)
            assert last.question == command.parks
            assert last.text.endswith(re.sub(r"^[\s?]+", "", on_one_line(text).strip()))
            if len(new.reviews) == len(plan.reviews):
                assert earlier == list(notes_of(plan.reviews[places[-1]], plan))
        else:
            assert entry.decisions[-1].note == on_one_line(text).strip()
            named = entry.decisions[-1].about
            assert named == (about or "plan") or ((about or "").startswith("/") and named in new.by_id)
        stripped = [each.model_copy(update={"note": None, "decisions": ()}) for each in new.reviews]
        assert stripped[: len(plan.reviews)] == [
            each.model_copy(update={"note": None, "decisions": ()}) for each in plan.reviews
        ]


@given(st.lists(st.sampled_from(["", "x", "? x", "notoriete: x", "?notoriete : x", "nobody: x"])))
def test_a_note_written_by_hand_is_read_line_by_line(lines: list[str]) -> None:
    plan = plan_of(Document.from_text(PLAN))
    review = plan.reviews[0].model_copy(update={"note": "\r\n".join(lines)})
    about = plan.by_id["notoriete"]
    meant = {
        "x": ReviewNote("x"),
        "? x": ReviewNote("x", question=True),
        "notoriete: x": ReviewNote("x", about),
        "?notoriete : x": ReviewNote("x", about, question=True),
        "nobody: x": ReviewNote("nobody: x"),
    }
    assert list(notes_of(review, plan)) == [meant[line] for line in lines if line]
