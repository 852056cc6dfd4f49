"""The answer of `okrtui diff` for people: the verdict, what changed by objective, the remarks that came and went."""

import sys
from collections.abc import Iterator, Sequence

import click

from okrtui.cli.screen_lines import wrapped
from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.review.account import Account
from okrtui.review.sentences import Told
from okrtui.review.verdict import Word, verdict_on
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.severity import WORDS
from okrtui.text.safe import visible

_COLOURS: dict[Word, str | None] = {"better": "green", "worse": "red", "mixed": "yellow", "same": None}


def as_text(accounts: Sequence[Account]) -> str:
    """The lines, each with its end."""
    told = [account for account in accounts if not account.empty]
    if not told:
        return f"{_('Nothing has changed.')}\n"
    lines = [line for account in told for line in ("", *_account(account))][1:]
    return "".join(f"{line}\n" for line in lines)


def _account(account: Account) -> Iterator[str]:
    comparison = account.comparison
    verdict = verdict_on([comparison])
    path = visible(comparison.path)
    if comparison.path_before not in (None, comparison.path):
        path = f"{visible(str(comparison.path_before))} → {path}"
    colour = None if verdict.fresh else _COLOURS[verdict.word]
    yield wrapped(f"{path}: {click.style(str(verdict.sentence), fg=colour, bold=True)}", sys.stdout)
    if account.remark is not None:
        yield wrapped(f"  {account.remark}", sys.stdout, indent=4)
    for group in account.groups:
        if len(group.what) == 1:
            yield wrapped(str(Told(group.about, group.what[0]).sentence), sys.stdout, indent=4)
            continue
        yield click.style(str(group.about), bold=True)
        for what in group.what:
            yield wrapped(f"  {what}", sys.stdout, indent=4)
    yield from _remarks(_("New remarks"), comparison.new, comparison.path)
    yield from _remarks(_("Healed"), comparison.healed)
    yield from _remarks(_("Gone because the plan asks for less"), comparison.excused)
    yield from _remarks(_("Gone with what they were about"), comparison.left)
    yield from _remarks(_("Silenced by a comment"), comparison.silenced)


def _remarks(title: str, told: Sequence[Diagnostic], path: str | None = None) -> Iterator[str]:
    """Remarks under a title, with their places in the text and what to do where they are still there."""
    if not told:
        return
    yield click.style(title, bold=True)
    for diagnostic in told:
        severity = Sentence("{severity}:", severity=WORDS[diagnostic.severity])
        place = "" if path is None else f"{visible(path)}:{diagnostic.line}:{diagnostic.column}: "
        yield wrapped(f"  {place}{severity} {diagnostic.message}", sys.stdout, indent=4)
        if path is not None:
            yield wrapped(f"    {diagnostic.help} ({diagnostic.name})", sys.stdout, indent=4)
