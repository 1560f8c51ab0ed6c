"""What facilities keep that nobody reaches (stranded): their capacity changes nobody's access.

It stays where it is, as far as its own limits allow, or, if it may move, only what must stay: what finds no room at the
others, what is more than may be moved, and what the totals of regions and tiers hold back. Of every group g of
facilities (region and tier) x_g stays at stranded ones and y_g is at the others,

    min  sum_g x_g   s.t.  sum_g (x_g + y_g) = T,   min_r <= sum_{g in r} (x_g + y_g) <= max_r,
                           l_g <= x_g <= what g's stranded facilities have,   l_g <= y_g <= u_g,   at most M taken away

and within a group what stays is as close to today's spread as it can be.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..errors import SolverFailure
from ..mip import InfeasibleProgram, Program, solve
from .rounding import largest_remainder
from .simplex import PlanSet
from .space import Rows

_SLACK = 1e-9


@dataclass(frozen=True)
class Stranded:
    """m facilities with ``today`` (m,) and their ranges ``lower`` and ``upper`` (m,), those ``reached`` (m,) bool, and
    the ``total`` of a plan. ``most_taken``: what may be taken from all together, None: anything."""

    today: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    reached: np.ndarray
    total: float
    most_taken: float | None = None

    @property
    def kept(self) -> np.ndarray:
        """What every facility keeps where it may, (m,)."""
        return np.clip(self.today, self.lower, self.upper)

    def moved(self, rows: Rows, unit: float | None) -> np.ndarray:
        """What stays at stranded facilities (elsewhere meaningless), (m,), where it may move under the rules ``rows``
        and the others have multiples of ``unit``. In these, too, as far as there are whole ones."""
        if unit is not None:
            in_units = unit * np.ceil(self.lower / unit - _SLACK)
            lower = np.where(self.reached, self.lower, np.minimum(in_units, self.kept))
            return replace(self, lower=lower)._moved(rows, unit)
        return self._moved(rows, None)

    def _moved(self, rows: Rows, unit: float | None) -> np.ndarray:
        groups = np.zeros(len(self.today), dtype=np.intp)
        if len(rows):
            _, groups = np.unique(rows.coefficients, axis=1, return_inverse=True)
            groups = groups.reshape(-1)
            staying = self._staying_by_rules(rows, groups)
            if staying is None:
                # The rules cannot be kept, which is refused later with what would have to give way.
                groups, staying = np.zeros_like(groups), np.array([self._most_staying(unit)])
        else:
            staying = np.array([self._staying()])
        if unit is not None:
            staying = self._in_units(staying, groups, unit)
        found = self.kept
        for group, stays in enumerate(staying.tolist()):
            alone = ~self.reached & (groups == group)
            if alone.any():
                plans = PlanSet(stays, self.lower[alone], self.kept[alone])
                found[alone] = _rounded(plans.project(self.today[alone]), plans, unit)
        return found

    def _staying(self) -> float:
        alone = ~self.reached
        least = max(float(self.lower[alone].sum()), self.total - float(self.upper[self.reached].sum()))
        if self.most_taken is not None:
            least = max(least, float(self.today[alone].sum()) - self.most_taken)
        return min(least, float(self.kept[alone].sum()))

    def _most_staying(self, unit: float | None) -> float:
        """What all keep, less what others need to have whole units."""
        most = float(self.kept[~self.reached].sum())
        if unit is None:
            return most
        in_units = self.total - unit * np.ceil((self.total - most) / unit - _SLACK)
        return max(in_units, float(self.lower[~self.reached].sum()))

    def _staying_by_rules(self, rows: Rows, groups: np.ndarray) -> np.ndarray | None:
        """x (g,) of the program above; None where nothing keeps the rules."""
        alone, count = ~self.reached, int(groups.max()) + 1

        def summed(values: np.ndarray, chosen: np.ndarray) -> np.ndarray:
            return np.bincount(groups[chosen], values[chosen], count)

        coefficients = np.zeros((len(rows), count))
        coefficients[:, groups] = rows.coefficients
        lowest = np.concatenate([summed(self.lower, alone), summed(self.lower, self.reached)])
        room = np.minimum(self.upper, max(self.total, 0.0) + self.lower)
        highest = np.concatenate([summed(self.kept, alone), summed(room, self.reached)])
        matrix = [np.hstack([np.ones((1, 2 * count)), np.zeros((1, count))])]
        matrix.append(np.hstack([coefficients, coefficients, np.zeros((len(rows), count))]))
        low, high = [[self.total], rows.lower], [[self.total], rows.upper]
        # What is taken from the others of a group: what their ranges force, or what they have less than today's.
        forced = summed(np.maximum(self.today - self.upper, 0.0), self.reached)
        if self.most_taken is not None:
            gained = np.maximum(self.lower - self.today, 0.0)
            none, one = np.zeros((count, count)), np.identity(count)
            matrix.append(np.hstack([none, one, one]))
            low.append(summed(self.today + gained, self.reached))
            high.append(np.full(count, np.inf))
            matrix.append(np.concatenate([-np.ones(count), np.zeros(count), np.ones(count)])[None])
            low.append([-np.inf])
            high.append([self.most_taken - float((self.today + gained)[alone].sum())])
        scale = max(self.total, 1e-300) / len(self.today)
        program = Program(
            c=np.concatenate([np.ones(count), np.zeros(2 * count)]),
            A=_sparse(np.vstack(matrix)),
            row_lower=np.concatenate(low) / scale,
            row_upper=np.concatenate(high) / scale,
            col_lower=np.concatenate([lowest, forced]) / scale,
            col_upper=np.concatenate([np.maximum(lowest, highest) / scale, np.full(count, np.inf)]),
            integrality=np.zeros(3 * count, dtype=bool),
        )
        try:
            found = solve(program).x
        except (InfeasibleProgram, SolverFailure):
            return None
        if found is None:
            return None
        return np.clip(found[:count] * scale, lowest[:count], np.maximum(lowest, highest)[:count])

    def _in_units(self, staying: np.ndarray, groups: np.ndarray, unit: float) -> np.ndarray:
        """``staying`` (g,), and a little more in some groups so that whole units are left for the others."""
        alone = ~self.reached
        most = np.bincount(groups[alone], self.kept[alone], len(staying))
        staying = np.minimum(unit * np.ceil(staying / unit - _SLACK), np.maximum(most, staying))
        kept = float(staying.sum())
        more = self.total - unit * np.floor((self.total - kept) / unit + _SLACK) - kept
        result = staying.copy()
        for group in np.argsort(staying - most, kind="stable").tolist():
            added = min(max(more, 0.0), max(float(most[group] - result[group]), 0.0))
            result[group] += added
            more -= added
        return result


def _rounded(plan: np.ndarray, plans: PlanSet, unit: float | None) -> np.ndarray:
    """``plan`` (m,) in multiples of ``unit`` where its total is one and ``plans`` leave room for that."""
    if unit is None:
        return plan
    least, most = np.ceil(plans.lower / unit - _SLACK), np.floor(plans.upper / unit + _SLACK)
    total = float(np.round(plans.total / unit))
    if abs(plans.total / unit - total) > _SLACK * max(total, 1.0) or not least.sum() <= total <= most.sum():
        return plan
    in_units = PlanSet(total, np.minimum(least, most), most)
    return unit * largest_remainder(in_units.project(plan / unit), in_units)


def _sparse(matrix: np.ndarray):
    from scipy.sparse import csr_matrix

    return csr_matrix(matrix)
