"""Data envelopment analysis: how much less a unit could use, or how much more it could do, if it worked like its peers.

Envelopment form for unit o with inputs X (m, n) and outputs Y (s, n), all >= 0:

    input oriented    min θ   s.t.  X λ <= θ x_o,  Y λ >= y_o,    λ >= 0
    output oriented   max φ   s.t.  X λ <= x_o,    Y λ >= φ y_o,  λ >= 0      efficiency = 1 / φ

Constant returns to scale (CCR): Charnes, Cooper & Rhodes (1978), Eur. J. Oper. Res. 2:429. Variable returns (BCC) add
Σ λ = 1: Banker, Charnes & Cooper (1984), Manage. Sci. 30:1078. Non-increasing returns have Σ λ <= 1. A second program
keeps θ (or φ) and maximises the sum of the slacks, each over the mean of its variable, so that the result does not
depend on the units of measurement (Ali & Seiford 1993).
A unit is efficient if θ = 1 and all slacks are zero. Units that another one dominates are never anybody's peers and
are left out of X and Y, which changes no result.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError, SolverFailure
from ..progress import SILENT, Progress

RETURNS = ("constant", "variable", "non_increasing")
ORIENTATIONS = ("input", "output")
BATCH_COLUMNS = 10000
"""Columns solved in one call: the programs of a batch of units are independent blocks of one program."""

WIDEST = 1e8
"""Largest amount over the smallest of a variable: beyond it linear programs in floating point mean nothing."""

ROUNDING = 1e-7
"""Efficiencies this close to 1, and slacks and weights this close to 0, are: the tolerance of the linear programs."""


@dataclass(frozen=True)
class Efficiency:
    """One entry a unit, (n,), unless said otherwise; NaN for units that are not compared.

    ``score`` in (0, 1]; ``efficient`` bool (score 1 and no slack); ``weights`` sparse CSR (n, n), row o the peers of
    unit o and their λ; ``input_slack`` (n, m) and ``output_slack`` (n, s); ``input_target`` and ``output_target``
    of the same shapes: what the unit would use and do at the frontier. ``compared`` (n,) bool.
    """

    score: np.ndarray
    efficient: np.ndarray
    weights: object
    input_slack: np.ndarray
    output_slack: np.ndarray
    input_target: np.ndarray
    output_target: np.ndarray
    compared: np.ndarray


def efficiency(
    inputs: np.ndarray,
    outputs: np.ndarray,
    returns: str = "variable",
    orientation: str = "input",
    progress: Progress = SILENT,
    layer: str = "input",
) -> Efficiency:
    """Compare n units by ``inputs`` (n, m) >= 0 and ``outputs`` (n, s) >= 0.

    ``returns`` and ``orientation`` are those of :data:`RETURNS` and :data:`ORIENTATIONS`. Not compared are units with
    NaN, and those without any input or without any output. Raises InputError, naming ``layer``, if none is left, and if
    amounts of a variable lie too far apart.

    >>> found = efficiency(np.array([[2.0], [4.0]]), np.array([[2.0], [2.0]]), "constant")
    >>> found.score.tolist()
    [1.0, 0.5]
    """
    from scipy.sparse import csr_matrix

    unknown = np.isnan(inputs).any(axis=1) | np.isnan(outputs).any(axis=1)
    compared = ~unknown & (inputs > 0).any(axis=1) & (outputs > 0).any(axis=1)
    if not compared.any():
        null = int(unknown.sum())
        raise InputError("dea_no_units", layer=layer, null=null, empty=len(compared) - null)
    rows = np.flatnonzero(compared)
    times = max(map(_spread, (*inputs[rows].T, *outputs[rows].T)))
    if times > WIDEST:
        raise InputError("dea_too_wide", times=times)
    x, y = _scaled(inputs[rows]), _scaled(outputs[rows])
    n, kept = len(compared), len(rows)
    score, slack_x, slack_y = np.empty(kept), np.empty_like(x), np.empty_like(y)
    candidates = undominated(x, y)
    rest = np.setdiff1d(np.arange(kept), candidates)
    parts, frontier, done = [], candidates, 0
    for group in (candidates, rest):
        model = _Envelopment(x[frontier], y[frontier], returns, orientation)
        for begin in range(0, len(group), model.batch):
            progress.check(done, kept)
            units = group[begin : begin + model.batch]
            score[units], found, slack_x[units], slack_y[units] = model.evaluate(x[units], y[units])
            place, peer = np.nonzero(found[:, : len(frontier)] > ROUNDING)
            parts.append((rows[units[place]], rows[frontier[peer]], found[place, peer]))
            done += len(units)
        # The others need no peers but those at the frontier.
        frontier = candidates[score[candidates] == 1.0]
    owner, peer, weight = (np.concatenate(part) for part in zip(*parts))
    own_x, own_y = inputs[rows], outputs[rows]
    slack_x = np.where(slack_x < ROUNDING, 0.0, slack_x) * _unit(own_x)
    slack_y = np.where(slack_y < ROUNDING, 0.0, slack_y) * _unit(own_y)
    contracted = score[:, None] * own_x if orientation == "input" else own_x
    expanded = own_y / score[:, None] if orientation == "output" else own_y
    no_slack = (slack_x == 0).all(axis=1) & (slack_y == 0).all(axis=1)
    return Efficiency(
        score=_placed(score, rows, n),
        efficient=_placed((score == 1.0) & no_slack, rows, n, False),
        weights=csr_matrix((weight, (owner, peer)), shape=(n, n)),
        input_slack=_placed(slack_x, rows, n),
        output_slack=_placed(slack_y, rows, n),
        input_target=_placed(contracted - slack_x, rows, n),
        output_target=_placed(expanded + slack_y, rows, n),
        compared=compared,
    )


def undominated(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Units that no other beats: none uses no more of anything and produces no less, unless it is just the same.

    Of units that are the same, all stay. Positions, ascending.
    """
    both = np.hstack([x, -y])
    distinct, position = np.unique(both, axis=0, return_inverse=True)
    kept: list[int] = []
    # Sorted by their first column, a unit can only be dominated by an earlier one, and then by one that is kept.
    frontier = np.empty((0, both.shape[1]))
    for k, point in enumerate(distinct):
        if not np.all(frontier <= point, axis=1).any():
            kept.append(k)
            frontier = distinct[kept]
    return np.flatnonzero(np.isin(position.ravel(), kept))


class _Envelopment:
    """The programs of a batch of units, one block each: columns are the λ of the peers, the slacks, and θ or φ."""

    def __init__(self, x: np.ndarray, y: np.ndarray, returns: str, orientation: str) -> None:
        if returns == "non_increasing":
            # A peer that uses and does nothing takes up what is missing to one: Σ λ <= 1 of the others.
            x, y = (np.vstack([one, np.zeros(one.shape[1])]) for one in (x, y))
        self.peers, self.inputs, self.outputs = len(x), x.shape[1], y.shape[1]
        self.by_input = orientation == "input"
        slacks = self.inputs + self.outputs
        self.rows, self.columns = slacks + (returns != "constant"), self.peers + slacks + 1
        self.block = np.zeros((self.rows, self.columns))
        self.block[: self.inputs, : self.peers] = x.T
        self.block[self.inputs : slacks, : self.peers] = y.T
        self.block[:slacks, self.peers : -1] = np.diag(np.repeat([1.0, -1.0], [self.inputs, self.outputs]))
        self.block[slacks:, : self.peers] = 1.0
        self.batch = max(1, BATCH_COLUMNS // self.columns)

    def evaluate(self, x: np.ndarray, y: np.ndarray):
        """(Scores (b,), λ (b, peers), slacks of inputs (b, m), of outputs (b, s)) of units with ``x`` and ``y``."""
        from scipy.sparse import csr_matrix, diags, identity, kron

        count = len(x)
        right, radial = np.ones((count, self.rows)), np.zeros((count, self.rows))
        outputs = slice(self.inputs, self.inputs + self.outputs)
        right[:, : self.inputs], right[:, outputs] = (0.0, y) if self.by_input else (x, 0.0)
        if self.by_input:
            radial[:, : self.inputs] = -x
        else:
            radial[:, outputs] = -y
        unit, row = np.nonzero(radial)
        at = (unit * self.rows + row, unit * self.columns + self.columns - 1)
        shape = (count * self.rows, count * self.columns)
        matrix = kron(identity(count), self.block, format="csr") + csr_matrix((radial[unit, row], at), shape)
        # In amounts of the unit itself, so that the solver's tolerance is as fine for a small unit as for a large one.
        own = np.ones_like(right)
        own[:, : self.inputs], own[:, outputs] = np.where(x > 0, x, 1.0), np.where(y > 0, y, 1.0)
        matrix, right = (diags(1.0 / own.ravel()) @ matrix).tocsc(), right / own

        goal = np.zeros((count, self.columns))
        low, high = np.zeros_like(goal), np.full_like(goal, np.inf)
        goal[:, -1] = 1.0 if self.by_input else -1.0
        best = self._solve(goal, matrix, right, low, high)[:, -1]
        best = np.where(np.abs(best - 1.0) < ROUNDING, 1.0, best)
        goal[:, -1] = 0.0
        goal[:, self.peers : -1] = -1.0
        # A rounding error of room makes the first optimum feasible; a unit that is its own peer needs none.
        room = np.where(best == 1.0, 0.0, 0.01 * ROUNDING)
        try:
            found = self._solve(goal, matrix, right, *self._kept(best, room, low, high))
        except SolverFailure:
            # Amounts of very different size take more.
            found = self._solve(goal, matrix, right, *self._kept(best, 10.0 * ROUNDING, low, high))
        slack = found[:, self.peers : -1]
        score = best if self.by_input else 1.0 / best
        return np.minimum(score, 1.0), found[:, : self.peers], slack[:, : self.inputs], slack[:, self.inputs :]

    def _kept(self, best, room, low, high) -> tuple[np.ndarray, np.ndarray]:
        """The bounds of the columns with θ (or φ) kept at its best, but for the ``room``."""
        low[:, -1], high[:, -1] = (best, best + room) if self.by_input else (best - room, best)
        return low, high

    def _solve(self, goal, matrix, right, low, high) -> np.ndarray:
        from scipy.optimize import linprog

        bounds = np.column_stack([low.ravel(), high.ravel()])
        found = linprog(goal.ravel(), A_eq=matrix, b_eq=right.ravel(), bounds=bounds, method="highs")
        if found.status != 0:
            raise SolverFailure("solver_failed", solver="HiGHS", reason=found.message)
        return found.x.reshape(goal.shape)


def _unit(amounts: np.ndarray) -> np.ndarray:
    """The mean of every column, 1 where that is zero."""
    mean = amounts.mean(axis=0)
    return np.where(mean > 0, mean, 1.0)


def _spread(amounts: np.ndarray) -> float:
    """The largest amount over the smallest above zero."""
    present = amounts[amounts > 0]
    return float(present.max() / present.min()) if len(present) else 1.0


def _scaled(amounts: np.ndarray) -> np.ndarray:
    return amounts / _unit(amounts)


def _placed(values: np.ndarray, rows: np.ndarray, n: int, blank=np.nan) -> np.ndarray:
    whole = np.full((n, *values.shape[1:]), blank)
    whole[rows] = values
    return whole
