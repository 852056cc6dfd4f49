"""What stands in a field: as it is typed, and as it is read."""

from datetime import date

from okrtui.document.document import Document
from okrtui.locales.catalogue import _
from okrtui.locales.language import current_language
from okrtui.locales.numbers import format_day
from okrtui.plan.change import Change
from okrtui.plan.check_in import DatedValue
from okrtui.plan.directory import Directory
from okrtui.plan.period import Period
from okrtui.plan.references import reference_field
from okrtui.plan.words import ENUMS, word
from okrtui.tui.form.subject import Subject


def written(document: Document, subject: Subject, field: str) -> str:
    """What stands in a field, as it is typed: words of the format in the reader's language, numbers with his decimal
    mark and nothing between thousands.

    A value that is none for this field is shown as it stands in the file.
    """
    value = getattr(subject.part, field, None)
    if value is None or field not in subject.part.model_fields_set:
        span = document.value_span((*subject.path, field))
        if span is not None:
            return " ".join(document.text[span.start : span.end].split())
    return typed(field, value)


def typed(field: str, value: object) -> str:
    """A value of the model, as it is typed."""
    match value:
        case None:
            return ""
        case bool():
            return _("yes") if value else _("no")
        case int() | float():
            plain = str(int(value)) if value == int(value) else repr(value)
            return plain.replace(".", ",") if current_language() == "fr" else plain
        case date():
            return value.isoformat()
        case Change():
            return value.written
        case Period():
            return value.canonical or " – ".join(typed(field, day) for day in (value.start, value.end) if day)
        case DatedValue():
            return f"{typed(field, value.date)} {typed(field, value.value)}".strip()
        case tuple():
            mark = "; " if any(isinstance(part, DatedValue) for part in value) else ", "
            return mark.join(typed(field, part) for part in value)
    return word(ENUMS[field], str(value)) if field in ENUMS else str(value)


def read(directory: Directory, subject: Subject, field: str, text: str) -> str:
    """What stands in a field, as it is read: the names that ids stand for, days as they are said."""
    reference = reference_field(subject.kind, field)
    if reference is not None:
        ids = [part.strip() for part in text.split(",")]
        found = [directory.find(id, reference) for id in ids]
        return ", ".join(id if item is None else item.words for id, item in zip(ids, found, strict=True))
    match getattr(subject.part, field, None):
        case date() as day:
            return format_day(day)
        case Period(written=None, start=date() as start, end=date() as end):
            return f"{format_day(start)} – {format_day(end)}"
    return text
