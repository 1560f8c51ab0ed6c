"""Flows of people from groups or places to sites with capacities, as linear programs.

    max or min  sum_ij b_ij x_ij     s.t.  sum_j x_ij <= w_i,   sum_i x_ij <= Q_j,   further rows;   x >= 0 on the pairs

x_ij people of i are served at j, where there is a pair.
"""

from __future__ import annotations

import numpy as np

from ..errors import SolverFailure
from ..mip import Program, solve
from ..progress import Progress

FEW_PAIRS = 20_000
"""Pairs up to which a program over all of them is quick."""


def flow_program(cover, weight, capacity, benefit, maximise: bool, extra_rows=(), extra_lower=()) -> Program:
    """The program over x, one column a pair of the CSR ``cover``, with ``benefit`` a pair.

    ``extra_rows`` are further rows over the pairs, each at least its ``extra_lower``.
    """
    from scipy.sparse import csr_matrix, vstack

    pairs = cover.nnz
    column = np.arange(pairs)
    by_group = csr_matrix((np.ones(pairs), column, cover.indptr), shape=(cover.shape[0], pairs))
    by_site = csr_matrix((np.ones(pairs), (cover.indices, column)), shape=(cover.shape[1], pairs))
    extra = [csr_matrix(row) for row in extra_rows]
    upper = np.concatenate((weight, capacity, np.full(len(extra), np.inf)))
    lower = np.concatenate((np.full(len(weight) + len(capacity), -np.inf), np.asarray(extra_lower, dtype=float)))
    return Program(
        np.asarray(benefit, dtype=np.float64),
        vstack([by_group, by_site, *extra]).tocsr(),
        lower,
        upper,
        np.zeros(pairs),
        np.repeat(weight, np.diff(cover.indptr)),
        np.zeros(pairs, dtype=bool),
        maximise,
    )


def best_flow(program: Program, progress: Progress) -> np.ndarray:
    """The best x (pairs,) of a program. Raises :class:`.InfeasibleProgram` where there is none."""
    solution = solve(program, progress=progress)
    progress.check()
    if solution.x is None:
        raise SolverFailure("solver_failed", solver=solution.solver, reason=solution.status)
    return solution.x
