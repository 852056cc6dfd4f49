"""What differs between two versions beside what they say: comments, layout, the name of the file."""

from collections import Counter

from okrtui.document.document import Document
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.review.comparison import Comparison


def form_change(comparison: Comparison) -> Sentence | None:
    """What changed in a plan's text that changes nothing in the plan; None where there is nothing to tell.

    Where the plan itself changed, comments are told and layout is not: a new item brings its own. Another name of
    the file is told where nothing else is: beside other changes, both names stand above them.
    """
    before, after = comparison.before, comparison.after
    if before is None or after is None or comparison.unread is not None:
        return None
    if before.source == after.source:
        return None if not comparison.renamed else Sentence("{rename}, and nothing else", rename=rename(comparison))
    comments = _lines(before) != _lines(after) and _comments(before) != _comments(after)
    if not comparison.only_form:
        return Sentence("comments differ too") if comments else None
    if comments:
        return Sentence("only comments differ: the plan says what it said")
    return Sentence("only the layout differs: the plan says what it said")


def rename(comparison: Comparison) -> Sentence:
    """What the file of a plan was called, and is called now."""
    before, after = Quoted(str(comparison.path_before)), Quoted(comparison.path)
    return Sentence("renamed from {before} to {after}", before=before, after=after)


def _lines(document: Document) -> Counter[str]:
    """The lines that may hold a comment: found in no time, and mostly the same on both sides."""
    return Counter(line.strip() for line in document.text.split("\n") if "#" in line)


def _comments(document: Document) -> Counter[str]:
    return Counter(document.text[span.start : span.end].strip() for span in document.comments)
