"""Facilities of several plans, matched by id: one list of facilities, and a capacity for each plan."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsProcessingException, QgsProcessingFeatureSource

from ...solvers.errors import InputError, first_few
from ...solvers.problem import Naming
from ...solvers.report.comparison import Plan
from ..inputs import Inputs, LayerInput
from ..messages import tr
from ..reading import FastPaths, fast_path_of

SAME_PLACE = 1e-5
"""Degrees, about a metre: nearer than this, two points are one place in two coordinate systems."""


@dataclass(frozen=True)
class PlanLayers:
    """``facilities`` (m) of all plans together, in order of first appearance, and the ``plans`` over them.

    ``lonlat`` (m, 2) in degrees, NaN where no plan has a geometry for the facility.
    """

    facilities: LayerInput
    plans: list[Plan]
    lonlat: np.ndarray


class _OnePlan(Inputs):
    """Reads one of the layers of PLANS, with one of its fields as CAPACITY, by the rules of any facility layer."""

    def __init__(self, inputs: Inputs, layer, capacity_field: str) -> None:
        fast = fast_path_of(layer)
        paths = FastPaths() if fast is None else FastPaths(PLANS=fast)
        super().__init__(inputs.algorithm, inputs.parameters, inputs.context, inputs.progress, paths)
        self._source = QgsProcessingFeatureSource(layer, inputs.context)
        self._capacity_field = capacity_field

    def source(self, name: str):
        return self._source if name == "PLANS" else super().source(name)

    def fields(self, name: str) -> list:
        if name == "CAPACITY":
            return [self._capacity_field] if self._capacity_field else []
        return super().fields(name)

    def read(self) -> tuple[LayerInput, np.ndarray, np.ndarray]:
        """The layer, the capacity (k,) and the longitude and latitude (k, 2) of its facilities."""
        straight_lines = not self.given("COSTS")
        located = straight_lines or self._source.sourceCrs().isValid()
        layer = self.layer("PLANS", "FACILITY_ID", located, "CAPACITY")
        capacity = self.amounts(layer, "CAPACITY")
        lonlat = self.lonlat(layer, required=straight_lines) if located else np.full((len(layer), 2), np.nan)
        return layer, capacity, lonlat


def read_plans(inputs: Inputs) -> PlanLayers:
    """Read PLANS with CAPACITY or PLAN_CAPACITIES, FACILITY_ID and PLAN_NAMES."""
    layers = inputs.algorithm.parameterAsLayerList(inputs.parameters, "PLANS", inputs.context)
    if not layers:
        raise QgsProcessingException(inputs.algorithm.invalidSourceError(inputs.parameters, "PLANS"))
    fields = _list(inputs.text("PLAN_CAPACITIES")) or inputs.fields("CAPACITY") or [""]
    if len(layers) == 1:
        layers = layers * len(fields)
    if len(fields) == 1:
        fields = fields * len(layers)
    if len(layers) < 2:
        raise InputError("too_few_plans", count=len(layers))
    if len(fields) != len(layers):
        raise InputError("not_one_each", parameter="PLAN_CAPACITIES", given=len(fields), plans=len(layers))
    read = [_OnePlan(inputs, layer, field).read() for layer, field in zip(layers, fields)]
    titles = [layer.title for layer, _, _ in read]
    return _matched(read, _names(_list(inputs.text("PLAN_NAMES")), titles))


def _matched(read, names: list[str]) -> PlanLayers:
    row: dict[str, int] = {}
    for layer, _, _ in read:
        for facility_id in layer.ids.tolist():
            row.setdefault(facility_id, len(row))
    lonlat = np.full((len(row), 2), np.nan)
    plans = []
    for name, (layer, held, places) in zip(names, read):
        rows = np.array([row[facility_id] for facility_id in layer.ids.tolist()])
        _refuse_moved(name, layer.ids, lonlat[rows], places)
        new = np.isnan(lonlat[rows, 0])
        lonlat[rows[new]] = places[new]
        capacity = np.zeros(len(row))
        capacity[rows] = held
        plans.append(Plan(name, capacity))
    ids = np.empty(len(row), dtype=object)
    ids[:] = list(row)
    if not any(plan.capacity.any() for plan in plans):
        naming = read[0][0].naming
        raise InputError("all_zero", parameter="CAPACITY", field=naming.value_field, layer=naming.layer)
    first = read[0][0]
    naming = Naming(", ".join(dict.fromkeys(layer.title for layer, _, _ in read)), "FACILITY_ID", first.naming.id_field)
    return PlanLayers(
        LayerInput("PLANS", first.source, first.columns, ids, naming, _cache={"lonlat": lonlat}), plans, lonlat
    )


def _refuse_moved(plan: str, ids: np.ndarray, known: np.ndarray, places: np.ndarray) -> None:
    apart = np.abs(known - places)
    moved = (apart > SAME_PLACE).any(axis=1)
    if moved.any():
        raise InputError("id_in_two_places", plan=plan, count=int(moved.sum()), ids=first_few(ids[moved]))


def _names(given: list[str], titles: list[str]) -> list[str]:
    """The names given, else the layers' names, else numbers."""
    if not given:
        distinct = len(set(titles)) == len(titles)
        return titles if distinct else [tr("Plan {number}").format(number=k + 1) for k in range(len(titles))]
    if len(given) != len(titles):
        raise InputError("not_one_each", parameter="PLAN_NAMES", given=len(given), plans=len(titles))
    for name in given:
        if given.count(name) > 1:
            raise InputError("names_twice", parameter="PLAN_NAMES", name=name)
    return given


def _list(text: str) -> list[str]:
    return [part.strip() for part in text.replace("，", ",").split(",") if part.strip()]
