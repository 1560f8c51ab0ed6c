"""The allowed plans as columns and rows of a linear or mixed-integer program.

S_j                  the plan, in units of the average facility
n_j >= S0_j - S_j    what is taken from facility j (only where something depends on it)
z_j in {0, 1}        facility j is on: l_j z_j <= S_j <= u_j z_j (only where there is a choice)
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..mip import Program, Solution, dual_bound
from .space import PlanSpace

_TOLERANCE = 1e-6
"""Share of the target by which what a solver says of a mixed-integer program may be wrong: its rows hold, and its costs
are right, to about that."""


@dataclass(frozen=True)
class PlanColumns:
    """Columns ``lower``, ``upper`` and ``integrality`` (c,), rows ``matrix`` CSR (k, c) with ``row_lower`` and
    ``row_upper``. The first m columns are the plan over ``unit``; ``taken`` are the columns n (none: empty)."""

    lower: np.ndarray
    upper: np.ndarray
    integrality: np.ndarray
    matrix: object
    row_lower: np.ndarray
    row_upper: np.ndarray
    unit: float
    taken: np.ndarray

    def program(self, cost: np.ndarray) -> Program:
        """The program of the least ``cost`` (c,) over the plans."""
        return Program(cost, self.matrix, self.row_lower, self.row_upper, self.lower, self.upper, self.integrality)

    def taking_least(self, program: Program, most: float) -> Program:
        """Of the plans of ``program``, which begins with these columns, that cost at most ``most`` the one that takes
        the least away."""
        from scipy.sparse import csr_matrix, vstack

        cost = np.zeros(len(program.c))
        cost[self.taken] = 1.0
        return replace(
            program,
            c=cost,
            A=vstack([program.A, csr_matrix(program.c)]).tocsr(),
            row_lower=np.append(program.row_lower, -np.inf),
            row_upper=np.append(program.row_upper, most),
        )

    def largest(self, access) -> float:
        """What no column of a program over these plans need be beyond: ``access`` (n, m) of a place that has all there
        is, in the units of the columns, and what can be taken."""
        # The first row is the total; those of what is taken have today's capacities below.
        everything = float(np.max(self.row_lower, where=np.isfinite(self.row_lower), initial=self.row_upper[0]))
        return 1.0 + everything * max(float(access.data.max(initial=0.0)), 1.0)

    @classmethod
    def of(cls, space: PlanSpace, with_taken: bool = False, module: float | None = None) -> PlanColumns:
        """The columns of ``space``; ``with_taken`` adds n even where no rule depends on it. With a ``module`` the plan
        is in whole multiples of it."""
        from scipy.sparse import csr_matrix, hstack, identity, vstack

        m = len(space)
        unit = space.plans.total / m if module is None else module
        lower, upper, today = space.plans.lower / unit, space.upper / unit, space.today / unit
        if space.choice is not None:
            # The switch decides: a facility that is off is below its range.
            lower = np.where(space.choice.switched, 0.0, lower)
            upper = np.where(space.choice.switched, space.choice.size_max / unit, upper)
        with_taken = with_taken or space.most_taken is not None
        choice = space.choice
        switched = np.zeros(0, dtype=np.intp) if choice is None else np.flatnonzero(choice.switched)
        taken = np.arange(m, 2 * m) if with_taken else np.zeros(0, dtype=np.intp)
        rest = len(taken) + len(switched)
        rules = np.vstack([np.ones(m), space.rows.coefficients])
        blocks = [hstack([csr_matrix(rules), csr_matrix((len(rules), rest))])]
        low = [np.concatenate([[space.plans.total / unit], space.rows.lower / unit])]
        high = [np.concatenate([[space.plans.total / unit], space.rows.upper / unit])]
        if with_taken:
            one = identity(m, format="csr")
            blocks.append(hstack([one, one, csr_matrix((m, len(switched)))]))
            low.append(today)
            high.append(np.full(m, np.inf))
            if space.most_taken is not None:
                row = np.concatenate([np.zeros(m), np.ones(m), np.zeros(len(switched))])
                blocks.append(csr_matrix(row))
                low.append([-np.inf])
                high.append([space.most_taken / unit])
        if len(switched):
            count = len(switched)
            plan = identity(m, format="csr")[switched]
            between = csr_matrix((count, len(taken)))
            for size, sides in (
                (choice.size_max[switched] / unit, (-np.inf, 0.0)),
                (choice.size_min[switched] / unit, (0.0, np.inf)),
            ):
                switch = csr_matrix((-size, (np.arange(count), np.arange(count))), (count, count))
                blocks.append(hstack([plan, between, switch]))
                low.append(np.full(count, sides[0]))
                high.append(np.full(count, sides[1]))
            if choice.count is not None:
                row = np.concatenate([np.zeros(m + len(taken)), choice.counted[switched].astype(float)])
                blocks.append(csr_matrix(row))
                low.append([choice.count])
                high.append([choice.count])
        return cls(
            lower=np.concatenate([lower, np.zeros(rest)]),
            upper=np.concatenate([upper, np.full(len(taken), np.inf), np.ones(len(switched))]),
            integrality=np.repeat([module is not None, False, True], [m, len(taken), len(switched)]),
            matrix=vstack(blocks).tocsr(),
            row_lower=np.concatenate(low),
            row_upper=np.concatenate(high),
            unit=unit,
            taken=taken,
        )


def proven(program: Program, found: Solution, largest: float) -> float:
    """What no x of ``program`` goes below, its objective in units of the target: of a linear program what its
    multipliers prove by themselves, since the value that a solver calls the least is so to its tolerance; ``largest``
    as in :func:`~..mip.dual_bound`. A mixed-integer one has no multipliers to prove it, and the tolerance is left."""
    if found.duals is None or not program.is_linear:
        return found.bound - _TOLERANCE
    return min(found.bound, dual_bound(program, found.duals, largest))
