"""Words without their endings: what the forms of one word have in common. Light, and made for comparing only."""

from functools import lru_cache

from okrtui.locales.language import Language

_WORDS = 4096  # those that a plan, and the next one, say again and again

_SHORT = 3  # so short a word has no ending to lose
_STAYS = ("ss", "us", "is", "news")
_IRREGULAR = {"nouvel": "nouveau", "nouvelle": "nouveau", "vieille": "vieux", "travaux": "travail", "people": "person"}

_ENGLISH = (
    *(("isation", "is"), ("ization", "is"), ("ize", "is"), ("ise", "is"), ("izing", "is"), ("ising", "is")),
    *(("ized", "is"), ("ised", "is"), ("ification", "ify"), ("ified", "ify"), ("ifying", "ify")),
    *(("ing", ""), ("ion", ""), ("ement", ""), ("ment", ""), ("ed", ""), ("e", "")),
)
_FRENCH = (
    *(("isation", "is"), ("iser", "is"), ("isee", "is"), ("ise", "is"), ("ication", "i"), ("ation", "")),
    *(("ssement", ""), ("ement", ""), ("oyer", "oi"), ("oyee", "oi"), ("oye", "oi"), ("oie", "oi"), ("tion", "t")),
    *(("if", "iv"), ("ive", "iv"), ("ees", ""), ("ee", ""), ("er", ""), ("ez", ""), ("ir", ""), ("e", "")),
)
_KEPT = frozenset(
    {
        *("marketing", "moment", "payment", "station", "region", "union", "million"),
        *("atelier", "metier", "cahier", "mer", "pilier", "papier", "panier", "courrier", "dossier", "levier"),
    }
)
"""Words that only look as if they had an ending of a verb."""


@lru_cache(_WORDS)
def singular(word: str, language: Language) -> str:
    """A folded word without the ending of the plural: `rates` and `rate`, `canaux` and `canal`."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) <= _SHORT or word.endswith(_STAYS):
        return word
    if language == "fr":
        if word.endswith("aux") and len(word) > 5 and not word.endswith("eaux"):
            return word[:-3] + "al"
        return word[:-1] if word[-1] in "sx" else word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word[-1] == "s" else word


@lru_cache(_WORDS)
def stem(word: str, language: Language) -> str:
    """A folded word without the endings of number, gender and verbs: `lancer`, `lancement` and `lancée` are one."""
    word = singular(word, language)
    if word in _KEPT or not word.isalpha():
        return word
    for ending, instead in _FRENCH if language == "fr" else _ENGLISH:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORT:
            return _undoubled(word[: -len(ending)] + instead)
    return word


def _undoubled(word: str) -> str:
    """`plann`, of planning, is `plan`."""
    return word[:-1] if len(word) > _SHORT and word[-1] == word[-2] and word[-1] not in "sle" else word
