"""What a table of the plan lacks, in the words of a reader."""

from okrtui.locales.sentence import Sentence

_LACKING: dict[tuple[str, ...], Sentence] = {
    ("okrtui",): Sentence("The key “okrtui” is missing"),
    ("plan",): Sentence("The table [plan] is missing"),
    ("title",): Sentence("The title is missing"),
    ("title", "metric"): Sentence("Neither a title nor a metric is given"),
    ("period",): Sentence("The period is missing"),
    ("start",): Sentence("The first day is missing"),
    ("end",): Sentence("The last day is missing"),
    ("date",): Sentence("The day is missing"),
    ("value",): Sentence("The value is missing"),
    ("about",): Sentence("Nothing says what it is about"),
    ("decision",): Sentence("The decision is missing"),
}


def lacking_words(fields: tuple[str, ...]) -> Sentence:
    """That none of these fields is given, of which a table requires one (`Part.required`)."""
    return _LACKING[fields]
