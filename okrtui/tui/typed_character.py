"""The character that a key types."""

import unicodedata

from textual import events


def typed_character(event: events.Key) -> str | None:
    """The character of a key, no-break spaces and joiners too; None where the key types none.

    Textual calls only those printable that Python would print as they are.
    """
    character = event.character
    if character is None or any(unicodedata.category(char) in ("Cc", "Cs") for char in character):
        return None
    return character
