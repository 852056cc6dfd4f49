"""What another program writes while a plan is open: taken in by items, and nothing of either side is ever lost."""

from pathlib import Path

import pytest

from okrtui.document.refused import Refused
from okrtui.editing.deciding import Choice, Deciding
from okrtui.editing.rewrite_text import SetText
from okrtui.editing.session import Session
from okrtui.editing.set_field import SetField
from okrtui.locales.sentence import Sentence
from tests.editing.another_program import PLAN, TODAY, look


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "plan.toml"
    made.write_bytes(PLAN.encode())
    return made


@pytest.fixture
def session(file: Path) -> Session:
    return Session.open(file, today=TODAY)


def test_what_another_program_wrote_is_a_step_that_is_listed_and_undo_passes_over(session: Session, file: Path) -> None:
    session.apply(SetField("a", "title", "à nous"))
    file.write_text(PLAN.replace('"a1"', '"à eux"').replace('"b0"', '"à eux aussi"'))
    look(session)
    ours_and_theirs = session.document.text
    assert ours_and_theirs == PLAN.replace('"a0"', '"à nous"').replace('"a1"', '"à eux"').replace("b0", "à eux aussi")
    assert [(str(step.label), step.foreign) for step in session.history.steps] == [
        ("title of “a0”", False),
        ("2 changes of another program: why of “à nous” and title of “b0”", True),
    ]
    session.undo()
    assert session.document.text == file.read_text()
    assert not session.modified
    session.redo()
    assert session.document.text == ours_and_theirs


def test_what_was_undone_can_be_done_again_after_another_program_has_written(session: Session, file: Path) -> None:
    for title in ("un", "deux", "trois"):
        session.apply(SetField("a", "title", title))
    for _ in range(3):
        session.undo()
    theirs = PLAN.replace("Plan", "Le plan de tous").replace("a1", "à eux")
    file.write_text(theirs)
    look(session)
    for title in ("un", "deux", "trois"):
        assert session.redo() is not None
        assert session.document.text == theirs.replace("a0", title)
    assert session.go_to(0) is None
    assert session.document.text == file.read_text()


def test_a_step_that_another_program_has_written_over_is_not_undone_and_that_is_said(
    session: Session, file: Path
) -> None:
    session.apply(SetField("b", "title", "avant"))
    session.apply(SetField("a", "title", "à nous"))
    session.save()
    file.write_text(file.read_text().replace("à nous", "à eux"))
    look(session)
    steps = [(step.label, step.undo) for step in session.history.steps]
    for _ in range(2):
        with pytest.raises(Refused, match="another program has changed the same since"):
            session.undo()
    assert "another program" in str(session.go_to(0))
    assert session.document.text == file.read_text()
    assert [(step.label, step.undo) for step in session.history.steps] == steps
    assert session.take_back(session.history.steps[0].number) is None
    assert session.plan.objectives[1].title == "b0"


def test_our_own_save_is_not_news(session: Session, file: Path) -> None:
    session.apply(SetField("a", "title", "à nous"))
    session.save()
    look(session)
    assert [step.foreign for step in session.history.steps] == [False]


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b'okrtui = 1\n[plan]\ntitle = "Pl', "the file does not parse: line 3"),
        (b"", "the file is empty"),
        (b"\xff\xfe", "the file cannot be read"),
        (None, "the file cannot be read: there is no such file"),
    ],
)
def test_a_file_that_is_half_written_or_gone_is_waited_for(
    session: Session, file: Path, raw: bytes | None, why: str
) -> None:
    session.apply(SetField("a", "title", "à nous"))
    before = session.document
    if raw is None:
        file.unlink()
    else:
        file.write_bytes(raw)
    look(session)
    assert why in str(session.file_trouble)
    assert session.document is before
    assert raw is None or not session.save().ok  # a file that is gone would be made anew
    assert (file.read_bytes() if file.exists() else None) == raw
    file.write_text(PLAN.replace("b0", "à eux"))
    look(session)
    assert session.file_trouble is None
    assert session.document.text == PLAN.replace("a0", "à nous").replace("b0", "à eux")


def test_a_file_that_is_gone_is_made_anew_and_never_over_another(session: Session, file: Path) -> None:
    file.unlink()
    look(session)
    assert session.modified
    file.write_text(PLAN.replace("b0", "à eux"))
    session.apply(SetField("a", "title", "à nous"))
    assert session.save().ok
    both = PLAN.replace("a0", "à nous").replace("b0", "à eux")
    assert (file.read_text(), session.modified) == (both, False)
    file.unlink()
    look(session)
    assert session.save().ok
    assert (file.read_text(), session.modified, session.file_gone) == (both, False, False)


def test_a_slip_that_another_program_puts_right_is_taken_in(file: Path) -> None:
    file.write_text(PLAN.replace('"b1"', '"b1'))
    session = Session.open(file, today=TODAY)
    file.write_text(PLAN)
    look(session)
    assert (session.document.text, session.document.slips) == (PLAN, ())


def test_a_byte_order_mark_that_another_program_adds_is_kept(session: Session, file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + PLAN.encode())
    look(session)
    assert not session.modified
    session.apply(SetField("a", "title", "x"))
    session.save()
    assert file.read_bytes() == b"\xef\xbb\xbf" + PLAN.replace("a0", "x").encode()


def test_the_same_changed_by_both_waits_and_nothing_is_overwritten(session: Session, file: Path) -> None:
    session.apply(SetField("a", "title", "à nous"))
    ours, theirs = session.document.text, PLAN.replace("a0", "à eux").replace("b0", "à eux aussi")
    file.write_text(theirs)
    look(session)
    assert session.pending is not None
    assert [str(conflict.place) for conflict in session.pending.conflicts] == ["title of “a0”"]
    pending = session.pending
    look(session)
    assert session.pending is pending
    result = session.save()
    assert "decide first" in str(result.sentence)
    assert (session.document.text, file.read_text()) == (ours, theirs)
    session.undo()
    look(session)
    assert session.pending is None
    assert session.document.text == theirs


def test_what_was_decided_is_a_step_that_undo_takes_back_and_theirs_stays(session: Session, file: Path) -> None:
    session.apply(SetField("a", "title", "à nous"))
    theirs = PLAN.replace("a0", "à eux").replace("b0", "à eux aussi")
    file.write_text(theirs)
    look(session)
    assert session.pending is not None
    assert session.decide(session.pending, theirs, 1) is None
    assert session.document.text == theirs
    assert not session.modified
    assert str(session.undo()) == "1 conflict decided"
    assert session.document.text == theirs.replace('à eux"', 'à nous"')
    assert session.pending is not None
    assert not session.save().ok
    assert file.read_text() == theirs
    look(session)
    assert session.pending is not None
    assert session.decide(session.pending, session.document.text, 1) is None
    assert session.save().ok
    assert file.read_text() == theirs.replace('à eux"', 'à nous"')


@pytest.mark.parametrize("side", ["ours", "theirs"])
@pytest.mark.parametrize("saved", [False, True])
def test_what_was_decided_waits_again_once_that_is_undone_and_theirs_comes_back_without_ours(
    session: Session, file: Path, *, side: Choice, saved: bool
) -> None:
    session.apply(SetField("a", "title", "à nous"))
    file.write_text(PLAN.replace("a0", "à eux"))
    look(session)
    assert session.pending is not None
    session.decide(session.pending, Deciding(session.pending).text([side]), 1)
    decided = session.document.text
    assert not saved or session.save().ok
    in_file = file.read_text()
    session.undo()
    assert session.pending is not None
    assert session.plan.objectives[0].title == "à nous"
    assert not session.save().ok
    assert file.read_text() == in_file
    session.redo()
    assert (session.pending, session.document.text) == (None, decided)
    assert session.go_to(0) is None
    assert session.pending is None
    assert session.document.text == PLAN.replace("a0", "à eux")
    assert session.save().ok
    assert file.read_text() == PLAN.replace("a0", "à eux")


def test_a_step_that_was_decided_on_since_is_not_taken_back_alone(session: Session, file: Path) -> None:
    session.apply(SetField("b", "why", "à part"))
    session.apply(SetField("a", "title", "à nous"))
    file.write_text(PLAN.replace("a0", "à eux"))
    look(session)
    assert session.pending is not None
    session.decide(session.pending, session.document.text, 1)
    apart, ours, *_theirs, decision = session.history.steps
    assert "decided on since" in str(session.take_back(ours.number))
    assert "before it opens it again" in str(session.take_back(decision.number))
    assert session.plan.objectives[0].title == "à nous"
    assert session.take_back(apart.number) is None
    assert session.plan.objectives[1].why == "b1"


@pytest.mark.parametrize("by_saving", [False, True])
def test_what_another_program_wrote_as_well_is_theirs_too_when_ours_is_undone(
    session: Session, file: Path, by_saving: bool
) -> None:
    session.apply(SetField("b", "why", "à part"))
    session.apply(SetField("a", "title", "à nous deux"))
    file.write_text(PLAN.replace("a0", "à nous deux").replace("Plan", "Le plan"))
    if by_saving:
        assert session.save().ok
    else:
        look(session)
    written = session.document.text
    apart, ours, *_theirs = session.history.steps
    with pytest.raises(Refused, match=r"^title of “a0”: another program has changed the same since"):
        session.undo()
    assert "another program has written the same" in str(session.take_back(ours.number))
    assert session.document.text == written
    assert session.take_back(apart.number) is None
    assert (session.plan.objectives[0].title, session.plan.objectives[1].why) == ("à nous deux", "b1")


def test_what_another_program_wrote_and_nothing_else_is_a_step_that_says_so(session: Session, file: Path) -> None:
    session.apply(SetField("a", "title", "à nous deux"))
    file.write_text(PLAN.replace("a0", "à nous deux"))
    look(session)
    assert not session.modified
    assert str(session.history.steps[-1].label) == "another program has written the same"
    session.apply(SetField("a", "title", "de nouveau"))
    session.undo()
    assert session.plan.objectives[0].title == "à nous deux"
    with pytest.raises(Refused, match="another program has changed the same since"):
        session.undo()


def test_of_a_step_that_was_written_alike_in_part_the_rest_is_undone_and_done_again(
    session: Session, file: Path
) -> None:
    both = PLAN.replace("a0", "à nous deux").replace("b1", "à nous")
    session.apply(SetText(both, Sentence("both")))
    file.write_text(PLAN.replace("a0", "à nous deux"))
    look(session)
    session.undo()
    assert session.document.text == file.read_text()
    assert not session.modified
    session.redo()
    assert session.document.text == both


def test_a_decision_on_what_has_moved_on_is_refused(session: Session, file: Path) -> None:
    session.apply(SetField("a", "title", "à nous"))
    file.write_text(PLAN.replace("a0", "à eux"))
    look(session)
    pending = session.pending
    assert pending is not None
    session.apply(SetField("b", "why", "après coup"))
    assert "look again" in str(session.decide(pending, file.read_text(), 1))
    assert session.plan.objectives[1].why == "après coup"


def test_what_is_typed_in_the_same_place_has_what_came_in_wait(session: Session, file: Path) -> None:
    file.write_text(PLAN.replace("a0", "à eux"))
    look(session, typed=PLAN.replace("a0", "à moit"))
    assert (session.document.text, session.pending) == (PLAN, None)
    look(session, typed=PLAN.replace("b0", "à moit"))
    assert session.document.text == file.read_text()


def test_an_edit_made_during_a_look_has_it_look_again(session: Session, file: Path) -> None:
    file.write_text(PLAN.replace("a0", "à eux"))
    result = session.look_job().run()
    session.apply(SetField("b", "title", "à nous"))
    assert not session.looked(result)
    look(session)
    assert session.document.text == PLAN.replace("a0", "à eux").replace("b0", "à nous")


def test_an_edit_in_the_same_place_during_a_merging_save_waits_for_a_decision(session: Session, file: Path) -> None:
    session.apply(SetField("b", "title", "à nous"))
    file.write_text(PLAN.replace("a0", "à eux"))
    job = session.save_job()
    session.apply(SetField("a", "title", "entre-temps"))
    session.saved(job.run())
    assert session.pending is not None
    assert session.plan.objectives[0].title == "entre-temps"
    assert not session.save().ok
    assert file.read_text() == PLAN.replace("a0", "à eux").replace("b0", "à nous")
