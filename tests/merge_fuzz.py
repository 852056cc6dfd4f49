"""The long run: random edits of two sides on generated plans in all layouts, merged, and a table of what went wrong.

python -m tests.merge_fuzz [merges] [seed]
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from random import Random

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.edit import Edit, Insert, SetValue
from okrtui.document.intended import same
from okrtui.document.refused import Refused
from okrtui.editing.merge_identity import canonical
from okrtui.editing.merge_plans import Merged, merge_plans
from tests.generated.edits import places, random_edit
from tests.generated.layouts import LAYOUTS
from tests.generated.plans import generated_plan
from tests.generated.renamings import OURS, THEIRS, left_behind, referred_to, renaming

KINDS = ("wrong data", "other bytes", "spurious", "lost", "sides", "itself", "not markers", "left behind")
_MARKS = {"<<<<<<< ours": "ours", "||||||| base": "base", "=======": "theirs", ">>>>>>> theirs": ""}
Path = tuple[str | int, ...]


class MergeRun:
    """Counts by layout and kind, and the shortest example of each kind.

    `apart` are merges of edits that have nothing to do with each other; `placed` of these have all the lines of both,
    in another order than if the edits were made one after the other; `entangled` fell back to the lines.
    """

    def __init__(self) -> None:
        self.counts: dict[str, Counter[str]] = {layout: Counter() for layout in LAYOUTS}
        self.examples: dict[str, str] = {}

    def plan(self, seed: int, layout: str) -> None:
        """Merge a generated plan that two sides have edited; in half of the plans, in different places.

        In half of the others, both have renamed one item.
        """
        random = Random(seed)
        base = Document.from_bytes(generated_plan(random, layout, random.randint(1, 4)).raw)
        apart = seed % 2 == 0
        referred = referred_to(random, base) if seed % 2 and seed // 12 % 2 else None
        base = referred or base
        mine = renaming(base, OURS) if referred else []
        other = renaming(base, THEIRS) if referred else []
        mine = _made(random, base, mine, 1 if apart else random.randint(1, 4))
        other = _made(random, base, other, 1 if apart else random.randint(1, 4))
        both = _both(base, mine, other) if apart else None
        ours, theirs = _text(base, mine), _text(base, other)
        counts = self.counts[layout]
        counts["merges"] += 1
        merged = merge_plans(base.text, ours, theirs)
        counts["conflicts"] += bool(merged.conflicts)
        counts["entangled"] += bool(merged.notes)
        where = f"seed {seed} {layout}\nours {mine}\ntheirs {other}"
        left = list(left_behind(merged))
        wrong = {*_wrong(base.text, ours, theirs, merged), *_apart(both, merged)}
        for kind in sorted(wrong | ({"left behind"} if left else set())):
            counts[kind] += 1
            expected = f"\n--- both\n{both[0].text}" if both is not None else ""
            self._example(
                kind,
                f"{where}\n--- base\n{base.text}\n--- ours\n{ours}\n--- theirs\n{theirs}\n--- merged\n{merged.text}"
                f"{expected}\n{merged.conflicts}\n{[str(note) for note in merged.notes]}\n{left}",
            )
        counts["renamed"] += referred is not None
        counts["apart"] += both is not None
        counts["placed"] += both is not None and merged.text not in (both[0].text, both[1].text)

    def _example(self, kind: str, text: str) -> None:
        if kind not in self.examples or len(text) < len(self.examples[kind]):
            self.examples[kind] = text

    def table(self) -> str:
        """The counts, a line for each layout."""
        names = ("merges", "apart", "conflicts", "entangled", "placed", "renamed", *KINDS)
        lines = [f"{'':12}" + "".join(f"{name:>{len(name) + 2}}" for name in names)]
        for layout, counts in [*self.counts.items(), ("all", self.total())]:
            lines.append(f"{layout:12}" + "".join(f"{counts[name]:>{len(name) + 2}}" for name in names))
        return "\n".join(lines)

    def total(self) -> Counter[str]:
        """The counts of all layouts."""
        return sum(self.counts.values(), Counter())


def _made(random: Random, document: Document, first: list[Edit], count: int) -> list[Edit]:
    """Edits that can be made one after the other: the first, and some at random."""
    made = list(first)
    document = apply(document, first).document
    while len(made) < len(first) + count:
        edit = random_edit(random, document.data)
        try:
            document = apply(document, [edit]).document
        except Refused:
            continue
        made.append(edit)
    return made


def _text(document: Document, edits: list[Edit]) -> str:
    return apply(document, edits).document.text


def _both(base: Document, mine: list[Edit], other: list[Edit]) -> tuple[Document, Document] | None:
    """The plan with both sides' edits made in either order, where they have nothing to do with each other."""
    one, two = mine[0], other[0]
    if any(_near(a, b) for a in _touched(base, one) for b in _touched(base, two)):
        return None
    try:
        forth = apply(apply(base, mine).document, other).document
        back = apply(apply(base, other).document, mine).document
    except Refused:
        return None
    return (forth, back) if same(forth.data, back.data) else None


def _touched(base: Document, edit: Edit) -> list[Path]:
    """What an edit is about: values for themselves, lists as a whole where their elements change places."""
    if len(edit.path) > 1 and edit.path[-1] in ("id", "date", "title", "name"):
        return [edit.path[:-1]]  # what an element goes by stands for the element
    if isinstance(edit, SetValue):
        return [edit.path]
    if isinstance(edit, Insert):
        return [edit.path]
    paths = [edit.path[:-1] if isinstance(edit.path[-1], int) else edit.path]
    return [*paths, edit.to] if hasattr(edit, "to") else paths


def _near(one: Path, other: Path) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _wrong(base: str, ours: str, theirs: str, merged: Merged) -> Iterator[str]:
    if merge_plans(ours, ours, ours).text != ours or merge_plans(base, ours, base).text != ours:
        yield "itself"
    if merge_plans(base, base, theirs).text != theirs:
        yield "itself"
    swapped = merge_plans(base, theirs, ours)
    if bool(swapped.conflicts) != bool(merged.conflicts):
        yield "sides"
    if not merged.conflicts:
        document = Document.from_text(merged.text)
        if document.slips:
            yield "wrong data"
        elif not swapped.conflicts and not same(document.data, Document.from_text(swapped.text).data):
            yield "sides"
    elif "<<<<<<< ours" not in merged.text and not all(conflict.moved for conflict in merged.conflicts):
        yield "not markers"
    was, one, two = (_said(text) for text in (base, ours, theirs))
    kept = _said(_side(merged.text, theirs=False)) | _said(_side(merged.text, theirs=True))
    lines = set(merged.text.split("\n"))
    for said, text in ((one - was, ours), (two - was, theirs)):
        if not said <= kept and not set(text.split("\n")) - set(base.split("\n")) <= lines:
            yield "lost"


def _said(text: str) -> set[str]:
    """All values of a plan and all its comments."""
    document = Document.from_text(text)
    values = {canonical(value) for _, value in places(document.data) if not isinstance(value, dict | list)}
    return values | {document.text[span.start : span.end] for span in document.comments}


def _side(text: str, *, theirs: bool) -> str:
    """The text with one side of each marked conflict."""
    kept: list[str] = []
    side = ""
    for line in text.split("\n"):
        mark = line.rstrip("\r")
        if mark in _MARKS:
            side = _MARKS[mark]
        elif not side or side == ("theirs" if theirs else "ours"):
            kept.append(line)
    return "\n".join(kept)


def _apart(both: tuple[Document, Document] | None, merged: Merged) -> Iterator[str]:
    """What is wrong with a merge of edits that have nothing to do with each other."""
    if both is None:
        return
    if merged.conflicts:
        yield "spurious"
    elif not same(Document.from_text(merged.text).data, both[0].data):
        yield "wrong data"
    elif merged.text not in (both[0].text, both[1].text) and not _as_good(merged.text, both):
        yield "other bytes"


def _as_good(text: str, both: tuple[Document, Document]) -> bool:
    """Whether a text has the very lines of both; a new or moved table may stand elsewhere among others."""
    found, forth, back = (Counter(line.strip() for line in t.split("\n")) for t in (text, *(b.text for b in both)))
    for lines in (found, forth, back):
        del lines[""]
    return found in (forth, back)


def main(merges: int = 10_000, seed: int = 1) -> int:
    """Run so many merges; 1 if anything went wrong."""
    run = MergeRun()
    began = time.perf_counter()
    for number in range(seed, seed + merges):
        run.plan(number, LAYOUTS[number // 2 % len(LAYOUTS)])
    print(run.table())
    print(f"{time.perf_counter() - began:.0f} s")
    for kind, text in run.examples.items():
        print(f"=== {kind}\n{text}")
    return int(any(run.total()[kind] for kind in KINDS))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
