"""The minutes of a walkthrough, written into a file beside the plan."""

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from okrtui.document.not_saved import NotSaved, why_not_saved
from okrtui.document.reading import read_bytes
from okrtui.document.temporary import write_new
from okrtui.document.unreadable import Unreadable
from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.review.minutes.minutes import minutes
from okrtui.review.minutes.same_but_for_time import same_but_for_time

if TYPE_CHECKING:
    from okrtui.tui.walkthrough.walking import Walking


def write_minutes(walking: "Walking") -> Sentence:
    """Write them as Markdown into a file that is not there yet, unless one has them already; gives what came of it."""
    session = walking.workbench.session
    text = minutes(walking.before, session.document, walking.agenda, walking.held(), session.today)
    stem = f"{session.file.stem}-{_('minutes')}-{session.today.isoformat()}"
    number = 1
    while True:
        file = session.file.with_name(f"{stem}.md" if number == 1 else f"{stem}-{number}.md")
        try:
            _write(file, text, session.file)
        except FileExistsError:
            if _has(file, text):
                return Sentence("the minutes are in {file} already", file=file.name)
            number += 1
        except NotSaved as error:
            return Sentence("not saved: {reason}", reason=error.sentence)
        else:
            return Sentence("the minutes are in {file}", file=file.name)


def _has(file: Path, text: str) -> bool:
    """Whether a file holds these minutes, written a while ago."""
    try:
        known = read_bytes(file).decode(errors="replace")
    except Unreadable:  # whatever it is, these are not in it
        return False
    return same_but_for_time(known, text)


def _write(file: Path, text: str, plan: Path) -> None:
    """Write a new file, all of it or nothing, that nobody can read who cannot read the plan.

    Raises:
        FileExistsError: there is one.
        NotSaved: the system refuses.
    """
    try:
        state = plan.stat()
        descriptor = write_new(file, text.encode())
        try:
            os.fchmod(descriptor, mode_like(descriptor, state))
        except OSError:
            file.unlink()
            raise
        finally:
            os.close(descriptor)
    except FileExistsError:
        raise
    except OSError as error:
        raise why_not_saved(error) from None


def mode_like(descriptor: int, plan: os.stat_result) -> int:
    """The mode of a file that is to be read by nobody but who reads the plan.

    It is put into the plan's group; where that is not allowed, its own group is one of others.
    """
    mode = stat.S_IMODE(plan.st_mode) & 0o666
    if os.fstat(descriptor).st_gid != plan.st_gid:
        try:
            os.fchown(descriptor, -1, plan.st_gid)
        except PermissionError:
            others = mode & 0o006
            mode = mode & ~0o070 | others << 3
    return mode | 0o600
