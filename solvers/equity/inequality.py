"""Inequality of one state: every index from one sort.

See :mod:`.indices` for the formulas and their sources.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .distribution import POOREST, RICHEST, ROUNDING, Distribution
from .group_inference import GroupTheil
from .indices import QUANTILES, InequalityOptions, basis, indices, reasons

DEFAULTS = InequalityOptions()


@dataclass(frozen=True)
class Inequality:
    """Indices by name. An undefined one is NaN and ``reasons`` holds the catalogue key that says why."""

    measures: dict[str, float]
    reasons: dict[str, str]

    def __getitem__(self, name: str) -> float:
        return self.measures[name]


class Evaluation:
    """The indices of one state: of all its units, of a resample of them, and without each of them.

    ``values`` (n,) >= 0 in any unit, ``weights`` (n,) > 0 people (or area), ``income`` (n,) ranks people
    for the Palma ratio by income (NaN: not ranked). ``groups``, of the same units, adds Theil's parts to resamples.
    The values are sorted once.
    """

    def __init__(
        self,
        values: np.ndarray,
        weights: np.ndarray,
        options: InequalityOptions,
        income: np.ndarray | None = None,
        groups: GroupTheil | None = None,
    ) -> None:
        self.options = options
        self.distribution = Distribution(values, weights)
        self._basis = basis(self.distribution, options)
        self._weights = weights
        self._palma_by_income = None if income is None else IncomePalma(values, income)
        self._groups = groups

    def __len__(self) -> int:
        return len(self._weights)

    def inequality(self) -> Inequality:
        """The indices of all units."""
        sums = self.distribution.sums(self._basis.functions, QUANTILES)
        measures = {name: float(value) for name, value in indices(sums, self._basis, self.options).items()}
        why = reasons(sums, measures, self.options)
        if self._palma_by_income is not None:
            measures["palma_income"] = self._palma_by_income.ratio(self._weights)
            if np.isnan(measures["palma_income"]):
                why["palma_income"] = "undefined_palma_income"
        return Inequality(measures, why)

    def resampled(self, times: np.ndarray) -> dict[str, float]:
        """The indices if unit i is drawn ``times[i]`` (n,) times; units keep their weights."""
        weights = self._weights * times
        sums = self.distribution.sums(self._basis.functions, QUANTILES, weights[self.distribution.order])
        found = {name: float(value) for name, value in indices(sums, self._basis, self.options).items()}
        if self._palma_by_income is not None:
            found["palma_income"] = self._palma_by_income.ratio(weights)
        if self._groups is not None:
            found.update(self._groups.resampled(times, found["theil_t"], found["theil_l"]))
        return found

    def leaving_one_out(self) -> dict[str, np.ndarray]:
        """Each index without unit i, (n,) in the order of the units; NaN where a jackknife is not valid.

        It is not valid for percentiles, which do not move smoothly with the units.
        """
        sums = self.distribution.sums_leaving_one_out(self._basis.functions, QUANTILES)
        found = {}
        for name, values in indices(sums, self._basis, self.options).items():
            found[name] = np.full(len(self), np.nan)
            found[name][self.distribution.order] = values
        if self._palma_by_income is not None:
            found["palma_income"] = np.full(len(self), np.nan)
        if self._groups is not None:
            found.update(self._groups.leaving_one_out(found["theil_t"], found["theil_l"]))
        return found


class IncomePalma:
    """Mean value of the richest 10 % of people over that of the poorest 40 %, ranked by income.

    The form of the transport literature (package accessibility of Ipea, ``palma_ratio``): the poorest
    are all units with an income up to the weighted 40th percentile, the richest all above the 90th;
    units are not split, and units of equal income stay together.
    """

    def __init__(self, values: np.ndarray, income: np.ndarray) -> None:
        self._ranked = np.flatnonzero(~np.isnan(income))
        self._ranked = self._ranked[np.argsort(income[self._ranked], kind="stable")]
        self._income = income[self._ranked]
        self._values = values[self._ranked]

    def ratio(self, weights: np.ndarray) -> float:
        """The ratio for ``weights`` (n,) >= 0; NaN if nobody is that rich or the poorest have nothing."""
        w = weights[self._ranked]
        cumulative = np.cumsum(w)
        if len(w) == 0 or cumulative[-1] == 0:
            return float("nan")
        positions = np.searchsorted(cumulative, np.array([POOREST, 1 - RICHEST]) * cumulative[-1] * (1 - ROUNDING))
        p40, p90 = self._income[np.minimum(positions, len(w) - 1)]
        poorest = slice(0, np.searchsorted(self._income, p40, side="right"))
        richest = slice(np.searchsorted(self._income, p90, side="right"), None)
        amount, people = np.dot(w[richest], self._values[richest]), w[richest].sum()
        poor_amount, poor_people = np.dot(w[poorest], self._values[poorest]), w[poorest].sum()
        if people == 0 or poor_amount == 0:
            return float("nan")
        return float((amount / people) / (poor_amount / poor_people))


def inequality(
    values: np.ndarray,
    weights: np.ndarray,
    options: InequalityOptions = DEFAULTS,
    income: np.ndarray | None = None,
) -> Inequality:
    """Every index of inequality of ``values`` (n,) >= 0 among units with ``weights`` (n,) > 0.

    >>> import numpy as np
    >>> result = inequality(np.array([0.0, 1.0, 2.0, 3.0, 4.0]), np.ones(5))
    >>> round(result["gini"], 6), round(result["theil_t"], 6), result.reasons["theil_l"]
    (0.4, 0.329584, 'undefined_zero_values')
    """
    return Evaluation(values, weights, options.checked(), income).inequality()
