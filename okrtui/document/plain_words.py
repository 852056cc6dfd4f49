"""What the parser says about a slip, in plain words."""

import tomli

from okrtui.locales.sentence import Sentence

_WORDS: tuple[tuple[str, Sentence], ...] = (
    ("twice", Sentence("this table stands in the file a second time")),
    ("redefine", Sentence("this table stands in the file a second time")),
    ("overwrite", Sentence("this key stands in its table a second time")),
    ("Duplicate inline table key", Sentence("this key stands in its table a second time")),
    ("immutable namespace", Sentence("this adds to a value that is already complete")),
    ("Expected '='", Sentence("an equals sign is expected after the key")),
    ("Invalid statement", Sentence("a key or a table in brackets is expected here")),
    ("Invalid value", Sentence("a value is expected here: text in quotes, a number, a date, true or false")),
    ("Unclosed array", Sentence("the list is not closed: a comma or ] is expected here")),
    ("Unclosed inline table", Sentence("the table is not closed: a comma or } is expected here")),
    ("Unterminated string", Sentence("the closing quotes are missing")),
    ("Expected newline", Sentence("the line should end here; text stands between quotes")),
    ("Unescaped", Sentence("a backslash is written twice in text: \\\\")),
    ("hex value", Sentence("a backslash is written twice in text: \\\\")),
    ("scalar value", Sentence("there is no such character")),
    ("initial", Sentence("a key is expected here")),
    ("character", Sentence("this character may not stand here; a closing quote may be missing")),
    ("table declaration", Sentence("the closing bracket is missing")),
    ("array declaration", Sentence("the closing bracket is missing")),
    ('Expected \'"""\'', Sentence("the closing quotes are missing")),
    ('Expected "', Sentence("the closing quotes are missing")),
    ("Expected '", Sentence("the closing quote is missing")),
    ("Invalid date", Sentence("there is no such day or time")),
    ("too many digits", Sentence("this number has more digits than can be read")),
)


def plain_words(error: tomli.TOMLDecodeError) -> Sentence:
    """The parser's message as a sentence for people; its own words where it says something unheard of."""
    for part, sentence in _WORDS:
        if part in error.msg:
            return sentence
    return Sentence("this is not TOML here: {reason}", reason=error.msg)
