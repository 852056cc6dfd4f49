"""Where a CI server looks for a file that a remark is about."""

import os
from pathlib import Path

_CHECKED_OUT = "GITHUB_WORKSPACE"
"""The variable that says where GitHub has put the repository, which a command may run in a folder of."""


def place_in_repository(path: str) -> Path:
    """The path from the top of the repository, or from the current folder; absolute where it lies in neither."""
    absolute = Path(os.path.normpath(Path(path).absolute()))
    for top in (os.environ.get(_CHECKED_OUT), Path.cwd()):
        if top and absolute.is_relative_to(top):
            return absolute.relative_to(top)
    return absolute
