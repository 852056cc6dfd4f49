"""The words of a language and what they are."""

import marshal
import re
from functools import cache
from pathlib import Path
from zlib import crc32

from okrtui.language import tags
from okrtui.locales.language import Language
from okrtui.text.fold import fold

FOLDER = Path(__file__).parent / "lexicons"
"""One folder a language; each file has sections of words, and says where they come from."""

FILES = ("grammar.txt", "verbs.txt", "nouns.txt", "generic.txt")

PHRASE = 1 << 65
"""Set on a word with which a phrase of the lexicon begins."""

Phrases = tuple[tuple[tuple[str, ...], int], ...]
Tables = tuple[dict[str, int], dict[tuple[str, str], Phrases], dict[str, dict[str, float]], dict[str, str]]
"""The tags of each word, the phrases by their first two words, the longest first, the values of the words that
have one by their section, and the units."""

_REMEMBERED = 20_000
_LONGEST_NUMBER = 6
_INFINITIVE = re.compile(r"(?!.*(?:i|qu|th|ott)er$)[a-z]{2,}(?:er|ir|oir|uire|ndre|ttre|aitre)")
"""What a French verb looks like that no list has: nouns in -ier are commoner than such verbs."""


class Lexicon:
    """What words and phrases are; words are looked up as they are written."""

    def __init__(self, language: Language, tables: Tables) -> None:
        self.language = language
        self._tags, self.phrases, values, self.units = tables
        self.scales, self.fractions, self.multiples = values["scale"], values["fraction"], values["multiple"]
        self._numbers = values["number"]
        self.found: dict[str, tuple[str, int]] = {}
        """What was looked up so far: only the busiest loop asks it itself."""

    def look_up(self, word: str) -> tuple[str, int]:
        """A word as the lexicon spells it, folded, and its tags; 0 for one that it does not know."""
        found = self.found.get(word)
        if found is None:
            if len(self.found) >= _REMEMBERED:
                self.found.clear()
            folded = word.lower() if word.isascii() else fold(word)
            told = self._tags.get(folded, 0)
            if not told and self.language == "fr" and _INFINITIVE.fullmatch(folded):
                told = tags.PLAIN
            if not told and "-" in folded and self.value_of(folded) is not None:
                told = tags.NUMBER
            found = self.found[word] = (folded, told)
        return found

    def value_of(self, word: str) -> float | None:
        """The value of a number in a word or several: ten, twenty-two, quatre-vingt-douze; None for other words."""
        listed = self._numbers.get(word)
        if listed is not None:
            return listed
        parts = [part for part in word.split("-") if part not in ("et", "and")]
        if not 1 < len(parts) <= _LONGEST_NUMBER:
            return None
        total = 0.0
        for part in parts:
            value = self._numbers.get("vingt" if part == "vingts" else part)
            if value is None:
                return None
            total = total * value if 0 < total < value else total + value
        return total


@cache
def lexicon(language: Language) -> Lexicon:
    """The lexicon of a language, read when it is first asked for."""
    return Lexicon(language, _compiled_tables(language) or _tables(language))


def compiled_file(language: Language) -> Path:
    """Where the tables of a language stand ready made: reading the lists takes longer than checking a plan."""
    return FOLDER / f"{language}.compiled"


def compile_lexicon(language: Language) -> Path:
    """Make the tables of a language ready, for the build, and give their file."""
    file = compiled_file(language)
    file.write_bytes(_stamp(language) + marshal.dumps(_tables(language), _MARSHAL))
    return file


_MARSHAL = 4  # read by every Python that can run this


def _compiled_tables(language: Language) -> Tables | None:
    """The tables that were made of the very lists that are there now; None where there are none."""
    try:
        ready = compiled_file(language).read_bytes()
    except FileNotFoundError:
        return None
    stamp = _stamp(language)
    if not ready.startswith(stamp):
        return None
    tables: Tables = marshal.loads(ready[len(stamp) :])
    return tables


def _tables(language: Language) -> Tables:
    from okrtui.language.word_lists import read_word_lists  # only where nothing is compiled

    return read_word_lists(language)


def _stamp(language: Language) -> bytes:
    """What tells one state of the lists from another, and of the tags that are made of their sections."""
    total = crc32(Path(tags.__file__).read_bytes())
    for file in FILES:
        total = crc32((FOLDER / language / file).read_bytes(), total)
    return total.to_bytes(4, "big")
