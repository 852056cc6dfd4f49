"""How French is set: spaces, quotation marks, apostrophes, accents on capitals."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

NARROW = "\u202f"
NO_BREAK = "\u00a0"

_FAULTS = (
    (rf"(?<!{NARROW})[;!?%»]", "no narrow no-break space (U+202F) before it"),
    (rf"«(?!{NARROW})", "no narrow no-break space (U+202F) after it"),
    (rf"(?<!{NO_BREAK}):", "no no-break space (U+00A0) before it"),
    (r":(?=\S)", "no space after it"),
    (r"'", "a typewriter’s apostrophe"),
    (r"\.\.\.", "three full stops in place of “…”"),
    (r'[“”"]', "quotation marks that are not French"),
    (rf"[ {NARROW}{NO_BREAK}]{{2,}}", "two spaces"),
    (r" - ", "a hyphen in place of a dash"),
    (r"(?i)oeu", "two letters in place of “œ”"),
    (r"(?:^|[.…] )A (?!été|vous)", "“À” without its accent"),
)
_WORD = re.compile(r"[^\W\d_]+")


def faults(prose: str) -> Iterator[str]:
    """What is wrong with the setting of a French text, code left out."""
    for pattern, fault in _FAULTS:
        for match in re.finditer(pattern, prose):
            around = prose[max(0, match.start() - 12) : match.end() + 12]
            yield f"{match.group()!r} in {around!r}: {fault}"


def bare_capitals(texts: Iterable[str]) -> frozenset[str]:
    """Words that begin with a capital without the accent that the same word has elsewhere in the texts."""
    words = frozenset(word for text in texts for word in _WORD.findall(text))
    accented = {_bare(word): word for word in words | _ACCENTED if _bare(word[0]) != word[0].casefold()}
    return frozenset(word for word in words if word[0].isupper() and word.casefold() in accented)


_ACCENTED = frozenset(
    {"échéance", "écrire", "écrivez", "état", "être", "équipe", "élément", "événement", "éditer", "évolution"}
    | {"échec", "éviter", "évitez", "établir", "écart", "étape", "ébauche", "à", "ôter", "ôtez", "échanger", "échangez"}
)


def _bare(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
