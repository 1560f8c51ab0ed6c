"""Numbers as planners read them: thousands separators, sensible digits, a dash for what is undefined.

Every function takes a number, None or NaN and returns text.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

UNDEFINED = "–"
NO_BREAK = "\u00a0"
_SMALLEST = 1e-5
"""Below it eight digits behind the point do not show four."""


def is_number(value: object) -> bool:
    """True for numbers of Python and numpy, but not for booleans.

    >>> is_number(3.0), is_number("3"), is_number(True)
    (True, False, False)
    """
    if isinstance(value, bool) or value is None:
        return False
    return hasattr(value, "__float__") and not isinstance(value, (str, bytes))


def fixed(value: float | None, decimals: int) -> str:
    """With ``decimals`` digits behind the point.

    >>> fixed(1234567.891, 1), fixed(-0.001, 2), fixed(float("nan"), 2)
    ('1,234,567.9', '0.00', '–')
    """
    if value is None or math.isnan(value):
        return UNDEFINED
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    rounded = round(float(value), decimals) + 0.0
    return f"{rounded:,.{decimals}f}".replace("-", "−")


def decimals_for(values: Iterable[float | None], significant: int = 4) -> int:
    """Digits behind the point that show the largest of ``values`` with ``significant`` digits.

    Zero for whole numbers, and at most 8. One answer for a column keeps its decimal points aligned.

    >>> decimals_for([0.5, 12.25]), decimals_for([3, 1200.0]), decimals_for([1200.5]), decimals_for([0.00031])
    (2, 0, 0, 7)
    """
    finite = [abs(float(value)) for value in values if value is not None and math.isfinite(value)]
    if all(value == int(value) for value in finite):
        return 0
    magnitude = math.floor(math.log10(max(finite)))
    return min(max(significant - 1 - magnitude, 0), 8)


def amount(value: float | None) -> str:
    """With the digits that suit its own size; as a power of ten where there would be nothing but zeros.

    >>> amount(12345.6), amount(0.01234567), amount(3), amount(None), amount(1.5939e-7)
    ('12,346', '0.01235', '3', '–', '1.594e−07')
    """
    if value is None:
        return UNDEFINED
    if 0.0 < abs(value) < _SMALLEST:
        return f"{float(value):.3e}".replace("-", "−")
    return fixed(value, decimals_for([value]))


def count(value: float | None) -> str:
    """People, beds, sites: no decimals.

    >>> count(1318.4)
    '1,318'
    """
    return fixed(value, 0)


def percent(value: float | None, decimals: int = 1) -> str:
    """A share (1 = all) as a percentage.

    >>> percent(0.1234), percent(None)
    ('12.3\\xa0%', '–')
    """
    text = fixed(None if value is None else 100.0 * value, decimals)
    return text if text == UNDEFINED else f"{text}{NO_BREAK}%"


def signed(text: str) -> str:
    """A formatted change with its sign.

    >>> signed("3.2"), signed("−1"), signed("0.0 %"), signed("–")
    ('+3.2', '−1', '0.0 %', '–')
    """
    changes = any(digit in text for digit in "123456789∞")
    return f"+{text}" if changes and not text.startswith("−") else text
