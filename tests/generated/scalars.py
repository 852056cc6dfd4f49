"""Numbers, dates and truth values written in all the ways of TOML."""

import math
from datetime import date, datetime, time
from random import Random


def written_scalar(random: Random, value: object, *, toml_1_1: bool = False) -> str:
    """The value in one of the ways that say it."""
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return _integer(random, value)
        case float():
            return _float(random, value)
        case datetime():
            return _moment(random, value)
        case time():
            text = value.isoformat()
            return text.removesuffix(":00") if toml_1_1 and random.randint(0, 1) else text
        case date():
            return value.isoformat()
    raise TypeError(value)


def _integer(random: Random, value: int) -> str:
    kind = random.randint(0, 9)
    if kind == 0 and value >= 0:
        return random.choice((f"0x{value:X}", f"0x{value:x}", f"0o{value:o}", f"0b{value:b}"))
    if kind == 1 and value >= 0:
        return f"+{value}"
    return f"{value:_}" if kind <= 4 else str(value)


def _float(random: Random, value: float) -> str:
    if math.isnan(value):
        return random.choice(("nan", "+nan", "-nan"))
    if math.isinf(value):
        return "-inf" if value < 0 else random.choice(("inf", "+inf"))
    text = repr(value)
    return text.replace("e", "E") if random.randint(0, 1) else text


def _moment(random: Random, value: datetime) -> str:
    text = value.isoformat(sep=random.choice("T tT"))
    if text.endswith("+00:00") and random.randint(0, 2):
        return text.removesuffix("+00:00") + random.choice("Zz")
    return text
