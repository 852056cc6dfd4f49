"""What another program writes while a plan is open: taken in by items, and nothing of either side is ever lost."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.edit import SetValue
from okrtui.document.refused import Refused
from okrtui.editing.deciding import Choice, Deciding
from okrtui.editing.move_item import Direction, MoveItem
from okrtui.editing.session import Session
from okrtui.editing.set_field import SetField
from tests.document.examples import few

TODAY = date(2027, 1, 20)
PLAN = """\
# Le plan
okrtui = 1
[plan]
title = "Plan"
period = "2027-Q1"
[[objectives]]
id = "a"
title = "a0"
why = "a1"  # pourquoi
[[objectives]]
id = "b"
title = "b0"
why = "b1"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "plan.toml"
    made.write_bytes(PLAN.encode())
    return made


@pytest.fixture
def session(file: Path) -> Session:
    return Session.open(file, today=TODAY)


def look(session: Session, typed: str | None = None) -> None:
    assert session.looked(session.look_job(typed).run())


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
    assert not session.save().ok
    assert (file.read_bytes() if file.exists() else None) == raw
    file.write_text(PLAN.replace("b0", "à eux"))
    look(session)
    assert session.file_trouble is None
    assert session.document.text == PLAN.replace("a0", "à nous").replace("b0", "à eux")


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
    assert [conflict.place for conflict in session.pending.conflicts] == ["a, title"]
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


OURS = (("a", "title"), ("b", "why"))
THEIRS = ((("objectives", 0, "why"), "a"), (("objectives", 1, "title"), "b"), (("plan", "title"), "plan"))
ACTS = ("ours", "ours", "theirs", "look", "save", "undo", "undo", "redo", "move")
acts = st.lists(
    st.tuples(
        st.sampled_from(["ours", "ours", "theirs", "look", "save", "undo", "undo", "redo", "move"]), st.integers(0, 5)
    ),
    min_size=4,
    max_size=16,
)


@few(50)
@given(acts)
def test_whatever_both_do_in_places_of_their_own_all_of_it_is_there(acts: list[tuple[str, int]]) -> None:
    """Ours is what our steps done say, theirs what was written last; in each order of edits, looks, saves and undo."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "plan.toml"
        file.write_text(PLAN)
        session = Session.open(file, today=TODAY)
        their_values: dict[str, str] = {}
        done: list[tuple[str, str, str]] = []
        undone: list[tuple[str, str, str]] = []
        for number, (act, which) in enumerate(acts):
            match act:
                case "ours":
                    item, field = OURS[which % len(OURS)]
                    assert session.apply(SetField(item, field, f"ours {number}")) is None
                    done.append((item, field, f"ours {number}"))
                    undone.clear()
                case "move":
                    direction: Direction = "down" if which % 2 else "up"
                    if session.apply(MoveItem("a", direction=direction)) is None:
                        done.append(("order", direction, ""))
                        undone.clear()
                case "theirs":
                    path, name = THEIRS[which % len(THEIRS)]
                    disk = Document.from_bytes(file.read_bytes())
                    at = {each["id"]: place for place, each in enumerate(disk.data["objectives"])}
                    path = (path[0], at[name], path[2]) if name in at else path
                    file.write_text(apply(disk, [SetValue(path, f"theirs {number}")]).document.text)
                    their_values[name] = f"theirs {number}"
                case "look":
                    look(session)
                case "save":
                    assert session.save().ok
                case "undo" if session.undo() is not None:
                    undone.append(done.pop())
                case "redo" if session.redo() is not None:
                    done.append(undone.pop())
        look(session)
        assert session.pending is None
        said = {("a", "title"): "a0", ("b", "why"): "b1"} | {
            (item, field): value for item, field, value in done if item != "order"
        }
        plan = session.plan
        by_id = {each.id: each for each in plan.objectives}
        assert {place: getattr(by_id[place[0]], place[1]) for place in said} == said
        assert by_id["a"].why == their_values.get("a", "a1")
        assert by_id["b"].title == their_values.get("b", "b0")
        assert plan.header.title == their_values.get("plan", "Plan")
        assert session.document.text.startswith("# Le plan\n")
        assert "  # pourquoi\n" in session.document.text
        assert session.go_to(0) is None
        assert session.document.text == file.read_text() or session.modified
        assert session.plan.objectives[0].title == "a0"


PLACES = ("plan", "a", "b")


def title_of(session: Session, place: str) -> str | None:
    """What is the title of the plan or of an objective."""
    header = session.plan.header
    return header.title if place == "plan" else next(each.title for each in session.plan.objectives if each.id == place)


@few(60)
@given(
    st.lists(
        st.tuples(st.sampled_from(["ours", "ours", "theirs", "theirs", "look", "save", "decide"]), st.integers(0, 2)),
        min_size=4,
        max_size=14,
    ),
    st.lists(st.sampled_from(["ours", "theirs"]), min_size=3, max_size=3),
)
def test_whatever_both_do_in_the_same_places_nothing_is_overwritten_that_nobody_chose(
    acts: list[tuple[str, int]], sides: list[Choice]
) -> None:
    """Against a model: a place that one side has changed is that side's; one that both have changed stops everything
    until it is decided; the file is written by them and by our saves alone."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "plan.toml"
        file.write_text(PLAN)
        session = Session.open(file, today=TODAY)
        base = dict(zip(PLACES, ("Plan", "a0", "b0"), strict=True))
        ours, theirs = dict(base), dict(base)

        def disputed() -> list[str]:
            return [place for place in PLACES if len({base[place], ours[place], theirs[place]}) == 3]

        def join() -> None:
            for place in PLACES:
                ours[place] = theirs[place] if ours[place] == base[place] else ours[place]

        for number, (act, which) in enumerate(acts):
            place = PLACES[which]
            match act:
                case "ours":
                    ours[place] = f"ours {number}"
                    session.apply(SetField(place, "title", ours[place]))
                case "theirs":
                    file.write_text(file.read_text().replace(f'"{theirs[place]}"', f'"theirs {number}"'))
                    theirs[place] = f"theirs {number}"
                case "look":
                    look(session)
                    if not disputed():
                        join()
                        base = dict(theirs)
                case "save":
                    assert session.save().ok == (not disputed())
                    if not disputed():
                        join()
                        base, theirs = dict(ours), dict(ours)
                case "decide":
                    look(session)
                    places = disputed()
                    assert (session.pending is not None) == bool(places)
                    if session.pending is not None:
                        deciding = Deciding(session.pending)
                        chosen = sides[: len(places)]
                        assert session.decide(session.pending, deciding.text(chosen), len(places)) is None
                        for disputed_place, side in zip(places, chosen, strict=True):
                            if side == "theirs":
                                ours[disputed_place] = theirs[disputed_place]
                    join()
                    base = dict(theirs)
            assert {place: title_of(session, place) for place in PLACES} == ours
            saved = Session.open(file, today=TODAY)
            assert {place: title_of(saved, place) for place in PLACES} == theirs
