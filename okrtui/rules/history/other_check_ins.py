"""Key results that remember otherwise."""

from collections.abc import Iterator, Sequence

from okrtui.document.edit import Insert
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.rules.context import Context
from okrtui.rules.finding import Finding
from okrtui.rules.fix import Fix
from okrtui.rules.history.check_in_changes import CheckInChange, check_in_changes
from okrtui.rules.history.followed import Kept, since_before


def other_check_ins(context: Context) -> Iterator[Finding]:
    """One finding for each key result that remembers otherwise."""
    since = since_before(context)
    if since is None:
        return
    for kept in since.kept():
        changes = () if kept.is_restated else check_in_changes(kept, context)
        if changes:
            yield _finding(kept, changes)


def _finding(kept: Kept, changes: Sequence[CheckInChange]) -> Finding:
    first = changes[0]
    edits = [edit for change in changes for edit in change.put_back]
    edits.sort(key=lambda edit: isinstance(edit, Insert))  # what is put in moves the places of the others
    return Finding(
        first.path,
        _message(kept, first) if len(changes) == 1 else _several(kept, changes),
        Sentence(
            "Leave what was reported as it was. If things look different now, write a new check-in that says so in "
            "its note."
        ),
        Fix(
            Sentence("put the check-in back as it was", "put {count} check-ins back as they were", count=len(changes)),
            tuple(edits),
        ),
    )


def _several(kept: Kept, changes: Sequence[CheckInChange]) -> Sentence:
    return Sentence(
        "{count} check-ins for {key_result} were changed or taken out, the first of {day}",
        count=len(changes),
        key_result=Quoted(kept.key_result.words),
        day=min(change.day for change in changes),
    )


def _message(kept: Kept, change: CheckInChange) -> Sentence:
    words, day, old, new = Quoted(kept.key_result.words), change.day, change.old, change.new
    if change.field is None:
        return Sentence("The check-in of {day} for {key_result} is gone", day=day, key_result=words)
    if change.field == "note":
        return Sentence("The note of the check-in of {day} for {key_result} was rewritten", day=day, key_result=words)
    if new is None:
        return Sentence(
            "The check-in of {day} for {key_result} no longer says {old}", day=day, key_result=words, old=old
        )
    if change.field == "date":
        return Sentence("The check-in of {day} for {key_result} is now dated {new}", day=day, key_result=words, new=new)
    if change.field == "confidence":
        return Sentence(
            "The confidence in the check-in of {day} for {key_result} was changed from {old} to {new}",
            day=day,
            key_result=words,
            old=old,
            new=new,
        )
    return Sentence(
        "The value in the check-in of {day} for {key_result} was changed from {old} to {new}",
        day=day,
        key_result=words,
        old=old,
        new=new,
    )
