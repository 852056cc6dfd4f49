"""The log of a plan that was changed on branches and merged: what is told last is what the plan says."""

import re
from pathlib import Path
from random import Random
from typing import Any

import pytest
import tomlkit

from okrtui.editing.merge_plans import merge_without_conflict
from okrtui.locales.language import speaking
from okrtui.locales.numbers import format_day
from okrtui.review.git import Repository
from okrtui.review.plan_log import log_of
from tests.review.branching import DAYS, METRICS, commit_all, history, key_results, two_sides
from tests.review.clone import alone, new_clone

_VALUE = re.compile(r"(?:to|at|stays|:) (?:“v)?(\d+)”?$")
_GONE = re.compile(r"(?: removed|, it was “v\d+”| stays out|: taken out)$")


@pytest.mark.parametrize("seed", range(12))
def test_the_latest_line_about_a_thing_is_what_the_plan_says(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone(monkeypatch)
    clone, plan = history(tmp_path, Random(seed), 12)
    with speaking("en"):
        told = [str(each) for entry in log_of(Repository.containing(clone.folder), "plan.toml") for each in entry.what]
    assert told
    for thing, value in things(plan).items():
        assert latest(told, thing) in (value, "all of it"), (thing, told)


@pytest.mark.parametrize("seed", range(12))
def test_a_merge_that_joins_what_does_not_conflict_tells_nothing(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone(monkeypatch)
    random = Random(seed)
    merged = None
    while merged is None:
        texts = [tomlkit.dumps(each) for each in two_sides(random)]
        merged = merge_without_conflict(*texts)
    clone = new_clone(tmp_path)
    commit_all(clone, [*texts, merged], [[], [0], [0], [1, 2]])
    entries = list(log_of(Repository.containing(clone.folder), "plan.toml"))
    assert [entry.commit.id for entry in entries if entry.commit.id == clone.git("rev-parse", "HEAD")] == []


def things(plan: dict[str, Any]) -> dict[str, int | None]:
    """Numbers that the plan may hold, by how they are called in sentences."""
    by_metric = {each["metric"]: each for each in key_results(plan)}
    found: dict[str, int | None] = {r"Plan: vision\b": number(plan["plan"].get("vision"))}
    for metric in METRICS:
        key_result = by_metric.get(metric)
        found[f"(?:target of|key result) “{metric}”"] = None if key_result is None else key_result["target"]
        values = {} if key_result is None else {each["date"]: each["value"] for each in key_result.get("check_ins", [])}
        for day in DAYS if key_result is not None else ():
            found[f"check-in of {format_day(day)} on “{metric}”|key result “{metric}”"] = values.get(day)
    return found


def number(vision: str | None) -> int | None:
    """The number in a vision such as v7."""
    return None if vision is None else int(vision[1:])


def latest(told: list[str], thing: str) -> int | str | None:
    """What the first of the sentences about a thing says that it is; None where it is gone, or never came."""
    for sentence in told:
        if "the plan is new" in sentence:
            return "all of it"
        if not re.search(thing, sentence) or re.search("moved from|comes from|stays here|at rank", sentence):
            continue
        said = re.sub(r"; (?:the other|another) side .*|, \d+ weeks? after the start| instead of \d+$", "", sentence)
        if _GONE.search(said):
            return None
        if "check-in" in thing and "key result" in said:
            return "all of it"
        value = _VALUE.search(said)
        assert value is not None, sentence
        return int(value[1])
    return None
