"""Telling a plan from other files, without parsing it."""

import re

PLAN_SUFFIX = ".toml"

_LOOKS_LIKE_A_PLAN = re.compile(rb"""^(?:\xef\xbb\xbf)?[ \t]*["']?okrtui["']?[ \t]*=""", re.MULTILINE)
_NOT_SEARCHED = ("node_modules", "__pycache__")


def looks_like_a_plan(raw: bytes) -> bool:
    """Whether a line of a file gives the format of a plan; told without parsing, so of broken files too."""
    return _LOOKS_LIKE_A_PLAN.search(raw) is not None


def is_searched(folder: str) -> bool:
    """Whether plans are looked for in a folder of this name: not in hidden ones, nor in those of other programs."""
    return not folder.startswith(".") and folder not in _NOT_SEARCHED


def may_be_a_plan(path: str) -> bool:
    """Whether plans are looked for under such a path, its parts divided by slashes."""
    *folders, name = path.split("/")
    return name.endswith(PLAN_SUFFIX) and all(is_searched(folder) for folder in folders)
