"""A session: what one sitting over a plan can rely on."""

import os
from datetime import date
from pathlib import Path

import pytest

from okrtui.document.journal import Journal
from okrtui.document.reading import read_document
from okrtui.editing.add_item import AddItem
from okrtui.editing.changing import Change
from okrtui.editing.copied import Copied
from okrtui.editing.move_item import MoveItem
from okrtui.editing.paste_item import PasteItem
from okrtui.editing.recovery import recoveries
from okrtui.editing.remove_item import RemoveItem
from okrtui.editing.rewrite_text import MendSlip, SetText
from okrtui.editing.session import Session
from okrtui.editing.set_field import SetField
from okrtui.editing.together import Together
from okrtui.locales.sentence import Sentence

TODAY = date(2027, 2, 1)
PLAN = """\
# Le plan
okrtui = 1

[plan]
title = "Plan"
lang = "fr"
period = "2027-Q1"

[[objectives]]
id = "notoriete"
title = "Être cité par les PME industrielles"  # le plus important

# mesuré chaque mois
[[objectives.key_results]]
id = "spontanee"
metric = "notoriété spontanée"
unit = "%"
baseline = 20
target = 26

[[objectives]]
id = "leads"
title = "Offrir des contacts qui ont un projet"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "plan.toml"
    made.write_bytes(PLAN.encode())
    return made


@pytest.fixture
def session(file: Path, tmp_path: Path) -> Session:
    return Session.open(file, today=TODAY, journal=Journal(file, tmp_path / "state"))


CHANGES = (
    SetField("notoriete", "title", "Être choisie"),
    SetField("spontanee", "target", 27.5),
    SetField("spontanee", "unit", None),
    AddItem("key_result", {"metric": "trafic"}, under="leads"),
    MoveItem("leads", direction="up"),
    RemoveItem("spontanee"),
    SetText(PLAN.replace("Plan", "Le plan")),
)


def test_every_step_can_be_undone_and_done_again_to_the_byte(session: Session) -> None:
    texts = [session.document.text]
    for change in CHANGES:
        assert session.apply(change) is None
        texts.append(session.document.text)
    for text in reversed(texts[:-1]):
        assert session.undo() is not None
        assert session.document.text == text
    assert session.undo() is None
    assert not session.modified
    for text in texts[1:]:
        assert session.redo() is not None
        assert session.document.text == text
    assert session.redo() is None


def test_what_is_undone_is_named(session: Session) -> None:
    session.apply(SetField("spontanee", "target", 27))
    assert str(session.undo()) == "target of “notoriété spontanée”"


def test_a_new_step_forgets_what_was_undone(session: Session) -> None:
    session.apply(SetField("spontanee", "target", 27))
    session.undo()
    session.apply(SetField("spontanee", "target", 28))
    assert session.redo() is None


def test_a_value_equal_to_the_old_one_is_no_step(session: Session) -> None:
    session.apply(SetField("spontanee", "target", 26))
    assert (session.revision, session.undo()) == (0, None)


def test_a_refusal_says_why_and_changes_nothing(session: Session) -> None:
    refusal = session.apply(SetField("spontane", "target", 1))
    assert "spontanee" in str(refusal)
    assert (session.document.text, session.revision) == (PLAN, 0)


def test_a_trial_tells_what_would_be_said_and_changes_nothing(session: Session) -> None:
    trial = session.trial(SetField("notoriete", "state", "asleep"))
    assert trial.refusal is None
    assert ("S002", "notoriete") in {(told.code, told.item) for told in trial.diagnostics}
    assert "S002" not in {told.code for told in session.diagnostics}
    assert (session.document.text, session.revision) == (PLAN, 0)


def test_listeners_hear_each_revision_once(session: Session) -> None:
    heard: list[int] = []
    session.subscribe(heard.append)
    session.apply(SetField("spontanee", "target", 27))
    session.undo()
    assert heard == [1, 2]


def test_saving_writes_the_bytes_of_the_values_only(session: Session, file: Path) -> None:
    session.apply(SetField("spontanee", "target", 27))
    result = session.save()
    assert result.ok
    assert file.read_text() == PLAN.replace("target = 26", "target = 27")
    assert not session.modified


def test_after_saving_the_steps_before_can_still_be_undone(session: Session, file: Path) -> None:
    session.apply(SetField("spontanee", "target", 27))
    session.save()
    session.undo()
    assert session.modified
    assert session.save().ok
    assert file.read_bytes() == PLAN.encode()


def test_what_another_program_wrote_is_taken_in_with_the_save(session: Session, file: Path) -> None:
    session.apply(SetField("spontanee", "target", 27))
    file.write_text(PLAN.replace("Offrir des contacts", "Donner des contacts"))
    assert session.save().ok
    both = PLAN.replace("target = 26", "target = 27").replace("Offrir des contacts", "Donner des contacts")
    assert file.read_text() == both
    assert session.document.text == both
    assert not session.modified


def test_check_ins_of_two_sittings_on_neighbouring_lines_are_both_saved(file: Path) -> None:
    history = "target = 26\ncheck_ins = [\n  {{ date = 2027-01-29, value = 21 }},\n{new}]\n"
    first, mine, other = (f"  {{ date = 2027-02-{day}, value = 1{day} }},\n" for day in ("05", "12", "19"))
    file.write_text(PLAN.replace("target = 26\n", history.format(new=first)))
    session = Session.open(file, today=TODAY)
    session.apply(SetText(PLAN.replace("target = 26\n", history.format(new=first + other))))
    file.write_text(PLAN.replace("target = 26\n", history.format(new=first + mine)))
    assert session.save().ok
    assert file.read_text() == PLAN.replace("target = 26\n", history.format(new=first + mine + other))
    assert session.document.text == file.read_text()


def test_the_same_line_changed_by_both_is_never_overwritten(session: Session, file: Path) -> None:
    session.apply(SetField("spontanee", "target", 27))
    theirs = PLAN.replace("target = 26", "target = 30")
    file.write_text(theirs)
    result = session.save()
    assert not result.ok
    assert file.read_text() == theirs
    assert session.modified
    assert session.plan.by_id["spontanee"].part.model_dump()["target"] == 27


def test_an_edit_made_while_a_save_is_under_way_stays_unsaved(session: Session, file: Path) -> None:
    session.apply(SetField("spontanee", "target", 27))
    job = session.save_job()
    session.apply(SetField("spontanee", "target", 28))
    session.saved(job.run())
    assert "target = 27" in file.read_text()
    assert "target = 28" in session.document.text
    assert session.modified


def test_a_slip_is_told_shown_and_mended_by_its_proposal(file: Path, tmp_path: Path) -> None:
    file.write_text(PLAN.replace("target = 26", "target = 26,5"))
    session = Session.open(file, today=TODAY)
    (told,) = [told for told in session.diagnostics if told.code == "S001"]
    assert told.marked == "26,5"
    assert session.plan.objectives[0].key_results[0].target == 26.5
    assert session.apply(SetField("spontanee", "target", 27)) is not None
    assert session.apply(MendSlip(session.document.slips[0])) is None
    assert session.document.text == PLAN.replace("target = 26", "target = 26.5")
    assert session.apply(SetField("spontanee", "target", 27)) is None


def abandoned(file: Path, state: Path, text: str) -> None:
    """A session with this text that was killed."""
    child = os.fork()
    if child == 0:
        session = Session.open(file, today=TODAY, journal=Journal(file, state))
        session.apply(SetText(text))
        os._exit(9)
    os.waitpid(child, 0)


def test_a_killed_session_is_offered_to_the_next_one(file: Path, tmp_path: Path) -> None:
    state = tmp_path / "state"
    unsaved = PLAN.replace("target = 26", "target = 27")
    abandoned(file, state, unsaved)
    session = Session.open(file, today=TODAY, journal=Journal(file, state))
    (recovery,) = recoveries(session, state)
    assert not recovery.moved_on
    recovery.take(session, with_typed=True)
    assert session.document.text == unsaved
    session.save()
    session.close()
    assert list(state.iterdir()) == []
    assert file.read_text() == unsaved


def test_it_is_merged_if_the_file_has_moved_on(file: Path, tmp_path: Path) -> None:
    state = tmp_path / "state"
    abandoned(file, state, PLAN.replace("target = 26", "target = 27"))
    file.write_text(PLAN.replace('unit = "%"', 'unit = "points"').replace("Plan", "Plan B"))
    session = Session.open(file, today=TODAY)
    (recovery,) = recoveries(session, state)
    assert recovery.moved_on
    recovery.take(session, with_typed=True)
    assert "target = 27" in session.document.text
    assert "Plan B" in session.document.text


def test_it_is_kept_beside_the_plan_if_it_cannot_be_merged(file: Path, tmp_path: Path) -> None:
    state = tmp_path / "state"
    unsaved = PLAN.replace("target = 26", "target = 27")
    abandoned(file, state, unsaved)
    file.write_text(PLAN.replace("target = 26", "target = 30"))
    session = Session.open(file, today=TODAY)
    (recovery,) = recoveries(session, state)
    assert recovery.text is None
    beside = recovery.save_beside(file)
    assert beside.read_text() == unsaved
    assert recoveries(session, state) == []
    assert read_document(file).text == PLAN.replace("target = 26", "target = 30")


def test_a_journal_that_was_saved_after_all_is_forgotten(file: Path, tmp_path: Path) -> None:
    state = tmp_path / "state"
    unsaved = PLAN.replace("target = 26", "target = 27")
    abandoned(file, state, unsaved)
    file.write_text(unsaved)
    session = Session.open(file, today=TODAY)
    assert recoveries(session, state) == []
    assert list(state.iterdir()) == []


def test_undo_passes_over_what_another_program_wrote(session: Session, file: Path) -> None:
    session.apply(SetField("spontanee", "target", 27))
    theirs = PLAN.replace("Offrir des contacts", "Donner des contacts")
    file.write_text(theirs)
    assert session.save().ok
    assert str(session.undo()) == "target of “notoriété spontanée”"
    assert session.document.text == theirs
    assert session.save().ok
    assert file.read_text() == theirs
    assert session.undo() is None
    assert session.redo() is not None
    assert session.document.text == theirs.replace("target = 26", "target = 27")
    assert session.undo() is not None
    assert session.document.text == theirs


BEGINNINGS = (
    SetField("plan", "title", "Plan"),
    AddItem("objective", {"title": "Offrir des contacts"}),
    Together(Sentence("both"), [SetField("plan", "title", "Plan"), AddItem("person", {"name": "Claire"})]),
    PasteItem(Copied("team", {"id": "web", "name": "Web"})),
)


@pytest.mark.parametrize("written", ["", "# rien encore\n", '[plan]\nperiod = "2027-Q1"\n', "x-ours = 3\n"])
@pytest.mark.parametrize("change", BEGINNINGS, ids=lambda change: type(change).__name__)
def test_the_first_change_makes_a_file_a_plan_as_one_step(file: Path, change: Change, written: str) -> None:
    file.write_text(written, encoding="utf-8")
    session = Session.open(file, today=TODAY)
    assert session.apply(change) is None
    assert session.document.data["okrtui"] == 1
    assert "S003 okrtui" not in {f"{told.code} {told.path[0]}" for told in session.diagnostics}
    session.undo()
    assert session.document.text == written


def test_a_change_that_changes_nothing_does_not_make_a_file_a_plan(file: Path) -> None:
    file.write_text('[plan]\ntitle = "Plan"\n', encoding="utf-8")
    session = Session.open(file, today=TODAY)
    assert session.apply(SetField("plan", "title", "Plan")) is None
    assert not session.modified


def test_the_format_that_a_plan_states_stays_what_it_is(file: Path) -> None:
    file.write_text("okrtui = 2\n", encoding="utf-8")
    session = Session.open(file, today=TODAY)
    session.apply(SetField("plan", "title", "Plan"))
    assert session.document.data["okrtui"] == 2


def test_a_step_has_the_words_of_its_item_as_they_were(session: Session) -> None:
    session.apply(SetField("spontanee", "title", "Connus"))
    session.apply(SetField("plan", "title", "Le plan"))
    session.apply(RemoveItem("spontanee", force=True))
    assert [str(step.label) for step in session.history.steps] == [
        "title of “notoriété spontanée”",
        "title of the plan",
        "remove “Connus”",
    ]
