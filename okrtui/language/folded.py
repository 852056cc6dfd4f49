"""A title folded once for all that look into its letters."""

from functools import lru_cache

from okrtui.text.fold import fold


@lru_cache(1024)
def folded(text: str) -> str:
    """The text in lower case and without accents, as `fold` gives it."""
    return fold(text)
