"""`okrtui log`: how a plan came to be, sentence by sentence."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from okrtui.cli.failure import Failure
from okrtui.cli.options import plan_argument
from okrtui.cli.screen_lines import wrapped
from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.review.git import Repository
from okrtui.review.git_program import GitCannot
from okrtui.review.plan_log import LogEntry, log_of
from okrtui.text.safe import visible


def command() -> click.Command:
    """The command, in the current language."""

    @click.command(
        "log",
        help=_(
            "Show how a plan came to be: who changed what and when, in the words of OKRs, the latest first. "
            "With the id of an item, only what is about it."
        ),
    )
    @plan_argument()
    @click.argument("item", required=False)
    def log(plan: Path, item: str | None) -> None:
        try:
            repository = Repository.containing(plan)
            path = repository.relative(plan)
            written = _write(log_of(repository, path, item))
        except GitCannot as why:
            raise Failure(why.sentence) from None
        if not written:
            raise Failure(_nothing(item), plan)

    return log


def _write(entries: Iterable[LogEntry]) -> int:
    """Write the entries as they come; gives how many."""
    count = 0
    for count, entry in enumerate(entries, 1):
        commit = entry.commit
        head = Sentence("{day}, {author}: {subject}", day=commit.day, author=commit.author, subject=commit.subject)
        if count > 1:
            click.echo()
        click.echo(wrapped(f"{click.style(str(head), bold=True)} ({visible(commit.short)})", sys.stdout, indent=2))
        for sentence in entry.what:
            click.echo(wrapped(f"  {sentence}", sys.stdout, indent=4))
    return count


def _nothing(item: str | None) -> Sentence:
    if item is None:
        return Sentence("no commit has it")
    return Sentence("no commit says anything of {item}", item=Quoted(item))
