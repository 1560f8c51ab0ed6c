"""Facilities of several plans, matched by id: one list of facilities, and a capacity for each plan."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsProcessingException, QgsProcessingFeatureSource

from ...solvers.errors import InputError, first_few
from ...solvers.problem import Naming
from ...solvers.report.comparison import Plan
from ...solvers.typed_lists import separated
from ..inputs import Inputs, LayerInput
from ..messages import tr
from ..reading import FastPaths, fast_path_of

SAME_PLACE = 1e-5
"""Degrees, about a metre: nearer than this, two points are one place in two coordinate systems."""


@dataclass(frozen=True)
class PlanLayers:
    """``facilities`` (m) of all plans together, in order of first appearance, and the ``plans`` over them.

    ``lonlat`` (m, 2) in degrees, NaN where no plan has a geometry for the facility; ``names`` (m,) are
    those of FACILITY_NAME, or the ids. ``groups`` (m,) are the labels of FACILITY_GROUP, None where a
    facility has none, or None if no facility has any.
    """

    facilities: LayerInput
    plans: list[Plan]
    lonlat: np.ndarray
    names: np.ndarray
    groups: np.ndarray | None


@dataclass(frozen=True)
class _Layer:
    """One plan as read: ``capacity`` (k,), ``lonlat`` (k, 2), ``names`` and ``groups`` (k,; None: none) of it."""

    input: LayerInput
    capacity: np.ndarray
    lonlat: np.ndarray
    names: np.ndarray
    groups: np.ndarray


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

    def read(self) -> _Layer:
        straight_lines = not self.given("COSTS")
        located = straight_lines or self._source.sourceCrs().isValid()
        self._refuse_unknown_field()
        layer = self.layer("PLANS", "FACILITY_ID", located, "CAPACITY")
        capacity = self.amounts(layer, "CAPACITY")
        lonlat = self.lonlat(layer, required=straight_lines) if located else np.full((len(layer), 2), np.nan)
        return _Layer(
            layer, capacity, lonlat, self._texts(layer, "FACILITY_NAME"), self._texts(layer, "FACILITY_GROUP")
        )

    def _texts(self, layer: LayerInput, parameter: str) -> np.ndarray:
        texts = self.labels(layer, parameter)
        return np.full(len(layer), None) if texts is None else texts

    def _refuse_unknown_field(self) -> None:
        """The field may come from PLAN_CAPACITIES, and then that is what a planner must mend."""
        fields = self._source.fields()
        if self.given("PLAN_CAPACITIES") and fields.lookupField(self._capacity_field) < 0:
            raise InputError(
                "no_such_field",
                parameter="PLAN_CAPACITIES",
                layer=self._source.sourceName(),
                field=self._capacity_field,
                fields=first_few(fields.names(), 12),
            )


def read_plans(inputs: Inputs) -> PlanLayers:
    """Read PLANS with CAPACITY or PLAN_CAPACITIES, FACILITY_ID, FACILITY_NAME, FACILITY_GROUP and PLAN_NAMES."""
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
    titles = [one.input.title for one in read]
    return _matched(read, _names(_list(inputs.text("PLAN_NAMES")), titles))


def _matched(read: list[_Layer], plan_names: list[str]) -> PlanLayers:
    row: dict[str, int] = {}
    for one in read:
        for facility_id in one.input.ids.tolist():
            row.setdefault(facility_id, len(row))
    lonlat = np.full((len(row), 2), np.nan)
    names = np.array(list(row), dtype=object)
    groups = np.full(len(row), None)
    plans = []
    for plan_name, one in zip(plan_names, read):
        rows = np.array([row[facility_id] for facility_id in one.input.ids.tolist()])
        _refuse_moved(plan_name, one.input.ids, lonlat[rows], one.lonlat)
        new = np.isnan(lonlat[rows, 0])
        lonlat[rows[new]] = one.lonlat[new]
        named = np.array([name is not None for name in one.names])
        names[rows[named]] = one.names[named]
        groups[rows] = np.where(np.equal(groups[rows], None), one.groups, groups[rows])
        capacity = np.zeros(len(row))
        capacity[rows] = one.capacity
        plans.append(Plan(plan_name, capacity))
    first = read[0].input
    if not any(plan.capacity.any() for plan in plans):
        raise InputError("all_zero", parameter="CAPACITY", field=first.naming.value_field, layer=first.title)
    title = ", ".join(dict.fromkeys(one.input.title for one in read))
    ids = np.array(list(row), dtype=object)
    naming = Naming(title, "FACILITY_ID", first.naming.id_field)
    facilities = LayerInput("PLANS", first.source, first.columns, ids, naming, _cache={"lonlat": lonlat})
    grouped = not np.equal(groups, None).all()
    return PlanLayers(facilities, plans, lonlat, names, groups if grouped else None)


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
    return [part for part in separated(text) if part]
