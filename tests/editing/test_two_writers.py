"""Two processes that change one plan: nothing of either is lost."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path

from okrtui.document.edit import Edit, SetValue
from okrtui.document.reading import read_document
from okrtui.editing.add_item import AddItem
from okrtui.editing.once import change_once
from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan

EDITS = int(os.environ.get("OKRTUI_EDITS", "40"))
PLAN = """\
okrtui = 1
[plan]
title = "Plan"
period = "2027-Q1"
[[objectives]]
id = "o"
title = "Objectif"  # remarque
[[objectives.key_results]]
id = "k"
metric = "m"
target = 0
"""


@dataclass(frozen=True)
class CountUp:
    """One more than what stands there: an edit that is lost is seen in the sum."""

    label = Sentence("count")

    def edits(self, plan: Plan) -> Sequence[Edit]:
        target = plan.objectives[0].key_results[0].target
        assert target is not None
        return [SetValue(("objectives", 0, "key_results", 0, "target"), int(target) + 1)]


def count_up(file: Path, times: int, turns: Barrier | None, mine: int) -> None:
    for turn in range(times * 2 if turns else times):
        if turns is None or turn % 2 == mine:
            change_once(file, CountUp())
        if turns is not None:
            turns.wait(timeout=60)


def run_two(file: Path, *, by_turns: bool) -> None:
    context = get_context("spawn")
    turns = context.Barrier(2) if by_turns else None
    writers = [context.Process(target=count_up, args=(file, EDITS, turns, mine)) for mine in (0, 1)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0


def counted(file: Path) -> float | None:
    return read_plan(read_document(file).data).plan.objectives[0].key_results[0].target


def test_at_once(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_text(PLAN)
    run_two(file, by_turns=False)
    assert counted(file) == 2 * EDITS
    assert file.read_text() == PLAN.replace("target = 0", f"target = {2 * EDITS}")


def test_by_turns(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_text(PLAN)
    run_two(file, by_turns=True)
    assert counted(file) == 2 * EDITS


def add(file: Path, name: str) -> None:
    for number in range(EDITS // 4):
        change_once(file, AddItem("initiative", {"title": f"{name} {number}"}))


def test_items_added_at_once_get_ids_of_their_own(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_text(PLAN)
    context = get_context("spawn")
    writers = [context.Process(target=add, args=(file, "Campagne")) for _ in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    ids = [item.id for item in read_plan(read_document(file).data).plan.initiatives]
    assert len(ids) == len(set(ids)) == 2 * (EDITS // 4)
