"""Words, names, numbers and days at random, from all that a plan may hold."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from random import Random
from typing import Any

_WORDS = (
    "Accroître", "la", "notoriété", "auprès", "des", "PME", "Raise", "awareness", "trial", "leads", "°C", "東京",
    "Ελλάδα",     "שלום", "مرحبا", "e\u0301", "👩‍👩‍👧", "🇫🇷", "ﬁ", "İ", "ß", "\u00a0", "\u2028", "\u0085", "\u200b",
)  # fmt: skip
_TRAPS = (
    "#", "# x", '"', '"""', "'", "'''", "[[objectives]]", "[plan]", "\\", "\\n", "=", "a = 1", ", ", "]", "}", "{",
    "\t", "  ", "\n", "\n\n", "\r\n", "\r", "\n[[objectives.key_results]]\n", "\n# c0\n", "\x00", "\x1b[31m", "\x7f",
    '\nkey = """', "$", "%", "'''''", '""""""',
)  # fmt: skip


def character(random: Random) -> str:
    """Any character of Unicode but half ones."""
    code = random.choice((random.randint(0, 0x7F), random.randint(0, 0x2FFF), random.randint(0, 0x10F7FF)))
    return chr(code + 0x800 if code >= 0xD800 else code)


def words(random: Random) -> str:
    """A text as a plan may hold: mostly words, at times what could be taken for TOML, at times anything."""
    kind = random.randint(0, 9)
    if kind == 0:
        return ""
    if kind <= 5:
        return " ".join(random.choice(_WORDS) for _ in range(random.randint(1, 5)))
    parts = []
    for _ in range(random.randint(1, 5)):
        parts.append(random.choice((random.choice(_WORDS), random.choice(_TRAPS), character(random))))
    return "".join(parts)


def line(random: Random) -> str:
    """Words as a comment may hold: on one line, without control characters."""
    return "".join(sign for sign in words(random) if sign == "\t" or (sign >= " " and sign != "\x7f"))


def own_key(random: Random) -> str:
    """A key of the author's own: in format 1 these start with `x-`, in TOML with anything."""
    if random.randint(0, 15) == 0:
        return random.choice(("", "1", "true", "inf", "2027-01-01", "-", "a.b", "#", "=", '"', "'", "\n"))
    if random.randint(0, 3):
        return f"x-{random.choice('abcdefgh')}{random.randint(0, 9)}"
    return "x-" + words(random)


def day(random: Random) -> date:
    """A day of the plan's year, or any."""
    if random.randint(0, 9):
        return date(2027, 1, 1) + timedelta(days=random.randint(0, 364))
    return date.fromordinal(random.randint(1, date.max.toordinal()))


def number(random: Random) -> int | float:
    """A number as in a plan: small, grouped, negative, with decimals."""
    kind = random.randint(0, 5)
    if kind <= 1:
        return random.randint(0, 30)
    if kind == 2:
        return random.randint(-5_000_000, 5_000_000)
    if kind == 3:
        return random.randint(-4000, 4000) / 8
    if kind == 4:
        return random.choice((0.1, 1e-7, 1e22, 5e-324, 1.7976931348623157e308, -0.0))
    return random.randint(-(2**63), 2**63 - 1)


def moment(random: Random) -> datetime | time:
    """A time of day, or a moment with or without an offset."""
    hour = time(random.randint(0, 23), random.randint(0, 59), random.randint(0, 59), random.choice((0, 500_000)))
    if random.randint(0, 2) == 0:
        return hour
    zone = random.choice((None, UTC, timezone(timedelta(hours=-5, minutes=-30))))
    return datetime.combine(day(random), hour, zone)


def scalar(random: Random) -> Any:
    """Any single value."""
    return random.choice((words, words, number, number, day, moment, _odd))(random)


def _odd(random: Random) -> Any:
    return random.choice((True, False, float("inf"), float("-inf"), float("nan")))


def value(random: Random, depth: int = 2) -> Any:
    """Any value, lists and tables included."""
    kind = random.randint(0, 7)
    if kind == 0 and depth:
        return [value(random, depth - 1) for _ in range(random.randint(0, 3))]
    if kind == 1 and depth:
        return {own_key(random): value(random, depth - 1) for _ in range(random.randint(0, 3))}
    return scalar(random)
