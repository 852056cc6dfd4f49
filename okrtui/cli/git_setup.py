"""`okrtui git-setup`: git checks, compares and merges plans in this clone."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from okrtui.cli.change import shown
from okrtui.cli.consent import agrees
from okrtui.cli.failure import Failure
from okrtui.cli.options import dry_run_option
from okrtui.cli.screen_lines import wrapped
from okrtui.document.reading import why_not
from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.review.drivers import drivers_to_set_up, drivers_to_take_away
from okrtui.review.git import Repository
from okrtui.review.git_program import GitCannot
from okrtui.review.hook import FRAMEWORK_LINES, hook_to_set_up, hook_to_take_away
from okrtui.review.marked_lines import has_lines
from okrtui.review.setup import Change, Configured, Forgotten, Renamed, Rewritten, SetUp, carry_out
from okrtui.text.safe import visible


def command() -> click.Command:
    """The command, in the current language."""

    @click.command(
        "git-setup",
        help=_(
            "Have git know plans in this clone: staged ones are checked before a commit, which is held back only for "
            "what it brings in (a pre-commit hook, beside those that are there); git diff and git log -p compare "
            "them in the words of OKRs; git merge joins them item by item."
        ),
    )
    @click.option("--remove", is_flag=True, help=_("Take it away again; the hooks are as they were."))
    @dry_run_option()
    @click.option("--yes", is_flag=True, help=_("Agree without being asked."))
    def git_setup(remove: bool, dry_run: bool, yes: bool) -> None:
        try:
            repository = Repository.containing(Path())
            set_up = _to_take_away(repository) if remove else _to_set_up(repository)
        except GitCannot as why:
            raise Failure(why.sentence) from None
        if set_up.framework:
            _leave_to_framework()
        if not set_up.changes:
            _say(Sentence("nothing of okrtui is set up here") if remove else Sentence("it is set up already"))
        elif dry_run:
            for line in _as_diff(set_up.changes):
                click.echo(line)
        else:
            _do(repository, set_up, remove=remove, yes=yes)
        for note in set_up.notes:
            click.echo(wrapped(str(note), sys.stderr), err=True)

    return git_setup


def _leave_to_framework() -> None:
    """Say what the pre-commit framework, which is in charge here, is to be told."""
    _say(
        Sentence(
            "the pre-commit framework is in charge of the hooks here, and stays so; "
            "add this to the repos of .pre-commit-config.yaml:"
        )
    )
    click.echo(FRAMEWORK_LINES, nl=False)


def _to_set_up(repository: Repository) -> SetUp:
    hook = hook_to_set_up(repository)
    return hook._replace(changes=(*drivers_to_set_up(repository), *hook.changes))


def _to_take_away(repository: Repository) -> SetUp:
    hook = hook_to_take_away(repository)
    return hook._replace(changes=(*hook.changes, *drivers_to_take_away(repository)))


def _do(repository: Repository, set_up: SetUp, *, remove: bool, yes: bool) -> None:
    for change in set_up.changes:
        _say(_sentence(change))
    if not yes and not sys.stdin.isatty():
        raise Failure(Sentence("nothing was changed: agree with --yes, or look at it with --dry-run"))
    if not yes and not agrees(_("Do it? [y/N]"), unless_said=False):
        click.get_current_context().exit(0)
    try:
        carry_out(repository, set_up)
    except GitCannot as why:
        raise Failure(why.sentence) from None
    except OSError as error:
        raise Failure(why_not(error), Path(error.filename) if error.filename else None) from None
    if remove:
        _say(Sentence("done: git treats plans as any other file here"))
    else:
        _say(Sentence("done: git knows plans here; okrtui git-setup --remove undoes it"))


def _sentence(change: Change) -> Sentence:
    match change:
        case Configured(key, _, None):
            return Sentence("unset {key} in git’s configuration of this clone", key=key)
        case Forgotten(ref):
            return Sentence("remove {ref}, where git keeps plans in words", ref=ref)
        case Configured(key, _, _):
            return Sentence("set {key} in git’s configuration of this clone", key=key)
        case Renamed(file, to):
            return Sentence("rename {file} to {name}", file=str(file), name=to.name)
        case Rewritten(file, None, _):
            return Sentence("write {file}", file=str(file))
        case Rewritten(file, _, None):
            return Sentence("remove {file}", file=str(file))
        case Rewritten(file, before, _) if before is not None and not has_lines(before):
            return Sentence("add the lines of okrtui to {file}", file=str(file))
    return Sentence("change the lines of okrtui in {file}", file=str(change.file))


def _as_diff(changes: Iterable[Change]) -> Iterator[str]:
    """The changes as a unified diff, safe for a terminal."""
    from difflib import unified_diff  # a dry run only

    for change in changes:
        if isinstance(change, Forgotten):
            yield f"-{change.ref}"
            continue
        if isinstance(change, Configured):
            for sign, value in (("-", change.before), ("+", change.after)):
                if value is not None:
                    yield f"{sign}{change.key} = {visible(value)}"
            continue
        if isinstance(change, Renamed):
            yield f"rename from {visible(str(change.file))}"
            yield f"rename to {visible(str(change.to))}"
            continue
        before, after = (
            [] if raw is None else raw.decode("utf-8", "replace").splitlines() for raw in (change.before, change.after)
        )
        old, new = ("/dev/null" if raw is None else str(change.file) for raw in (change.before, change.after))
        yield from (shown(line) for line in unified_diff(before, after, old, new, lineterm=""))


def _say(sentence: Sentence) -> None:
    click.echo(wrapped(str(sentence), sys.stdout))
