"""The message of a commit, proposed from what it changes."""

from collections.abc import Iterator
from datetime import date

from okrtui.locales.language import current_language, speaking
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.review.account import Account
from okrtui.review.foremost import rank
from okrtui.review.names import LONGEST, shortened
from okrtui.review.sentences import Teller
from okrtui.text.width import cell_width

SUBJECT = 72
"""Cells that a subject may take: longer ones are cut off in most lists of commits."""

_BULLET = "- "

_LONGEST = (LONGEST, 48, 40, 32, 24, 18, 12)
"""Characters of a text of the plan that a subject repeats at most, tried one after the other."""

_TITLES = ("title", "metric", "name")


def proposed_message(account: Account, name: str, ready: str | None = None) -> str:
    """Subject and body, in the language of the plan, in that of the interface where it names none.

    `name` is the plan's file, for one without a title. `ready` is the message that git has for what the commit ends,
    where it ends something: it comes first.
    """
    plan = account.comparison.plans[1]
    with speaking(plan.header.lang or current_language()):
        subject = next(each for each in _subjects(account, plan.header.title or name) if cell_width(each) <= SUBJECT)
        body = [line for sentence in _sentences(account) for line in _wrapped(sentence)]
    if ready:
        return "\n".join([ready, "", *body]) if body else ready
    if len(account.told) == 1 and body == [f"{_BULLET}{subject}"]:
        return subject
    return "\n".join([subject, "", *body]) if body else subject


def _subjects(account: Account, title: str) -> Iterator[str]:
    """Subjects, from the one that says most to one that always fits."""
    comparison = account.comparison
    if comparison.before is None:
        for longest in _LONGEST:
            yield str(Sentence("New plan: {title}", title=shortened(title, longest)))
        yield str(Sentence("New plan"))
    if not comparison.changes:
        yield _begun(str(account.remark or Sentence("Text of the plan")))
        yield str(Sentence("Text of the plan"))
        return
    count = len(comparison.changes)
    yield from _foremost(account, count - 1)
    for longest in _LONGEST:
        title = shortened(title, longest)
        yield str(Sentence("{count} change of {title}", "{count} changes of {title}", count=count, title=Quoted(title)))
    yield str(Sentence("{count} change of the plan", "{count} changes of the plan", count=count))


def _foremost(account: Account, more: int) -> Iterator[str]:
    """The change that tells most, in fewer and fewer words, and that there are so many more."""
    comparison, told = account.comparison, account.told
    place = min(range(len(told)), key=lambda place: (told[place].follows, rank(comparison.changes[place])))
    change = comparison.changes[place]
    # a key result is named in what is said of it, a title that changed is both before and after
    names_itself = change.item == "key_result" or (change.field in _TITLES and not more)
    for longest in _LONGEST:
        # how late it is stands in the body
        teller = Teller(*comparison.plans, date.min, comparison.pairs, comparison.plans_above, longest)
        each = teller.told(change)
        if longest == LONGEST or not names_itself:
            yield _begun(str(_and_more(each.sentence, more)))
        if names_itself:
            yield _begun(str(_and_more(each.what, more)))


def _and_more(change: Sentence, count: int) -> Sentence:
    if not count:
        return change
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
