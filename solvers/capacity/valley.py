"""The floor of a valley: golden section search of a function of one number that falls, then rises.

Kiefer 1953, Proc. Am. Math. Soc. 4:502.
"""

from __future__ import annotations

from typing import Callable

import numpy as np

_GOLDEN = 0.5 * (np.sqrt(5.0) - 1.0)


def golden_section(
    value: Callable[[float], float], low: float, high: float, looks: int, enough: float = -np.inf
) -> tuple[float, float]:
    """(x, value(x)) of least value after ``looks`` >= 2 evaluations between ``low`` and ``high``; ends at a value of
    ``enough``.

    >>> x, least = golden_section(lambda x: (x - 1.0) ** 2, 0.0, 3.0, 40)
    >>> round(x, 6), round(least, 6)
    (1.0, 0.0)
    """
    left, right = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
    at_left = value(left)
    if at_left <= enough:
        return left, at_left
    at_right = value(right)
    for _ in range(looks - 2):
        if min(at_left, at_right) <= enough:
            break
        if at_left <= at_right:
            high, right, at_right = right, left, at_left
            left = high - _GOLDEN * (high - low)
            at_left = value(left)
        else:
            low, left, at_left = left, right, at_right
            right = low + _GOLDEN * (high - low)
            at_right = value(right)
    return (left, at_left) if at_left <= at_right else (right, at_right)
