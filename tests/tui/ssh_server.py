"""A real OpenSSH server on loopback, for one test: its own keys, its own port, nobody else's configuration."""

import getpass
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.tui.terminal import Terminal

_SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
_SEPARATED = Path("/run/sshd")
"""Where a server that root starts goes to be alone; it does not make it itself."""


def why_not() -> str | None:
    """Why there can be no server here; None where there can."""
    if _SSHD is None or shutil.which("ssh") is None or shutil.which("ssh-keygen") is None:
        return "OpenSSH is not installed"
    return None


class SshServer:
    """Where to log in, and how."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.port = port

    def log_in(
        self,
        command: str,
        *,
        columns: int = 80,
        lines: int = 24,
        term: str = "xterm-256color",
        port: int | None = None,
    ) -> Terminal:
        """A terminal in which a user has logged in and runs a command, as with `ssh -t`."""
        options = ["-F", "none", "-i", str(self.folder / "key"), "-p", str(port or self.port), "-tt", "-q"]
        for option in ("StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "IdentitiesOnly=yes"):
            options += ["-o", option]
        words = ["ssh", *options, f"{getpass.getuser()}@127.0.0.1", command]
        return Terminal(words, columns=columns, lines=lines, variables={"TERM": term})


@contextmanager
def ssh_server(folder: Path) -> Iterator[SshServer]:
    """The server, until the end of the test."""
    assert _SSHD is not None
    for name in ("key", "host_key"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    if os.geteuid() == 0:
        _SEPARATED.mkdir(mode=0o755, exist_ok=True)
    configuration = folder / "sshd_config"
    configuration.write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder / 'host_key'}\n"
        f"AuthorizedKeysFile {folder / 'key.pub'}\nStrictModes no\nUsePAM no\nPidFile none\n"
        "PasswordAuthentication no\nPermitRootLogin prohibit-password\nMaxStartups 100\nPrintMotd no\n"
        "PrintLastLog no\n"
    )
    server = subprocess.Popen([_SSHD, "-D", "-e", "-f", configuration], stderr=subprocess.PIPE, text=True)
    try:
        _wait_for(port, server)
        yield SshServer(folder, port)
    finally:
        server.terminate()
        server.wait()
        assert server.stderr is not None
        server.stderr.close()


def _wait_for(port: int, server: "subprocess.Popen[str]", *, most: float = 10.0) -> None:
    began = time.perf_counter()
    while True:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            if server.poll() is not None or time.perf_counter() - began > most:
                told = server.stderr.read() if server.poll() is not None and server.stderr else ""
                raise AssertionError(f"the server does not listen: {told}") from None
