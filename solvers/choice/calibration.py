"""Decay and attraction from observed flows: Poisson regression of a spatial interaction model.

unconstrained: T = k O^u D^v f(c); production: T = A_i D^v f(c); attraction: T = B_j O^u f(c); doubly constrained:
T = A_i B_j f(c) (Wilson 1971; Flowerdew & Aitkin 1982), with f of :mod:`deterrence`. Flows of zero count: they say
that people could go and did not. Where both sides are constrained the fit reproduces the totals of every place and,
for the exponential decay, the mean cost, which is Hyman's (1969) condition.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..accessibility.decay import Decay
from ..errors import InputError, first_few
from ..progress import SILENT, Progress
from .agreement import Agreement, agreement
from .deterrence import DETERRENCE, as_decay
from .fixed_effects import SIDES, FixedEffects
from .flow_table import FlowTable
from .poisson import Collinear, NoMaximum, fit_poisson

MODELS = tuple(SIDES)
FARTHEST_THETA = 1e3
"""A log-logistic median so many times beyond the costs, above or below, is told by no flow."""


@dataclass(frozen=True)
class Term:
    """An estimate with its standard error under Poisson variance, and under variance proportional to the mean."""

    name: str
    estimate: float
    standard_error: float
    quasi_standard_error: float


@dataclass(frozen=True)
class Calibration:
    """A calibrated model. ``beta``, ``scale`` and ``shape`` are what its decay takes (None where it takes none);
    ``fitted`` (rows,) flows, zero for pairs of places that have no flow at all."""

    family: str
    model: str
    terms: tuple
    beta: float
    scale: float | None
    shape: float | None
    fitted: np.ndarray
    agreement: Agreement
    parameter_count: int
    rounds: int

    def decay(self, catchment: float | None = None) -> Decay | None:
        """The calibrated decay, or None where the flows do not fall with cost."""
        return as_decay(self.family, self.scale, self.shape, catchment)


def calibrate(
    table: FlowTable,
    model: str,
    family: str,
    origin_mass: np.ndarray | None = None,
    destination_mass: np.ndarray | None = None,
    progress: Progress = SILENT,
) -> Calibration:
    """Fit ``family`` under ``model`` to the flows and costs of ``table``.

    ``origin_mass`` (n,) and ``destination_mass`` (m,), > 0, enter as powers where the model has no effects of that
    side; elsewhere they are not used. Places without any flow are left out where they have an effect of their own,
    which fits their zeros exactly. Raises InputError on terms that cannot be told apart, and where no fit exists.
    """
    effects_of_origins, effects_of_destinations = SIDES[model]
    used = np.ones(len(table), dtype=bool)
    if effects_of_origins:
        used &= table.by_origin(table.flow)[table.origin] > 0
    if effects_of_destinations:
        used &= table.by_destination(table.flow)[table.destination] > 0
    part = _part(table, used)
    effects = FixedEffects(part, model)
    columns, names = [], []
    if not effects.size:
        columns.append(np.ones(len(part)))
        names.append("intercept")
    for name, mass, place, absorbed in (
        ("ln_origin_mass", origin_mass, table.origin, effects_of_origins),
        ("ln_destination_mass", destination_mass, table.destination, effects_of_destinations),
    ):
        if mass is not None and not absorbed:
            columns.append(np.log(mass)[place[used]])
            names.append(name)
    deterrence = DETERRENCE[family]
    fixed = np.column_stack(columns) if columns else np.empty((len(part), 0))
    count = len(names)

    def curve(parameters):
        value, jacobian = deterrence.curve(part.cost, parameters[count:])
        return fixed @ parameters[:count] + value, np.column_stack([fixed, jacobian])

    start = np.concatenate([np.zeros(count), deterrence.start(part.cost, part.flow)])
    if not effects.size:
        start[0] = np.log(part.flow.sum() / np.exp(curve(start)[0]).sum())
    free = count + len(deterrence.names) + effects.rank
    if len(part) <= free:
        n, m = part.shape
        raise InputError("calibration_few_places", model=model, origins=n, destinations=m, pairs=len(part), terms=free)
    try:
        fit = fit_poisson(part.flow, curve, start, effects, progress)
    except Collinear as error:
        raise _collinear(error, names, model) from error
    except NoMaximum as error:
        raise InputError("calibration_no_answer", decay=family) from error
    if family == "log_logistic" and not _told(np.exp(fit.parameters[-1]), part.cost):
        raise InputError("calibration_no_answer", decay=family)
    fitted = np.zeros(len(table))
    fitted[used] = fit.fitted
    measured = agreement(table.flow, fitted, free)
    beta, scale, shape = deterrence.decay(fit.parameters[count:])
    return Calibration(
        family=family,
        model=model,
        terms=_terms(names, deterrence, fit, measured.dispersion),
        beta=float(beta),
        scale=scale,
        shape=shape,
        fitted=fitted,
        agreement=measured,
        parameter_count=free,
        rounds=fit.rounds,
    )


def calibrate_all(
    table: FlowTable,
    model: str,
    origin_mass: np.ndarray | None = None,
    destination_mass: np.ndarray | None = None,
    progress: Progress = SILENT,
    known: dict | None = None,
) -> dict:
    """Family -> :class:`Calibration`, or the InputError that says why it has no fit; those ``known`` are kept."""
    found = {}
    for done, family in enumerate(DETERRENCE):
        progress.check(done, len(DETERRENCE))
        if known and family in known:
            found[family] = known[family]
            continue
        try:
            found[family] = calibrate(table, model, family, origin_mass, destination_mass, progress)
        except InputError as error:
            # Anew, because a caught error holds on to every frame it came through, and so to all their objects.
            found[family] = InputError(error.key, **error.values)
    return found


def best_family(found: dict) -> str | None:
    """The family of the lowest AIC among those that make flows fall with cost; the first of equals."""
    falling = [one for one in found.values() if isinstance(one, Calibration) and one.decay() is not None]
    return min(falling, key=lambda one: one.agreement.aic).family if falling else None


def _part(table: FlowTable, used: np.ndarray) -> FlowTable:
    """Only the pairs ``used``, and the places these have."""
    if used.all():
        return table
    origins, origin = np.unique(table.origin[used], return_inverse=True)
    destinations, destination = np.unique(table.destination[used], return_inverse=True)
    return FlowTable(
        table.origin_ids[origins],
        table.destination_ids[destinations],
        origin,
        destination,
        table.flow[used],
        table.cost[used],
    )


def _terms(names: Sequence[str], deterrence, fit, dispersion: float) -> tuple:
    inflation = np.sqrt(dispersion)
    errors = np.sqrt(np.diag(fit.covariance))
    terms = [
        Term(name, float(fit.parameters[k]), float(errors[k]), float(inflation * errors[k]))
        for k, name in enumerate(names)
    ]
    own = slice(len(names), None)
    covariance = fit.covariance[own, own]
    for name, (value, slope) in deterrence.readings(fit.parameters[own]).items():
        error = float(np.sqrt(slope @ covariance @ slope))
        terms.append(Term(name, float(value), error, float(inflation * error)))
    return tuple(terms)


def _told(theta: float, cost: np.ndarray) -> bool:
    positive = cost[cost > 0]
    return positive.min() / FARTHEST_THETA < theta < positive.max() * FARTHEST_THETA


def _collinear(error: Collinear, names: Sequence[str], model: str) -> InputError:
    parameters = {"ln_origin_mass": "ORIGIN_MASS", "ln_destination_mass": "DESTINATION_MASS"}
    involved = [parameters[names[k]] for k in error.which if k < len(names) and names[k] in parameters]
    if not involved:
        return InputError("calibration_one_cost", model=model)
    if any(k >= len(names) for k in error.which):
        involved.append("COST")
    return InputError("calibration_collinear", model=model, terms=first_few(involved))
