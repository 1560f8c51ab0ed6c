"""Units in the order of a socio-economic variable: fractional ranks, and the sums without one unit.

R_i = (people of lower rank + half of those of equal rank) / W: units of equal rank form a block and share its
mean rank, so that the order of the rows is irrelevant (Kakwani, Wagstaff & van Doorslaer 1997, J. Econometrics
77:87; ties as in Van Ourti 2004).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..problem import Naming
from .units import PLAN_NAMING, VALUE_NAMING, WEIGHT_NAMING, Units, checked_units

RANK_NAMING = Naming("input", "INPUT", "feature id", "RANK", "rank")


@dataclass(frozen=True)
class RankedUnits:
    """Checked ``units`` that all have a socio-economic ``rank`` (n,), and what was left out for want of one."""

    units: Units
    rank: np.ndarray
    null_rank: int = 0
    null_rank_weight: float = 0.0

    def __len__(self) -> int:
        return len(self.rank)


def checked_ranked_units(
    values: Sequence[float],
    rank: Sequence[float],
    weights: Sequence[float] | None = None,
    plan: Sequence[float] | None = None,
    ids: Sequence[str] | None = None,
    namings: tuple[Naming, Naming, Naming] = (VALUE_NAMING, WEIGHT_NAMING, PLAN_NAMING),
    rank_naming: Naming = RANK_NAMING,
) -> RankedUnits:
    """The rules of :func:`.units.checked_units`; rows whose rank is NULL (NaN) or infinite are left out and counted.

    Raises InputError as that does, and if no row with a value has a rank.
    """
    units = checked_units(values, weights, plan, ids=ids, namings=namings)
    of_used = np.asarray(rank, dtype=np.float64)[units.used]
    ranked = np.isfinite(of_used)
    if not ranked.any():
        raise rank_naming.refused("no_rank_left", count=len(units))
    left = ~ranked
    kept = replace(
        units,
        values=units.values[ranked],
        weights=units.weights[ranked],
        used=units.used[ranked],
        plan=None if units.plan is None else units.plan[ranked],
    )
    return RankedUnits(kept, of_used[ranked], int(left.sum()), float(units.weights[left].sum()))


class Ranking:
    """Units with ``rank`` (n,) and ``weights`` (n,) > 0, sorted once from the lowest rank to the highest.

    ``fraction`` (n,), in the order of the units, is R_i; ``variance`` is Σ p (R - ½)².
    """

    def __init__(self, rank: np.ndarray, weights: np.ndarray) -> None:
        self.order = np.argsort(rank, kind="stable")
        self.weights = weights
        ordered = rank[self.order]
        self.first = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
        self.block = np.empty(len(rank), dtype=np.int64)
        self.block[self.order] = np.repeat(np.arange(len(self.first)), np.diff(np.append(self.first, len(rank))))
        self.block_weight = np.bincount(self.block, weights, len(self.first))
        self.total = float(self.block_weight.sum())
        self.upper = np.cumsum(self.block_weight)
        self.middle = self.upper - 0.5 * self.block_weight
        self.fraction = self.middle[self.block] / self.total
        self.variance = float(np.dot(weights, (self.fraction - 0.5) ** 2) / self.total)

    def __len__(self) -> int:
        return len(self.weights)

    @property
    def has_one_rank(self) -> bool:
        return len(self.first) == 1

    def amounts(self, values: np.ndarray) -> np.ndarray:
        """Sum of w x in every block, shape (blocks,)."""
        return np.bincount(self.block, self.weights * values, len(self.first))

    def covariances_leaving_one_out(self, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """(Σ p x (R - ½), Σ p x) without unit k, for every k in the order of the units: two arrays (n,).

        Without k the cumulative weight falls by w_k in every later block, and the middle of its own by w_k / 2.
        """
        w = self.weights
        amount = w * values
        of_block = self.amounts(values)
        later = (of_block.sum() - np.cumsum(of_block))[self.block]
        total, rest = self.total - w, of_block.sum() - amount
        centred = 2.0 * self.middle - self.total
        ranked = np.dot(of_block, centred) - amount * centred[self.block]
        ranked = ranked - 2.0 * w * later - w * (of_block[self.block] - amount) + w * rest
        # Nothing is left without the only unit: NaN.
        with np.errstate(divide="ignore", invalid="ignore"):
            return ranked / (2.0 * total * total), rest / total
