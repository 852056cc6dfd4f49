"""A review as Markdown, for a comment on a pull request: the verdict first."""

import re
from collections.abc import Iterator, Sequence

from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.review.account import Account
from okrtui.review.sentences import Told
from okrtui.review.verdict import verdict_on
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.severity import WORDS
from okrtui.text.safe import visible

_MEANT_BY_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_MEANT_AT_A_LINE_START = re.compile(r"^(\s*(?:[-+=]|\d+(?=[.)])))")
_LINKED_BY_ITSELF = re.compile(r"(?<=[@#!/:])(?=[\w/])|(?<=www)(?=\.)|(?<=\w)(?=@)")
_BREAK = "  "
"""At the end of a line: the next one starts anew."""

_NOTHING = "<!-- -->"
"""Between two characters: what would be a mention, a reference or a link is not."""


def as_markdown(accounts: Sequence[Account]) -> str:
    """The whole review, with the end of its last line; one sentence where there is nothing to review."""
    told = [account for account in accounts if not account.empty]
    if not told:
        return f"{_('Nothing has changed.')}\n"
    lines = [f"**{escaped(str(verdict_on(account.comparison for account in told).sentence))}**", ""]
    for account in told:
        lines += [f"### {_code(_path(account))}", ""]
        if len(told) > 1:
            lines += [f"**{escaped(str(verdict_on([account.comparison]).sentence))}**", ""]
        lines += _changes(account)
        lines += _remarks(_("New remarks"), account.comparison.new, still_there=True)
        lines += _remarks(_("Healed"), account.comparison.healed)
        lines += _remarks(_("Gone because the plan asks for less"), account.comparison.excused)
        lines += _remarks(_("Gone with what they were about"), account.comparison.left)
        lines += _remarks(_("Silenced by a comment"), account.comparison.silenced)
    return "\n".join(lines).rstrip("\n") + "\n"


def _path(account: Account) -> str:
    comparison = account.comparison
    if comparison.path_before in (None, comparison.path):
        return comparison.path
    return f"{comparison.path_before} → {comparison.path}"


def _changes(account: Account) -> Iterator[str]:
    if account.remark is not None:
        yield from (escaped(str(account.remark)), "")
    for group in account.groups:
        if len(group.what) == 1:
            yield f"- {escaped(str(Told(group.about, group.what[0]).sentence))}"
            continue
        yield f"- **{escaped(str(group.about))}**"
        yield from (f"  - {escaped(str(what))}" for what in group.what)
    if account.groups:
        yield ""


def _remarks(title: str, told: Sequence[Diagnostic], *, still_there: bool = False) -> Iterator[str]:
    """Remarks under a title; those that are still there with their lines, and what to do."""
    if told:
        yield from (f"#### {title}", "")
        for diagnostic in told:
            yield from _remark(diagnostic, still_there=still_there)
        yield ""


def _remark(told: Diagnostic, *, still_there: bool) -> Iterator[str]:
    words = Sentence("{severity}:", severity=WORDS[told.severity])
    rule = f"({_code(told.name)})"
    if not still_there:
        yield f"- **{words}** {escaped(str(told.message))} {rule}"
        return
    place = Sentence("line {line}", line=told.line)
    yield f"- **{words}** {escaped(str(told.message))} ({place}){_BREAK}"
    yield f"  {escaped(str(told.help))} {rule}"


def escaped(text: str) -> str:
    """A text that Markdown shows as it is: no mark-up, no mention, no reference and no link comes of it."""
    marked = _LINKED_BY_ITSELF.sub("\0", visible(text))
    marked = _MEANT_BY_MARKDOWN.sub(r"\\\1", marked.replace("&", "&amp;"))
    return _MEANT_AT_A_LINE_START.sub(r"\\\1", marked).replace("\0", _NOTHING)


def _code(text: str) -> str:
    """A text in the type of code, whatever ticks there are in it."""
    shown = visible(text)
    longest = max((len(run) for run in re.findall("`+", shown)), default=0)
    ticks = "`" * (longest + 1)
    pad = " " if longest else ""
    return f"{ticks}{pad}{shown}{pad}{ticks}"
