"""What git's lists of files say: lines that end with NUL, so that a path may hold anything."""

import os
from collections.abc import Iterator
from typing import NamedTuple

from okrtui.document.recognising import may_be_a_plan

_REGULAR = (b"100644", b"100755")
_RENAMED = (b"R", b"C")
_UNMERGED = b"U"


class Entry(NamedTuple):
    """A regular file in a tree or in the index: its path from the top, the id of its text, and its merge stage.

    The stage is 0 but in an unfinished merge: then 1 is what both come from, 2 ours and 3 theirs.
    """

    path: str
    text: str
    stage: int = 0


class Difference(NamedTuple):
    """A file that differs: its entry before and after, None where there is none; `unmerged` while both wait."""

    before: Entry | None
    after: Entry | None
    unmerged: bool = False


def entries(listed: bytes) -> Iterator[Entry]:
    """The regular files of ``ls-tree -z`` (mode, kind, id, path) or ``ls-files -s -z`` (mode, id, stage, path)."""
    for record in listed.split(b"\0")[:-1]:
        about, _tab, path = record.partition(b"\t")
        mode, *rest = about.split()
        if mode not in _REGULAR:
            continue  # a link, a submodule, a folder
        if rest[0] == b"blob":
            yield Entry(os.fsdecode(path), rest[1].decode("ascii"))
        else:
            yield Entry(os.fsdecode(path), rest[0].decode("ascii"), int(rest[1]))


def differences(listed: bytes) -> Iterator[Difference]:
    """What ``--raw -z`` lists of files where plans may be; a renamed file is one difference."""
    fields = iter(listed.split(b"\0")[:-1])
    for about in fields:
        old_mode, new_mode, old, new, status = about.removeprefix(b":").split()
        first = os.fsdecode(next(fields))
        last = os.fsdecode(next(fields)) if status[:1] in _RENAMED else first
        if not (may_be_a_plan(first) or may_be_a_plan(last)):
            continue
        if status == _UNMERGED:
            yield Difference(None, Entry(last, ""), unmerged=True)
            continue
        before = Entry(first, old.decode("ascii")) if old_mode in _REGULAR else None
        after = Entry(last, new.decode("ascii")) if new_mode in _REGULAR else None
        if before is not None or after is not None:
            yield Difference(before, after)
