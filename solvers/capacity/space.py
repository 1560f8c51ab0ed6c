"""The plans that are allowed when rules go beyond a total and a range for every facility.

    P = {S : sum_j S_j = T,  l_j <= S_j <= u_j,                     the ranges (:class:`.simplex.PlanSet`)
             row_lower <= R S <= row_upper,                         totals of regions
             sum_j max(S0_j - S_j, 0) <= M,                         at most M units taken away
             S_j = 0 or s_j <= S_j <= z_j for some j}                 a smallest viable size, sites to open

S0 is today's plan. What is taken from some is what others gain less what the total grows, so a limit on
capacity moved is a limit on capacity taken away.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .simplex import PlanSet

_SLACK = 1e-9
"""Share of the total by which rounding may break a rule."""


@dataclass(frozen=True)
class Rows:
    """k linear rules: ``names`` (parameter, region), ``coefficients`` (k, m), ``lower`` and ``upper`` (k,).

    ``aside`` (k,): what facilities that are no part of the plan have of it, to tell people about the whole; None: 0.
    """

    names: tuple[tuple[str, str], ...]
    coefficients: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    aside: np.ndarray | None = None

    @property
    def outside(self) -> np.ndarray:
        """``aside`` (k,) in numbers."""
        return np.zeros(len(self)) if self.aside is None else self.aside

    @classmethod
    def none(cls, count: int) -> Rows:
        return cls((), np.zeros((0, count)), np.zeros(0), np.zeros(0))

    def __len__(self) -> int:
        return len(self.names)

    def and_also(self, others: Rows) -> Rows:
        """These rules and ``others``."""
        return Rows(
            self.names + others.names,
            np.vstack([self.coefficients, others.coefficients]),
            np.concatenate([self.lower, others.lower]),
            np.concatenate([self.upper, others.upper]),
            np.concatenate([self.outside, others.outside]),
        )

    def only(self, chosen: np.ndarray, fixed: np.ndarray) -> Rows:
        """The same rules for the ``chosen`` (m,) bool facilities when the others have ``fixed`` (m,)."""
        used = self.coefficients[:, ~chosen] @ fixed[~chosen]
        lower, upper = self.lower - used, self.upper - used
        return Rows(self.names, self.coefficients[:, chosen], lower, upper, self.outside + used)


@dataclass(frozen=True)
class Choice:
    """Facilities that are on or off: ``switched`` (m,) bool, their ``size_min`` and ``size_max`` (m,) when on, and
    ``counted`` (m,) bool, those of which exactly ``count`` are on (None: any number)."""

    switched: np.ndarray
    size_min: np.ndarray
    size_max: np.ndarray
    counted: np.ndarray
    count: int | None = None

    def is_on(self, plan: np.ndarray) -> np.ndarray:
        """Which switched facilities have something under ``plan`` (m,), solvers' tolerance aside."""
        return self.switched & (plan > 0) & (plan >= 0.5 * self.size_min)


@dataclass(frozen=True)
class PlanSpace:
    """P above: ``plans``, ``today`` (m,), ``rows``; ``most_taken`` M and ``choice``, None where they do not limit."""

    plans: PlanSet
    today: np.ndarray
    rows: Rows
    most_taken: float | None = None
    choice: Choice | None = None

    def __len__(self) -> int:
        return len(self.today)

    @property
    def is_simple(self) -> bool:
        """Is a plan limited by its total and ranges alone?"""
        return len(self.rows) == 0 and self.most_taken is None and self.choice is None

    @property
    def upper(self) -> np.ndarray:
        """u (m,), finite: no facility can have more than what the others leave."""
        lower = self.plans.lower
        return np.minimum(self.plans.upper, np.maximum(self.plans.total - lower.sum() + lower, lower))

    @property
    def widest(self) -> PlanSet:
        """The plans with this total in the ranges that every choice together allows: all of these, and more."""
        lower, upper = self.plans.lower, self.upper
        if self.choice is not None:
            lower = np.where(self.choice.switched, 0.0, lower)
            upper = np.where(self.choice.switched, self.choice.size_max, upper)
        return PlanSet(self.plans.total, lower, upper)

    def taken(self, plan: np.ndarray) -> float:
        """Capacity that ``plan`` (m,) takes away from facilities."""
        return float(np.maximum(self.today - plan, 0.0).sum())

    def allows(self, plan: np.ndarray, unit: float | None = None) -> bool:
        """Is ``plan`` (m,) one of these, rounding aside? With a ``unit`` it must be in multiples of it."""
        slack = _SLACK * self.plans.total
        lower, upper = self.plans.lower, self.plans.upper
        choice = self.choice
        if choice is not None:
            is_on = choice.is_on(plan)
            if choice.count is not None and int((choice.counted & is_on).sum()) != choice.count:
                return False
            off = choice.switched & ~is_on
            lower = np.where(is_on, choice.size_min, np.where(off, 0.0, lower))
            upper = np.where(is_on, choice.size_max, np.where(off, 0.0, upper))
        ruled = self.rows.coefficients @ plan
        return bool(
            abs(plan.sum() - self.plans.total) <= slack
            and np.all((plan >= lower - slack) & (plan <= upper + slack))
            and np.all((ruled >= self.rows.lower - slack) & (ruled <= self.rows.upper + slack))
            and (self.most_taken is None or self.taken(plan) <= self.most_taken + slack)
            and (unit is None or np.all(np.abs(plan / unit - np.round(plan / unit)) <= _SLACK))
        )

    def between(self, lower: np.ndarray, upper: np.ndarray) -> PlanSpace:
        """The plans of this space with other ranges (m,), and nothing to choose beside them."""
        return PlanSpace(PlanSet(self.plans.total, lower, upper), self.today, self.rows, self.most_taken)

    def decided(self, plan: np.ndarray) -> PlanSpace:
        """The plans that have the same facilities on and off as ``plan`` (m,)."""
        if self.choice is None:
            return self
        choice, is_on = self.choice, self.choice.is_on(plan)
        off = choice.switched & ~is_on
        lower = np.where(is_on, choice.size_min, np.where(off, 0.0, self.plans.lower))
        return self.between(lower, np.where(is_on, choice.size_max, np.where(off, 0.0, self.plans.upper)))
