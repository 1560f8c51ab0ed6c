"""The part of a Lagrangian bound that chooses sites: the cheapest sites that keep the rows.

    min  sum_j rho_j y_j     s.t. the rows over the sites,  0 <= y <= 1

Without rows, or with one that counts sites, the answer is a sort and exact. Other rows are solved as a linear program,
whose multipliers pi are put into their own Lagrangian: what is reported holds whatever the solver's tolerance.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .rules import SiteRows


@dataclass(frozen=True)
class Choice:
    """``value`` no choice beats; ``y`` (F,) 0 to 1; by how much ``value`` rises at least if a site is forced
    ``to_open`` or ``to_close`` (F,), 0 where it is so already."""

    value: float
    y: np.ndarray
    to_open: np.ndarray
    to_close: np.ndarray


def counting_limits(rows: SiteRows, count: int) -> tuple[int, int] | None:
    """(least, most) number of sites where that is all that the rows say, else None."""
    if len(rows.names) == 0:
        return 0, count
    if len(rows.names) > 1 or not np.all(rows.coefficients[0] == 1.0):
        return None
    room = rows.room[0]
    least, most = np.ceil(rows.lower[0] - room), np.floor(rows.upper[0] + room)
    return int(max(0.0, least)), int(min(float(count), most))


def chosen(rows: SiteRows, rho: np.ndarray) -> Choice | None:
    """The cheapest sites; None where no choice keeps the rows."""
    limits = counting_limits(rows, len(rho))
    return _by_multipliers(rows, rho) if limits is None else cheapest(rho, *limits)


def cheapest(rho: np.ndarray, least: int, most: int) -> Choice | None:
    """The cheapest ``least`` to ``most`` sites.

    >>> cheapest(np.array([-5.0, 3.0, -1.0, -2.0]), 2, 2).value
    -7.0
    """
    if least > min(most, len(rho)):
        return None
    order = np.argsort(rho, kind="stable")
    ranked = rho[order]
    count = int(np.clip((rho < 0).sum(), least, most))
    y = np.zeros(len(rho))
    y[order[:count]] = 1.0
    # A site forced in takes the place of the last one if there is no room for it, or if that one is a burden.
    last = ranked[count - 1] if count else np.inf
    gives_way = last if count == most or last > 0 else 0.0
    to_open = np.full(len(rho), np.inf) if most == 0 else np.where(y > 0, 0.0, rho - gives_way)
    after = ranked[count] if count < len(rho) else np.inf
    steps_in = after if count == least or after < 0 else 0.0
    to_close = np.where(y > 0, steps_in - rho, 0.0)
    return Choice(float(ranked[:count].sum()), y, to_open, to_close)


def _by_multipliers(rows: SiteRows, rho: np.ndarray) -> Choice | None:
    if len(rho) == 0:
        return Choice(0.0, rho, rho, rho) if rows.allow(np.zeros(len(rows.names))) else None
    relaxation = rows.relaxation
    answer = relaxation.solved(rho)
    if answer is None:
        return None
    y, price = answer
    reduced = rho + price @ relaxation.matrix
    value = float(np.minimum(reduced, 0.0).sum() - price @ relaxation.sides)
    return Choice(value, y, np.maximum(reduced, 0.0), np.maximum(-reduced, 0.0))
