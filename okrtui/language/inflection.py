"""The forms in which a word of a lexicon is met: plurals, and what a verb becomes."""

from collections.abc import Iterator

_VOWELS = "aeiou"


def english_plural(word: str) -> str:
    """The plural of an English noun, or of the last word of several."""
    if word.endswith(("s", "x", "ch", "sh")):
        return f"{word}es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}s"


def french_plurals(phrase: str, kept: frozenset[str]) -> Iterator[str]:
    """The plurals of a French noun: of the head alone, and of every word but those that are `kept`."""
    head, *rest = phrase.split()
    yield " ".join([_french_plural(head), *rest])
    if rest:
        yield " ".join([_french_plural(head), *(word if word in kept else _french_plural(word) for word in rest)])


def _french_plural(word: str) -> str:
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith(("eau", "eu")):
        return f"{word}x"
    if word.endswith("al"):
        return f"{word[:-2]}aux"
    return f"{word}s"


def english_forms(verb: str) -> tuple[list[str], list[str]]:
    """What a regular verb is in a list of things to do (“launch”, “launching”), and of things done (“launched”)."""
    first, _, rest = verb.partition(" ")
    stem = first[:-1] if first.endswith("e") and not first.endswith("ee") else first
    past = f"{stem}ed"
    if first.endswith("y") and first[-2] not in _VOWELS:
        past = f"{first[:-1]}ied"
    tail = f" {rest}" if rest else ""
    return [verb, f"{stem}ing{tail}"], [f"{past}{tail}"]


def french_forms(verb: str) -> tuple[list[str], list[str]]:
    """What a regular verb is in a list of things to do (« publier », « publions »), and of things done."""
    if " " in verb:
        return [verb], []
    if verb.endswith("er"):
        stem = verb[:-2]
        soft = f"{stem}e" if stem.endswith("g") else stem
        return [verb, f"{soft}ons", f"{stem}ez"], [f"{stem}{ending}" for ending in ("e", "ee", "es", "ees")]
    if verb.endswith("ir"):
        stem = verb[:-1]
        return [verb, f"{stem}ssons", f"{stem}ssez"], [f"{stem}{ending}" for ending in ("", "e", "s", "es")]
    return [verb], []
