"""The data files of the lexicons as they are written."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from okrtui.language.lexicon import FILES, FOLDER
from okrtui.locales.language import Language

_BRACKET = re.compile(r"\*{0,2}(?:\([^)]*\))?\s*$")
_BETWEEN = re.compile(r",(?![^(]*\))|\n")


class Entry(NamedTuple):
    """A word or phrase of a section, without the forms and the value that stand behind it."""

    section: str
    words: str


def data_files(language: Language) -> list[Path]:
    """The files of a language, without that of the metrics, which is written in another way."""
    return [FOLDER / language / name for name in FILES]


def entries_of(file: Path) -> Iterator[Entry]:
    """All entries of a file, in its order."""
    section = ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[] ")
        elif not line.startswith("#"):
            for written in _BETWEEN.split(line):
                words = _BRACKET.sub("", written).partition("=")[0].strip()
                if words:
                    yield Entry(section, words)


def words_of(language: Language) -> list[str]:
    """All words and phrases of a language."""
    return [entry.words for file in data_files(language) for entry in entries_of(file)]
