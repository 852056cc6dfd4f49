"""All rules on a large plan, those that an edit asks again, and what the remarks on one title cost."""

import time
from collections.abc import Iterable, Iterator
from datetime import date
from statistics import median

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.edit import SetValue
from okrtui.plan.path import Path
from okrtui.plan.reading import Reading, read_plan
from okrtui.rules.diagnose import diagnose
from okrtui.rules.judge import Ask, Judge, ask_all
from okrtui.rules.registry import RULES
from okrtui.rules.settings import DEFAULT_SETTINGS, Settings
from tests.benchmarks.figure import Figure, ratio
from tests.benchmarks.plans import plan_text

_TODAY = date(2027, 2, 1)
_PLANS = 20
_TITLES = 22_000


def _plan(seed: int, lines: int) -> tuple[Document, Reading]:
    document = Document.from_text(plan_text(seed, lines))
    return document, read_plan(document.data)


def _seconds(document: Document, reading: Reading, settings: Settings = DEFAULT_SETTINGS, ask: Ask = ask_all) -> float:
    start = time.perf_counter()
    diagnose(document, settings, today=_TODAY, day_rules=True, reading=reading, ask=ask)
    return time.perf_counter() - start


def all_rules() -> Figure:
    """All rules on plans of 2,000 lines, each with words of its own."""
    _seconds(*_plan(_PLANS, 2000))
    took = [_seconds(*_plan(seed, 2000)) * 1000 for seed in range(_PLANS)]
    return Figure(
        "all rules, a plan of 2,000 lines", median(took), "ms", 40, f"{len(RULES)} rules, worst {max(took):.1f}"
    )


_EDITS: tuple[tuple[str, Path, Iterable[str | date | float]], ...] = (
    ("a title", ("objectives", 2, "title"), (f"Être choisie par les hôpitaux {turn}" for turn in range(_PLANS))),
    ("an end", ("initiatives", 2, "end"), (date(2027, 3, 1 + turn) for turn in range(_PLANS))),
    (
        "a check-in",
        ("objectives", 2, "key_results", 1, "check_ins", 3, "value"),
        (40.25 + turn for turn in range(_PLANS)),
    ),
)


def asked_again() -> Iterator[Figure]:
    """The remarks after one edit, by the rules that it can touch, against all of them; telling places included."""
    for name, path, values in _EDITS:
        document, reading = _plan(7, 2000)
        judge = Judge()
        _seconds(document, reading, ask=judge.ask)
        ours: list[float] = []
        whole: list[float] = []
        for value in values:
            for took, ask in ((whole, ask_all), (ours, judge.ask)):
                after = apply(document, [SetValue(path, value)]).document
                took.append(_seconds(after, read_plan(after.data), ask=ask))
            document = after
        yield ratio(f"rules after {name} is changed / all rules", ours, whole, most=1)


def titles() -> Figure:
    """The rules that read words, on plans whose titles are all different: for one title, on average."""
    codes = frozenset(rule.code for rule in RULES if rule.code[0] in "CM")
    settings = Settings(select=codes)
    seconds, count, seed = 0.0, 0, 0
    while count < _TITLES:
        document, reading = _plan(seed, 300)
        _ = document.index  # where everything stands is no matter of titles
        count += sum(1 + len(objective.key_results) for objective in reading.plan.objectives)
        seconds += _seconds(document, reading, settings)
        seed += 1
    return Figure("remarks on one title", seconds / count * 1000, "ms", 0.1, f"{len(codes)} rules, {count} titles")
