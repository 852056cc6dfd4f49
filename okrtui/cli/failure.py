"""A command that could not do what it was asked: one line, exit code 2."""

import sys
from pathlib import Path
from typing import IO, Any

import click

from okrtui.cli.screen_lines import wrapped
from okrtui.locales.sentence import Sentence
from okrtui.text.safe import visible


class Failure(click.ClickException):
    """Says in one sentence why, with the file it is about."""

    exit_code = 2

    def __init__(self, sentence: Sentence, file: Path | None = None) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence
        self.file = file

    def format_message(self) -> str:
        """The line, in the reader's language."""
        about = "" if self.file is None else f"{visible(str(self.file))}: "
        return f"okrtui: {about}{self.sentence}"

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the line to standard error."""
        click.echo(wrapped(self.format_message(), file or sys.stderr), file=file, err=file is None)
