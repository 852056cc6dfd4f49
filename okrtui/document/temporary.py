"""The temporary files of a save: how they are called, written, and swept up after a program that was killed."""

import os
from pathlib import Path

_MARK = ".okrtui-"


def temporary_beside(target: Path) -> Path:
    """A name in the same folder that nobody has: hidden, and marked as ours."""
    return target.with_name(f".{target.name}{_MARK}{os.urandom(6).hex()}~")


def redo_log_of(target: Path) -> Path:
    """Where an unfinished write in place is noted."""
    return target.with_name(f".{target.name}{_MARK}redo~")


def write_new(file: Path, raw: bytes, mode: int = 0o600) -> int:
    """Write a file that must not be there yet, down to the disk; gives its open descriptor.

    Raises:
        OSError: it cannot be written; what was begun is gone again.
    """
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode)
    try:
        write_all(descriptor, raw)
        os.fsync(descriptor)
    except OSError:
        os.close(descriptor)
        file.unlink(missing_ok=True)
        raise
    return descriptor


def write_all(descriptor: int, raw: bytes) -> None:
    """Write all the bytes, however many calls that takes."""
    view = memoryview(raw)
    while view:
        view = view[os.write(descriptor, view) :]


def sweep(target: Path) -> None:
    """Remove what a killed save of this file has left; only while the folder's lock is held.

    Who holds the lock knows that no other save is under way, so that each temporary file is a stray one.
    """
    start = f".{target.name}{_MARK}"
    redo = redo_log_of(target).name
    for name in os.listdir(target.parent):  # noqa: PTH208 – names are all that is needed
        if name.startswith(start) and name.endswith("~") and name != redo:
            target.with_name(name).unlink(missing_ok=True)


def fsync_folder(folder: Path) -> None:
    """Bring a folder's entries to the disk, where the platform can."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
