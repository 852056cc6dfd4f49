"""Writing into a file that must keep its identity: one with hard links, or whose owner we cannot give to another.

Such a file cannot be replaced. What it was and what it should be are first written to a log beside it; a write
that was cut off is found by that and finished when the plan is next opened or saved.
"""

import os
from pathlib import Path

from okrtui.document.temporary import fsync_folder, redo_log_of, temporary_beside, write_all, write_new

_LENGTH = 8  # bytes of the number of bytes of the old content, at the beginning of the log


def write_in_place(target: Path, old: bytes, new: bytes) -> None:
    """Overwrite the file's content.

    Raises:
        OSError: it cannot be written; its content is the old one.
    """
    log = redo_log_of(target)
    draft = temporary_beside(target)
    os.close(write_new(draft, len(old).to_bytes(_LENGTH, "big") + old + new))
    draft.replace(log)
    fsync_folder(target.parent)
    try:
        _overwrite(target, new)
    except OSError:
        _overwrite(target, old)
        log.unlink()
        raise
    log.unlink()


def _overwrite(target: Path, raw: bytes) -> None:
    descriptor = os.open(target, os.O_WRONLY | os.O_CLOEXEC)
    try:
        if raw and hasattr(os, "posix_fallocate"):
            os.posix_fallocate(descriptor, 0, len(raw))  # a full disk is noticed before a byte is overwritten
        write_all(descriptor, raw)
        os.ftruncate(descriptor, len(raw))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def finish_interrupted(target: Path) -> None:
    """Finish a write that was cut off; only while the folder's lock is held.

    A file that neither is the old content, nor the new, nor a part of each, was changed by somebody since: it
    stays as it is.

    Raises:
        OSError: the log or the file cannot be read or written.
    """
    log = redo_log_of(target)
    try:
        noted = log.read_bytes()
    except FileNotFoundError:
        return
    length = int.from_bytes(noted[:_LENGTH], "big")
    old, new = noted[_LENGTH : _LENGTH + length], noted[_LENGTH + length :]
    now = target.read_bytes()
    if now not in (old, new) and _torn(now, old, new):
        _overwrite(target, new)
    log.unlink()


def _torn(now: bytes, old: bytes, new: bytes) -> bool:
    """Whether the bytes begin as the new content and go on as the old one, or as the zeros that made room for more."""
    common = next(
        (at for at, (one, other) in enumerate(zip(now, new, strict=False)) if one != other), min(len(now), len(new))
    )
    longest = old + bytes(max(0, len(new) - len(old)))
    return any(now[at:] == longest[at : len(now)] for at in range(max(0, common - 1), common + 1))
