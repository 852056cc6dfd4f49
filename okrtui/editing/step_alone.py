"""One older step taken back alone: what came after it stays."""

from collections.abc import Iterator

from okrtui.document.document import Document
from okrtui.document.refused import Refused
from okrtui.editing.agreed import with_theirs
from okrtui.editing.history import History
from okrtui.editing.put_on import put_on
from okrtui.editing.rewrite_text import SetText
from okrtui.locales.sentence import Sentence


def without_step(history: History, document: Document, number: int) -> SetText:
    """What takes back a step that is done, out of the midst of what came before and after it.

    Raises:
        Refused: what it changed has been changed again since, so that it cannot be taken back alone.
    """
    text = document.text
    found = history.around(text, number)
    if found is None:
        raise Refused(Sentence("this step is not done"))
    step, before, after = found
    if step.decision is not None:
        raise Refused(Sentence("a decision is not taken back alone: going back to before it opens it again"))
    without = put_on(after, text, before)
    if without is None:
        raise Refused(_why_not(before, after, text))
    if any(put_on(after, settled, before) is None for settled in _decided_since(history, number)):
        raise Refused(Sentence("this step cannot be taken back alone: what it changed has been decided on since"))
    if with_theirs(without, history.agreed_since(number)) != without:
        raise Refused(Sentence("this step cannot be taken back alone: another program has written the same"))
    if without == text:
        raise Refused(Sentence("nothing is left of this step: {change}", change=step.label))
    return SetText(without, Sentence("taken back: {change}", change=step.label))


def _decided_since(history: History, number: int) -> Iterator[str]:
    """For each decision made after a step: the text as it would be with the other side's of all that was decided."""
    for step in reversed(history.done):
        if step.number == number:
            return
        if step.decision is not None:
            yield step.decision.settled


def _why_not(before: str, after: str, now: str) -> Sentence:
    from okrtui.editing.merge_plans import merge_plans  # long to import, and seldom needed

    conflicts = merge_plans(after, now, before).conflicts
    places = list(dict.fromkeys(str(conflict.place) for conflict in conflicts if conflict.path))
    if not places:
        return Sentence("this step cannot be taken back alone: its lines have been changed again since")
    return Sentence(
        "this step cannot be taken back alone: {places} has been changed again since",
        "this step cannot be taken back alone: {places} have been changed again since",
        places=places,
        count=len(places),
    )
