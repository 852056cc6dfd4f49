"""`okrtui check`: what the rules have to say about plans."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from okrtui.cli.check_forms import FORMS, WITHOUT_DAY_RULES, form_called
from okrtui.cli.checking import Answer, Asked, check_all
from okrtui.cli.failure import Failure
from okrtui.cli.options import FilePath, dry_run_option, today_option
from okrtui.cli.plan_files import STDIN, Candidate, candidates
from okrtui.cli.reader_gone import ReaderGone, noticed
from okrtui.locales.catalogue import _
from okrtui.review.git_program import GitCannot
from okrtui.rules.selection import UnknownRule, codes_meant
from okrtui.rules.severity import SEVERITIES, Severity, at_least
from okrtui.rules.workspace import BrokenWorkspace

if TYPE_CHECKING:
    from okrtui.cli.check_fix import Mender

_FOUND_SOMETHING = 1
_NOT_ALL_OF_IT = 2
_MANY = 40
"""From so many files on, several processes are sooner done than one."""


def command() -> click.Command:
    """The command, in the current language."""

    @click.command(
        "check",
        help=_(
            "Check plans. Name files, folders, or - for standard input; "
            "without any, all plans of the current folder are checked."
        ),
    )
    @click.argument("paths", metavar=_("[PATH…]"), nargs=-1, type=FilePath())
    @click.option(
        "--format",
        "form",
        type=click.Choice(FORMS),
        default="text",
        show_default=True,
        help=_(
            "How the remarks are written. For CI: github (annotations), sarif (2.1.0), junit (XML), "
            "without the rules that depend on the day, unless they are selected."
        ),
    )
    @click.option(
        "--fail-on",
        type=click.Choice(SEVERITIES),
        default="error",
        show_default=True,
        help=_("End with 1 from this severity on."),
    )
    @click.option("--advice", is_flag=True, help=_("Show advice too, not only how much of it there is."))
    @click.option("--select", metavar=_("RULES"), multiple=True, help=_("Ask only these rules: names or codes."))
    @click.option("--ignore", metavar=_("RULES"), multiple=True, help=_("Leave these rules out: names or codes."))
    @click.option(
        "--fix",
        is_flag=True,
        help=_(
            "First put right what can be meant in one way only, and write missing ids; the rest is left to you. "
            "With - the mended plan goes to standard output, and all else to standard error."
        ),
    )
    @click.option(
        "--staged",
        is_flag=True,
        help=_(
            "Check what git would commit, not the files: the staged plans, or those named. "
            "The rules that depend on the day are left out, unless they are selected."
        ),
    )
    @click.option(
        "--new-only",
        "since",
        metavar=_("REVISION"),
        help=_("Show, and fail on, only what has come in since a revision, such as HEAD or main."),
    )
    @dry_run_option()
    @today_option()
    @click.option(
        "--jobs",
        metavar=_("NUMBER"),
        type=click.IntRange(min=1),
        help=_("How many processes share the work; as many as there are cores for many files, else one."),
    )
    def check(
        paths: tuple[Path, ...],
        form: str,
        fail_on: Severity,
        advice: bool,
        select: tuple[str, ...],
        ignore: tuple[str, ...],
        fix: bool,
        staged: bool,
        since: str | None,
        dry_run: bool,
        today: date,
        jobs: int | None,
    ) -> None:
        if staged or since is not None:
            _refuse_in_git(paths, fix=fix)
        files = _staged(paths) if staged else candidates(paths or (Path(),))
        _refuse_together(form, files, fix=fix, dry_run=dry_run)
        asked = _asked(today, select, ignore, day_rules=form not in WITHOUT_DAY_RULES and not staged)
        asked = asked._replace(staged=staged, since=since)
        if form == "text" and not (advice or fix):
            asked = asked._replace(placed="warning")
        writer, ending, streamed = form_called(form, advice=advice, fail_on=fail_on, only_new=since is not None)
        mender = _mender(asked, dry_run=dry_run) if fix else None
        if mender is None:
            found = check_all(files, asked, writer, _jobs(files) if jobs is None else jobs)
        else:
            found = mender.answers(files, writer)
        page = _Page(err=fix and _from_standard_input(files), shut=dry_run)
        answers = []
        try:
            for answer in found:
                answers.append(answer)
                if streamed:
                    page.write(answer.written)
        except (BrokenWorkspace, GitCannot) as why:
            raise Failure(why.sentence) from None
        page.write(ending(answers))
        if not answers and not staged:
            click.echo(_("no plan found: a plan is a TOML file with okrtui = 1 at the top"), err=True)
        elif not answers and since is None:  # a hook, which asks for what is new, runs before commits of all kinds
            click.echo(_("no plan is staged"), err=True)
        if not all(candidate.there for candidate in files) or (mender is not None and mender.failed):
            click.get_current_context().exit(_NOT_ALL_OF_IT)
        if _is_grave(answers, fail_on):
            click.get_current_context().exit(_FOUND_SOMETHING)

    return check


class _Page:
    """Where the remarks are written, as long as somebody reads it; what was found counts all the same.

    That is standard output or, with `err`, standard error; nowhere with `shut`.
    """

    def __init__(self, *, err: bool, shut: bool) -> None:
        self._err = err
        self._read = not shut

    def write(self, text: str) -> None:
        """Write a text, with the ends of its lines in it."""
        if self._read:
            try:
                with noticed():
                    click.echo(text, nl=False, err=self._err)
            except ReaderGone:
                self._read = False


def _refuse_together(form: str, files: Sequence[Candidate], *, fix: bool, dry_run: bool) -> None:
    """Say which options make no sense together."""
    if dry_run and not fix:
        raise click.UsageError(_("--dry-run shows what --fix would change: give both"))
    if fix and form != "text":
        raise click.UsageError(_("--fix tells what it does as text: take another --format in a second run"))
    if fix and len(files) > 1 and _from_standard_input(files):
        raise click.UsageError(_("--fix writes the plan of - to standard output: name no other beside it"))


def _refuse_in_git(paths: Sequence[Path], *, fix: bool) -> None:
    """Say what has no meaning where git is asked."""
    if fix:
        raise click.UsageError(_("--fix changes files: take it without --staged and --new-only"))
    if STDIN in paths:
        raise click.UsageError(_("git knows nothing of standard input: name files or folders instead of -"))


def _staged(paths: Sequence[Path]) -> tuple[Candidate, ...]:
    from okrtui.cli.check_in_git import staged_candidates  # most checks are of files as they are

    try:
        return staged_candidates(paths or (Path(),))
    except GitCannot as why:
        raise Failure(why.sentence) from None


def _from_standard_input(files: Sequence[Candidate]) -> bool:
    return any(candidate.file == STDIN for candidate in files)


def _mender(asked: Asked, *, dry_run: bool) -> "Mender":
    from okrtui.cli.check_fix import Mender  # a check changes nothing, and need not know how

    return Mender(asked, dry_run=dry_run)


def _asked(today: date, select: Sequence[str], ignore: Sequence[str], *, day_rules: bool) -> Asked:
    if select and not _words(select):
        raise click.BadParameter(_("it is empty; is a variable not set?"), param_hint="--select")
    try:
        chosen = codes_meant(_words(select)) if select else None
        return Asked(today, chosen, codes_meant(_words(ignore)), day_rules)
    except UnknownRule as why:
        raise Failure(why.sentence) from None


def _words(given: Sequence[str]) -> list[str]:
    """The rules named by an option that may stand several times, and hold several each."""
    return [word for words in given for word in words.replace(",", " ").split()]


def _jobs(files: Sequence[Candidate]) -> int:
    if len(files) <= _MANY or _from_standard_input(files):
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _is_grave(answers: Sequence[Answer], fail_on: Severity) -> bool:
    return any(count and at_least(severity, fail_on) for answer in answers for severity, count in answer.counts.items())
