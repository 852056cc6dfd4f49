"""`okrtui diff`: what changed in plans, in the words of OKRs, and whether they are better or worse for it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from okrtui.cli.diff_pairs import Pair, pair_of_files, pairs_in_git
from okrtui.cli.failure import Failure
from okrtui.cli.options import FilePath, today_option
from okrtui.document.document import Document
from okrtui.document.parents import NO_PARENTS, ParentLibrary, Parents
from okrtui.document.unreadable import Unreadable
from okrtui.locales.catalogue import _
from okrtui.plan.reading import read_plan
from okrtui.review.account import Account, account_of
from okrtui.review.comparison import Comparison, compare
from okrtui.rules.workspace import BrokenWorkspace, Workspace

_CHANGED = 1
_NOT_ALL_OF_IT = 2
_BEHIND_DASHES = "okrtui.diff.behind"


def command() -> click.Command:
    """The command, in the current language."""

    @click.command(
        "diff",
        cls=_DashesKept,
        help=_(
            "Show what changed in plans, in the words of OKRs, and whether they are better or worse for it: "
            "from the index to the work tree, from a revision to the work tree, or between two revisions."
        ),
    )
    @click.argument("words", metavar=_("[REV [REV]] [PATH…]"), nargs=-1)
    @click.option("--staged", is_flag=True, help=_("Show what the next commit would change."))
    @click.option(
        "--files", nargs=2, type=FilePath(), metavar=_("OLD NEW"), help=_("Compare two files; this needs no git.")
    )
    @click.option(
        "--format",
        "form",
        type=click.Choice(["text", "markdown", "json"]),
        default="text",
        show_default=True,
        help=_("How the answer is written; markdown is made for a comment on a pull request."),
    )
    @click.option("--exit-code", is_flag=True, help=_("End with 1 where a plan says something else than before."))
    @today_option()
    @click.pass_context
    def diff(
        context: click.Context,
        words: tuple[str, ...],
        staged: bool,
        files: tuple[Path, Path] | None,
        form: str,
        exit_code: bool,
        today: date,
    ) -> None:
        behind = context.meta.get(_BEHIND_DASHES, ())
        if files is not None and (words or behind or staged):
            raise click.UsageError(_("--files compares two files: name nothing beside them"))
        accounts: list[Account] = []
        workspace = Workspace()
        failed = False
        for pair in pairs_in_git(words, behind, staged=staged) if files is None else [pair_of_files(*files)]:
            try:
                accounts.append(account_of(_compared(pair, workspace, today), today))
            except Unreadable as why:
                Failure(why.sentence, Path(pair.path)).show()
                failed = True
        if accounts or form == "json" or not failed:
            click.echo(_written(form, accounts), nl=False)
        if failed:
            context.exit(_NOT_ALL_OF_IT)
        if exit_code and any(account.told for account in accounts):
            context.exit(_CHANGED)

    return diff


class _DashesKept(click.Command):
    """A command that knows which words stand behind ``--``: these can only be paths."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words of the command."""
        if "--" in args:
            place = args.index("--")
            ctx.meta[_BEHIND_DASHES] = tuple(args[place + 1 :])
            args = args[:place]
        return super().parse_args(ctx, args)


def _compared(pair: Pair, workspace: Workspace, today: date) -> Comparison:
    """Both states of a plan, judged as `okrtui check` would judge the file.

    Raises:
        Failure: the workspace file cannot be followed.
        Unreadable: one of the texts cannot be read.
    """
    old, new = pair.documents()
    try:
        settings = workspace.settings_for(pair.file.parent)
    except BrokenWorkspace as why:
        raise Failure(why.sentence) from None
    comparison = compare(
        pair.path,
        old,
        new,
        settings,
        today=today,
        parents_before=_parents(pair.parents_before, old, pair.file),
        parents_after=_parents(pair.parents_after, new, pair.file),
    )
    path_before = None if pair.path_before == pair.path else pair.path_before
    return comparison._replace(path_before=path_before, renamed=pair.renamed)


def _parents(library: ParentLibrary, document: Document | None, file: Path) -> Parents:
    if document is None:
        return NO_PARENTS
    return library.parents_of(read_plan(document.data).plan, file)


def _written(form: str, accounts: Sequence[Account]) -> str:
    """The answer in a form; only the one that is asked for is imported."""
    match form:
        case "json":
            from okrtui.cli.diff_json import as_json

            return as_json(accounts)
        case "markdown":
            from okrtui.review.markdown import as_markdown

            return as_markdown(accounts)
    from okrtui.cli.diff_text import as_text

    return as_text(accounts)
