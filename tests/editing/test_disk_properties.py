"""Whatever both write, and in whichever order: nothing of another program's is lost, nor of ours."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.edit import SetValue
from okrtui.editing.deciding import Choice, Deciding
from okrtui.editing.move_item import Direction, MoveItem
from okrtui.editing.session import Session
from okrtui.editing.set_field import SetField
from tests.document.examples import few
from tests.editing.another_program import PLACES, PLAN, TODAY, look, title_of

OURS = (("a", "title"), ("b", "why"))
THEIRS = ((("objectives", 0, "why"), "a"), (("objectives", 1, "title"), "b"), (("plan", "title"), "plan"))
ACTS = ("ours", "ours", "theirs", "look", "save", "undo", "undo", "redo", "move")
acts = st.lists(
    st.tuples(st.sampled_from(ACTS), st.integers(0, 5)),
    min_size=4,
    max_size=16,
)


def written_alone(values: dict[str, str]) -> str:
    """The plan with what another program has written in it last, place by place."""
    edits = [SetValue(path, values[name]) for path, name in THEIRS if name in values]
    return apply(Document.from_text(PLAN), edits).document.text


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
        alone = written_alone(their_values)
        assert session.document.text == alone, "without ours it is what they have written, and nothing else"
        assert session.modified == (file.read_text() != alone)
        assert session.save().ok
        assert file.read_text() == alone


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
