"""Whatever a session does to a plan, its remarks are those of a check of the text as it is."""

import shutil
from datetime import date
from pathlib import Path
from random import Random

import pytest

from okrtui.document.document import Document
from okrtui.document.parents import ParentLibrary
from okrtui.editing.add_item import AddItem
from okrtui.editing.changing import Change
from okrtui.editing.move_item import MoveItem
from okrtui.editing.remove_item import RemoveItem
from okrtui.editing.rewrite_text import SetText
from okrtui.editing.session import Session
from okrtui.editing.set_field import SetField
from okrtui.plan.reading import read_plan
from okrtui.rules.diagnose import diagnose
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.settings import DEFAULT_SETTINGS

TODAY = date(2026, 11, 26)
PLANS = Path(__file__).parents[2] / "plans" / "en"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    folder = shutil.copytree(PLANS, tmp_path / "plans")
    return Session.open(folder / "marketing-2026-q4.toml", today=TODAY)


def checked(document: Document, file: Path) -> tuple[Diagnostic, ...]:
    """The remarks of a check that knows nothing of what was before."""
    reading = read_plan(document.data)
    parents = ParentLibrary().parents_of(reading.plan, file)
    return diagnose(document, DEFAULT_SETTINGS, parents=parents, today=TODAY, day_rules=True, reading=reading)


def changes(session: Session) -> list[Change]:
    """One of each kind, from a title to the whole text."""
    text = session.document.text
    first, second, *_ = (objective.id or "" for objective in session.plan.objectives)
    key_result = session.plan.objectives[0].key_results[0].id or ""
    initiative = session.plan.initiatives[0].id or ""
    return [
        SetField(first, "title", "Be better at marketing"),
        SetField(first, "owner", None),
        SetField(first, "state", "parked"),
        SetField(first, "state", "active"),
        SetField(key_result, "target", 1),
        SetField(initiative, "end", date(2026, 10, 2)),
        SetField(initiative, "id", "another-id"),
        SetField("plan", "lang", "fr"),
        SetField("plan", "period", "2027"),
        SetField("plan", "parent", None),
        MoveItem(second, direction="up"),
        AddItem("objective", {"title": "Marketing"}),
        AddItem("key_result", {"metric": "traffic"}, under=second),
        RemoveItem(key_result),
        SetText(text.replace('name = "Helen Darragh"', 'name = "the marketing team"')),
        SetText(text.replace("[[initiatives]]", "# okrtui: allow E6: not yet agreed on\n[[initiatives]]", 1)),
        SetText(text.replace("at_most = 190", "at_most = 190 €")),
        SetText(text.replace("okrtui = 1 ", "okrtui = true ")),
        SetText(text[: text.index("[[initiatives]]")]),
        SetText(text.replace("[[people]]", "[[persons]]")),
        SetText("# nothing yet\n" + text),
    ]


@pytest.mark.parametrize("seed", range(6))
def test_a_session_tells_what_a_check_tells_after_every_step_and_on_every_trial(session: Session, seed: int) -> None:
    random = Random(seed)
    steps = changes(session)
    random.shuffle(steps)
    first = session.diagnostics
    assert first == checked(session.document, session.file)
    done = 0
    for change, tried in zip(steps, reversed(steps), strict=True):
        before = session.diagnostics
        session.trial(tried)
        assert session.diagnostics is before
        done += session.apply(change) is None
        assert session.diagnostics == checked(session.document, session.file)
        if random.random() < 0.3 and session.undo() is not None:
            assert session.diagnostics == checked(session.document, session.file)
    assert done >= len(steps) / 2
    while session.undo() is not None:
        assert session.diagnostics == checked(session.document, session.file)
    assert session.diagnostics == first


def test_a_trial_tells_what_the_step_would(session: Session) -> None:
    for change in changes(session):
        trial = session.trial(change)
        assert trial.refusal is not None or session.apply(change) is None
        assert trial.refusal is not None or trial.diagnostics == session.diagnostics
        session.undo()
