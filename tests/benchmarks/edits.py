"""One edit in a large plan, step by step."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.edit import SetValue
from okrtui.document.index import Index
from okrtui.document.syntax import parse
from okrtui.editing.session import Session
from okrtui.editing.set_field import SetField
from okrtui.plan.reading import read_plan
from okrtui.rules.diagnose import diagnose
from okrtui.rules.settings import DEFAULT_SETTINGS
from tests.benchmarks.figure import Figure
from tests.benchmarks.plans import plan_text

_RUNS = 60


def _milliseconds(what: Callable[[], object]) -> float:
    start = time.perf_counter()
    what()
    return (time.perf_counter() - start) * 1000


def one_edit() -> Figure:
    """A title set in a plan of 2,000 lines through the session: splice, guard, read, validate, diagnose."""
    text = plan_text(7, 2000)
    session = Session(Path("plan.toml"), Document.from_text(text), today=date(2027, 2, 1))
    whole = median(
        _milliseconds(lambda turn=turn: session.apply(SetField("o3", "title", f"Être cité par l’industrie {turn}")))
        for turn in range(_RUNS)
    )
    document = Document.from_text(text)
    _ = document.index
    data = document.data
    shares = {
        "splice, guard and read": lambda: apply(document, [SetValue(("objectives", 3, "title"), str(time.time()))]),
        "of it parse": lambda: parse(text),
        "of it index": lambda: Index(text),
        "validate": lambda: read_plan(data),
        "rules": lambda: diagnose(document, DEFAULT_SETTINGS, today=date(2027, 2, 1), day_rules=True),
    }
    detail = ", ".join(
        f"{name} {median(_milliseconds(step) for _ in range(_RUNS)):.1f}" for name, step in shares.items()
    )
    return Figure(f"one edit in {text.count(chr(10))} lines", whole, "ms", 25, detail)
