"""Other users of the machine, made for a test and removed after it, and what they do in processes of their own."""

import asyncio
import fcntl
import json
import os
import pwd
import shutil
import signal
import subprocess
import traceback
import warnings
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir

MADE_BY = ("useradd", "userdel", "groupadd", "groupdel")


def _found(program: str) -> str | None:
    """Where a program of the administrator lies: his folders need not be on the path of whoever runs the tests."""
    return shutil.which(program, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")


def why_not() -> str | None:
    """Why there can be no other users here; None if there can."""
    if os.geteuid() != 0:
        return "only root can make other users"
    missing = [program for program in MADE_BY if _found(program) is None]
    return f"other users are made by {', '.join(missing)}, which is not installed" if missing else None


@dataclass(frozen=True)
class Account:
    """A user, and the groups that his processes have."""

    name: str
    uid: int
    gid: int
    groups: tuple[int, ...]


@contextmanager
def other_users(*names: str) -> Iterator[dict[str, Account]]:
    """Accounts with these names, and a group that all have but those whose names end with “outside”."""
    group = f"okrtui-{os.getpid()}"
    logins = {name: f"{group}-{name}" for name in names}
    with _alone():
        _run("groupadd", group)
        for name, login in logins.items():
            member = () if name.endswith("outside") else ("--groups", group)
            _run("useradd", "--no-create-home", "--no-user-group", "--shell", "/bin/false", *member, login)
    try:
        yield {name: _account(login) for name, login in logins.items()}
    finally:
        with _alone():
            for login in logins.values():
                _run("userdel", login)
            _run("groupdel", group)


def _account(login: str) -> Account:
    entry = pwd.getpwnam(login)
    groups = tuple(gid for gid in os.getgrouplist(login, entry.pw_gid) if gid != entry.pw_gid)
    return Account(login, entry.pw_uid, entry.pw_gid, groups)


@contextmanager
def _alone() -> Iterator[None]:
    """Tests that run side by side would find the list of users locked."""
    with (Path(gettempdir()) / "okrtui-tests-users.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _run(program: str, *words: str) -> None:
    subprocess.run([_found(program) or program, *words], check=True, capture_output=True)


class Deed:
    """What somebody does in a process of his own."""

    def __init__(self, pid: int, pipe: int) -> None:
        self._pid = pid
        self._pipe = pipe

    def result(self) -> object:
        """What came of it, once it has ended."""
        with os.fdopen(self._pipe, encoding="utf-8") as pipe:
            said = pipe.read()
        os.waitpid(self._pid, 0)
        self._pid = 0
        result = json.loads(said)
        assert "failed" not in result, result["failed"]
        return result["result"]

    def end(self) -> None:
        """Have it end wherever it is."""
        if self._pid:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
            os.close(self._pipe)
            self._pid = 0


def does(account: Account, state: Path, act: Callable[[], Coroutine[None, None, object]]) -> Deed:
    """Begin to do something as another user.

    The process is a fork: that user may not be allowed to read the interpreter, and need not be.
    """
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the threads of the test runner do not matter here
        pid = os.fork()
    if pid:
        os.close(writing)
        return Deed(pid, reading)
    try:
        os.close(reading)
        os.setgroups(account.groups)
        os.setgid(account.gid)
        os.setuid(account.uid)
        os.environ["OKRTUI_STATE"] = str(state / account.name)
        said: object = {"result": asyncio.run(asyncio.wait_for(act(), 20))}
    except BaseException:  # noqa: BLE001 – it is told where it is seen
        said = {"failed": traceback.format_exc()}
    try:
        os.write(writing, json.dumps(said).encode())
    finally:  # nothing of the test runner may go on here
        os._exit(0)
