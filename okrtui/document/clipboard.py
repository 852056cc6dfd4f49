"""What was copied last, for every workbench of the user: a file in the state folder."""

import os
from pathlib import Path

from okrtui.document.state_folder import state_folder

_MOST = 1 << 20
"""Bytes that an item can have; a file beyond that is none of ours."""


def _file() -> Path:
    return state_folder() / "copied.toml"


def put(text: str) -> None:
    """Keep a text, in the place of the one before.

    Raises:
        OSError: the state folder cannot be written.
    """
    file = _file()
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
        out.write(text)
    draft.replace(file)


def get() -> str | None:
    """The text that was kept last; None where there is none that can be read."""
    try:
        with _file().open(encoding="utf-8", newline="") as kept:
            text = kept.read(_MOST + 1)
    except (OSError, UnicodeDecodeError):
        return None
    return text if len(text) <= _MOST else None
