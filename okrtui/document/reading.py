"""Reading a plan file from disk, whatever stands there."""

import os
import stat
from pathlib import Path

from okrtui.document.document import Document
from okrtui.document.unreadable import Unreadable
from okrtui.locales.sentence import Sentence

LARGEST = 8_000_000
"""Bytes; a plan of 2,000 lines has about 100,000. Beyond it a file is no plan, and reading it would freeze a screen."""


def read_bytes(file: Path) -> bytes:
    """The bytes of a regular file.

    Raises:
        Unreadable: it is a folder, a device, not there, not allowed, or larger than `LARGEST`.
    """
    try:
        # O_NONBLOCK: a named pipe without a writer would block the opening for ever
        descriptor = os.open(file, os.O_RDONLY | os.O_CLOEXEC | getattr(os, "O_NONBLOCK", 0))
    except (OSError, ValueError) as error:
        raise Unreadable(why_not(error), gone=isinstance(error, FileNotFoundError | NotADirectoryError)) from None
    try:
        status = os.fstat(descriptor)
        kind = status.st_mode
        if stat.S_ISDIR(kind):
            raise Unreadable(Sentence("it is a folder, not a file"))
        if not stat.S_ISREG(kind):
            raise Unreadable(Sentence("it is not a regular file"))
        with open(descriptor, "rb", closefd=False) as opened:
            raw = opened.read(min(status.st_size, LARGEST) + 1)
            if len(raw) > status.st_size:
                raw += opened.read(LARGEST)  # it grows, or does not know its size
    except OSError as error:
        raise Unreadable(why_not(error)) from None
    finally:
        os.close(descriptor)
    refuse_large(raw)
    return raw


def refuse_large(raw: bytes) -> None:
    """Check that a text is of a size that a plan can have.

    Raises:
        Unreadable: it is larger than `LARGEST`.
    """
    if len(raw) > LARGEST:
        raise Unreadable(Sentence("it is larger than {megabytes} MB, which no plan is", megabytes=LARGEST // 1_000_000))


def read_document(file: Path) -> Document:
    """The document that stands in a file.

    Raises:
        Unreadable: the file cannot be read, or is not UTF-8.
    """
    return Document.from_bytes(read_bytes(file))


def why_not(error: OSError | ValueError) -> Sentence:
    """The system's answer in plain words."""
    match error:
        case FileNotFoundError():
            return Sentence("there is no such file")
        case PermissionError():
            return Sentence("you are not allowed to")
        case IsADirectoryError():
            return Sentence("it is a folder, not a file")
        case NotADirectoryError():
            return Sentence("a part of its path is a file, not a folder")
        case OSError():
            return Sentence("the system says: {reason}", reason=error.strerror or str(error))
    return Sentence("its name is not one that a file can have")
