"""How fast and in which direction each road may be travelled."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from .columns import Column

STRATEGIES = ("fastest", "shortest")
DIRECTIONS = ("forward", "backward", "both")
MINUTES_PER_METRE = 60.0 / 1000.0
"""At one kilometre an hour."""


@dataclass(frozen=True)
class Rates:
    """Cost per metre of every line along its drawing (``forward``) and against it (lines,); inf: closed.

    ``slow`` lines had no speed above zero and take the default; ``unknown`` maps values of the
    direction field that stand for no direction to their number.
    """

    forward: np.ndarray
    backward: np.ndarray
    slow: int
    unknown: dict


def road_rates(
    count: int,
    strategy: str,
    speed: np.ndarray | None,
    default_speed: float,
    direction: Column | None,
    values: dict,
    default_direction: str,
) -> Rates:
    """Rates of ``count`` lines: minutes per metre (fastest) or metres per metre (shortest).

    ``speed`` (lines,) km/h; NULL (NaN), zero and negative ones take ``default_speed``. ``values`` maps
    each of DIRECTIONS to the text that stands for it in ``direction``; empty and unknown values take
    ``default_direction``. Raises where a direction field holds no known value at all, and where one
    value stands for two directions.
    """
    slow = 0
    if strategy == "shortest":
        rate = np.ones(count)
    else:
        speeds = np.full(count, float(default_speed))
        if speed is not None:
            with np.errstate(invalid="ignore"):
                usable = np.isfinite(speed) & (speed > 0)
            speeds[usable] = speed[usable]
            slow = int(count - np.count_nonzero(usable))
        rate = MINUTES_PER_METRE / speeds
    code, unknown = _directions(count, direction, values, default_direction)
    forward, backward = rate.copy(), rate
    forward[code == DIRECTIONS.index("backward")] = np.inf
    backward[code == DIRECTIONS.index("forward")] = np.inf
    return Rates(forward, backward, slow, unknown)


def _directions(count, column, values, default):
    """(position in DIRECTIONS of every line, number of lines by unknown value)."""
    fallback = DIRECTIONS.index(default)
    if column is None:
        return np.full(count, fallback), {}
    meaning = _meanings(values)
    distinct, which = _distinct(column)
    numbers = np.bincount(which, minlength=len(distinct)).tolist()
    code = np.array([meaning.get(_plain(text), fallback) for text in distinct])
    unknown = {text: number for text, number in zip(distinct, numbers) if _plain(text) and _plain(text) not in meaning}
    if unknown and not any(_plain(text) in meaning for text in distinct):
        raise InputError(
            "no_known_direction",
            found=", ".join(f"'{text}'" for text in list(unknown)[:6]),
            values=", ".join(f"VALUE_{name.upper()} '{text or ''}'" for name, text in values.items()),
        )
    return code[which], unknown


def _meanings(values) -> dict:
    """Value as it is compared -> position in DIRECTIONS."""
    named: dict = {}
    for name, text in values.items():
        first = named.setdefault(_plain(text), name)
        if first != name and _plain(text):
            raise InputError(
                "same_direction_values", first=f"VALUE_{first.upper()}", second=f"VALUE_{name.upper()}", value=text
            )
    return {plain: DIRECTIONS.index(name) for plain, name in named.items() if plain}


def _plain(text) -> str:
    """A value as it is compared: 1, 1.0 and "1 " are the same, and so are Yes and yes."""
    plain = "" if text is None else str(text).strip().casefold()
    return plain[:-2] if plain.endswith(".0") and plain[:-2].lstrip("-").isdigit() else plain


def _distinct(column: Column):
    """(distinct texts of a column, None for NULL; position among them of every row)."""
    if column.values.dtype == object:
        seen: dict = {}
        which = np.fromiter((seen.setdefault(text, len(seen)) for text in column.texts()), np.int64, len(column))
        return list(seen), which
    values, which = np.unique(column.values, return_inverse=True)
    which = which.reshape(-1)
    which[column.null] = len(values)
    texts = Column(values, np.zeros(len(values), dtype=bool)).texts()
    return [*texts, None], which
