"""A text as words, numbers and signs, each with what the lexicon says of it."""

import re
from typing import NamedTuple

from okrtui.language.lexicon import PHRASE, Lexicon

WORD, NUMBER, SIGN = "word", "number", "sign"

_TOKEN = re.compile(
    r"(\d{1,3}(?:[ \u00a0\u202f\u2009.,'’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
    r"|([^\W\d_][\w\u0300-\u036f]*(?:-[\w\u0300-\u036f]+)*(?:(?<=\d)[.,]\d+)?)"
    r"|(->|=>|>=|<=|--|[^\s\w'’])"
)


class Token(NamedTuple):
    """A stretch of the text: `word` is folded, or the sign or number as written; the end is excluded."""

    kind: str
    word: str
    tags: int
    start: int
    end: int


def tokens_of(text: str, lexicon: Lexicon) -> list[Token]:
    """All tokens of a text, the phrases of the lexicon as one each; in time linear to the text."""
    found: list[Token] = []
    new = tuple.__new__  # a third faster than calling the class, and this is the busiest line of a check
    look_up, known = lexicon.look_up, lexicon.found
    append, get = found.append, known.get
    everything = 0
    for match in _TOKEN.finditer(text):
        group = match.lastindex
        start, end = match.span()
        if group == 2:
            written = match[0]
            word, tags = get(written) or look_up(written)
            everything |= tags
            append(new(Token, (WORD, word, tags, start, end)))
        elif group == 1:
            found.append(new(Token, (NUMBER, match[0], 0, start, end)))
        else:
            word, tags = look_up(match[0])
            found.append(new(Token, (SIGN, word, tags, start, end)))
    return _with_phrases(found, lexicon) if everything & PHRASE else found


def _with_phrases(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    joined: list[Token] = []
    phrases = lexicon.phrases
    place, count = 0, len(tokens)
    while place < count:
        token = tokens[place]
        if token.tags & PHRASE and place + 1 < count:
            for words, told in phrases.get((token.word, tokens[place + 1].word), ()):
                length = len(words)
                if place + length <= count and all(
                    tokens[place + step].word == words[step] for step in range(2, length)
                ):
                    end = tokens[place + length - 1].end
                    token = Token(WORD, " ".join(words), told, token.start, end)
                    place += length - 1
                    break
        joined.append(token)
        place += 1
    return joined
