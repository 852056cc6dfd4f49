"""What the plan and the format know that could stand in a field."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from okrtui.document.neighbours import plans_beside
from okrtui.editing.session import Session
from okrtui.locales.catalogue import _
from okrtui.locales.language import LANGUAGES, speaking
from okrtui.locales.numbers import format_day
from okrtui.plan.directory import Directory
from okrtui.plan.key_result import KeyResult
from okrtui.plan.kpi import Kpi
from okrtui.plan.period import parse_period
from okrtui.plan.references import ReferenceField, reference_field, references_of
from okrtui.plan.shapes import FieldShape, field_at
from okrtui.plan.word_synonyms import WORD_SYNONYMS
from okrtui.plan.words import ENUMS, word
from okrtui.text.fold import fold
from okrtui.tui.form.choices import Choice, Choices
from okrtui.tui.form.subject import PlanTable, Subject

_PARTS = ("Q1", "Q2", "Q3", "Q4", "H1", "H2")


def choices_for(session: Session, directory: Directory, subject: Subject, field: str) -> Choices | None:
    """The choices for a field; None where anything may stand there and nothing is known."""
    shape = field_at((*subject.path, field))
    if shape is None:
        return None
    if shape.words:
        return _enum(field, shape)
    if shape.holds is bool:
        return _yes_or_no()
    reference = reference_field(subject.kind, field)
    if reference is not None:
        return _references(directory, subject, reference, many=shape.many)
    found = [Choice(text) for text in _used(directory, subject, field)]
    if isinstance(subject, PlanTable):
        found += _for_the_plan(session, directory, field)
    return Choices(found) if found else None


def _enum(field: str, shape: FieldShape) -> Choices:
    known = {folded: [word for word in words if word in shape.words] for folded, words in WORD_SYNONYMS.items()}
    meanings = {folded: words[0] for folded, words in known.items() if words}
    for language in LANGUAGES:
        with speaking(language):
            meanings.update({fold(word(ENUMS[field], written)): written for written in shape.words})
    meanings.update({written: written for written in shape.words})
    return Choices((Choice(word(ENUMS[field], written)) for written in shape.words), closed=True, meanings=meanings)


def _yes_or_no() -> Choices:
    return Choices([Choice(_("yes")), Choice(_("no"))], closed=True)


def _references(directory: Directory, subject: Subject, field: ReferenceField, *, many: bool) -> Choices:
    items = {id: item for id, item in directory.candidates(field).items() if item.path != subject.path}
    found = [Choice(id, item.words) for id, item in items.items()]
    if directory.accepts_names(field):
        return Choices([Choice(name) for name in _names(directory, field)], many=many)
    called = Counter(fold(choice.words) for choice in found)
    meanings = {fold(choice.words): choice.text for choice in found if called[fold(choice.words)] == 1}
    meanings.update({choice.text: choice.text for choice in found})
    return Choices(found, closed=True, many=many, meanings=meanings)


def _names(directory: Directory, field: ReferenceField) -> Sequence[str]:
    """The plain names that stand in such fields already, the most frequent first."""
    used = Counter(reference.word for reference in references_of(directory.plan) if reference.field is field)
    return [name for name, _count in used.most_common()]


def _used(directory: Directory, subject: Subject, field: str) -> Sequence[str]:
    """The units, metrics and sources that other items have, the most frequent first."""
    used = Counter(
        text
        for plan in (directory.plan, *directory.parents)
        for item in plan.items
        for text in _texts(item.part, field)
        if item.path != subject.path or plan is not directory.plan
    )
    return [text for text, _count in used.most_common()]


def _texts(part: object, field: str) -> Iterator[str]:
    match field, part:
        case "unit", KeyResult() | Kpi():
            text = part.unit
        case "metric", KeyResult():
            text = part.metric
        case "metric", Kpi():
            text = part.title
        case "source", KeyResult():
            text = part.source
        case _:
            return
    if text:
        yield text


def _for_the_plan(session: Session, directory: Directory, field: str) -> list[Choice]:
    match field:
        case "team":
            return [Choice(item.words) for item in directory.teams.values()]
        case "period":
            return list(_periods(session.today))
        case "parent":
            return [Choice(name) for name in plans_beside(session.file)]
    return []


def _periods(today: date) -> Iterator[Choice]:
    """The years, halves and quarters that people plan at this time."""
    for year in (today.year, today.year + 1):
        for written in (*(f"{year}-{part}" for part in _PARTS), str(year)):
            period = parse_period(written)
            if period.start is not None and period.end is not None and period.end >= today:
                yield Choice(written, f"{format_day(period.start)} – {format_day(period.end)}")
