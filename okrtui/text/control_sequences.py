"""A text without what a terminal would obey: colours, cursor movements, titles of windows."""

import re

_SEQUENCES = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]?"  # CSI: colours, the cursor
    "|(?:\x1b[\\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\r\n]*(?:\x07|\x1b\\\\|\x9c)?"  # OSC and other strings
    "|\x1b[ -/]*[0-~]?"  # everything else that an escape begins
)


def without_control_sequences(text: str) -> str:
    """The text without escape sequences; what stands around them stays, line breaks too."""
    if "\x1b" not in text and not any("\x80" <= char <= "\x9f" for char in text):
        return text
    return _SEQUENCES.sub("", text)
