"""The plans that lie in the folder of a plan."""

from pathlib import Path

from okrtui.document.recognising import PLAN_SUFFIX, looks_like_a_plan

_HEAD = 65_536
"""Bytes within which a plan says that it is one."""


def plans_beside(file: Path) -> list[str]:
    """The names of the other plan files in the folder of a file; what cannot be read is none."""
    try:
        entries = sorted(entry for entry in file.absolute().parent.iterdir() if entry.suffix == PLAN_SUFFIX)
    except OSError:
        return []
    return [entry.name for entry in entries if entry.name != file.name and _is_a_plan(entry)]


def _is_a_plan(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return looks_like_a_plan(opened.read(_HEAD))
    except OSError:
        return False
