"""Saving: the old file or the new one, whole, and never over what somebody else has written."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from okrtui.document.document import Document
from okrtui.document.in_place import finish_interrupted, write_in_place
from okrtui.document.lock import folder_locked
from okrtui.document.not_saved import AlreadyThere, ChangedUnderneath, FileGone, NotSaved, why_not_saved
from okrtui.document.reading import read_bytes
from okrtui.document.source import digest
from okrtui.document.temporary import fsync_folder, sweep, temporary_beside, write_new
from okrtui.document.unreadable import Unreadable
from okrtui.locales.sentence import Sentence

_PERMISSIONS = 0o666


@dataclass(frozen=True, slots=True)
class Saved:
    """The digest of the bytes that stand in the file now, and what there is to say about how they got there."""

    digest: str
    notes: tuple[Sentence, ...] = ()


def save(file: Path, document: Document, base: Document) -> Saved:
    """Put the document into the file, which must still be what `base` was read from.

    Raises:
        ChangedUnderneath: it is not.
        FileGone: there is no such file.
        NotSaved: the system or the second witness refuses; the file is as it was.
    """
    from okrtui.document.witness import second_witness  # opening a plan imports this module too

    notes = [*second_witness(document, base)]
    raw = document.source.to_bytes()
    try:
        target = Path(os.path.realpath(file, strict=True))
        with folder_locked(target.parent) as locked:
            if not locked:
                notes.append(Sentence("this folder cannot be locked: do not save the plan from two places at once"))
            else:
                tidy(target)
            old = _read(target)
            if digest(old) != digest(base.source.to_bytes()):
                raise ChangedUnderneath
            if old != raw:
                _replace(target, old, raw)
    except OSError as error:
        raise why_not_saved(error) from None
    return Saved(digest(raw), tuple(notes))


def save_new(file: Path, document: Document) -> Saved:
    """Put the document into a file that is not there yet.

    Raises:
        AlreadyThere: it is there.
        NotSaved: the system refuses.
    """
    raw = document.source.to_bytes()
    draft = temporary_beside(file)
    try:
        with folder_locked(file.absolute().parent):
            os.close(write_new(draft, raw, _PERMISSIONS))
            try:
                os.link(draft, file)  # unlike a renaming, it never overwrites
            finally:
                draft.unlink()
            fsync_folder(file.absolute().parent)
    except FileExistsError:
        raise AlreadyThere(Sentence("{file} is there already", file=str(file))) from None
    except OSError as error:
        raise why_not_saved(error) from None
    return Saved(digest(raw))


def save_anew(file: Path, document: Document, *, with_folder: bool) -> Saved:
    """Put the document into a file that is gone, and make its folder anew where that may be.

    Raises:
        FileGone: its folder is gone, and may not be made.
        ChangedUnderneath: the file is there again.
        NotSaved: the system refuses.
    """
    target = Path(os.path.realpath(file))
    try:
        if with_folder:
            target.parent.mkdir(parents=True, exist_ok=True)
        elif not target.parent.is_dir():
            raise FileGone(Sentence("its folder is gone"))
        return save_new(target, document)
    except AlreadyThere:
        raise ChangedUnderneath from None
    except OSError as error:
        raise why_not_saved(error) from None


def tidy(target: Path) -> None:
    """Finish or sweep up what a killed save of this file has left; only while the folder's lock is held.

    Raises:
        OSError: the folder cannot be changed.
    """
    finish_interrupted(target)
    sweep(target)


def tidy_before_reading(file: Path) -> None:
    """Look after a killed save before a plan is opened to be changed; a folder that cannot be written is left alone."""
    try:
        target = Path(os.path.realpath(file, strict=True))
        with folder_locked(target.parent) as locked:
            if locked:
                tidy(target)
    except (OSError, NotSaved):
        return  # reading the file itself will say what is wrong, if it matters


def _read(target: Path) -> bytes:
    try:
        return read_bytes(target)
    except Unreadable as error:
        raise NotSaved(error.sentence) from None


def _replace(target: Path, old: bytes, raw: bytes) -> None:
    state = target.stat()
    if not state.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(target, os.W_OK):
        raise NotSaved(Sentence("the file is read-only"))
    if state.st_nlink > 1:
        write_in_place(target, old, raw)
        return
    draft = temporary_beside(target)
    descriptor = write_new(draft, raw)
    try:
        try:
            alike = _made_alike(descriptor, target, state)
        finally:
            os.close(descriptor)
        if alike:
            draft.replace(target)
            fsync_folder(target.parent)
            return
    finally:
        draft.unlink(missing_ok=True)
    write_in_place(target, old, raw)


def _made_alike(descriptor: int, target: Path, state: os.stat_result) -> bool:
    """Give the new file the owner, mode and extended attributes of the old one; False if that is not allowed."""
    made = os.fstat(descriptor)
    try:
        if (made.st_uid, made.st_gid) != (state.st_uid, state.st_gid):
            os.fchown(descriptor, state.st_uid, state.st_gid)
        os.fchmod(descriptor, stat.S_IMODE(state.st_mode))
        if hasattr(os, "listxattr"):
            for name in os.listxattr(target):
                os.setxattr(descriptor, name, os.getxattr(target, name))
    except PermissionError:
        return False
    return True
