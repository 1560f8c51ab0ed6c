"""Siting with capacities: who goes where, and what opens, solved and proven (:mod:`.shipping` has the model).

1. The plan of least travel without capacities, with enough room, is the first plan; exchanges improve it.
2. Where it leaves people unserved, a program says how many can be served at most.
3. The gap is closed (:mod:`.shipping_proof`): bound, programs of what better plans may use, branch and bound.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..errors import SolverFailure
from ..mip import InfeasibleProgram, solve
from ..problem import TravelCosts
from .allocation import Allocation, allocated
from .clock import Clock
from .conflicts import explain_conflict
from .effort import Effort
from .shipping import shipping_of
from .shipping_known import SERVED_ROOM, Known
from .shipping_proof import LARGEST_PROGRAM, Proof
from .shipping_search import first_plans
from .space import Space
from .thinning import thinned
from .transport_program import most_people_program

SMALL = 1_500
"""Pairs up to which the program is solved as it is."""
LEAST_SECONDS = 0.5
"""What the search for any plan is given in any case."""
SETTLING, SETTLED_PAIRS = 0.3, 300_000
"""Seconds, beyond the limit, in which the people of up to so many pairs of open sites find the best of these."""


@dataclass(frozen=True)
class Shipment:
    """``is_open`` (m,), ``people`` (pairs,) of the open pairs' places, the ``bound`` of the cost of all plans that
    serve as many people, ``served`` people and the ``most`` that any plan can serve, how it ended and by which
    ``solver``. ``price`` (m,) of room at each site, per person."""

    is_open: np.ndarray
    people: np.ndarray
    bound: float
    served: float
    most: float
    ending: str
    solver: str
    price: np.ndarray


def shipped(
    space: Space,
    pairs: TravelCosts,
    weight: np.ndarray,
    price: np.ndarray,
    whole: bool,
    least: np.ndarray | None,
    effort: Effort,
    clock: Clock,
    within: tuple[np.ndarray, np.ndarray] | None = None,
    beyond: np.ndarray | None = None,
) -> Shipment:
    """The cheapest plan that serves as many people as any plan can; ``price`` (pairs,) per person.

    ``least`` (m,) people must be served by a site that is open, if given. ``within`` says which pairs (pairs,) bool lie
    within the standard, and the label (n,) of every place, where the ``space`` has floors. ``beyond`` (n,) is the least
    price of the pairs that are left out, infinite where none are: the bound holds with them, the plan does without.

    ``pairs`` are those of usable sites. Raises :class:`.InfeasibleProgram` where no choice of sites keeps the rows.
    """
    problem, origin = shipping_of(space, pairs, weight, price, whole, least, within, beyond)
    known = Known(problem, effort, clock)
    try:
        _solve(known)
    except InfeasibleProgram:
        if problem.floors is not None:
            explain_conflict(space, most_people_program(problem), clock.left, clock.progress)
        raise
    plan = _settled(known)
    if plan is None:
        clock.progress.check()
        raise SolverFailure("no_plan_in_time", seconds=f"{effort.time_limit or 0:g}")
    people = np.zeros(pairs.pair_count)
    people[origin.pair] = plan.share * problem.load
    done = known.bound >= known.target and known.most_is_proven
    return Shipment(
        plan.is_open,
        people,
        min(known.bound, plan.cost),
        plan.people,
        max(known.most, plan.people),
        "finished" if done else clock.ending,
        known.solver,
        plan.price,
    )


def _solve(known: Known) -> None:
    problem, clock = known.problem, known.clock
    multipliers: list[np.ndarray] = []
    # Floors are rows that only the program knows well; where it would be too large, sites are filled with them.
    count = len(problem.costs)
    small = count <= SMALL or (problem.floors is not None and count <= LARGEST_PROGRAM)
    if not small:
        for is_open in first_plans(problem, clock, multipliers.append):
            known.attempt(is_open)
            if known.plan is None and problem.least.any() and problem.floors is None:
                known.offer(thinned(problem, is_open, clock))
    _serve_most(known, small)
    if known.plan is None:
        return
    proof = Proof(known, multipliers[-1] if multipliers else None)
    if small and known.most_is_proven:
        proof.by_program()
        if not known.is_open or problem.floors is not None:
            return
    proof.close()


def _serve_most(known: Known, small: bool) -> None:
    """As many people as any plan can serve, or as the time allows; what stays unserved is spare from then on."""
    problem = known.problem
    everyone = problem.people
    if known.plan is None or known.plan.people < everyone * (1 - SERVED_ROOM):
        known.most = min(everyone, problem.most_room())
        # With pairs that are not listed more could be served than the program knows.
        asked = known.plan is None or np.isinf(problem.cap).all()
        if not known.most_is_proven and asked and (small or len(problem.costs) <= LARGEST_PROGRAM):
            _serve_by_program(known)
    if known.plan is not None:
        spare = everyone - known.plan.people
        if spare <= SERVED_ROOM * everyone:
            spare = 0.0
        else:
            spare += SERVED_ROOM * known.plan.people
        known.problem = replace(problem, spare=spare, _cache=dict(problem._cache))


def _serve_by_program(known: Known) -> None:
    problem, plan, clock = known.problem, known.plan, known.clock
    start = None if plan is None else (plan.is_open, plan.share)
    left = clock.left
    limit = None if left is None else (max(LEAST_SECONDS, left) if plan is None else 0.5 * left)
    solution = solve(most_people_program(problem, start), known.effort.solver, limit, 0.0, clock.progress)
    clock.cancelled |= solution.status == "cancelled"
    known.solver = solution.solver
    complete = np.isinf(problem.cap).all()
    if np.isfinite(solution.bound) and complete:
        known.most = min(known.most, solution.bound)
    if solution.x is not None:
        known.offer(known.read(solution.x))
        if solution.status == "optimal" and known.plan is not None and complete:
            known.most = min(known.most, max(known.plan.people, solution.objective))
            if known.most <= known.plan.people * (1 + 1e-6):
                # The solver's own tolerance decides no more than this.
                known.most = known.plan.people


def _settled(known: Known) -> Allocation | None:
    """The plan, its people at the best of its sites even where the time ended before they were."""
    problem, plan, clock = known.problem, known.plan, known.clock
    if plan is None or problem.whole or problem.floors is not None or not clock.over() or clock.cancelled:
        return plan
    if np.count_nonzero(plan.is_open[problem.sites]) <= SETTLED_PAIRS:
        known.offer(allocated(problem, plan.is_open, Clock(SETTLING, clock.progress), plan.price))
    return known.plan
