"""`okrtui merge`: two versions of a plan that came from one, put together item by item."""

from pathlib import Path

import click

from okrtui.cli.failure import Failure
from okrtui.cli.options import FilePath
from okrtui.document.not_saved import NotSaved
from okrtui.editing.clash import MARKER_SIZE
from okrtui.editing.merge_files import VersionUnreadable, merge_files
from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.text.safe import visible

_CONFLICTS_LEFT = 1


def command() -> click.Command:
    """The command, in the current language."""

    @click.command(
        "merge",
        help=_(
            "Put two versions of a plan together, item by item: OURS and THEIRS, which both came from BASE. "
            "What both have changed in different ways is marked in the file. "
            "The result is written to OURS, as git has it of a merge driver."
        ),
    )
    @click.argument("base", type=FilePath())
    @click.argument("ours", type=FilePath())
    @click.argument("theirs", type=FilePath())
    @click.option("-o", "--output", type=FilePath(), help=_("Write the result to this file instead."))
    @click.option(
        "--marker-size",
        type=click.IntRange(1, 100),
        default=MARKER_SIZE,
        show_default=True,
        help=_("How many signs a conflict marker has."),
    )
    @click.option("--path", type=FilePath(), help=_("What to call the plan in what is said about it."))
    def merge(base: Path, ours: Path, theirs: Path, output: Path | None, marker_size: int, path: Path | None) -> None:
        name = path or output or ours
        try:
            merged = merge_files(base, ours, theirs, output or ours, marker_size=marker_size)
        except VersionUnreadable as error:
            raise Failure(error.sentence, path or error.file) from None
        except NotSaved as error:
            raise Failure(Sentence("not saved: {reason}", reason=error.sentence), name) from None
        for note in merged.notes:
            click.echo(f"{visible(str(name))}: {note}", err=True)
        for conflict in merged.conflicts:
            told = Sentence("conflict: {what}", what=conflict.sentence)
            click.echo(f"{visible(str(name))}: {told}", err=True)
        click.get_current_context().exit(_CONFLICTS_LEFT if merged.conflicts else 0)

    return merge
