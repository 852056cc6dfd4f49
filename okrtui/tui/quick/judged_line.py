"""A quick line tried on the plan: what it would add, and what there would be to say about that."""

from dataclasses import replace
from typing import NamedTuple

from okrtui.editing.begin_plan import BeginPlan
from okrtui.editing.quick.quick_add import QuickAdd
from okrtui.editing.quick.quick_line import QuickContext, QuickLine
from okrtui.editing.quick.read_quick import read_quick
from okrtui.editing.session import Session
from okrtui.editing.trial import Trial
from okrtui.editing.typed_day import TypingContext
from okrtui.locales.language import current_language
from okrtui.plan.directory import Directory
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.finding import item_path
from okrtui.rules.fix import Fix
from okrtui.tui.quick.foreseen import worth_saying
from okrtui.tui.quick.target import Target

NAMES = ("title", "metric", "name")
"""The fields that an item is called by."""


class JudgedLine(NamedTuple):
    """A line as it was understood, the command that adds it, what would come of that, and the remarks on it."""

    line: QuickLine
    command: QuickAdd
    trial: Trial
    remarks: tuple[Diagnostic, ...] = ()

    @property
    def remark(self) -> Diagnostic | None:
        """The remark that is told in full."""
        return self.remarks[0] if self.remarks else None

    @property
    def mend(self) -> tuple[int, int, str] | None:
        """The first unclear words that can be mended, and what to write in their place."""
        for each in self.line.unclear:
            if each.mend is not None:
                return each.start, each.end, each.mend
        return None

    @property
    def fix(self) -> Fix | None:
        """What the remark proposes."""
        return None if self.remark is None else self.remark.fix

    def marked(self, session: Session) -> tuple[int, int] | None:
        """The characters in question: what is unclear, else the words of the remark in a title in one stretch."""
        if self.line.unclear:
            return self.line.unclear[0].start, self.line.unclear[0].end
        remark = self.remark
        if remark is None or remark.words is None or item_path(remark.path) != self.command.add.place(session.plan):
            return None
        runs = [piece for piece in self.line.pieces if piece.field == remark.path[-1]]
        if len(runs) != 1:
            return None
        start, end = remark.words
        return runs[0].start + start, min(runs[0].start + end, runs[0].end)


def context_of(session: Session, target: Target) -> QuickContext:
    """What a line for this place is read by."""
    typing = TypingContext(current_language(), session.today, session.plan.header.period)
    return QuickContext(target.kind, Directory(session.plan, session.parents.plans), typing)


def command_for(session: Session, target: Target, line: QuickLine, fix: Fix | None = None) -> QuickAdd:
    """The command that adds what a line says; at the end, where what it was to go behind is gone."""
    if not any(item.kind == target.kind and item.key == target.after for item in session.plan.items):
        target = replace(target, after=None)
    return QuickAdd(target.add(line.fields), BeginPlan(current_language(), session.today), fix, line.names)


def judge_line(session: Session, target: Target, text: str) -> JudgedLine:
    """Read a line, and try it on the plan if it names something."""
    line = read_quick(text, context_of(session, target))
    command = command_for(session, target, line)
    if not any(line.fields.get(name) for name in NAMES):
        return JudgedLine(line, command, Trial(None))
    trial = session.trial(command)
    if trial.refusal is not None:
        return JudgedLine(line, command, trial)
    place = command.add.place(session.plan)
    return JudgedLine(line, command, trial, worth_saying(session.diagnostics, trial.diagnostics, place))
