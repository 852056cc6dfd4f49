"""`okrtui check --fix`: what is safe is put right first, then the plans are checked."""

import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

import click

from okrtui.cli.change import shown, unified_diff
from okrtui.cli.checking import Answer, Asked, Checked, Checker, Writer, checked, stdin_bytes, unread
from okrtui.cli.plan_files import STDIN, Candidate
from okrtui.document.document import Document
from okrtui.document.not_saved import NotSaved
from okrtui.document.refused import Refused
from okrtui.document.unreadable import Unreadable
from okrtui.editing.take_safe_fixes import Mended, Proposal, take_safe_fixes, take_safe_fixes_once
from okrtui.locales.sentence import Sentence
from okrtui.text.safe import visible


class Mender:
    """Mends plans one after the other and tells what was done.

    A plan from standard input goes to standard output, mended, and what there is to tell to standard error. With
    `dry_run` nothing is saved, and a diff is written instead. `failed` says whether something could not be saved.
    """

    def __init__(self, asked: Asked, *, dry_run: bool) -> None:
        self._checker = Checker(asked)
        self._dry_run = dry_run
        self.failed = False

    def answers(self, candidates: Iterable[Candidate], writer: Writer) -> Iterator[Answer]:
        """What there is still to remark on each plan once it is mended.

        Raises:
            BrokenWorkspace: see `Checker.check`.
        """
        for candidate in candidates:
            told = self._standard_input() if candidate.file == STDIN else self._file(candidate)
            if told is not None:
                yield Answer(told.path, told.ok, told.counts, writer(told))

    def _file(self, candidate: Candidate) -> Checked | None:
        file = candidate.file
        try:
            document = self._checker.open(candidate)
        except Unreadable as why:
            return unread(file, why)
        if document is None:
            return None
        remarks = self._checker.judge(file, document)
        if not document.slips and not any(told.fix is not None and told.fix.safe for told in remarks):
            return checked(file, document, remarks)
        try:
            once, mended = take_safe_fixes_once(file, partial(self._checker.judge, file), dry_run=self._dry_run)
        except (Unreadable, Refused, NotSaved) as why:
            self.failed = True
            _say(file, Sentence("nothing corrected: {reason}", reason=why.sentence))
            return checked(file, document, remarks)
        if self._dry_run:
            click.echo(unified_diff(file, once.before, once.after), nl=False)
        self._tell(file, mended)
        for note in once.notes:
            _say(file, note)
        return checked(file, mended.document, mended.remarks)

    def _standard_input(self) -> Checked:
        raw = stdin_bytes()
        try:
            document = Document.from_bytes(raw)
        except Unreadable as why:
            if not self._dry_run:
                click.echo(raw, nl=False)  # whoever puts the answer in the place of the text loses nothing
            return unread(STDIN, why)
        mended = take_safe_fixes(document, partial(self._checker.judge, STDIN))
        if self._dry_run:
            click.echo(unified_diff(STDIN, document, mended.document), nl=False)
        elif sys.stdout.isatty():
            click.echo("".join(f"{shown(line)}\n" for line in mended.document.text.splitlines()), nl=False)
        else:
            click.echo(mended.document.source.to_bytes(), nl=False)
        self._tell(STDIN, mended)
        return checked(STDIN, mended.document, mended.remarks)

    def _tell(self, file: Path, mended: Mended) -> None:
        """Say what was done, one line each, unless a diff has shown it; and what was not, to standard error."""
        if not self._dry_run:
            for proposal in mended.taken:
                line = _line(file, proposal, Sentence("corrected: {fix}", fix=proposal.what))
                click.echo(line, err=file == STDIN)
        for proposal in mended.refused:
            what = Sentence("not corrected ({fix}): {reason}", fix=proposal.what, reason=proposal.refused)
            click.echo(_line(file, proposal, what), err=True)


def _line(file: Path, proposal: Proposal, what: Sentence) -> str:
    return f"{visible(str(file))}:{proposal.line}:{proposal.column}: {what} ({proposal.rule})"


def _say(file: Path, sentence: Sentence) -> None:
    click.echo(f"{visible(str(file))}: {sentence}", err=True)
