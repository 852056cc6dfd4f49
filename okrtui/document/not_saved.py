"""A save that did not happen; the file on disk is as it was."""

import errno

from okrtui.locales.sentence import Sentence


class NotSaved(Exception):
    """Says in one sentence why; nothing is lost, and the text can be saved elsewhere."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.sentence = sentence

    def __str__(self) -> str:
        return str(self.sentence)


class ChangedUnderneath(NotSaved):
    """Another program has changed the file since it was read."""

    def __init__(self) -> None:
        super().__init__(Sentence("another program has changed the file since it was read"))


class FileGone(NotSaved):
    """There is no such file any more, or no such folder."""


class AlreadyThere(NotSaved):
    """There is such a file, where one was to be made."""


def why_not_saved(error: OSError) -> NotSaved:
    """What the system refused, in plain words."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return NotSaved(Sentence("the disk is full"))
        case errno.EROFS:
            return NotSaved(Sentence("the disk is read-only"))
        case errno.EACCES | errno.EPERM:
            return NotSaved(Sentence("you are not allowed to write there"))
        case errno.ENOENT | errno.ENOTDIR:
            return FileGone(Sentence("the file or its folder is gone"))
        case errno.ELOOP:
            return NotSaved(Sentence("its symbolic links lead round in a circle"))
    return NotSaved(Sentence("the system says: {reason}", reason=error.strerror or str(error)))
