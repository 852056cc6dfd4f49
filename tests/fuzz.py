"""The long run: random edits over generated plans in all layouts, and a table of what went wrong.

python -m tests.fuzz [edits] [seed]
"""

import sys
import time
from collections import Counter
from random import Random

from okrtui.document.applying import apply, respliced
from okrtui.document.document import Document
from okrtui.document.edit import Edit
from okrtui.document.refused import Refused
from okrtui.document.splice import Splice
from tests.generated.edits import random_edit
from tests.generated.layouts import LAYOUTS
from tests.generated.model import Node
from tests.generated.plans import generated_plan
from tests.generated.verdict import KINDS, Complaint, Side, complaints

_EDITS_A_PLAN = 12


class Run:
    """Counts by layout and kind, and the shortest example of each kind."""

    def __init__(self) -> None:
        self.counts: dict[str, Counter[str]] = {layout: Counter() for layout in LAYOUTS}
        self.reasons: Counter[str] = Counter()
        self.examples: dict[str, str] = {}

    def plan(self, seed: int, layout: str, edits: int) -> None:
        """Edit a generated plan some times, then undo all of it."""
        random = Random(seed)
        plan = generated_plan(random, layout, random.randint(1, 4))
        counts = self.counts[layout]
        side = Side(Document.from_bytes(plan.raw), Node(plan.data))
        made: list[Edit] = []
        undos: list[tuple[bytes, tuple[tuple[Splice, ...], ...]]] = []
        for _ in range(edits):
            edit = random_edit(random, side.model.plain())
            counts["edits"] += 1
            before = side.document.source.to_bytes()
            where = f"seed {seed} {layout} {edit}"
            try:
                applied = apply(side.document, [edit])
            except Refused as refused:
                counts["refused"] += 1
                self.reasons[refused.sentence.template] += 1
                self._example(f"refused: {refused.sentence.template}", f"{where}\n{side.document.text}")
                continue
            after, found = complaints(side, applied.document, edit)
            if respliced(applied.document, applied.undo).source.to_bytes() != before:
                found.append(Complaint("undo not exact", ""))
            for complaint in found:
                counts[complaint.kind] += 1
                texts = f"--- before\n{side.document.text}\n--- after\n{applied.document.text}"
                self._example(complaint.kind, f"{where}\n{complaint.what}\n{texts}")
            if after is None:
                return
            made.append(edit)
            undos.append((before, applied.undo))
            side = after
        document = side.document
        for before, undo in reversed(undos):
            document = respliced(document, undo)
            if document.source.to_bytes() != before:
                counts["undo not exact"] += 1
        at_once = apply(document, made)
        if at_once.document.source.to_bytes() != side.document.source.to_bytes():
            counts["wrong data"] += 1
            texts = f"--- before\n{side.document.text}\n--- after\n{at_once.document.text}"
            self._example("wrong data", f"seed {seed} {layout} all at once: {made}\n{texts}")
        if respliced(at_once.document, at_once.undo).source.to_bytes() != plan.raw:
            counts["undo not exact"] += 1

    def _example(self, kind: str, text: str) -> None:
        """The shortest example of each kind tells the most."""
        if kind not in self.examples or len(text) < len(self.examples[kind]):
            self.examples[kind] = text

    def table(self) -> str:
        """The counts, a line for each layout."""
        names = ("edits", "refused", *KINDS)
        lines = [f"{'':12}" + "".join(f"{name:>{len(name) + 2}}" for name in names)]
        for layout, counts in [*self.counts.items(), ("all", self.total())]:
            lines.append(f"{layout:12}" + "".join(f"{counts[name]:>{len(name) + 2}}" for name in names))
        lines.extend(f"refused {count:4}: {reason}" for reason, count in self.reasons.most_common())
        return "\n".join(lines)

    def total(self) -> Counter[str]:
        """The counts of all layouts."""
        return sum(self.counts.values(), Counter())


def main(edits: int = 10_000, seed: int = 1) -> int:
    """Run until so many edits were tried; 1 if anything went wrong."""
    run = Run()
    began = time.perf_counter()
    while run.total()["edits"] < edits:
        run.plan(seed, LAYOUTS[seed % len(LAYOUTS)], _EDITS_A_PLAN)
        seed += 1
    print(run.table())
    print(f"{time.perf_counter() - began:.0f} s")
    for kind, text in run.examples.items():
        print(f"=== {kind}\n{text}")
    return int(any(run.total()[kind] for kind in KINDS))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
