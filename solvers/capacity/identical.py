"""Facilities with one and the same catchment are one facility as far as access goes.

Two hospitals at one address have equal columns in the access matrix F. Only the sum of their
capacities matters, so the quadratic program is solved for the sums; the sums are then split so that
the plan stays as close to today's as it can. That removes the plainest cause of many optimal plans
exactly, and makes the program smaller.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .rounding import largest_remainder
from .simplex import PlanSet


@dataclass(frozen=True)
class Groups:
    """``group`` (m,) numbers the group of every facility, ``first`` (g,) one facility of each group."""

    group: np.ndarray
    first: np.ndarray

    def sums(self, values: np.ndarray) -> np.ndarray:
        """The sum of ``values`` (m,) in each group, shape (g,)."""
        return np.bincount(self.group, weights=values, minlength=len(self.first))

    def sizes(self) -> np.ndarray:
        """Facilities in each group, shape (g,)."""
        return np.bincount(self.group, minlength=len(self.first))

    def merged(self, plans: PlanSet) -> PlanSet:
        """The plans of the groups: totals and ranges added up."""
        return PlanSet(plans.total, self.sums(plans.lower), self.sums(plans.upper))

    def split(self, merged_plan: np.ndarray, plans: PlanSet, today: np.ndarray, whole: bool = False) -> np.ndarray:
        """The plan (m,) with these sums that is closest to ``today`` (m,) within ``plans``.

        With ``whole`` the sums and the bounds are whole numbers, and so is the plan.
        """
        plan = merged_plan[self.group]
        for number in np.flatnonzero(self.sizes() > 1):
            members = np.flatnonzero(self.group == number)
            within = PlanSet(float(merged_plan[number]), plans.lower[members], plans.upper[members])
            closest = within.project(today[members])
            plan[members] = largest_remainder(closest, within) if whole else closest
        return plan


def identical_catchments(access_matrix) -> Groups:
    """Group the columns of ``access_matrix``, CSR (n, m), that are equal to the last bit."""
    n, m = access_matrix.shape
    # One random weight a place: columns that differ get different sums, but for an accident that `key` excludes.
    mark = access_matrix.T @ np.random.default_rng(0).random(n)
    _, inverse, count = np.unique(mark, return_inverse=True, return_counts=True)
    alike = np.flatnonzero(count[inverse] > 1)
    columns = access_matrix[:, alike].tocsc()
    group = np.arange(m)
    seen: dict[bytes, int] = {}
    for position, facility in enumerate(alike.tolist()):
        pairs = slice(columns.indptr[position], columns.indptr[position + 1])
        key = columns.indices[pairs].tobytes() + columns.data[pairs].tobytes()
        group[facility] = seen.setdefault(key, facility)
    first, group = np.unique(group, return_inverse=True)
    return Groups(group, first)
