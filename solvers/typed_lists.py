"""Lists that people type into one field, on an English or a Chinese keyboard."""

from __future__ import annotations

import re

_BETWEEN = re.compile("[,;，；、]")
_COLON = re.compile("[:：]")
_LAST_COLON = re.compile("(.*)[:：](.*)")


def separated(text: str) -> list[str]:
    """The parts of ``text`` between commas or semicolons, without blanks around them; empty ones stay.

    >>> separated("15, 30；;60，90")
    ['15', '30', '', '60', '90']
    """
    return [part.strip() for part in _BETWEEN.split(text)]


def numbers_listed(text: str) -> list[float]:
    """The numbers of ``text``, nothing between two commas left out; ``ValueError`` where one is none.

    >>> numbers_listed("15, 30，")
    [15.0, 30.0]
    """
    return [float(part) for part in separated(text) if part]


def named_numbers(text: str) -> list[tuple[str, float]]:
    """The name before the last colon of every part and the number after it; ``ValueError`` where one lacks either.

    >>> named_numbers("clinic:0.7, 三级：0.3")
    [('clinic', 0.7), ('三级', 0.3)]
    """
    found = []
    for part in separated(text):
        match = _LAST_COLON.fullmatch(part)
        if match is None or not match[1].strip():
            raise ValueError(part)
        found.append((match[1].strip(), float(match[2])))
    return found


def pairs_listed(text: str) -> list[tuple[float, ...]]:
    """The numbers with a colon between them of every part; ``ValueError`` as above.

    >>> pairs_listed("10:1, 20：0.68")
    [(10.0, 1.0), (20.0, 0.68)]
    """
    return [tuple(float(number) for number in _COLON.split(part)) for part in separated(text) if part]
