"""`okrtui due`: what waits for whom."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import click

from okrtui.cli.failure import Failure
from okrtui.cli.options import FilePath, today_option
from okrtui.cli.plan_files import STDIN, Candidate, candidates
from okrtui.cli.screen_lines import wrapped
from okrtui.cli.waiting import Owner, Waiting, waiting_in
from okrtui.document.document import Document
from okrtui.document.parents import ParentLibrary
from okrtui.document.reading import read_bytes
from okrtui.document.recognising import looks_like_a_plan
from okrtui.document.unreadable import Unreadable
from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.directory import Directory
from okrtui.plan.reading import read_plan
from okrtui.plan.references import OWNER, TEAM, references_of
from okrtui.rules.workspace import BrokenWorkspace, Workspace
from okrtui.text.fold import fold
from okrtui.text.safe import visible

VERSION = 1

_SOMETHING_IS_DUE = 1
_NOT_ALL_OF_IT = 2


def command() -> click.Command:
    """The command, in the current language."""

    @click.command(
        "due",
        help=_(
            "Show what waits for whom: check-ins, reviews, initiatives that should have ended. "
            "Writes nothing and ends with 0 where nothing is due, else with 1."
        ),
    )
    @click.argument("paths", metavar=_("[PATH…]"), nargs=-1, type=FilePath())
    @click.option("--owner", metavar=_("NAME"), help=_("Only what waits for this person or team: an id or a name."))
    @click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help=_("How the answer is written."),
    )
    @today_option()
    def due(paths: tuple[Path, ...], owner: str | None, form: str, today: date) -> None:
        read = _read(candidates(paths or (Path(),)), today)
        waiting = [each for plan in read for each in plan.waiting]
        if owner is not None:
            waiting = _of(owner, waiting, read)
        if form == "json":
            click.echo(_as_json(read, waiting, today))
        else:
            for line in _as_text(waiting, owner, several=len(read) > 1):
                click.echo(line)
        if not read:
            click.echo(_("no plan found: a plan is a TOML file with okrtui = 1 at the top"), err=True)
        if not all(plan.ok for plan in read):
            click.get_current_context().exit(_NOT_ALL_OF_IT)
        if waiting:
            click.get_current_context().exit(_SOMETHING_IS_DUE)

    return due


class _Read(NamedTuple):
    """A file: whether it could be read, what waits in it, and all whom it names."""

    path: str
    ok: bool
    waiting: Sequence[Waiting] = ()
    named: frozenset[Owner] = frozenset()


def _read(files: Iterable[Candidate], today: date) -> list[_Read]:
    workspace, library = Workspace(), ParentLibrary()
    try:
        plans = [_read_one(candidate, today, workspace, library) for candidate in files]
    except BrokenWorkspace as why:
        raise Failure(why.sentence) from None
    return [plan for plan in plans if plan is not None]


def _read_one(candidate: Candidate, today: date, workspace: Workspace, library: ParentLibrary) -> _Read | None:
    """What stands in a file; None for one that was only found, and is no plan.

    Raises:
        BrokenWorkspace: the file's workspace file cannot be followed.
    """
    file = candidate.file
    standard_input = file == STDIN
    try:
        raw = sys.stdin.buffer.read() if standard_input else read_bytes(file)
        if not candidate.named and not looks_like_a_plan(raw):
            return None
        document = Document.from_bytes(raw)
    except Unreadable as why:
        return _unread(file, why.sentence)
    slip = next((slip for slip in document.slips if slip.mend is None), None)
    if slip is not None:
        line, _column = document.position(slip.span.start)
        return _unread(file, Sentence("line {line}: {reason}", line=line, reason=slip.message))
    if "okrtui" not in document.data:
        return _unread(file, Sentence("it is not a plan: okrtui = 1 is missing")) if candidate.named else None
    plan = read_plan(document.data).plan
    parents = library.parents_of(plan, None if standard_input else file)
    settings = workspace.settings_for(Path() if standard_input else file.parent)
    directory = Directory(plan, parents.plans)
    named = {Owner(key, item.words) for known in (directory.people, directory.teams) for key, item in known.items()}
    named |= {Owner(each.word, each.word) for each in references_of(plan) if each.field in (OWNER, TEAM)}
    return _Read(str(file), True, waiting_in(document, str(file), parents, settings, today), frozenset(named))


def _unread(file: Path, reason: Sentence) -> _Read:
    Failure(reason, file).show()
    return _Read(str(file), False)


def _of(name: str, waiting: Iterable[Waiting], read: Iterable[_Read]) -> list[Waiting]:
    """What waits for one person or team.

    Raises:
        Failure: no plan knows anybody by that id or name.
    """
    read = list(read)
    if any(plan.ok for plan in read) and not any(_is(name, owner) for plan in read for owner in plan.named):
        raise Failure(Sentence("no plan knows anybody called {name}", name=Quoted(name)))
    return [each for each in waiting if any(_is(name, owner) for owner in each.owners)]


def _is(name: str, owner: Owner) -> bool:
    return fold(name) in (fold(owner.key), fold(owner.name))


def _as_text(waiting: Iterable[Waiting], only: str | None, *, several: bool) -> Iterator[str]:
    """The lines: a name, and below it what waits for it; what nobody owns comes last."""
    groups: dict[str, list[Waiting]] = {}
    for each in waiting:
        owners = [owner for owner in each.owners if only is None or _is(only, owner)]
        for name in [owner.name for owner in owners] or [""]:
            groups.setdefault(name, []).append(each)
    for place, name in enumerate(sorted(groups, key=lambda name: (not name, fold(name)))):
        if place:
            yield ""
        yield click.style(visible(name) or _("nobody owns it"), bold=True)
        for each in sorted(groups[name], key=lambda waiting: -waiting.days):
            line = f"  {each.sentence}"
            yield wrapped(f"{line} ({visible(each.file)})" if several else line, sys.stdout, indent=4)


def _as_json(read: Iterable[_Read], waiting: Sequence[Waiting], today: date) -> str:
    from okrtui.text.json_text import json_text  # people read text

    return json_text(
        {
            "version": VERSION,
            "today": today.isoformat(),
            "files": [{"path": plan.path, "ok": plan.ok} for plan in read],
            "due": [
                {
                    "path": each.file,
                    "kind": each.kind,
                    "code": each.rule,
                    "item": each.item,
                    "title": each.words,
                    "owners": [owner._asdict() for owner in each.owners],
                    "since": each.since.isoformat(),
                    "days": each.days,
                    "message": str(each.sentence),
                }
                for each in waiting
            ],
        }
    )
