"""Flows with given totals: constrained gravity models (Wilson 1967, 1971).

production: T_ij = O_i D_j^g w_ij / sum_l D_l^g w_il; attraction: the same from the other side; doubly: T_ij =
A_i B_j w_ij with both totals met, by iterative proportional fitting (Furness 1965), A_i = O_i / sum_j B_j w_ij and
B_j = D_j / sum_i A_i w_ij in turn. w is a decay of cost, or the flows of another time. Totals that the pairs cannot
carry have no answer: fitting stops, and says how far it got and where.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..progress import SILENT, Progress
from .flow_table import FlowTable

MODELS = ("production", "attraction", "doubly")
TOLERANCE = 1e-10
MOST_ROUNDS = 10_000
STALLED_OVER, STALLED_GAIN = 500, 0.98
"""Fitting has stalled when so many rounds lower the residual by less than this factor."""
FARTHEST = 1e60
"""Factors further from one than this are taken into the flows, before they overflow."""
LEAST = 1e-280
"""A sum of weights, over the largest of its place, that is as good as none."""


@dataclass(frozen=True)
class GravityFlows:
    """``flow`` (rows,); ``residual`` the largest relative error of a total that the model constrains.

    ``origin_error`` (n,) and ``destination_error`` (m,) are relative, zero where a side is not constrained;
    ``unserved_origins`` (n,) and ``unserved_destinations`` (m,) bool have a total but no pair that could carry it.
    """

    flow: np.ndarray
    iterations: int
    residual: float
    origin_error: np.ndarray
    destination_error: np.ndarray
    unserved_origins: np.ndarray
    unserved_destinations: np.ndarray


def constrained_flows(
    table: FlowTable,
    weight: np.ndarray,
    model: str,
    origin_totals: np.ndarray,
    destination_totals: np.ndarray,
    exponent: float = 1.0,
    tolerance: float = TOLERANCE,
    most_rounds: int = MOST_ROUNDS,
    progress: Progress = SILENT,
) -> GravityFlows:
    """Flows over the pairs of ``table`` with ``weight`` (rows,) >= 0 under ``model``.

    ``origin_totals`` (n,) and ``destination_totals`` (m,) >= 0; the side that a model leaves free counts as mass, to
    the power ``exponent``. For the doubly constrained model both must add up to the same (see :func:`scaled_totals`).
    """
    if model == "doubly":
        return _balanced(table, weight, origin_totals, destination_totals, tolerance, most_rounds, progress)
    production = model == "production"
    place, other = (table.origin, table.destination) if production else (table.destination, table.origin)
    totals, masses = (origin_totals, destination_totals) if production else (destination_totals, origin_totals)
    drawn = _relative(weight * _power(masses, exponent)[other], place, len(totals))
    reach = np.bincount(place, drawn, len(totals))
    flow = drawn * _over(totals, reach)[place]
    return _result(table, flow, 1, origin_totals if production else None, None if production else destination_totals)


def scaled_totals(
    origin_totals: np.ndarray, destination_totals: np.ndarray, scale: str
) -> tuple[np.ndarray, np.ndarray, float]:
    """(origin totals, destination totals, factor) with equal sums; ``scale`` is the side to change.

    ``none`` raises InputError where the sums differ by more than 1e-9 of them.
    """
    origins, destinations = float(origin_totals.sum()), float(destination_totals.sum())
    if abs(origins - destinations) <= 1e-9 * max(origins, destinations):
        # What is left of the difference would keep fitting from its tolerance.
        factor = origins / destinations if destinations > 0 else 1.0
        return origin_totals, destination_totals * factor, 1.0
    if scale == "none" or min(origins, destinations) == 0:
        raise InputError("gravity_totals_differ", origins=f"{origins:,.10g}", destinations=f"{destinations:,.10g}")
    if scale == "origins":
        return origin_totals * (destinations / origins), destination_totals, destinations / origins
    return origin_totals, destination_totals * (origins / destinations), origins / destinations


def _balanced(table, weight, origin_totals, destination_totals, tolerance, most_rounds, progress) -> GravityFlows:
    from scipy.sparse import csr_matrix

    n, _ = table.shape
    indptr = np.concatenate(([0], np.cumsum(np.bincount(table.origin, minlength=n))))
    carried = _relative(weight, table.origin, n)
    wanted = np.where(destination_totals > 0, 1.0, 0.0)
    a, b, matrix = np.ones(n), wanted, None
    before, rounds = np.inf, 0
    for rounds in range(1, most_rounds + 1):
        progress.check()
        if matrix is None:
            matrix = csr_matrix((carried, table.destination, indptr), shape=table.shape)
            transposed = matrix.T.tocsr()
        a = _over(origin_totals, matrix @ b, LEAST)
        b = _over(destination_totals, transposed @ a, LEAST)
        # The destinations are exact now; the origins tell how far the fit is.
        missed = np.abs(a * (matrix @ b) - origin_totals)
        residual = float(_over(missed, origin_totals).max(initial=0.0))
        if residual <= tolerance:
            break
        if rounds % STALLED_OVER == 0:
            if residual > STALLED_GAIN * before:
                break
            before = residual
        # Factors drift apart without end where totals cannot be met, but their products, the flows, stay within them.
        if max(_span(a), _span(b)) > FARTHEST:
            carried, matrix = carried * a[table.origin] * b[table.destination], None
            a, b = np.ones(n), wanted
    return _result(table, carried * a[table.origin] * b[table.destination], rounds, origin_totals, destination_totals)


def _span(factors: np.ndarray) -> float:
    """By how much the positive ``factors`` differ from one, as a ratio."""
    some = factors[factors > 0]
    return float(max(some.max(), 1.0 / some.min())) if len(some) else 1.0


def _result(table: FlowTable, flow, iterations, origin_totals, destination_totals) -> GravityFlows:
    n, m = table.shape
    errors, unserved = [], []
    for totals, sums, count in (
        (origin_totals, table.by_origin(flow), n),
        (destination_totals, table.by_destination(flow), m),
    ):
        if totals is None:
            errors.append(np.zeros(count))
            unserved.append(np.zeros(count, dtype=bool))
        else:
            errors.append(_over(np.abs(sums - totals), totals))
            unserved.append((totals > 0) & (sums == 0))
    residual = float(max(error.max(initial=0.0) for error in errors))
    return GravityFlows(flow, iterations, residual, *errors, *unserved)


def _power(masses: np.ndarray, exponent: float) -> np.ndarray:
    """D^g, with a mass of zero drawing nobody whatever the exponent."""
    some = masses > 0
    return np.where(some, np.where(some, masses, 1.0) ** exponent, 0.0)


def _relative(weight: np.ndarray, place: np.ndarray, count: int) -> np.ndarray:
    """``weight`` over the largest of its place: only proportions matter, so that tiny ones do not overflow."""
    largest = np.zeros(count)
    np.maximum.at(largest, place, weight)
    return _over(weight, largest[place])


def _over(values: np.ndarray, by: np.ndarray, least: float = 0.0) -> np.ndarray:
    return np.divide(values, by, out=np.zeros(len(by)), where=by > least)
