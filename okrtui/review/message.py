"""The message of a commit, proposed from what it changes."""

from collections.abc import Iterator
from datetime import date

from okrtui.locales.language import current_language, speaking
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.review.account import Account
from okrtui.review.sentences import Teller
from okrtui.text.width import cell_width

SUBJECT = 72
"""Cells that a subject may take: longer ones are cut off in most lists of commits."""

_BULLET = "- "


def proposed_message(account: Account, name: str) -> str:
    """Subject and body, in the language of the plan, in that of the interface where it names none.

    `name` is the plan's file, for one without a title.
    """
    plan = account.comparison.plans[1]
    with speaking(plan.header.lang or current_language()):
        subject = next(each for each in _subjects(account, plan.header.title or name) if cell_width(each) <= SUBJECT)
        body = [line for sentence in _sentences(account) for line in _wrapped(sentence)]
    if len(account.told) == 1 and body == [f"{_BULLET}{subject}"]:
        return subject
    return "\n".join([subject, "", *body]) if body else subject


def _subjects(account: Account, title: str) -> Iterator[str]:
    """Subjects, from the one that says most to one that always fits."""
    comparison = account.comparison
    teller = Teller(*comparison.plans, date.min, comparison.pairs)  # how late it is stands in the body
    told, count = [teller.told(change) for change in comparison.changes], len(comparison.changes)
    if comparison.before is None:
        yield str(Sentence("New plan: {title}", title=title))
        yield str(Sentence("New plan"))
    if not told:
        yield _begun(str(account.remark or Sentence("Text of the plan")))
        yield str(Sentence("Text of the plan"))
        return
    if count == 1:
        yield _begun(str(told[0].sentence))
        yield _begun(str(told[0].what))
    else:
        if len({str(each.about) for each in told}) == 1:
            yield str(Sentence("{about}: {count} change", "{about}: {count} changes", about=told[0].about, count=count))
        for each in told:
            yield _begun(str(_and_more(each.sentence, count - 1)))
        for change, each in zip(comparison.changes, told, strict=True):
            if change.item == "key_result":  # it names the key result, and need not be told under its objective
                yield f"{_begun(str(each.what))} (+{count - 1})"
    yield str(Sentence("{count} change of {title}", "{count} changes of {title}", count=count, title=Quoted(title)))
    yield str(Sentence("{count} change of the plan", "{count} changes of the plan", count=count))


def _and_more(change: Sentence, count: int) -> Sentence:
    return Sentence(
        "{change}, and {count} more change", "{change}, and {count} more changes", change=change, count=count
    )


def _sentences(account: Account) -> list[str]:
    """All changes, one after the other, and what differs beside them."""
    sentences = [_begun(str(told.sentence)) for told in account.told]
    if account.remark is not None and sentences:
        sentences.append(_begun(str(account.remark)))
    return sentences


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _wrapped(sentence: str) -> Iterator[str]:
    """A point of the list, its lines no longer than a subject where its words allow that, broken at spaces only."""
    first, *words = sentence.split(" ")
    line = f"{_BULLET}{first}"
    for word in words:
        if cell_width(f"{line} {word}") > SUBJECT:
            yield line
            line = f"{' ' * len(_BULLET)}{word}"
        else:
            line = f"{line} {word}"
    yield line
