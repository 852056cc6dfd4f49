"""A listed change taken back as a step of a session, and why where it cannot be."""

from datetime import date
from pathlib import Path

import pytest

from okrtui.document.document import Document
from okrtui.document.refused import Refused
from okrtui.editing.session import Session
from okrtui.locales.sentence import Sentence
from okrtui.plan.changes import PlanChange, changes_between
from okrtui.review.take_back import take_back

TODAY = date(2027, 1, 20)
OLD = """okrtui = 1

[plan]
title = "Plan"
period = "2027-Q1"

# what we are known for
[[objectives]]
id = "awareness"
title = "Buyers think of us first"

[[objectives.key_results]]
id = "unaided"
metric = "unaided awareness"
baseline = 20
target = 26   # of the tracker

[[objectives]]
id = "leads"
title = "Better leads"
"""
NEW = OLD.replace("target = 26", "target = 24").replace('"Better leads"', '"Leads that buy"')
SAID = Sentence("target")


def change(old: str, new: str, field: str | None, kind: str = "changed") -> PlanChange:
    """The one change of a field."""
    listed = changes_between(Document.from_text(old).data, Document.from_text(new).data)
    (found,) = (each for each in listed if (each.field, each.kind) == (field, kind))
    return found


@pytest.fixture
def session(tmp_path: Path) -> Session:
    file = tmp_path / "plan.toml"
    file.write_text(NEW, encoding="utf-8")
    return Session.open(file, today=TODAY)


def test_it_is_one_step_that_leaves_the_other_changes_and_every_other_byte(session: Session) -> None:
    target = change(OLD, NEW, "target")
    command = take_back(target, SAID, Document.from_text(OLD), session.document)
    assert session.apply(command) is None
    assert session.document.text == NEW.replace("target = 24", "target = 26")
    assert str(session.undo()) == "taking back: target"
    assert session.document.text == NEW


def test_a_change_listed_before_an_edit_is_found_where_it_is_now(session: Session) -> None:
    target = change(OLD, NEW, "target")
    moved = NEW.replace("# what we", '[[objectives]]\nid = "first"\ntitle = "New and first"\n\n# what we')
    command = take_back(target, SAID, Document.from_text(OLD), Document.from_text(moved))
    assert command.edits(session.plan)[0].path == ("objectives", 1, "key_results", 0, "target")


def test_a_change_that_is_gone_is_not_taken_back_again() -> None:
    target = change(OLD, NEW, "target")
    with pytest.raises(Refused, match=r"^that change is not there any more$"):
        take_back(target, SAID, Document.from_text(OLD), Document.from_text(OLD))


def test_what_stood_in_something_that_is_gone_too_waits_for_it() -> None:
    gone = OLD[: OLD.index("# what we")] + OLD[OLD.index('[[objectives]]\nid = "leads"') :]
    moved = gone + OLD[OLD.index("[[objectives.key_results]]") : OLD.index('[[objectives]]\nid = "leads"')]
    old, new = Document.from_text(OLD), Document.from_text(moved)
    with pytest.raises(Refused, match=r"^not alone: what it stood in is gone too; take that back first$"):
        take_back(change(OLD, moved, "objective", "moved"), SAID, old, new)
    assert take_back(change(OLD, moved, None, "removed"), SAID, old, new)
    with pytest.raises(Refused, match=r"^not alone: first take back what came into it from elsewhere$"):
        take_back(change(moved, OLD, None, "added"), SAID, new, old)


def test_a_plan_that_is_new_as_a_whole_has_nothing_to_go_back_to() -> None:
    document = Document.from_text(OLD)
    whole = PlanChange("added", "plan", "plan", None, None, document.data, None, ())
    with pytest.raises(Refused, match=r"^the whole plan came or went"):
        take_back(whole, SAID, None, document)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("first", "last", "kind"),
    [
        ("# what we", '[[objectives]]\nid = "leads"', "objective"),
        ("[[objectives.key_results]]", '[[objectives]]\nid = "leads"', "key_result"),
        ('[[objectives]]\nid = "leads"', None, "objective"),
    ],
)
def test_what_was_removed_comes_back_as_it_stood_with_its_comments(
    tmp_path: Path, first: str, last: str | None, kind: str, newline: str
) -> None:
    end = len(OLD) if last is None else OLD.index(last)
    gone = (OLD[: OLD.index(first)] + OLD[end:]).replace("\n", newline)
    file = tmp_path / "plan.toml"
    file.write_bytes(gone.encode())
    session = Session.open(file, today=TODAY)
    removed = change(OLD, gone, None, "removed")
    assert removed.item == kind
    assert session.apply(take_back(removed, SAID, Document.from_text(OLD), session.document)) is None
    assert session.document.text.rstrip() == OLD.replace("\n", newline).rstrip()
    session.undo()
    assert session.document.text == gone
