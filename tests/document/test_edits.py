"""Edits by example: the text before, what is asked for, the text after."""

from typing import NamedTuple

import pytest

from okrtui.document.applying import apply, respliced
from okrtui.document.document import Document
from okrtui.document.edit import Edit, Insert, Move, Remove, RenameKey, SetValue, Unset
from okrtui.document.refused import Refused
from okrtui.locales.language import LANGUAGES, Language, speaking

LIST = ("a",)


class Case(NamedTuple):
    before: str
    edit: Edit
    after: str


CASES = {
    "a value keeps its quotes": Case("a = 'x'  # c\n", SetValue(("a",), "y"), "a = 'y'  # c\n"),
    "a value keeps its groups": Case("a = 1_000\n", SetValue(("a",), 20000), "a = 20_000\n"),
    "a text of several lines stays one": Case('a = """\nx"""\n', SetValue(("a",), "y\nz"), 'a = """\ny\nz"""\n'),
    "in a file of CRLF it is one of CRLF": Case('a = """x"""\r\n', SetValue(("a",), "y\nz"), 'a = """y\r\nz"""\r\n'),
    "a text that becomes several lines": Case(
        "a = 'x'  # c\n", SetValue(("a",), 'y\n\\ "z'), 'a = """\ny\n\\\\ "z"""  # c\n'
    ),
    "a new text of several lines": Case(
        '[plan]\r\n\ttitle = "x"\r\n',
        SetValue(("plan", "vision"), "y\nz"),
        '[plan]\r\n\ttitle = "x"\r\n\tvision = """\r\ny\r\nz"""\r\n',
    ),
    "a new item with a text of several lines": Case(
        "", Insert(("reviews",), 0, {"note": "y\nz"}), '[[reviews]]\nnote = """\ny\nz"""\n'
    ),
    "in an inline table it stays on its line": Case(
        'a = [{ note = "x" }]\n', SetValue(("a", 0, "note"), "y\nz"), 'a = [{ note = "y\\nz" }]\n'
    ),
    "a new key in its place in the format": Case(
        '[plan]\ntitle = "x"\n# c\nperiod = "2027"\n',
        SetValue(("plan", "lang"), "fr"),
        '[plan]\ntitle = "x"\nlang = "fr"\n# c\nperiod = "2027"\n',
    ),
    "a new key with its equals sign below the others": Case(
        '[plan]\ntitle  = "x"\nperiod = "2027"\n',
        SetValue(("plan", "lang"), "fr"),
        '[plan]\ntitle  = "x"\nlang   = "fr"\nperiod = "2027"\n',
    ),
    "a new key beside dotted ones": Case(
        'plan.title = "x"\n\n[[people]]\n',
        SetValue(("plan", "lang"), "fr"),
        'plan.title = "x"\nplan.lang = "fr"\n\n[[people]]\n',
    ),
    "a new key where no last newline is": Case("a = 1", SetValue(("b",), 2), "a = 1\nb = 2"),
    "a table that is not there yet": Case(
        "okrtui = 1\n\n[[people]]\nid = 'x'\n",
        SetValue(("plan", "title"), "x"),
        "okrtui = 1\n\n[plan]\ntitle = \"x\"\n\n[[people]]\nid = 'x'\n",
    ),
    "a table with a header becomes a value": Case(
        "[plan]\ntitle = 'x'\n\n# c\n[plan.period]\nstart = 2027-01-04\n\n[[people]]\n",
        SetValue(("plan", "period"), "2027-Q1"),
        "[plan]\ntitle = 'x'\nperiod = \"2027-Q1\"\n\n[[people]]\n",
    ),
    "a table with a header set anew, key by key": Case(
        "[plan.period] # c\nstart = 2027 # d\nend = 1\n",
        SetValue(("plan", "period"), {"start": 2028}),
        "[plan.period] # c\nstart = 2028 # d\n",
    ),
    "an inline table set anew, field by field": Case(
        "a = [\n  { x = 0x10, y = 'b' },  # c\n]\n",
        SetValue(("a", 0), {"x": 16, "y": "c", "z": 1}),
        "a = [\n  { x = 0x10, y = 'c', z = 1 },  # c\n]\n",
    ),
    "a list set anew keeps what stays": Case(
        "a = [\n  'x',  # x\n  'y',  # y\n  'z',  # z\n]\n",
        SetValue(LIST, ["x", "z"]),
        "a = [\n  'x',  # x\n  'z',  # z\n]\n",
    ),
    "a list set to nothing keeps its own comments": Case(
        "a = [  # c\n  1,  # d\n  # e\n]\n", SetValue(LIST, []), "a = [  # c\n  # e\n]\n"
    ),
    "a key goes with its comments": Case("a = 1\n# c\nb = 2  # d\nc = 3\n", Unset(("b",)), "a = 1\nc = 3\n"),
    "a heading stays": Case("# c\n\nb = 2\n\nc = 3\n", Unset(("b",)), "# c\n\nc = 3\n"),
    "a table in dotted keys goes": Case("a = 1\nb.c = 1\nb.d = 1\n", Unset(("b",)), "a = 1\n"),
    "dotted fields of an inline table go": Case(
        "a = { b.c = 1, d = 1, b.e = 1 }\n", Unset(("a", "b")), "a = { d = 1 }\n"
    ),
    "the last element goes with the comma before it": Case("a = [1, 2]\n", Remove(("a", 1)), "a = [1]\n"),
    "an element goes, and the comment behind the bracket stays": Case(
        "a = [ # c\n  1, # d\n  2,\n]\n", Remove(("a", 0)), "a = [ # c\n  2,\n]\n"
    ),
    "the last item of a list goes": Case(
        "okrtui = 1\n\n# c\n[[people]]\nid = 'x'\n", Remove(("people", 0)), "okrtui = 1\n"
    ),
    "an element on a line of its own": Case("a = [\n\t1,\n]\n", Insert(LIST, 1, 2), "a = [\n\t1,\n\t2,\n]\n"),
    "an element on the one line": Case("a = [1]\n", Insert(LIST, 1, 2), "a = [1, 2]\n"),
    "a comment behind the last element stays its own": Case(
        "a = [1,\n  2 # c\n]\n", Insert(LIST, 2, 3), "a = [1,\n  2, # c\n  3\n]\n"
    ),
    "a comment that ends a line of several stays with its element": Case(
        "a = [\n  1, 2, # c\n]\n", Insert(LIST, 2, 3), "a = [\n  1, 2, # c\n  3,\n]\n"
    ),
    "loose comments stay below": Case("a = [\n  # c\n]\n", Insert(LIST, 0, 1), "a = [\n  1,\n  # c\n]\n"),
    "a first check-in makes a history": Case(
        "[[objectives]]\n[[objectives.key_results]]\ntitle = 'x'\n",
        Insert(("objectives", 0, "key_results", 0, "check_ins"), 0, {"value": 1}),
        "[[objectives]]\n[[objectives.key_results]]\ntitle = 'x'\ncheck_ins = [\n  { value = 1 },\n]\n",
    ),
    "a history with headers goes on with headers": Case(
        "[[kpis]]\n[[kpis.observations]]\nvalue = 1\n",
        Insert(("kpis", 0, "observations"), 1, {"value": 2}),
        "[[kpis]]\n[[kpis.observations]]\nvalue = 1\n[[kpis.observations]]\nvalue = 2\n",
    ),
    "an element moves with its comments": Case(
        "a = [\n  # one\n  1, # c\n  2\n]\n", Move(("a", 0), LIST, 1), "a = [\n  2,\n  # one\n  1 # c\n]\n"
    ),
    "an element with comments moves onto lines of its own": Case(
        "a = [ 0, 1,\n  # two\n  2 ]\n", Move(("a", 2), LIST, 0), "a = [\n  # two\n  2, 0,\n  1 ]\n"
    ),
    "an item moves with its comments and its blank lines": Case(
        "# one\n[[people]]\nid = '1'\n\n# two\n[[people]] # c\nid = '2'\n",
        Move(("people", 1), ("people",), 0),
        "# two\n[[people]] # c\nid = '2'\n\n# one\n[[people]]\nid = '1'\n",
    ),
    "a comma on a line of its own keeps its comment": Case(
        "a = [\n  1\n  , # one\n  2\n]\n", Move(("a", 0), LIST, 1), "a = [\n  2,\n  1\n  , # one\n]\n"
    ),
    "a new item stands below the loose comments of the one before": Case(
        "[[people]]\nid = '1'\n# loose\n\n[[teams]]\n",
        Insert(("people",), 1, {"id": "2"}),
        "[[people]]\nid = '1'\n# loose\n\n[[people]]\nid = \"2\"\n\n[[teams]]\n",
    ),
    "moving to the same place is nothing": Case("a = [1, 2]\n", Move(("a", 1), LIST, 1), "a = [1, 2]\n"),
    "a key result moves to an objective without": Case(
        "[[objectives]]\nid = 'a'\n\n# c\n[[objectives.key_results]]\nid = 'k'\n\n[[objectives]]\nid = 'b'\n",
        Move(("objectives", 0, "key_results", 0), ("objectives", 1, "key_results"), 0),
        "[[objectives]]\nid = 'a'\n\n[[objectives]]\nid = 'b'\n\n# c\n[[objectives.key_results]]\nid = 'k'\n",
    ),
    "a key result moves between lists on lines": Case(
        "[[objectives]]\nkey_results = [\n  # c\n  { id = 'k' },\n  { id = 'l' },\n]\n"
        "[[objectives]]\nkey_results = [{ id = 'm' }]\n",
        Move(("objectives", 0, "key_results", 0), ("objectives", 1, "key_results"), 1),
        "[[objectives]]\nkey_results = [\n  { id = 'l' },\n]\n"
        "[[objectives]]\nkey_results = [{ id = 'm' },\n  # c\n  { id = 'k' },\n]\n",
    ),
    "a key is renamed in every header": Case(
        "[goals]\n[[goals.x]]\n['goals'.y]\n", RenameKey(("goals",), "é"), '["é"]\n[["é".x]]\n["é".y]\n'
    ),
    "a key is renamed in every dotted key": Case("a.b = 1\na.c = 2\n", RenameKey(("a",), "d"), "d.b = 1\nd.c = 2\n"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_an_edit(case: Case) -> None:
    document = Document.from_text(case.before)
    applied = apply(document, [case.edit])
    assert applied.document.text == case.after
    assert respliced(applied.document, applied.undo).text == case.before


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("a = 1\n", Remove(("b", 0))),
        ("a = [1]\n", Insert(LIST, 5, 1)),
        ("a = 1\nb = 2\n", RenameKey(("a",), "b")),
        ("[[people]]\n", Insert(("people",), 0, 5)),
        ("a = \n", SetValue(LIST, 1)),
        ("a = 1\n", SetValue(LIST, "\ud800")),
    ],
)
def test_what_cannot_be_done_is_refused(text: str, edit: Edit) -> None:
    with pytest.raises(Refused) as refused:
        apply(Document.from_text(text), [edit])
    assert str(refused.value)


@pytest.mark.parametrize(
    "edit",
    [
        Remove(("objectives", 1)),
        Move(("objectives", 0, "key_results", 0), ("objectives", 3, "key_results"), 0),
        Insert(("objectives", 0, "key_results"), 4, {"metric": "nps"}),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_tells_the_place_in_words(edit: Edit, language: Language) -> None:
    text = '[[objectives]]\ntitle = "A"\n'
    with speaking(language), pytest.raises(Refused) as refused:
        apply(Document.from_text(text), [edit])
    with speaking(language):
        told = str(refused.value)
    assert ("objective " if language == "en" else "objectif n°") in told
    assert "/" not in told


def test_several_edits_see_what_those_before_them_did() -> None:
    document = Document.from_text("a = [1, 2]\nb = 'x'\n")
    edits: list[Edit] = [
        Insert(LIST, 0, 0),
        SetValue(LIST, [0, 1]),
        SetValue(("b",), "y"),
        SetValue(("b",), "z"),
        Unset(("c",)),
    ]
    applied = apply(document, edits)
    assert applied.document.text == "a = [0, 1]\nb = 'z'\n"
    assert respliced(applied.document, applied.undo).text == document.text
