"""Three files of one plan as one: what `git` asks of a merge driver."""

import os
from pathlib import Path
from typing import NamedTuple

from okrtui.document.document import Document
from okrtui.document.reading import read_document
from okrtui.document.saving import save, save_new
from okrtui.document.source import Source
from okrtui.document.unreadable import Unreadable
from okrtui.editing.clash import MARKER_SIZE
from okrtui.editing.conflict import Conflict
from okrtui.editing.merge_plans import merge_plans
from okrtui.locales.sentence import Sentence


class VersionUnreadable(Unreadable):
    """One of the versions cannot be read; says which."""

    def __init__(self, sentence: Sentence, file: Path) -> None:
        super().__init__(sentence)
        self.file = file


class MergedFiles(NamedTuple):
    """What is left to decide, and what there is to note."""

    conflicts: tuple[Conflict, ...]
    notes: tuple[Sentence, ...]


def merge_files(base: Path, ours: Path, theirs: Path, output: Path, *, marker_size: int = MARKER_SIZE) -> MergedFiles:
    """Merge three files into one, which may be one of them.

    Raises:
        VersionUnreadable: one of them is no text, or is not there.
        NotSaved: the result cannot be written; the file there is as it was.
    """
    versions = [_version(file) for file in (base, ours, theirs)]
    merged = merge_plans(*(version.text for version in versions), marker_size=marker_size)
    was, mine, other = (version.source.bom for version in versions)
    document = Document(Source(merged.text, other if mine == was else mine))
    notes = merged.notes
    if os.path.lexists(output):
        notes += save(output, document, read_document(output)).notes
    else:
        save_new(output, document)
    return MergedFiles(merged.conflicts, notes)


def _version(file: Path) -> Document:
    try:
        return read_document(file)
    except Unreadable as error:
        raise VersionUnreadable(error.sentence, file) from None
