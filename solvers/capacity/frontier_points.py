"""The points of an equity frontier (:mod:`.frontier`): from which level to which, and the best plan at each."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np

from ..errors import InputError
from ..mip import InfeasibleProgram, solve
from .columns import PlanColumns
from .conflicts import refuse_conflict
from .limits import Limits, allowed_plans, capacity_bounds, plan_space
from .objectives import MORE_IS_BETTER, negligible, relative_distance
from .reallocate import Reallocation, reallocate
from .simplex import PlanSet
from .space import Rows
from .totals import least_total
from .valley import golden_section

_ROOM, _ROOM_OF_SIZES = 1e-9, 1e-7
_LOOKS = 14
_LEAST_SECONDS = 0.3


class FrontierSearch:
    """The points of one curve, one after the other."""

    def __init__(self, demand, facilities, matrix, limits, objective, effort, strength, points, progress) -> None:
        self._demand, self._facilities, self._matrix = demand, facilities, matrix
        self._limits, self._objective, self._strength = limits, objective, strength
        self._effort, self._points, self._progress = effort, points, progress
        self._reached = matrix.T @ demand.population > 0
        self._until = None if effort.time_limit is None else time.monotonic() + effort.time_limit
        # Plans of totals, to be looked up where the curve comes back to one.
        self._known: dict[float, Reallocation] = {}

    def along(self, against: str, rate: np.ndarray | None) -> tuple[np.ndarray, list[Reallocation]]:
        """(levels, plans) from the cheapest plan to the best one; ``rate`` (m,) of facilities, None for moves."""
        best = self._plan(self._limits, self._points)
        if against == "moved":
            first, last = self._least_moved(), best.moved
        else:
            first = abs(self._least(rate if against == "travel" else -rate))
            last = used_by(best, against, rate)
        levels = np.linspace(first, last, self._points)
        if abs(last - first) <= _ROOM * max(abs(first), abs(last)):
            # The best plan costs no more than the cheapest: there is nothing to weigh.
            return levels, [best] * self._points
        plans = []
        for done, level in enumerate(levels[:-1]):
            plans.append(self._plan(self._limited(against, level, rate), self._points - 1 - done))
            self._progress.check(done + 1, self._points)
        return levels, [*plans, best]

    def budget(self) -> tuple[np.ndarray, list[Reallocation]]:
        """(what the total grows by, plans) from the least total to the one beyond which access gets no more equal."""
        today = float(self._facilities.capacity.sum())
        most = self._limits.total
        if most is None or not most > today:
            raise InputError("frontier_needs_total", today=f"{today:,.10g}")
        least = least_total(self._facilities, self._limits, self._reached, progress=self._progress)
        first = today if least is None or least <= today * (1.0 + _ROOM) else min(least * (1.0 + _ROOM), most)
        # Nothing at all gives nobody anything to be equal in: from nothing the first point is a part of the total.
        first = first if first > 0 else most / self._points
        totals, plans = self._totals(first, most)
        end = self._end(totals, plans)
        if end < totals[-1] and not self._is_late:
            totals, plans = self._totals(first, end)
        if end < totals[-1] or self._is_late:
            plans = never_worse(plans, self._objective)
        return np.array([plan.added for plan in plans]), plans

    def _totals(self, first: float, last: float) -> tuple[np.ndarray, list[Reallocation]]:
        totals, plans = self._whole(np.linspace(first, last, self._points)), []
        for done, total in enumerate(totals):
            total = float(total)
            if total not in self._known:
                self._known[total] = self._plan(replace(self._limits, total=total), self._points - done)
            plans.append(self._known[total])
            self._progress.check(done + 1, self._points)
        return totals, plans

    def _whole(self, totals: np.ndarray) -> np.ndarray:
        """``totals`` (k,) of which what is shared out are whole units, where units are asked for."""
        unit = self._limits.unit
        if unit is None:
            return totals
        lower, upper = capacity_bounds(self._facilities, self._limits, self._reached)
        kept = float(np.clip(self._facilities.capacity, lower, upper)[~self._reached].sum())
        least, most = np.ceil((totals[0] - kept) / unit - _ROOM), np.floor((totals[-1] - kept) / unit + _ROOM)
        return kept + unit * np.clip(np.round((totals - kept) / unit), least, max(most, least))

    def _end(self, totals: np.ndarray, plans: list[Reallocation]) -> float:
        """The total from which on access gets no more equal: where the best objective, which has a single valley over
        totals, has its floor."""
        sign = -1.0 if self._objective in MORE_IS_BETTER else 1.0
        values = sign * np.array([plan.value_best for plan in plans])
        nothing = max(negligible(self._objective, plan.target) for plan in plans)
        room = max(max(self._effort.gap, _ROOM) * float(np.abs(values).max()), nothing)
        floor = int(np.argmax(values <= values.min() + room))
        if floor == len(totals) - 1 or self._is_late:
            return float(totals[-1])
        low, high = float(totals[max(floor - 1, 0)]), float(totals[floor + 1])

        def value(total: float) -> float:
            within = replace(self._limits, total=total, whole=False, module=None)
            return sign * self._plan(within, 2 * self._points, closest=False).value_best

        end, least = golden_section(value, low, high, _LOOKS)
        return float(totals[floor]) if least >= values[floor] - room else end

    @property
    def _is_late(self) -> bool:
        return self._until is not None and time.monotonic() > self._until

    def _plan(self, within: Limits, shares: int, closest: bool = True) -> Reallocation:
        """The best plan, in its share of the time that is left."""
        effort = replace(self._effort, closest=closest)
        if self._until is not None:
            effort = replace(effort, time_limit=max(self._until - time.monotonic(), _LEAST_SECONDS) / max(shares, 1))
        return reallocate(
            self._demand,
            self._facilities,
            self._matrix,
            within,
            self._progress,
            self._objective,
            effort,
            self._strength,
        )

    def _limited(self, against: str, level: float, rate: np.ndarray | None) -> Limits:
        limits = self._limits
        if against == "moved":
            return replace(limits, most_moved=level if limits.most_moved is None else min(level, limits.most_moved))
        # sum_j (t_j - e) S_j <= 0: a mean, because every plan has the same total.
        slack = _ROOM * max(float(np.abs(rate).max()), 1e-300)
        coefficients = rate - level - slack if against == "travel" else level - slack - rate
        # In metres a solver's tolerance in the plan would be a hundred thousand times as much in this row.
        coefficients = coefficients / max(float(np.abs(coefficients).max()), 1e-300)
        row = Rows(((f"AGAINST {against}", f"{level:.6g}"),), coefficients[None], np.array([-np.inf]), np.zeros(1))
        return replace(limits, extra=row)

    def _least_moved(self) -> float:
        """The least capacity that an allowed plan moves: today's may break the limits."""
        today, plans = self._facilities.capacity, allowed_plans(self._facilities, self._limits, self._reached)
        taken = float(np.maximum(today - plans.lower, 0.0)[~self._reached].sum())
        columns = self._columns(plans)
        cost = np.zeros(len(columns.lower))
        cost[columns.taken] = 1.0
        moved = self._solved(columns, cost) + taken - max(float(today.sum()) - plans.total, 0.0)
        # Rounding must not rule out the plan that moves so little. Programs with sizes on or off have a coarser one.
        room = _ROOM if self._limits.least_size is None else _ROOM_OF_SIZES
        return moved * (1.0 + _ROOM) + room * plans.total if moved > _ROOM * plans.total else 0.0

    def _least(self, rate: np.ndarray) -> float:
        """The least mean of ``rate`` (m,) that an allowed plan has."""
        plans = allowed_plans(self._facilities, self._limits, self._reached)
        columns = self._columns(plans)
        cost = np.zeros(len(columns.lower))
        cost[: int(self._reached.sum())] = rate[self._reached]
        return self._solved(columns, cost) / (plans.total - float(plans.lower[~self._reached].sum()))

    def _columns(self, plans: PlanSet) -> PlanColumns:
        space = plan_space(self._facilities, self._limits, plans, self._reached)
        refuse_conflict(space, self._progress)
        return PlanColumns.of(space, with_taken=True, module=self._limits.unit)

    def _solved(self, columns: PlanColumns, cost: np.ndarray) -> float:
        """The least of ``cost`` (c,) over the plans of ``columns``, in capacity."""
        program = columns.program(cost)
        try:
            found = solve(program, gap=0.0, progress=self._progress)
        except InfeasibleProgram:
            raise InputError("capacity_rounding_failed") from None
        if found.x is None:
            self._progress.check()
        return found.objective * columns.unit


def never_worse(plans: list[Reallocation], objective: str) -> list[Reallocation]:
    """Each plan, or the one before it where that is better: it is allowed at the higher level, too. Rounding to whole
    units and the gap of a plan can make it so."""
    kept = plans[:1]
    for plan in plans[1:]:
        before = kept[-1]
        more = objective in MORE_IS_BETTER
        if plan.value_after >= before.value_after if more else plan.value_after <= before.value_after:
            kept.append(plan)
            continue
        # No plan at either level passes both bounds.
        bound = max(before.bound, plan.bound) if more else min(before.bound, plan.bound)
        gap = relative_distance(objective, before.value_best, bound, before.target)
        kept.append(replace(before, bound=bound, gap=gap, ending=plan.ending))
    return kept


def used_by(plan: Reallocation, against: str, rate) -> float:
    """What ``plan`` uses of what equity is weighed against; ``rate`` (m,) of facilities for travel and coverage."""
    if against == "moved":
        return plan.moved
    served = plan.after * plan.reached
    return plan.added if against == "budget" else float(rate @ served / served.sum())
