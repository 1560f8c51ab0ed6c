"""Maximal coverage over sizes of sites: the smallest ones that do, and what depends on each site."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable

import numpy as np

from ..errors import SolverFailure
from ..mip import Program, solve
from .clock import Clock
from .effort import Effort
from .importance import Verdicts, judging_clock, worst_allowed
from .importance_program import judge_program
from .levels import Sizes
from .sites import Sites


def no_larger_than_needed(
    sizes: Sizes, measure, feasible: Callable[[np.ndarray], bool], is_open: np.ndarray, clock: Clock
) -> np.ndarray:
    """The plan (o,) over sizes after sites took a smaller and no dearer size, the cheapest one that is ``feasible`` and
    with which as many people are served in all."""
    is_open = is_open.copy()
    served, sites = measure.value(is_open), sizes.sites
    for size in np.flatnonzero(is_open & sites.free):
        others = np.flatnonzero((sizes.site == sizes.site[size]) & (sites.cost <= sites.cost[size]))
        others = others[sites.capacity[others] < sites.capacity[size]]
        for other in others[np.lexsort((sites.capacity[others], sites.cost[others]))]:
            if clock.over():
                return is_open
            trial = is_open.copy()
            trial[size], trial[other] = False, True
            if measure.value(trial) >= served - measure.noise and feasible(trial):
                is_open = trial
                break
    return is_open


def program_importance(
    program: Program,
    sites: Sites,
    is_open: np.ndarray,
    value: float,
    room: float,
    worth: Callable[[np.ndarray], float],
    effort: Effort,
    clock: Clock,
    sizes: Sizes | None = None,
) -> np.ndarray:
    """The words of :mod:`.importance` for the plan ``is_open`` (m,) of ``value``, to be minimised, among those of the
    ``program``, of which the ones worse by ``room`` are near-optimal.

    ``worth(plan)`` is the value of a plan over the program's first columns, infinite where it breaks a rule. Where
    these are ``sizes``, a site is in a plan if it opens at any of them, and the program says what the sites are worth.
    """
    verdicts, clock = Verdicts(sites, is_open), judging_clock(clock)
    if sizes is not None:
        program = _by_site(program, sizes, len(sites))

        def worth(plan: np.ndarray) -> float:
            return value if np.array_equal(plan, is_open) else _least(program, plan, effort, clock)

    judge_program(program, worst_allowed(value, room), worth, verdicts, clock, effort.solver)
    return verdicts.words()


def _by_site(program: Program, sizes: Sizes, count: int) -> Program:
    """The program with a column a site before all others: is it open at any size?"""
    from scipy.sparse import csr_matrix, hstack, identity, vstack

    rows, columns = program.A.shape
    o = len(sizes.site)
    any_size = csr_matrix((-np.ones(o), (sizes.site, np.arange(o))), shape=(count, columns))
    return Program(
        np.concatenate((np.zeros(count), program.c)),
        vstack([hstack([csr_matrix((rows, count)), program.A]), hstack([identity(count), any_size])]).tocsr(),
        np.concatenate((program.row_lower, np.zeros(count))),
        np.concatenate((program.row_upper, np.zeros(count))),
        np.concatenate((np.zeros(count), program.col_lower)),
        np.concatenate((np.ones(count), program.col_upper)),
        np.concatenate((np.ones(count, dtype=bool), program.integrality)),
        program.maximise,
    )


def _least(program: Program, plan: np.ndarray, effort: Effort, clock: Clock) -> float:
    """The value of the best choice of sizes for the sites of ``plan`` (m,)."""
    lower, upper = program.col_lower.copy(), program.col_upper.copy()
    lower[: len(plan)] = upper[: len(plan)] = plan
    try:
        solution = solve(
            replace(program, col_lower=lower, col_upper=upper), effort.solver, clock.left, 1e-6, clock.progress
        )
    except SolverFailure:
        return np.inf
    if solution.x is None:
        return np.inf
    return (-1.0 if program.maximise else 1.0) * float(program.c @ solution.x)
