"""A change made to one text, put on another that came from the same."""

from okrtui.document.document import Document
from okrtui.editing.merging import merge_texts


def put_on(base: str, now: str, changed: str) -> str | None:
    """`now` with what leads from `base` to `changed`; None where that cannot be done without a guess.

    Line by line where that comes to a plan, which is the fast way, else item by item.
    """
    together = merge_texts(base, now, changed)
    if together is not None and not Document.from_text(together).slips:
        return together
    from okrtui.editing.merge_plans import merge_without_conflict  # long to import, and seldom needed

    return merge_without_conflict(base, now, changed)
