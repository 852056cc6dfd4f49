"""The verdict on an edit sees each kind of damage: what never complains proves nothing."""

import pytest

from okrtui.document.document import Document
from okrtui.document.edit import Edit, Insert, Move, Remove, SetValue, Unset
from okrtui.document.source import Source
from tests.generated.look import said
from tests.generated.model import Node
from tests.generated.verdict import Side, complaints

PLAN = """\
# c0
okrtui = 1

# c1

# c2
[plan]  # c3
title = "x"  # c4
# c5
team = 'y'

[[objectives]]
title = "a"
supports = [
  "one",  # c6
  "two",
]

# c7
[[objectives]]
title = "b"
"""


def verdict(edit: Edit, *changes: tuple[str, str], old: str = PLAN) -> set[str]:
    """The kinds of complaints about an edit that has changed the text like this."""
    new = old
    for was, now in changes:
        assert was in new
        new = new.replace(was, now, 1)
    side = Side(Document.from_text(old), Node(said(old)))
    _, found = complaints(side, Document.from_text(new), edit)
    return {complaint.kind for complaint in found}


TITLE = SetValue(("plan", "title"), "z")
SET = ('"x"', '"z"')


def test_a_clean_edit_is_not_complained_about() -> None:
    assert verdict(TITLE, SET) == set()
    assert verdict(Unset(("plan", "team")), ("# c5\nteam = 'y'\n", "")) == set()
    assert verdict(Remove(("objectives", 0, "supports", 0)), ('  "one",  # c6\n', "")) == set()
    assert verdict(Insert(("objectives", 0, "supports"), 2, "3"), ('"two",\n', '"two",\n  "3",\n')) == set()


def test_wrong_data() -> None:
    assert verdict(TITLE, ('"x"', '"y"')) == {"wrong data"}
    assert verdict(TITLE, SET, ("okrtui = 1", "okrtui = true")) == {"wrong data"}
    assert verdict(TITLE, SET, ('title = "b"', "")) == {"wrong data"}


@pytest.mark.parametrize(
    "change",
    [
        ("team = 'y'", 'team = "y"'),
        ("team = 'y'", "team  = 'y'"),
        ("[plan]", "[ plan ]"),
        ("okrtui = 1\n\n", "okrtui = 1\n"),
        ('title = "b"', 'title = "b" '),
        ('title = "b"\n', 'title = "b"'),
        ('  "two"', '    "two"'),
        (
            'title = "a"\nsupports = [\n  "one",  # c6\n  "two",\n]\n',
            'supports = ["one",  # c6\n  "two",\n]\ntitle = "a"\n',
        ),
    ],
)
def test_bytes_touched_outside(change: tuple[str, str]) -> None:
    changes = (change,) if SET[1] in change[1] else (SET, change)
    assert "bytes touched outside" in verdict(TITLE, *changes)


def test_the_byte_order_mark_is_looked_at() -> None:
    side = Side(Document.from_text(PLAN), Node(said(PLAN)))
    _, found = complaints(side, Document(Source(PLAN.replace(*SET), bom=True)), TITLE)
    assert [complaint.what for complaint in found] == ["the byte order mark"]


@pytest.mark.parametrize("comment", ["# c0\n", "  # c3", "# c1\n", "  # c6", "# c5\n", "# c7\n"])
def test_comments_lost(comment: str) -> None:
    assert "comments lost" in verdict(TITLE, SET, (comment, "\n" if comment.endswith("\n") else ""))


@pytest.mark.parametrize(
    "changes",
    [
        (("# c0\nokrtui = 1", "okrtui = 1  # c0\n"), ("  # c3", ""), ("[plan]\n", "[plan]\n# c3\n")),
        (("# c1\n\n", "# c1\n"),),
        (("# c2\n", "# c2\n\n"),),
        (("  # c6\n", "\n"), ('"two",\n', '"two",  # c6\n')),
        (("# c7\n[[objectives]]\n", "[[objectives]]\n# c7\n"),),
    ],
)
def test_comments_on_the_wrong_item(changes: tuple[tuple[str, str], ...]) -> None:
    assert "comments on the wrong item" in verdict(TITLE, SET, *changes)


def test_a_comment_that_should_have_gone() -> None:
    assert "comments on the wrong item" in verdict(Unset(("plan", "team")), ("team = 'y'\n", ""))


def test_a_comment_left_behind_by_a_move() -> None:
    first = PLAN[PLAN.index("[[objectives]]") : PLAN.index("# c7")]
    right = ((f'{first}# c7\n[[objectives]]\ntitle = "b"\n', f'# c7\n[[objectives]]\ntitle = "b"\n\n{first[:-1]}'),)
    wrong = ((f'{first}# c7\n[[objectives]]\ntitle = "b"\n', f'[[objectives]]\ntitle = "b"\n\n# c7\n{first[:-1]}'),)
    move = Move(("objectives", 1), ("objectives",), 0)
    assert verdict(move, *right) == set()
    assert "comments on the wrong item" in verdict(move, *wrong)


def test_mixed_line_endings() -> None:
    windows = PLAN.replace("\n", "\r\n")
    assert verdict(TITLE, SET, old=windows) == set()
    assert "mixed line endings" in verdict(TITLE, SET, ("team = 'y'\r\n", "team = 'y'\n"), old=windows)
    assert "mixed line endings" in verdict(TITLE, SET, ("team = 'y'\n", "team = 'y'\r\n"))


def test_text_that_only_a_new_reader_reads() -> None:
    edit = SetValue(("plan", "period"), {"start": 1})
    assert verdict(edit, ("team = 'y'\n", "team = 'y'\nperiod = { start = 1 }\n")) == set()
    assert "not TOML 1.0" in verdict(edit, ("team = 'y'\n", "team = 'y'\nperiod = { start = 1, }\n"))
