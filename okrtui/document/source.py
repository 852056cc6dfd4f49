"""The bytes of a plan file as text, and back, with nothing lost on the way."""

from typing import NamedTuple

from okrtui.document.unreadable import Unreadable
from okrtui.locales.sentence import Sentence

_BOM = b"\xef\xbb\xbf"


class Source(NamedTuple):
    """Text without its byte order mark; `bom` says whether there was one."""

    text: str
    bom: bool = False

    @classmethod
    def from_bytes(cls, raw: bytes) -> "Source":
        """Decode strictly.

        Raises:
            Unreadable: the bytes are not UTF-8; the sentence says where.
        """
        bom = raw.startswith(_BOM)
        body = raw[len(_BOM) :] if bom else raw
        try:
            return cls(body.decode("utf-8"), bom)
        except UnicodeDecodeError as error:
            raise Unreadable(
                Sentence(
                    "line {line} is not UTF-8 text (byte {byte}); save the file as UTF-8",
                    line=body.count(b"\n", 0, error.start) + 1,
                    byte=f"0x{body[error.start]:02X}",
                )
            ) from None

    def to_bytes(self) -> bytes:
        """The bytes that `from_bytes` would make this of."""
        raw = self.text.encode("utf-8")
        return _BOM + raw if self.bom else raw

    @property
    def newline(self) -> str:
        """The line ending that most lines have; LF where there is none."""
        windows = self.text.count("\r\n")
        return "\r\n" if windows * 2 > self.text.count("\n") else "\n"


def digest(raw: bytes) -> str:
    """What tells two states of a file apart: SHA-256, in hexadecimal."""
    import hashlib  # OpenSSL with it: a check needs neither

    return hashlib.sha256(raw).hexdigest()
