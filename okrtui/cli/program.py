"""The program `okrtui`: its sub-commands, its language, and how it ends."""

import gettext
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from okrtui import __version__
from okrtui.cli.failure import Failure
from okrtui.cli.opening import Workbench, look_options
from okrtui.cli.reader_gone import ReaderGone, noticed
from okrtui.cli.screen_lines import wrapped
from okrtui.locales.catalogue import DOMAIN, FOLDER, _
from okrtui.locales.language import LANGUAGES, Language, asked_language, pick_language, speak
from okrtui.locales.sentence import Sentence
from okrtui.preferences.place import configuration_file
from okrtui.preferences.reading import read_preferences
from okrtui.text.safe import visible

COMMANDS = (
    "add",
    "check",
    "diff",
    "due",
    "explain",
    "follow",
    "git-setup",
    "log",
    "merge",
    "move",
    "new",
    "present",
    "remove",
    "schema",
    "set",
    "textconv",
)
"""Each is a module of this package, a hyphen being an underscore, with `command()`; imported when asked for."""

_IN_TERMINAL = ("follow", "present")
"""The sub-commands that open the workbench: their `command` is given what does."""

_OPEN = "open"
_COULD_NOT = 2


class Program(click.Group):
    """The group of sub-commands; a first word that is none of them is a path to open in the workbench."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(
            "okrtui",
            help=_("OKR plans as TOML files, and the workbench that keeps them honest. A path opens the workbench."),
            context_settings={"help_option_names": ["-h", "--help"]},
            invoke_without_command=True,
            subcommand_metavar=_("[PATH | COMMAND …]"),
            callback=self._without_command,
            params=[
                click.Option(["--ui-lang"], type=click.Choice(LANGUAGES), help=_("The language to speak.")),
                click.Option(
                    ["--version"],
                    is_flag=True,
                    is_eager=True,
                    expose_value=False,
                    callback=_print_version,
                    help=_("Show the version and end."),
                ),
                *look_options(),
            ],
        )
        self._workbench = workbench

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """The context of a run; a help that is asked for is written here."""
        with noticed():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the sub-command."""
        with noticed():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 – click's signature
        """The names of all sub-commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 – click's
        """A sub-command, made in the current language."""
        if cmd_name == _OPEN:
            return self._open_command()
        if cmd_name not in COMMANDS:
            return None
        make = import_module(f"okrtui.cli.{cmd_name.replace('-', '_')}").command
        made: click.Command = make(self._workbench) if cmd_name in _IN_TERMINAL else make()
        return made

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The sub-command of the first word, or the workbench for a path."""
        if args[0] in COMMANDS:
            return super().resolve_command(ctx, args)
        if not os.path.lexists(args[0]) and (meant := _misspelt(args[0])):
            raise Failure(
                Sentence("there is no command or file {word}; the command {meant} is", word=args[0], meant=meant)
            )
        # what begins with a hyphen has come after --, which the next command is to know too
        return _OPEN, self._open_command(), ["--", *args] if args[0].startswith("-") else args

    def _without_command(self, **_options: Any) -> None:
        context = click.get_current_context()
        if context.invoked_subcommand is None:
            from okrtui.cli.options import today_given  # the other commands do not need it

            context.invoke(self._open_command(), path=None, today=today_given(None), theme=None, mouse=None)

    def _open_command(self) -> click.Command:
        from okrtui.cli.open import command  # the other commands do not need it

        return command(self._workbench)


def _misspelt(word: str) -> str | None:
    """The command that a word stands for with a letter wrong; None for what looks like the name of a file."""
    if not word.isalpha():
        return None
    from okrtui.text.nearest import nearest  # nearly every word is right

    return nearest(word, COMMANDS)


def _print_version(context: click.Context, _parameter: click.Parameter, asked: bool) -> None:
    if asked:
        click.echo(f"okrtui {__version__}")
        context.exit()


def run(arguments: Sequence[str], workbench: Workbench) -> int:
    """Run the program; gives the exit code: 0 well, 1 found something, 2 could not do it.

    No traceback reaches the user: an error of ours is told in one line, and kept in a file for the report.
    """
    words, language = _without_language(arguments)
    speak(pick_language(language, os.environ, _preferred_language(language)))
    _let_click_speak()
    try:
        code = Program(workbench).main(words, prog_name="okrtui", standalone_mode=False, color=_colour())
    except Failure as failure:
        failure.show()
        return _COULD_NOT
    except click.ClickException as error:
        click.echo(wrapped(f"okrtui: {visible(error.format_message())}", sys.stderr), err=True)
        return _COULD_NOT
    except click.Abort:
        return _COULD_NOT
    except ReaderGone:
        return 0
    except OSError as error:
        Failure(Sentence("the system says: {reason}", reason=error.strerror or str(error))).show()
        return _COULD_NOT
    except Exception as error:  # noqa: BLE001 – the last resort, told and kept
        return _told(error)
    return code if isinstance(code, int) else 0


def _preferred_language(asked: str | None) -> Language | None:
    """The language of the user's configuration, which is not read where this run asks for one."""
    return None if asked_language(asked, os.environ) else read_preferences(configuration_file()).preferences.language


def _without_language(arguments: Sequence[str]) -> tuple[list[str], str | None]:
    """The arguments without `--ui-lang`, which may stand anywhere, and the language it asks for."""
    words: list[str] = []
    language: str | None = None
    rest = iter(arguments)
    for word in rest:
        if word == "--":
            words += [word, *rest]
        elif word == "--ui-lang":
            language = next(rest, None)
            if language is None:
                return [word], None  # click says what is missing
        elif word.startswith("--ui-lang="):
            language = word.partition("=")[2]
        else:
            words.append(word)
    if language is not None and language not in LANGUAGES:
        return ["--ui-lang", language, *words], None  # click says what is wrong with it
    return words, language


def _colour() -> bool | None:
    """Whether to colour: never with `NO_COLOR` (of any value but the empty one), else as the terminal can."""
    return False if os.environ.get("NO_COLOR") else None


def _let_click_speak() -> None:
    """Have click look up its own sentences in our catalogue."""
    from okrtui.locales.language import current_language

    os.environ["LANGUAGE"] = current_language()
    gettext.bindtextdomain(DOMAIN, FOLDER)
    gettext.textdomain(DOMAIN)


def _told(error: Exception) -> int:
    if os.environ.get("OKRTUI_DEBUG"):
        raise error
    from okrtui.cli.crash import keep_crash  # something that should never happen

    kept = keep_crash(error)
    sentence = Sentence(
        "something went wrong inside okrtui ({kind}); what happened is in {file}",
        kind=type(error).__name__,
        file=str(kept),
    )
    Failure(sentence).show()
    return _COULD_NOT
