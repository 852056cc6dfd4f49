"""`okrtui textconv`: a plan as text that git compares line by line."""

from pathlib import Path

import click

from okrtui.cli.failure import Failure
from okrtui.cli.options import FilePath
from okrtui.document.document import Document
from okrtui.document.reading import read_bytes
from okrtui.document.unreadable import Unreadable
from okrtui.locales.catalogue import _


def command() -> click.Command:
    """The command, in the current language."""

    @click.command(
        "textconv",
        help=_(
            "Write a plan in the words of OKRs, line for line. This is what git diff and git log -p compare once "
            "okrtui git-setup has told them. A file that is no plan is written as it is."
        ),
    )
    @click.argument("file", type=FilePath())
    def textconv(file: Path) -> None:
        try:
            raw = read_bytes(file)
        except Unreadable as why:
            raise Failure(why.sentence, file) from None
        try:
            document = Document.from_bytes(raw)
        except Unreadable:
            document = None
        if document is None or "okrtui" not in document.data:
            click.echo(raw, nl=False)
            return
        from okrtui.review.in_words import plan_in_words  # what git asks of other files goes without

        click.echo("\n".join(plan_in_words(document)), nl=False)

    return textconv
