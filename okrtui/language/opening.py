"""Where a statement begins: behind its label, its quotes, “we want to”, its article."""

from okrtui.language.tags import AIM, BUILD, KEEP, MAKE, OPENING, PLAIN
from okrtui.language.token import NUMBER, SIGN, WORD, Token

_LABELS = frozenset(["o", "kr", "rc", "okr", "objective", "objectif", "goal"])
_A_VERB = MAKE | BUILD | KEEP | AIM


def opening(tokens: list[Token]) -> int:
    """The place of the first token that says something; the number of tokens where none does."""
    place, count = 0, len(tokens)
    labelled = _behind_label(tokens)
    if labelled:
        place = labelled
    while place < count:
        token = tokens[place]
        if (
            (token.kind == SIGN and token.word not in "+−-#×€$£≥≤<>→")
            or (token.word == "-" and not (place + 1 < count and tokens[place + 1].kind == NUMBER))
            or (token.kind == WORD and token.tags & OPENING and not (token.tags & _A_VERB and token.tags & PLAIN))
        ):
            place += 1
        else:
            break
    return place


def _behind_label(tokens: list[Token]) -> int:
    """The place behind “KR 2 –”, “O1:”, “Objective 3.”; 0 where there is no label."""
    for place, token in enumerate(tokens[:4]):
        if token.kind == SIGN and token.word in ":–—-." and place:
            first = tokens[0]
            head = first.word.rstrip("0123456789.")
            if first.kind == WORD and (head in _LABELS or first.tags & OPENING):
                return place + 1
            return 0
        if token.kind == WORD and place and not token.tags & OPENING:
            return 0
    if tokens and (first := tokens[0]).kind == WORD and first.word[:-1] in _LABELS and first.word[-1:].isdigit():
        return 1
    if len(tokens) > 1 and tokens[0].word in _LABELS and tokens[1].kind == NUMBER:
        return 2
    return 0
