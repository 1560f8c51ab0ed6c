"""The plans that are allowed when rules go beyond a total and a range for every facility.

    P = {S : sum_j S_j = T,  l_j <= S_j <= u_j,                     the ranges (:class:`.simplex.PlanSet`)
             row_lower <= R S <= row_upper,                         totals of regions
             sum_j max(S0_j - S_j, 0) <= M,                         at most M units taken away
             S_j = 0 or S_j >= L}                                   a smallest viable size

S0 is today's plan. What is taken from some is what others gain less what the total grows, so a limit on
capacity moved is a limit on capacity taken away.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .simplex import PlanSet


@dataclass(frozen=True)
class Rows:
    """k linear rules: ``names`` (parameter, region), ``coefficients`` (k, m), ``lower`` and ``upper`` (k,)."""

    names: tuple[tuple[str, str], ...]
    coefficients: np.ndarray
    lower: np.ndarray
    upper: np.ndarray

    @classmethod
    def none(cls, count: int) -> Rows:
        return cls((), np.zeros((0, count)), np.zeros(0), np.zeros(0))

    def __len__(self) -> int:
        return len(self.names)

    def only(self, chosen: np.ndarray, fixed: np.ndarray) -> Rows:
        """The same rules for the ``chosen`` (m,) bool facilities when the others have ``fixed`` (m,)."""
        used = self.coefficients[:, ~chosen] @ fixed[~chosen]
        return Rows(self.names, self.coefficients[:, chosen], self.lower - used, self.upper - used)


@dataclass(frozen=True)
class PlanSpace:
    """P above: ``plans``, ``today`` (m,), ``rows``; ``most_taken`` M and ``least_size`` L, None where they do not
    limit."""

    plans: PlanSet
    today: np.ndarray
    rows: Rows
    most_taken: float | None = None
    least_size: float | None = None
    closable: np.ndarray = field(init=False)
    """(m,) bool: facilities that may have nothing, but not a little."""

    def __post_init__(self) -> None:
        some = np.zeros(len(self.today), dtype=bool)
        if self.least_size is not None:
            some = (self.plans.lower < self.least_size) & (self.plans.upper > 0)
        object.__setattr__(self, "closable", some)

    def __len__(self) -> int:
        return len(self.today)

    @property
    def is_simple(self) -> bool:
        """Is a plan limited by its total and ranges alone?"""
        return len(self.rows) == 0 and self.most_taken is None and not self.closable.any()

    @property
    def upper(self) -> np.ndarray:
        """u (m,), finite: no facility can have more than what the others leave."""
        lower = self.plans.lower
        return np.minimum(self.plans.upper, np.maximum(self.plans.total - lower.sum() + lower, lower))

    def taken(self, plan: np.ndarray) -> float:
        """Capacity that ``plan`` (m,) takes away from facilities."""
        return float(np.maximum(self.today - plan, 0.0).sum())

    def between(self, lower: np.ndarray, upper: np.ndarray) -> PlanSpace:
        """The plans of this space with other ranges (m,), and no smallest size beside them."""
        return PlanSpace(PlanSet(self.plans.total, lower, upper), self.today, self.rows, self.most_taken)
