"""Poisson regression of flows with the effects of places concentrated out (Flowerdew & Aitkin 1982).

T_ij ~ Poisson(mu_ij), ln mu_ij = a_i + b_j + g(c_ij, x_i, x_j; p): effects a, b of a :class:`FixedEffects` and a few
parameters p. Fisher's scoring on all of them at once: with J = dg/dp, W = diag(mu) and J~ = J less its weighted
regression on the effects, the step of p solves (J~' W J~) dp = J~' (T - mu), and J~' W J~, the Schur complement of the
effects in the full information matrix, inverts to the very standard errors that a regression with dummies has.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..progress import SILENT, Progress
from .fixed_effects import EXACT, ROUGH, FixedEffects

MOST_ROUNDS, MOST_HALVINGS = 200, 60
PRECISION = 1e-9
"""Before the last step: parameters change by less than this times their standard error and the root of the flow, and
margins miss less than this share of the flow."""
NEAR = 1e-7
"""The same, from which on the effects are solved exactly."""
SEPARABLE = 1e-10
"""Share of a term's variance that the other terms must leave unexplained."""
LARGEST_STEP = 4.0
"""By how much the logarithm of a flow may change in a round, on average."""

Curve = Callable[[np.ndarray], tuple]
"""Parameters (p,) -> (g (rows,), J (rows, p))."""


@dataclass(frozen=True)
class PoissonFit:
    """``parameters`` (p,) and their ``covariance`` (p, p) under Poisson variance; ``fitted`` mu (rows,)."""

    parameters: np.ndarray
    covariance: np.ndarray
    fitted: np.ndarray
    deviance: float
    rounds: int


class NoMaximum(ValueError):
    """The parameters run off without end: this curve does not fit these flows."""


class Collinear(ValueError):
    """Parameters at the positions ``which`` cannot be told apart from the effects and from one another."""

    def __init__(self, which: list) -> None:
        super().__init__(f"collinear: {which}")
        self.which = which


def fit_poisson(
    flow: np.ndarray, curve: Curve, start: np.ndarray, effects: FixedEffects, progress: Progress = SILENT
) -> PoissonFit:
    """Maximum likelihood from ``start`` (p,) for ``flow`` (rows,) >= 0; every place with an effect has some flow.

    Raises :class:`Collinear`, and :class:`NoMaximum` where the likelihood has none that scoring can find.
    """
    parameters = np.asarray(start, dtype=np.float64)
    values, jacobian = curve(parameters)
    level, fitted = _balanced(flow, values, effects)
    _check_separable(jacobian, fitted, effects, progress)
    current = deviance(flow, fitted)
    # What rounding leaves of sums of flows may not look like a step in the wrong direction.
    slack = 1e-12 * float(flow.sum())
    tolerance = ROUGH
    for rounds in range(1, MOST_ROUNDS + 1):
        progress.check()
        step, level_step, information, left = _score(flow, fitted, jacobian, effects, tolerance, progress)
        if left < PRECISION and tolerance == EXACT:
            fitted = np.exp(curve(parameters + step)[0] + effects.spread(level + level_step))
            return PoissonFit(parameters + step, _inverse(information), fitted, deviance(flow, fitted), rounds)
        if left < NEAR:
            tolerance = EXACT
        change = effects.spread(level_step) + jacobian @ step
        size = min(1.0, LARGEST_STEP / max(float(flow @ np.abs(change) / flow.sum()), 1e-300))
        for _ in range(MOST_HALVINGS):
            trial, trial_level = parameters + size * step, level + size * level_step
            values, trial_jacobian = curve(trial)
            with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
                trial_fitted = np.exp(values + effects.spread(trial_level))
                reached = deviance(flow, trial_fitted)
            if reached <= current + slack:
                break
            size *= 0.5
        else:
            break
        parameters, level, jacobian, fitted, current = trial, trial_level, trial_jacobian, trial_fitted, reached
    raise NoMaximum


def _score(flow, fitted, jacobian, effects: FixedEffects, tolerance, progress):
    """(step of the parameters, step of the effects, information of the parameters, how far the optimum is)."""
    score = flow - fitted
    margins = effects.gather(score)
    sums = np.column_stack([_columns(effects, fitted, jacobian), margins])
    absorbed = effects.solve(fitted, sums, tolerance, progress)
    projected = jacobian - effects.spread(absorbed[:, :-1])
    information = projected.T @ (fitted[:, None] * projected)
    step = _solve(information, projected.T @ score)
    total = flow.sum()
    left = max(
        float(np.abs(step) @ np.sqrt(np.diag(information)) / np.sqrt(total)),
        float(np.abs(margins).max(initial=0.0) / total),
    )
    return step, absorbed[:, -1] - absorbed[:, :-1] @ step, information, left


def deviance(flow: np.ndarray, fitted: np.ndarray) -> float:
    """2 sum of T ln(T / mu) - (T - mu), with 0 ln 0 = 0 (McCullagh & Nelder 1989)."""
    some = flow > 0
    return float(2.0 * (np.sum(flow[some] * np.log(flow[some] / fitted[some])) - flow.sum() + fitted.sum()))


def _balanced(flow, values, effects: FixedEffects):
    """(effects, fitted) after a few rounds of balancing the margins, from which scoring starts."""
    centred = values - values.max(initial=0.0)
    level = np.zeros(effects.size)
    wanted = effects.gather(flow)
    if not effects.size:
        return level, np.exp(values)
    for _ in range(10):
        for side in _sides(effects):
            found = effects.gather(np.exp(centred + effects.spread(level)))
            with np.errstate(divide="ignore"):
                level[side] += np.log(wanted[side]) - np.log(np.maximum(found[side], 1e-300))
    level[_sides(effects)[0]] -= values.max(initial=0.0)
    return level, np.exp(values + effects.spread(level))


def _sides(effects: FixedEffects) -> list:
    split = effects.split
    return [part for part in (slice(0, split), slice(split, effects.size)) if part.stop > part.start]


def _columns(effects: FixedEffects, weights, jacobian) -> np.ndarray:
    return np.column_stack([effects.gather(weights * column) for column in jacobian.T])


def _check_separable(jacobian, weights, effects: FixedEffects, progress) -> None:
    """Raise Collinear where a combination of terms is explained by the effects, or by nothing at all."""
    absorbed = effects.solve(weights, _columns(effects, weights, jacobian), EXACT, progress)
    projected = jacobian - effects.spread(absorbed)
    left = np.einsum("ij,i,ij->j", projected, weights, projected)
    mean = weights @ jacobian / weights.sum()
    centred = jacobian - np.where(np.ptp(jacobian, axis=0) > 0, mean, 0.0)
    whole = np.einsum("ij,i,ij->j", centred, weights, centred)
    lost = np.flatnonzero(left <= SEPARABLE * whole)
    if len(lost):
        raise Collinear(lost.tolist())
    scaled = projected / np.sqrt(left)
    correlation = scaled.T @ (weights[:, None] * scaled)
    share, direction = np.linalg.eigh(correlation)
    if share[0] < SEPARABLE:
        raise Collinear(np.flatnonzero(np.abs(direction[:, 0]) > 1e-4).tolist())


def _solve(information, target) -> np.ndarray:
    scale = 1.0 / np.sqrt(np.maximum(np.diag(information), 1e-300))
    return scale * np.linalg.lstsq(information * np.outer(scale, scale), scale * target, rcond=None)[0]


def _inverse(information) -> np.ndarray:
    scale = 1.0 / np.sqrt(np.maximum(np.diag(information), 1e-300))
    return np.linalg.pinv(information * np.outer(scale, scale)) * np.outer(scale, scale)
