"""The programs of several years as one, in which no site that is open one year is closed the next."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..errors import SolverFailure
from ..mip import Program, solve
from .clock import Clock
from .effort import Effort


def nested_plans(
    programs: Sequence[Program], sites: int, effort: Effort, clock: Clock
) -> tuple[np.ndarray | None, float]:
    """Plans (T, m) bool of T years, each within the next, that are best in the sum of their objectives, and the bound
    on that sum; (None, bound) without a plan, (None, NaN) without an answer.

    In each of the ``programs`` the first m = ``sites`` columns say which sites are open. All start, or none.
    """
    try:
        solution = solve(_joined(programs, sites), effort.solver, clock.left, effort.gap, clock.progress)
    except SolverFailure:
        return None, np.nan
    if solution.x is None:
        return None, solution.bound
    first = np.concatenate(([0], np.cumsum([len(part.c) for part in programs])[:-1]))
    plans = np.array([solution.x[k : k + sites] > 0.5 for k in first])
    return (plans if np.all(plans[:-1] <= plans[1:]) else None), solution.bound


def _joined(programs: Sequence[Program], m: int) -> Program:
    """One year beside the other, and y_t <= y_t+1 between them."""
    from scipy.sparse import block_diag, csr_matrix, hstack, identity, vstack

    widths, count = [len(part.c) for part in programs], (len(programs) - 1) * m
    opens = [hstack([identity(m), csr_matrix((m, width - m))]) for width in widths]
    before = hstack([block_diag(opens[:-1]), csr_matrix((count, widths[-1]))])
    after = hstack([csr_matrix((count, widths[0])), block_diag(opens[1:])])

    def together(name: str) -> np.ndarray:
        return np.concatenate([getattr(part, name) for part in programs])

    return Program(
        together("c"),
        vstack([block_diag([part.A for part in programs]), before - after]).tocsr(),
        np.append(together("row_lower"), np.full(count, -np.inf)),
        np.append(together("row_upper"), np.zeros(count)),
        together("col_lower"),
        together("col_upper"),
        together("integrality"),
        maximise=programs[0].maximise,
        start=together("start") if all(part.start is not None for part in programs) else None,
    )
