"""`okrtui new`: a plan from a template."""

import os
from datetime import date
from pathlib import Path

import click

from okrtui.cli.failure import Failure
from okrtui.cli.options import FilePath, today_option
from okrtui.document.not_saved import NotSaved
from okrtui.document.refused import Refused
from okrtui.document.saving import save_new
from okrtui.editing.new_plan import TEMPLATES, new_plan, quarter_to_plan
from okrtui.locales.catalogue import _
from okrtui.locales.language import LANGUAGES, Language, current_language
from okrtui.locales.sentence import Sentence
from okrtui.text.safe import visible


def command() -> click.Command:
    """The command, in the current language."""

    @click.command("new", help=_("Make a plan FILE from a template. A file that is there is never overwritten."))
    @click.argument("file", type=FilePath())
    @click.option(
        "--template",
        type=click.Choice(TEMPLATES),
        default=TEMPLATES[0],
        show_default=True,
        help=_("What to begin with."),
    )
    @click.option(
        "--lang", type=click.Choice(LANGUAGES), help=_("The language of the plan; that of the interface if left out.")
    )
    @click.option(
        "--period",
        metavar=_("PERIOD"),
        help=_("2027, 2027-H1, 2027-Q1 or 2027-03; the quarter to plan next if left out."),
    )
    @click.option("--title", metavar=_("TEXT"), help=_("The title of the plan."))
    @today_option()
    def new(
        file: Path, template: str, lang: Language | None, period: str | None, title: str | None, today: date
    ) -> None:
        make_plan(file, today=today, template=template, language=lang, period=period, title=title)
        click.echo(visible(str(file)))

    return new


def make_plan(
    file: Path,
    *,
    today: date,
    template: str = TEMPLATES[0],
    language: Language | None = None,
    period: str | None = None,
    title: str | None = None,
) -> None:
    """Write a new plan from a template; what is left out follows the interface's language and the day.

    Raises:
        Failure: the period is none, or the file cannot be written.
    """
    _check_place(file)
    try:
        document = new_plan(
            template, language or current_language(), period=period or quarter_to_plan(today), title=title
        )
        save_new(file, document)
    except Refused as error:
        raise Failure(error.sentence, file) from None
    except NotSaved as error:
        raise Failure(Sentence("not saved: {reason}", reason=error.sentence), file) from None


def _check_place(file: Path) -> None:
    """Say what is wrong with a place before anything is tried there; the save itself never overwrites either."""
    if file.is_dir():
        raise Failure(Sentence("it is a folder, not a file"), file)
    if os.path.lexists(file):
        raise Failure(Sentence("{file} is there already", file=str(file)))
    if not os.path.lexists(file.parent):
        raise Failure(Sentence("there is no such folder"), file.parent)
    if not file.parent.is_dir():
        raise Failure(Sentence("it is a file, not a folder"), file.parent)
