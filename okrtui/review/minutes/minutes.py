"""The minutes of a walkthrough as Markdown, in the language that is spoken."""

from collections.abc import Iterable, Iterator
from datetime import date

from okrtui.document.document import Document
from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.plan.agenda import Agenda
from okrtui.plan.words import DECISIONS
from okrtui.review.markdown import escaped
from okrtui.review.minutes.change_account import Above
from okrtui.review.minutes.duration import duration
from okrtui.review.minutes.gathering import Gathered, gathered
from okrtui.review.minutes.meeting import Meeting
from okrtui.review.minutes.sections import Section
from okrtui.review.minutes.words import DecisionWords, SectionWords, called, quoted
from okrtui.text.one_line import on_one_line


def minutes(
    before: Document, after: Document, agenda: Agenda, meeting: Meeting, day: date, above: Above = ((), ())
) -> str:
    """The minutes of a walkthrough that is written into the review of a day, with the end of their last line.

    `before` and `after` are the two states of the plan, `above` the plans that each of
    the two serves, the nearest first. Nothing that people wrote is mark-up, or can be obeyed by a terminal.
    """
    return "\n".join(_Minutes(gathered(before, after, agenda, meeting, day, above), meeting, day, above).lines()) + "\n"


class _Minutes:
    def __init__(self, told: Gathered, meeting: Meeting, day: date, above: Above) -> None:
        self._told = told
        self._meeting = meeting
        self._day = day
        self._words = SectionWords(told.plans, above[1])

    def lines(self) -> Iterator[str]:
        title = on_one_line(self._told.plans[1].header.title or "")
        yield _heading(1, Sentence("Minutes: {plan}", plan=title) if title else Sentence("Minutes"))
        yield from self._facts()
        full = [section for section in self._told.objectives if not section.is_empty]
        for section in full:
            yield from self._section(section)
        if not self._told.whole.is_empty:
            yield from self._section(self._told.whole)
        yield from _list(_("To do"), self._to_do(), level=2)

    def _facts(self) -> Iterator[str]:
        """When, who, how long; and what there was nothing to say about."""
        meeting = self._meeting
        spent = sum(meeting.seconds.values())
        start, end = f"{meeting.started:%H:%M}", f"{meeting.ended:%H:%M}"
        yield from ("", f"- {Sentence('{day}, from {start} to {end}', day=self._day, start=start, end=end)}")
        if spent:
            yield f"- {_line(Sentence('{time} on the plan', time=duration(spent)))}"
        people = [name for each in meeting.people if (name := on_one_line(each))]
        if people:
            yield f"- {_line(Sentence('Present: {people}', people=people))}"
        empty = [section for section in self._told.objectives if section.is_empty]
        shown = [section for section in empty if section.seconds > 0]
        if shown:
            yield f"- {_line(Sentence('Looked at, and nothing to add: {objectives}', objectives=_with_times(shown)))}"
        left = [quoted(section.item) for section in empty if section.item and section not in shown]
        if self._told.began_earlier:
            yield f"- {_line(Sentence('With what was decided, noted and checked in earlier that day'))}"
        elif left:
            yield f"- {_line(Sentence('Not looked at: {objectives}', objectives=left))}"
        if self._told.unread is not None:
            yield f"- {_said(self._told.unread)}"

    def _section(self, section: Section) -> Iterator[str]:
        title: object = Sentence("The plan in all") if section.item is None else called(section.item)
        if section.seconds > 0:
            title = _timed(title, section.seconds)
        yield from ("", _heading(2, title))
        words = self._words
        yield from _list(_("Decided"), (_decision(words.decision(section, each)) for each in section.decisions))
        yield from _list(_("Confidence"), (_line(words.ballot(ballot)) for ballot in section.ballots))
        yield from _list(_("Check-ins"), map(_said, section.check_ins))
        yield from _list(_("Changed in the plan"), map(_said, section.changes))
        yield from _list(_("Learned"), map(_line, map(on_one_line, section.lessons)))
        for title, question in ((_("Notes"), False), (_("Parked questions"), True)):
            notes = (note for note in section.notes if note.question is question)
            yield from _list(title, (_line(words.note(section, note)) for note in notes))

    def _to_do(self) -> Iterator[str]:
        """What somebody has to see to, or until a day: by day, what has none last."""
        sections = (*self._told.objectives, self._told.whole)
        decided = [(each, section) for section in sections for each in section.decisions if each.owner or each.due]
        for decision, section in sorted(decided, key=lambda pair: pair[0].due or date.max):
            word = Sentence("decision") if decision.decision is None else DECISIONS[decision.decision]
            about = None if section.item is None else quoted(section.item)
            what = on_one_line(decision.note or "") or str(word)
            rest = [what] if about is None else [what, str(about)]
            yield f"**{_said(self._words.who(decision))}**" + "".join(f" – {_line(each)}" for each in rest)


def _with_times(sections: Iterable[Section]) -> list[Sentence]:
    return [_timed(quoted(section.item), section.seconds) for section in sections if section.item is not None]


def _timed(objective: object, seconds: float) -> Sentence:
    return Sentence("{objective} ({time})", objective=objective, time=duration(seconds))


def _decision(told: DecisionWords) -> str:
    """What was decided, in bold, and what there is to say of it."""
    return f"**{_said(told.word)}**" + "".join(f" – {_line(each)}" for each in told.rest)


def _heading(level: int, words: object) -> str:
    return f"{'#' * level} {_line(words)}"


def _list(title: str, lines: Iterable[str], *, level: int = 3) -> Iterator[str]:
    """Lines under a title; nothing at all where there are none."""
    listed = list(lines)
    if listed:
        yield from ("", f"{'#' * level} {title}", "")
        yield from (f"- {each}" for each in listed)


def _line(words: object) -> str:
    """Words on one line of Markdown, as they are."""
    return escaped(on_one_line(str(words)))


def _said(words: object) -> str:
    """Words that begin a line."""
    text = str(words)
    return _line(text[:1].upper() + text[1:])
