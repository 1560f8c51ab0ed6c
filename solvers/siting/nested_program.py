"""The programs of several years, or of several populations, as one.

    years        min  sum_t c_t'x_t               no site that is open one year is closed the next, or what closes
                                                  (closable sites) opens again:  y_t <= y_t+1, or >=
    populations  min  z,   z >= c_s'x_s - r_s     the same sites in all of them:  y_s = y_s+1

Each program starts with its columns y of the sites. Where people may stay unserved, a :class:`Block` says who is
served, so that as few as possible stay so over all years or populations before anything else counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..errors import SolverFailure
from ..mip import Program, solve
from .clock import Clock
from .effort import Effort


@dataclass(frozen=True)
class Block:
    """One year or population: its ``program`` of least cost, and the people ``served`` (columns,) of it."""

    program: Program
    served: np.ndarray


def nested_plans(
    programs: Sequence[Program], sites: int, effort: Effort, clock: Clock, closes: np.ndarray | None = None
) -> tuple[np.ndarray | None, float]:
    """Plans (T, m) bool of T years, each within the next, that are best in the sum of their objectives, and the bound
    on that sum; (None, bound) without a plan, (None, NaN) without an answer.

    In each of the ``programs`` the first m = ``sites`` columns say which sites are open. All start, or none. Sites that
    ``closes`` (m,) marks are open at first instead, and stay closed once they are.
    """
    return answered(joined(programs, sites, closes), programs, sites, effort, clock, closes)


def answered(
    program: Program, parts: Sequence[Program], sites: int, effort: Effort, clock: Clock, closes=None, same=False
) -> tuple[np.ndarray | None, float]:
    """As :func:`nested_plans`, of the ``program`` that joins the ``parts``."""
    try:
        solution = solve(program, effort.solver, clock.left, effort.gap, clock.progress)
    except SolverFailure:
        return None, np.nan
    clock.cancelled |= solution.status == "cancelled"
    if solution.x is None:
        return None, solution.bound
    plans = np.array([solution.x[k : k + sites] > 0.5 for k in _starts(parts)])
    if same:
        return (plans if np.all(plans == plans[0]) else None), solution.bound
    return (plans if grows(plans, closes) else None), solution.bound


def grows(plans: np.ndarray, closes: np.ndarray | None = None) -> bool:
    """Does what ``plans`` (T, m) open stay open, and what they close (sites that ``closes`` marks) stay closed?"""
    steps = plans if closes is None else plans ^ closes
    return bool(np.all(steps[:-1] <= steps[1:]))


def joined(programs: Sequence[Program], m: int, closes: np.ndarray | None = None, same: bool = False) -> Program:
    """One program beside the other, and y_t <= y_t+1 between them (>= for sites that ``closes`` marks); with ``same``
    they are equal."""
    from scipy.sparse import block_diag, csr_matrix, diags, hstack, vstack

    widths, count = [len(part.c) for part in programs], (len(programs) - 1) * m
    sign = np.ones(m) if closes is None else np.where(closes, -1.0, 1.0)
    opens = [hstack([diags(sign), csr_matrix((m, width - m))]) for width in widths]
    before = hstack([block_diag(opens[:-1]), csr_matrix((count, widths[-1]))])
    after = hstack([csr_matrix((count, widths[0])), block_diag(opens[1:])])

    def together(name: str) -> np.ndarray:
        return np.concatenate([getattr(part, name) for part in programs])

    return Program(
        together("c"),
        vstack([block_diag([part.A for part in programs]), before - after]).tocsr(),
        np.append(together("row_lower"), np.full(count, 0.0 if same else -np.inf)),
        np.append(together("row_upper"), np.zeros(count)),
        together("col_lower"),
        together("col_upper"),
        together("integrality"),
        maximise=programs[0].maximise,
        start=together("start") if all(part.start is not None for part in programs) else None,
    )


def with_row(program: Program, row: np.ndarray, lower: float, upper: float) -> Program:
    """The program with a further ``row`` (columns,)."""
    from scipy.sparse import csr_matrix, vstack

    return replace(
        program,
        A=vstack([program.A, csr_matrix(row[None, :])]).tocsr(),
        row_lower=np.append(program.row_lower, lower),
        row_upper=np.append(program.row_upper, upper),
    )


def serving_most(blocks: Sequence[Block], program: Program) -> Program:
    """The joined ``program`` of the ``blocks``, of which the most people are served."""
    return replace(program, c=np.concatenate([block.served for block in blocks]), maximise=True)


def serving(blocks: Sequence[Block], program: Program, people: float) -> Program:
    """The joined ``program`` of the ``blocks``, by which so many ``people`` are served in all."""
    return with_row(program, np.concatenate([block.served for block in blocks]), people, np.inf)


def of_least_excess(
    programs: Sequence[Program], program: Program, against: np.ndarray, low: float, high: float, value: float | None
) -> Program:
    """The ``program`` that joins the others, for the least z >= c_s'x_s - ``against`` (S,); z lies between ``low`` and
    ``high``, and is ``value`` where the program starts."""
    from scipy.sparse import block_diag, csr_matrix, hstack, vstack

    count = len(programs)
    costs = block_diag([csr_matrix(part.c[None, :]) for part in programs])
    A = vstack(
        [
            hstack([program.A, csr_matrix((program.A.shape[0], 1))]),
            hstack([costs, csr_matrix(-np.ones((count, 1)))]),
        ]
    )
    return Program(
        np.append(np.zeros(len(program.c)), 1.0),
        A.tocsr(),
        np.append(program.row_lower, np.full(count, -np.inf)),
        np.append(program.row_upper, against),
        np.append(program.col_lower, low),
        np.append(program.col_upper, high),
        np.append(program.integrality, False),
        start=None if program.start is None or value is None else np.append(program.start, value),
    )


def _starts(programs: Sequence[Program]) -> np.ndarray:
    """The first column of every program once they are joined."""
    return np.concatenate(([0], np.cumsum([len(part.c) for part in programs])[:-1]))
