"""Little histories of a plan with branches and merges at random, as a real repository."""

import copy
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import tomlkit

from tests.review.clone import Clone, new_clone

Data = dict[str, Any]
METRICS = ("alpha", "beta", "gamma")
"""The first two come and go; the last, which is there from the beginning, goes and has other ids."""

DAYS = tuple(date(2027, 1, day) for day in (5, 12))
_NEW: Data = {
    "okrtui": 1,
    "plan": {"title": "Plan", "period": "2027-Q1"},
    "objectives": [
        {"id": "one", "title": "Objective one"},
        {
            "id": "two",
            "title": "Objective two",
            "key_results": [{"id": "gamma", "metric": "gamma", "baseline": 0, "target": 50}],
        },
    ],
    "initiatives": [{"id": "paper", "title": "White paper"}],
}


def history(folder: Path, random: Random, commits: int) -> tuple[Clone, Data]:
    """A repository of so many commits on branches that are all merged in the last, and what the plan says there."""
    clone = new_clone(folder)
    versions: list[Data] = []
    parents: list[list[int]] = []
    for number in range(commits):
        known = sorted({random.randrange(number) for _ in range(random.choice((1, 1, 2, 3)))}) if number else []
        if random.randrange(12) == 0:
            known = []  # a history that has nothing in common with the others
        versions.append(_version(random, [versions[each] for each in known]))
        if number and not known:
            for objective in versions[-1]["objectives"]:
                objective.pop("key_results", None)
        parents.append(known)
    last = [each for each in range(commits) if not any(each in known for known in parents)]
    if len(last) > 1:
        versions.append(_version(random, [versions[each] for each in last]))
        parents.append(last)
    commit_all(clone, [tomlkit.dumps(version) for version in versions], parents)
    return clone, versions[-1]


def two_sides(random: Random) -> tuple[Data, Data, Data]:
    """A version, and what two people each made of it."""
    base = _version(random, [_NEW])
    return base, _version(random, [base]), _version(random, [base])


def commit_all(clone: Clone, texts: list[str], parents: list[list[int]]) -> None:
    """Commit so many versions of plan.toml, each after others by their numbers; the last is where the branch is."""
    clone.git_given("fast-import", "--quiet", given=_stream(texts, parents))
    clone.git("reset", "-q", "--hard", "main")


def _stream(texts: list[str], parents: list[list[int]]) -> bytes:
    said = []
    for number, (version, known) in enumerate(zip(texts, parents, strict=True)):
        text = version.encode()
        words = f"reset refs/heads/main\n\ncommit refs/heads/main\nmark :{number + 1}\n"
        words += f"committer Claire <c@example.org> {1_800_000_000 + number} +0000\ndata 1\n{number % 10}\n"
        words += "".join(f"{'merge' if at else 'from'} :{each + 1}\n" for at, each in enumerate(known))
        words += "deleteall\n" if not known else ""
        said.append(words.encode() + b"M 100644 inline plan.toml\ndata %d\n%s\n" % (len(text), text))
    return b"".join(said)


def _version(random: Random, sides: list[Data]) -> Data:
    """A version after others: edited; where there are several, with something of each."""
    data = copy.deepcopy(random.choice(sides) if sides else _NEW)
    for side in sides if len(sides) > 1 else ():
        for key_result in key_results(side):
            mine = [each for each in key_results(data) if each["metric"] == key_result["metric"]]
            if not mine and key_result["metric"] != METRICS[-1] and random.randrange(2):
                random.choice(data["objectives"]).setdefault("key_results", []).append(copy.deepcopy(key_result))
            for each in mine:
                for field in ("target", "check_ins"):
                    if random.randrange(2) and field in key_result:
                        each[field] = copy.deepcopy(key_result[field])
    for _ in range(random.choice((0, 0, 0, 1)) if len(sides) > 1 else random.randint(1, 2)):
        random.choice(_EDITS)(random, data)
    for objective in data["objectives"]:
        if not objective.get("key_results", True):
            del objective["key_results"]
    return data


def key_results(data: Data) -> list[Data]:
    """All key results of a plan."""
    return [each for objective in data["objectives"] for each in objective.get("key_results", [])]


def _target(random: Random, data: Data) -> None:
    for key_result in key_results(data)[:1] if random.randrange(2) else key_results(data):
        key_result["target"] = random.randint(1, 99)


def _came_or_went(random: Random, data: Data) -> None:
    metric = random.choice(METRICS)
    for objective in data["objectives"]:
        if any(each["metric"] == metric for each in objective.get("key_results", [])):
            objective["key_results"] = [each for each in objective["key_results"] if each["metric"] != metric]
            return
    if metric == METRICS[-1]:
        return
    key_result = {"id": metric, "metric": metric, "baseline": 0, "target": random.randint(1, 99)}
    random.choice(data["objectives"]).setdefault("key_results", []).append(key_result)


def _moved(random: Random, data: Data) -> None:
    data["objectives"].reverse()
    first, other = data["objectives"]
    if first.get("key_results") and random.randrange(2):
        other.setdefault("key_results", []).insert(0, first["key_results"].pop())


def _renamed(random: Random, data: Data) -> None:
    for key_result in key_results(data):
        if key_result["metric"] != METRICS[-1]:
            continue
        id = f"{key_result['metric']}-{random.randint(1, 9)}"
        for initiative in data["initiatives"]:
            initiative["serves"] = [id if each == key_result["id"] else each for each in initiative.get("serves", [])]
        key_result["id"] = id


def _checked_in(random: Random, data: Data) -> None:
    for key_result in key_results(data):
        day = random.choice(DAYS)
        kept = [each for each in key_result.get("check_ins", []) if each["date"] != day]
        if len(kept) == len(key_result.get("check_ins", [])) or random.randrange(2):
            kept.append({"date": day, "value": random.randint(1, 99)})
        key_result["check_ins"] = sorted(kept, key=lambda each: each["date"])


def _vision(random: Random, data: Data) -> None:
    if "vision" in data["plan"] and random.randrange(2):
        del data["plan"]["vision"]
    else:
        data["plan"]["vision"] = f"v{random.randint(1, 99)}"


def _served(random: Random, data: Data) -> None:
    served = [each["id"] for each in key_results(data) if random.randrange(2)]
    data["initiatives"][0]["serves"] = served


_EDITS: tuple[Callable[[Random, Data], None], ...] = (
    *(_target, _target, _came_or_went, _came_or_went, _moved, _renamed, _checked_in, _checked_in, _vision, _served),
)
