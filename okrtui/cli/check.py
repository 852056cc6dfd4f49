"""`okrtui check`: what the rules have to say about plans."""

import os
import sys
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

import click

from okrtui.cli.check_text import as_text, summary
from okrtui.cli.checking import Answer, Asked, Writer, check_all
from okrtui.cli.failure import Failure
from okrtui.cli.options import FilePath, today_option
from okrtui.cli.plan_files import STDIN, Candidate, candidates
from okrtui.cli.reader_gone import ReaderGone, noticed
from okrtui.cli.screen_lines import wrapped
from okrtui.locales.catalogue import _
from okrtui.rules.selection import UnknownRule, codes_meant
from okrtui.rules.severity import SEVERITIES, Severity, at_least
from okrtui.rules.workspace import BrokenWorkspace

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
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help=_("How the remarks are written."),
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
        today: date,
        jobs: int | None,
    ) -> None:
        files = candidates(paths or (Path(),))
        asked = _asked(today, select, ignore)
        writer: Writer = partial(as_text, advice=advice)
        if form == "json":
            from okrtui.cli.check_json import as_json, as_rows  # people read text

            writer = as_rows
        answers = []
        page = _Page()
        try:
            for answer in check_all(files, asked, writer, _jobs(files) if jobs is None else jobs):
                answers.append(answer)
                if form == "text":
                    page.write(answer.written)
        except BrokenWorkspace as why:
            raise Failure(why.sentence) from None
        if form == "json":
            page.write(f"{as_json(answers)}\n")
        elif answers:
            page.write(f"{wrapped(summary(answers, advice=advice), sys.stdout)}\n")
        if not answers:
            click.echo(_("no plan found: a plan is a TOML file with okrtui = 1 at the top"), err=True)
        if not all(candidate.there for candidate in files):
            click.get_current_context().exit(_NOT_ALL_OF_IT)
        if _is_grave(answers, fail_on):
            click.get_current_context().exit(_FOUND_SOMETHING)

    return check


class _Page:
    """Standard output, as long as somebody reads it; what was found counts all the same."""

    def __init__(self) -> None:
        self._read = True

    def write(self, text: str) -> None:
        """Write a text, with the ends of its lines in it."""
        if self._read:
            try:
                with noticed():
                    click.echo(text, nl=False)
            except ReaderGone:
                self._read = False


def _asked(today: date, select: Sequence[str], ignore: Sequence[str]) -> Asked:
    if select and not _words(select):
        raise click.BadParameter(_("it is empty; is a variable not set?"), param_hint="--select")
    try:
        return Asked(today, codes_meant(_words(select)) if select else None, codes_meant(_words(ignore)))
    except UnknownRule as why:
        raise Failure(why.sentence) from None


def _words(given: Sequence[str]) -> list[str]:
    """The rules named by an option that may stand several times, and hold several each."""
    return [word for words in given for word in words.replace(",", " ").split()]


def _jobs(files: Sequence[Candidate]) -> int:
    if len(files) <= _MANY or any(candidate.file == STDIN for candidate in files):
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _is_grave(answers: Sequence[Answer], fail_on: Severity) -> bool:
    return any(count and at_least(severity, fail_on) for answer in answers for severity, count in answer.counts.items())
