"""Facilities whose capacity is not known: refused, or left out of the plan and reported."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...solvers.capacity.limits import Limits
from ...solvers.errors import InputError, first_few
from ...solvers.problem import Facilities, Naming, TravelCosts, checked_amounts
from ..messages import tr
from ..parameters import add_choice


def add_missing(algorithm) -> None:
    """MISSING."""
    add_choice(
        algorithm,
        "MISSING",
        tr("Facilities without a known capacity"),
        tr(
            "error: NULL in the capacity field stops the run. exclude: these facilities are left out: nobody counts as "
            "served there, they get nothing, and they stand in the layer with NULL."
        ),
        ("error", "exclude"),
        "error",
        optional=True,
        advanced=True,
    )


def read_facilities(inputs):
    """The layer FACILITIES, and who has a known capacity, (m,) bool; the others have 0 there.

    Raises on NULL unless MISSING is exclude, and where nobody has anything unless TOTAL says what there is to give.
    """
    layer = inputs.facilities(capacity=False)
    amounts, known = read_capacity(inputs, layer)
    field = inputs.fields("CAPACITY")[0]
    if not known.any():
        raise InputError("all_missing", parameter="CAPACITY", field=field, layer=layer.title)
    if not amounts.any() and not inputs.given("TOTAL"):
        raise InputError("capacity_all_zero", field=field, layer=layer.title)
    return replace(layer, facilities=Facilities(layer.ids, amounts)), known


def read_capacity(inputs, layer, counted: np.ndarray | None = None) -> tuple[np.ndarray, np.ndarray]:
    """CAPACITY of ``layer`` (m,), 0 where it is not known or not ``counted`` (m,) bool, and where it is known, (m,)
    bool. Raises on a NULL that counts unless MISSING is exclude."""
    values = inputs.values(layer, "CAPACITY")
    if values is None:
        raise InputError("field_missing", parameter="CAPACITY", layer=layer.title)
    if counted is not None:
        values = np.where(counted, values, 0.0)
    field = inputs.fields("CAPACITY")[0]
    missing = np.isnan(values)
    if missing.any() and inputs.choice("MISSING") != "exclude":
        raise InputError(
            "capacity_missing",
            parameter="CAPACITY",
            field=field,
            layer=layer.title,
            count=int(missing.sum()),
            all=len(values),
            ids=first_few(layer.ids[missing]),
        )
    naming = Naming(layer.title, value_parameter="CAPACITY", value_field=field)
    amounts = checked_amounts(np.where(missing, 0.0, values), layer.ids, naming)
    if missing.any():
        inputs.progress.warn(
            tr("{count} of {all} facilities have no known capacity and are left out (ids {ids}).").format(
                count=int(missing.sum()), all=len(values), ids=first_few(layer.ids[missing])
            )
        )
    return amounts, ~missing


def without_missing(costs: TravelCosts, limits: Limits, known: np.ndarray) -> tuple[TravelCosts, Limits]:
    """``costs`` without the pairs of facilities that are not ``known`` (m,) bool, and ``limits`` that give these
    nothing."""
    if known.all():
        return costs, limits
    m = len(known)
    minimum = None if limits.minimum is None else np.where(known, limits.minimum, np.nan)
    maximum = np.where(known, np.inf if limits.maximum is None else limits.maximum, 0.0)
    number = np.where(known, np.arange(m), -1)
    groups = {"region": _named(limits.region, known), "tier": _named(limits.tier, known)}
    return costs.renumbered(number, m), replace(limits, minimum=minimum, maximum=maximum, **groups)


def _named(labels: np.ndarray | None, known: np.ndarray) -> np.ndarray | None:
    """``labels`` (m,) with a name for the facilities left out, which have nothing and need none of their own."""
    if labels is None:
        return None
    return np.where(~known & np.equal(labels, None), labels[np.argmax(known)], labels)
