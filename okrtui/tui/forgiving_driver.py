"""A terminal that may send anything, and may not be able to show everything."""

import os
import selectors
from codecs import getincrementaldecoder

from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from okrtui.text.charset import UTF_8, showable, terminal_charset
from okrtui.tui.pasted import PasteReader

_CHUNK = 4096
_TURN = 0.1
"""Seconds without a key after which a lone escape is one, and it is looked whether the program ends."""


class ForgivingDriver(LinuxDriver):
    """Bytes that are no text arrive as U+FFFD; Textual's own loop would end the program on them.

    Where the locale of the terminal is none of UTF-8, what it cannot show is written in signs that it can.
    """

    def write(self, data: str) -> None:
        """Write to the terminal; escape sequences are ASCII, and stay as they are."""
        super().write(showable(data, terminal_charset()))

    def stop_application_mode(self) -> None:
        """Give the terminal back; one without a second screen goes on at its top, not amid what was written last."""
        self.write("\x1b[H")
        super().stop_application_mode()

    def run_input_thread(self) -> None:
        """Turn what is typed into events until the program ends."""
        reader = PasteReader(XTermParser(self._debug))
        charset = terminal_charset()
        decode = getincrementaldecoder(UTF_8 if charset == "ascii" else charset)(errors="replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            ending = False
            while not ending:
                ending = self.exit_event.is_set()
                if selector.select(0 if ending else _TURN):
                    raw = _read(self.fileno)
                    if not raw:
                        break  # the line has dropped: nothing will ever come again
                    text = decode(raw, ending)
                    if text:  # half a character is none yet, and no text would end the parser
                        for event in reader.feed(text):
                            self.process_message(event)
                for event in reader.tick():
                    self.process_message(event)
        try:
            reader.end()
        except (EOFError, ParseError):
            return

    def hear_mouse(self, wanted: bool) -> None:
        """Have the terminal tell what the mouse does, or no longer."""
        if wanted == self._mouse:
            return
        if wanted:
            self._mouse = True
            self._enable_mouse_support()
        else:
            self._disable_mouse_support()
            self._mouse = False
        self.flush()


def _read(descriptor: int) -> bytes:
    """What was typed; nothing where the terminal is gone."""
    try:
        return os.read(descriptor, _CHUNK)
    except OSError:
        return b""
