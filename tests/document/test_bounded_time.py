"""Nothing that somebody opens as a plan freezes the program: any file is told in bounded time, and twice the plan takes
twice the time."""

import time
from collections.abc import Callable
from itertools import count

import pytest

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.edit import Insert, Move, Remove, SetValue
from okrtui.document.render import render

_LARGEST = 8_000_000
_MANY = 100_000

HOSTILE = {
    "brackets": "[" * _LARGEST,
    "braces": "a = " + "{" * _LARGEST,
    "closing brackets": "]" * _LARGEST,
    "quotes": '"' * _LARGEST,
    "single quotes": "a = " + "'" * _LARGEST,
    "an open text of many lines": 'a = """' + "x\n" * _MANY,
    "a line of a million": 'a = "' + "x" * 1_000_000 + '"',
    "a line of a million that is wrong": "a = " + "mot " * 250_000,
    "blanks before a slip": "a = 1\n" + " " * 1_000_000 + "@",
    "tabs before a slip": "a = 1\n" + "\t" * 9_000 + "@",
    "ten thousand brackets": "a = " + "[" * 10_000 + "]" * 10_000,
    "ten thousand inline tables": "a = " + "{a=" * 10_000 + "1" + "}" * 10_000,
    "ten thousand parts of a key": ".".join(["a"] * 10_000) + " = 1",
    "ten thousand parts of a header": "[" + ".".join(["a"] * 10_000) + "]",
    "NUL": "\0" * _LARGEST,
    "lone CR": "a = 1\r" * _MANY,
    "only line breaks": "\n" * _MANY,
    "commas": "a = [" + "," * _LARGEST,
    "lines without sense": "x y z\n" * _MANY,
    "half headers": "[[a\n" * _MANY,
    "the same key": "a = 1\n" * _MANY,
    "backslashes": 'a = "' + "\\" * _LARGEST,
    "spaced digits": "a = 1" + " 000" * 2_400 + "x",
    "commas between digits": "a = " + "1," * 4_900 + "x",
    "a number without end": "a = " + "9" * 1_000_000,
    "a number of 5,000 digits": "b = 1\na = " + "9" * 5_000 + "\nc = 2",
    "an open list": "a = [\n" + "1,\n" * _MANY,
    "an open list of commas and comments": "a = [\n" + "1 # x\n,\n" * _MANY,
    "curly quotes": "a = “x”\n" * _MANY,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_any_text_is_told_in_bounded_time(text: str) -> None:
    began = time.process_time()
    document = Document.from_bytes(text.encode())
    for slip in document.slips:
        document.position(slip.span.start)
    document.span_of(("a", "b", 0))
    assert len(document.comments) >= 0
    assert time.process_time() - began < 5


def test_a_number_that_python_does_not_read_leaves_the_rest() -> None:
    document = Document.from_text(HOSTILE["a number of 5,000 digits"])
    assert document.data == {"b": 1, "c": 2}
    assert [document.position(slip.span.start)[0] for slip in document.slips] == [2]


def _history(length: int) -> str:
    check_ins = "".join(f"  # above {n}\n  {{ date = 2027-01-29, value = {n} }},  # {n}\n" for n in range(length))
    objectives = "".join(
        f'# objective {n}\n[[objectives]]  # {n}\ntitle = "{n}"\nx.a = 1\nx.b = """\ntext"""\n\n'
        f'[[objectives.key_results]]\ntitle = "{n}"\n\n'
        for n in range(length // 4)
    )
    return f"okrtui = 1\n\n{objectives}[[objectives.key_results]]\ncheck_ins = [\n{check_ins}]\n"


def _opened(text: str) -> None:
    document = Document.from_text(text)
    last = len(document.data["objectives"]) - 1
    path = ("objectives", last, "key_results", 1, "check_ins")
    for place in range(len(document.data["objectives"][last]["key_results"][1]["check_ins"])):
        assert document.value_span((*path, place, "value")) is not None
    for span in document.comments:
        assert document.item_of_comment(span) is not None


def _edited(text: str) -> None:
    document = Document.from_text(text)
    last = len(document.data["objectives"]) - 1
    history = ("objectives", last, "key_results", 1, "check_ins")
    apply(document, [SetValue((*history, 0, "value"), 5), Insert(history, 0, {"value": 1})])
    apply(document, [Remove((*history, 3)), Move((*history, 0), history, 5)])
    apply(document, [Move(("objectives", 0), ("objectives",), last), Remove(("objectives", 1))])


def _broken(text: str) -> None:
    assert Document.from_text(text.replace("value = 7 ", "value = 7 000 ").replace('"3"', "oui")).slips


def _pasted(text: str) -> None:
    for like in ("", "'x'", '"""x"""', "'''x'''"):
        render(text * 20, like)


@pytest.mark.parametrize("work", [_opened, _edited, _broken, _pasted])
def test_four_times_the_plan_takes_about_four_times_the_time(work: Callable[[str], None]) -> None:
    small, large = _history(250), _history(1000)
    for attempt in count(1):
        ratio = _seconds(work, large) / _seconds(work, small)
        if ratio < 8:  # 16 would be quadratic
            return
        assert attempt < 4, ratio


def _seconds(work: Callable[[str], None], text: str) -> float:
    shortest = 1e9
    for _ in range(3):
        began = time.process_time()
        work(text)
        shortest = min(shortest, time.process_time() - began)
    return shortest
