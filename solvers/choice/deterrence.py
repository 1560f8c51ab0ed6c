"""The decay families that flows can calibrate, as terms of a regression: ln f(c; p) and its derivatives.

Each is the logarithm of the decay of the same name (:mod:`..accessibility.decay`), so that what is calibrated is what
the other models use. All but the log-logistic are linear in their parameters.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..accessibility.decay import Decay

SMALLEST_COST = 1.0
"""The cost below which power and gamma fall no further, as in the decays of these names."""


@dataclass(frozen=True)
class Deterrence:
    """A family: ``names`` of its parameters p, ``start(cost, flow)`` a first guess, ``curve(cost, p)`` the pair
    (ln f, derivatives (rows, p)), and how p reads as a decay.

    ``readings(p)`` are terms (name -> (value, derivatives (p,))) for the table: beta, shape, sigma, theta.
    ``decay(p)`` gives (BETA, DECAY_SCALE or None, DECAY_SHAPE or None).
    """

    names: tuple
    start: Callable
    curve: Callable
    readings: Callable
    decay: Callable


def _floored(cost):
    return np.maximum(cost, SMALLEST_COST)


def _linear(terms):
    """(start, curve) of ln f = sum of p_k x_k(c)."""

    def curve(cost, parameters):
        jacobian = np.column_stack([term(cost) for term in terms])
        return jacobian @ parameters, jacobian

    return (lambda cost, flow: np.zeros(len(terms))), curve


def _same(*names):
    """Readings that are the parameters themselves."""

    def readings(parameters):
        return {name: (parameters[k], np.eye(len(names))[k]) for k, name in enumerate(names)}

    return readings


def _gaussian_readings(p):
    sigma = 1.0 / np.sqrt(2.0 * p[0]) if p[0] > 0 else np.nan
    return {"beta": (p[0], np.ones(1)), "sigma": (sigma, np.array([-sigma / (2.0 * p[0])]))}


def _log_logistic_start(cost, flow):
    order = np.argsort(cost, kind="stable")
    cumulative = np.cumsum(flow[order])
    median = cost[order[np.searchsorted(cumulative, cumulative[-1] / 2)]]
    return np.array([2.0, np.log(max(median, 1e-9))])


def _log_logistic_curve(cost, parameters):
    """ln f = -ln(1 + (c/theta)^beta); derivatives by beta and by ln theta."""
    beta, log_theta = parameters
    with np.errstate(divide="ignore"):
        above = np.log(cost) - log_theta
    at_zero = cost <= 0
    above = np.where(at_zero, 0.0, above)
    exponent = beta * above
    odds = np.where(at_zero, 0.0, np.exp(-np.logaddexp(0.0, -exponent)))
    value = np.where(at_zero, 0.0, -np.logaddexp(0.0, exponent))
    return value, np.column_stack([-odds * above, odds * beta])


def _log_logistic_readings(p):
    theta = np.exp(p[1])
    return {"beta": (p[0], np.array([1.0, 0.0])), "theta": (theta, np.array([0.0, theta]))}


DETERRENCE = {
    "exponential": Deterrence(("beta",), *_linear([lambda c: -c]), _same("beta"), lambda p: (p[0], None, p[0])),
    "power": Deterrence(
        ("beta",), *_linear([lambda c: -np.log(_floored(c))]), _same("beta"), lambda p: (p[0], SMALLEST_COST, p[0])
    ),
    "gaussian": Deterrence(
        ("beta",),
        *_linear([lambda c: -np.square(c)]),
        _gaussian_readings,
        lambda p: (p[0], 1.0 / np.sqrt(2.0 * p[0]) if p[0] > 0 else np.nan, None),
    ),
    "log_logistic": Deterrence(
        ("beta", "ln_theta"),
        _log_logistic_start,
        _log_logistic_curve,
        _log_logistic_readings,
        lambda p: (p[0], float(np.exp(p[1])), p[0]),
    ),
    "gamma": Deterrence(
        ("beta", "shape"),
        *_linear([lambda c: -_floored(c), lambda c: -np.log(_floored(c))]),
        _same("beta", "shape"),
        lambda p: (p[0], p[0], p[1]),
    ),
}


def as_decay(family: str, scale: float | None, shape: float | None, catchment: float | None = None) -> Decay | None:
    """The calibrated decay for other models, or None where its parameters do not make flows fall with cost."""
    needed = [value for value in (scale, shape) if value is not None]
    if not all(np.isfinite(value) and value > 0 for value in needed):
        return None
    return Decay.checked(family, catchment, scale, shape)
