"""What a killed session had not saved, in words: when that was, what it had changed, what was only half typed."""

from datetime import date

from okrtui.document.document import Document
from okrtui.document.source import Source
from okrtui.editing.recovery import Recovery
from okrtui.locales.sentence import Sentence
from okrtui.plan.changes import changes_between
from okrtui.plan.reading import read_plan
from okrtui.review.sentences import Teller


def told(recovery: Recovery, today: date) -> Sentence:
    """When the session was cut off, and what it had not saved."""
    when, entry = recovery.left.when, recovery.left.entry
    if entry.typed is None:
        what = _changes(entry.base, entry.now, today)
    elif recovery.is_half_typed:
        what = Sentence("only half typed: {typed}", typed=_changes(entry.now, entry.last, today))
    else:
        done, typed = _changes(entry.base, entry.now, today), _changes(entry.now, entry.last, today)
        what = Sentence("{done}; only half typed: {typed}", done=done, typed=typed)
    return Sentence(
        "A session was cut off on {day} at {time} before this was saved: {what}",
        day=when.date(),
        time=f"{when:%H:%M}",
        what=what,
    )


def _changes(before: Source, after: Source, today: date) -> Sentence:
    """The first change, and how many more there are."""
    old, new = Document(before).data, Document(after).data
    changes = changes_between(old, new)
    if not changes:
        return Sentence("comments, blank lines or lines that do not parse")
    first = Teller(read_plan(old).plan, read_plan(new).plan, today).told(changes[0]).sentence
    if len(changes) == 1:
        return first
    more = len(changes) - 1
    return Sentence("{change}, and {count} more change", "{change}, and {count} more changes", change=first, count=more)
