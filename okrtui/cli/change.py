"""What the editing commands have in common: the change made, shown or refused."""

from collections.abc import Sequence
from pathlib import Path

import click

from okrtui.cli.failure import Failure
from okrtui.document.document import Document
from okrtui.document.not_saved import NotSaved
from okrtui.document.refused import Refused
from okrtui.document.unreadable import Unreadable
from okrtui.editing.changing import Change
from okrtui.editing.once import Once, change_once
from okrtui.locales.sentence import Sentence
from okrtui.rules.severity import WORDS, Severity
from okrtui.text.safe import visible


def make_change(file: Path, change: Change, *, dry_run: bool) -> Once:
    """Make a change to a plan file, or print it as a unified diff; what there is to note goes to standard error.

    Raises:
        Failure: it cannot be made.
    """
    try:
        once = change_once(file, change, dry_run=dry_run)
    except (Unreadable, Refused) as error:
        raise Failure(error.sentence, file) from None
    except NotSaved as error:
        raise Failure(Sentence("not saved: {reason}", reason=error.sentence), file) from None
    if dry_run:
        click.echo(unified_diff(file, once.before, once.after), nl=False)
    for note in once.notes:
        click.echo(f"{visible(str(file))}: {note}", err=True)
    return once


def tell_what_is_new(file: Path, once: Once, item: str, severities: Sequence[Severity]) -> None:
    """Write the remarks on an item that a change has brought in to standard error, one a line."""
    from okrtui.cli.remarks_after import remarks_after  # all rules: after a change that was made

    for told in remarks_after(file, once.before, once.after, item, frozenset(severities)):
        place = f"{visible(str(file))}:{told.line}:{told.column}:"
        severity = Sentence("{severity}:", severity=WORDS[told.severity])
        click.echo(f"{place} {severity} {told.message} ({told.name})", err=True)


def unified_diff(file: Path, before: Document, after: Document) -> str:
    """The lines that differ, safe for a terminal; empty where none do."""
    from difflib import unified_diff as lines_that_differ  # a dry run only

    name = visible(str(file))
    lines = lines_that_differ(before.text.splitlines(), after.text.splitlines(), f"a/{name}", f"b/{name}", lineterm="")
    return "".join(f"{shown(line)}\n" for line in lines)


def shown(line: str) -> str:
    """A line with its tabs, which a terminal may have, and nothing else that it would obey."""
    return "\t".join(visible(part) for part in line.split("\t"))
