"""Many items in one sentence: the first by name, the rest counted."""

from collections.abc import Sequence

from okrtui.locales.sentence import Quoted, Sentence

_NAMED = 4


def first_few(words: Sequence[str]) -> list[Quoted | Sentence]:
    """At most four of the words that items go by, and how many there are beside them."""
    named: list[Quoted | Sentence] = [Quoted(each) for each in words[:_NAMED]]
    if len(words) > _NAMED:
        named.append(Sentence("{count} other", "{count} others", count=len(words) - _NAMED))
    return named
