"""Reallocation where people choose by size as well (Huff): the weights follow the plan, and the plan follows the
weights.

Access is A(S) = F(S) S. For the weights of a plan S the best spread S*(F(S)) is one of :mod:`.reallocate`; the plan
looked for is one that its own weights confirm, S = S*(F(S)), found by damped steps

    S <- S + 1/2 (S*(F(S)) - S).

Such a plan need not exist, be the only one, or be the best of all: there is no bound. What is given is the best plan
met on the way, judged by its true access, and how far it is from confirming itself: sum_j |S*_j - S_j| / 2 T, the share
of the capacity that its weights would still move. A facility without capacity attracts nobody and stays without.
"""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np

from ..accessibility.catchment import access_matrix
from ..accessibility.decay import Decay
from ..accessibility.methods import METHODS
from ..errors import InputError
from ..problem import Demand, Facilities, TravelCosts
from ..progress import SILENT, Progress
from .effort import THOROUGH, Effort
from .limits import Limits
from .objectives import MORE_IS_BETTER, aversion, objective_value
from .reallocate import Reallocation, reallocate

_ROUNDS = 40
CONFIRMED = 1e-6
"""A plan whose weights would move no larger share of the capacity confirms itself."""
_STEP = 0.5
_LEAST_SECONDS = 1e-3


def reallocate_iterated(
    demand: Demand,
    facilities: Facilities,
    costs: TravelCosts,
    decay: Decay,
    method: str,
    limits: Limits,
    progress: Progress = SILENT,
    objective: str = "variance",
    effort: Effort = THOROUGH,
    strength: float = 1.0,
) -> Reallocation:
    """The best plan met by the iteration; its ``bound`` and ``gap`` are NaN, ``fixed_point`` is its residual."""
    fixed = ", ".join(name for name, row in METHODS.items() if not row.depends_on_capacity)
    if limits.least_size:
        raise InputError("capacity_min_size_iterated", method=method, methods=fixed)
    today = facilities.capacity
    if not today.any():
        raise InputError("capacity_all_zero_attracts_nobody", method=method, methods=fixed)
    # Limits stand on today's capacity, whatever plan the weights are those of.
    fractions = replace(limits, whole=False, module=None)
    plan, best, judged = today, None, None
    until = None if effort.time_limit is None else time.monotonic() + effort.time_limit
    for done in range(_ROUNDS):
        progress.check(done, _ROUNDS)
        matrix = access_matrix(demand, costs, decay, method, plan)
        if until is not None:
            effort = replace(effort, time_limit=max(until - time.monotonic(), _LEAST_SECONDS))
        found = reallocate(demand, facilities, matrix, fractions, progress, objective, effort, strength)
        if found.ending == "time_limit":
            # A plan cut short confirms nothing: how much would still move is not known, at most all.
            best = best or (found.after, float("nan"), 1.0)
            judged = judged or _judge(demand, today, matrix, found.target, objective, strength)
            break
        residual = float(np.abs(found.after - plan).sum()) / (2.0 * float(found.after.sum()))
        if judged is None:
            judged = _judge(demand, today, matrix, found.target, objective, strength)
        value = judged(matrix @ plan)
        confirmed = residual <= CONFIRMED
        # Today's plan need not keep the limits; every later one does.
        if confirmed or (done > 0 and (best is None or _is_better(value, best[1], objective))):
            best = plan, value, residual
        if confirmed:
            break
        plan = plan + _STEP * (found.after - plan) if done > 0 else found.after
    plan, _, residual = best
    if limits.unit is not None:
        matrix = access_matrix(demand, costs, decay, method, plan)
        plan = reallocate(demand, facilities, matrix, limits, progress, objective, effort, strength).after
    return _true(found, demand, today, plan, residual, judged, costs, decay, method)


def _judge(demand: Demand, today: np.ndarray, matrix, target: float, objective: str, strength: float):
    """The objective as a function of access (n,), one and the same for all rounds: ``matrix`` has today's weights."""
    counted = (np.diff(matrix.indptr) > 0) & (demand.population > 0)
    people = demand.population[counted]
    kappa = aversion((matrix @ today)[counted], people, strength) or strength / target

    def value(access: np.ndarray) -> float:
        return objective_value(objective, access[counted], people, target, kappa)

    return value


def _is_better(value: float, other: float, objective: str) -> bool:
    return value > other if objective in MORE_IS_BETTER else value < other


def _true(found: Reallocation, demand: Demand, today, plan, residual, judged, costs, decay, method) -> Reallocation:
    """``found`` with the true access of today and of ``plan``, each by weights of its own."""
    before, after = (access_matrix(demand, costs, decay, method, capacity) @ capacity for capacity in (today, plan))
    people = np.where(found.in_reach, demand.population, 0.0)
    mean_before, mean_after = (float(people @ access / people.sum()) for access in (before, after))
    nothing = float("nan")
    return replace(
        found,
        after=plan,
        access_before=before,
        access_after=after,
        mean_before=mean_before,
        mean_after=mean_after,
        spread_before=float(people @ (before - mean_before) ** 2 / people.sum()),
        spread_after=float(people @ (after - found.target) ** 2 / people.sum()),
        value_before=judged(before),
        value_after=judged(after),
        value_best=judged(after),
        bound=nothing,
        gap=nothing,
        kkt_residual=nothing,
        ending="fixed_point",
        closest=False,
        fixed_point=residual,
    )
