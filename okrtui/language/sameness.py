"""Whether two titles say almost the same: the same words but for their order, forms and articles.

Synonyms are not guessed; only the plain words for a change up or down are one (increase, grow, more), because an
aim is not another one by the choice of these. Numbers count, and so does every name.
"""

import re
from functools import cache, lru_cache

from okrtui.language.folded import folded
from okrtui.language.stem import stem
from okrtui.locales.language import Language

UP = "↑"
DOWN = "↓"

_TOKEN = re.compile(r"\d{1,3}(?: \d{3})+(?![\w])|\d+(?:[.,]\d+)*(?:k|m|md|bn)?(?!\w)|[^\W_]+|[%€$£]")
_GROUPED = re.compile(r"\d{1,3}(?:[., ]\d{3})+")
_YEAR = r"20\d\d"
_NUMBER = r"\d[\d.]*(?:k|m|md|bn)?"

_EMPTY: dict[Language, frozenset[str]] = {
    "en": frozenset(
        {
            *("a", "an", "the", "of", "to", "in", "on", "for", "at", "by", "from", "with", "and", "as", "into", "per"),
            *("our", "we", "us", "their", "its", "it", "they", "them", "is", "are", "be", "been", "s", "that", "this"),
            *("which", "who", "among", "will", "have", "has", "own", "get", "become", "make"),
        }
    ),
    "fr": frozenset(
        {
            *("le", "la", "les", "l", "un", "une", "de", "du", "des", "d", "a", "au", "aux", "en", "dans", "sur"),
            *("pour", "par", "avec", "chez", "et", "notre", "nos", "leur", "leurs", "son", "sa", "ses", "nous", "on"),
            *("ce", "cet", "cette", "ces", "qui", "que", "qu", "dont", "se", "s", "etre", "est", "sont", "soit"),
            *("avoir", "aupres", "vers", "y", "faire", "devenir", "rendre", "entre"),
        }
    ),
}
_RISE: dict[Language, frozenset[str]] = {
    "en": frozenset(
        {
            *("increase", "increased", "increasing", "grow", "growing", "grown", "raise", "raised", "boost", "improve"),
            *("improved", "improving", "more", "better", "higher", "enhance", "strengthen", "lift"),
        }
    ),
    "fr": frozenset(
        {
            *("accroitre", "augmenter", "augmentation", "ameliorer", "amelioration", "hausse", "croitre", "booster"),
            *("renforcer", "plus", "mieux", "meilleur", "meilleure", "meilleurs", "meilleures", "davantage"),
        }
    ),
}
_FALL: dict[Language, frozenset[str]] = {
    "en": frozenset({"reduce", "reduced", "reducing", "decrease", "decreasing", "lower", "cut", "less", "fewer"}),
    "fr": frozenset({"reduire", "reduction", "diminuer", "diminution", "baisser", "baisse", "moins"}),
}
_REACHED: dict[Language, frozenset[str]] = {
    "en": frozenset({"reach", "achieve", "hit", "number"}),
    "fr": frozenset({"atteindre", "passer", "obtenir", "porter", "nombre"}),
}
"""Words that only lead up to the figure of a key result."""

_COUNTED = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "12", "20", "100", "1000")
_NUMBERS: dict[Language, tuple[str, ...]] = {
    "en": (
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty"),
        *("hundred", "thousand"),
    ),
    "fr": (
        *("", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "douze", "vingt"),
        *("cent", "mille"),
    ),
}
_FIGURES = frozenset({UP, DOWN, "%", "€", "$", "£", "point", "pt"})


@cache
def _signs(language: Language) -> dict[str, str]:
    """What a word stands for: nothing, a change up or down, or a number; all others stand for themselves."""
    numbers = zip(_NUMBERS[language], _COUNTED, strict=True)
    return {
        **{word: counted for word, counted in numbers if word},
        **dict.fromkeys(_RISE[language], UP),
        **dict.fromkeys(_FALL[language], DOWN),
        **dict.fromkeys(_EMPTY[language], ""),
    }


@lru_cache(maxsize=1024)
def content(words: str, language: Language) -> tuple[str, ...]:
    """The words of a title that carry its meaning, stemmed, in their order.

    Empty words are left out, words for a change up or down stand first, as one sign, numbers are written one way.
    A title without a single word is itself.
    """
    plain = folded(words)
    signs = _signs(language)
    change: dict[str, None] = {}
    said: dict[str, None] = {}
    for token in _TOKEN.findall(plain):
        sign = signs.get(token)
        if sign is None:
            said[_written(token, language)] = None
        elif sign in (UP, DOWN):
            change[sign] = None
        elif sign:
            said[sign] = None
    return (*change, *said) or (plain.strip(),)


def _written(token: str, language: Language) -> str:
    if not token[0].isdigit():
        return stem(token, language)
    if _GROUPED.fullmatch(token):
        return re.sub(r"[., ]", "", token)
    return token.replace(",", ".")


@lru_cache(maxsize=1024)
def beginnings(words: str, language: Language) -> frozenset[str]:
    """What two titles have in common if they say almost the same, or name the same metric; others may, too.

    It is found in a fraction of the time, so that titles which cannot be alike are not read any further.
    The first two letters of the words; no ending changes these, and what can stand for each other is left out.
    """
    replaced, led = _replaced(language), _led(language)
    return frozenset([word[:2] for word in _LETTERS.findall(folded(words)) if word not in replaced]) - led


@cache
def _led(language: Language) -> frozenset[str]:
    """How the words begin that only lead up to a figure, in all their forms."""
    return frozenset(word[:2] for word in _REACHED[language])


@cache
def _replaced(language: Language) -> frozenset[str]:
    """Words that another one can stand for, or whose stem does not begin as they do."""
    return frozenset({*_signs(language), "people", "persons", "person"})


_LETTERS = re.compile(r"[^\W\d_]{2,}")


def same_words(a: str, b: str, language: Language) -> bool:
    """Whether two titles say almost the same; “in France” and “in Spain”, “3” and “5” do not."""
    return words_key(a, language) == words_key(b, language)


def words_key(words: str, language: Language) -> frozenset[str]:
    """What all titles that say almost the same have in common, to find them among many in one go."""
    return frozenset(content(words, language))


def is_number(word: str) -> bool:
    """Whether a word of a title's content is a number, and no year."""
    return word[:1].isdigit() and re.fullmatch(_NUMBER, word) is not None and re.fullmatch(_YEAR, word) is None


@lru_cache(maxsize=1024)
def metric_key(words: str, language: Language) -> frozenset[str]:
    """What two key results must share to be about the same metric: all but the figures and what leads up to them.

    Audiences, countries, periods and every other word still count.
    """
    told = content(words, language)
    leading = {stem(word, language) for word in _REACHED[language]}
    return frozenset(
        word for word in told if word not in _FIGURES and not is_number(word) and word not in leading
    ) or frozenset(told)
