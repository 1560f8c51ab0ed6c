"""What an algorithm reads: layers as Demand and Facilities, tables as TravelCosts, parameters as values."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsLineString,
    QgsProcessingException,
    QgsProcessingParameterField,
)
from qgis.PyQt.QtCore import NULL

from ..solvers.accessibility.decay import Decay
from ..solvers.accessibility.nearest import id_order
from ..solvers.errors import InputError, first_few
from ..solvers.problem import Demand, Facilities, Naming, TravelCosts, checked_amounts, checked_ids
from ..solvers.progress import Progress
from ..solvers.travel.straight_line import straight_line_costs
from .cost_fields import guess_cost_fields
from .messages import message, tr
from .parameters import COST_FIELDS
from .reading import Columns, FastPaths, read_columns

LONGITUDE_LATITUDE = "EPSG:4326"


@dataclass(frozen=True)
class LayerInput:
    """A layer that was read: its source (to copy from), ids, columns and name for messages."""

    parameter: str
    source: object
    columns: Columns
    ids: np.ndarray
    naming: Naming
    demand: Demand | None = None
    facilities: Facilities | None = None
    _cache: dict = field(default_factory=dict, compare=False, repr=False)

    @property
    def title(self) -> str:
        return self.naming.layer

    def __len__(self) -> int:
        return len(self.ids)


class Inputs:
    """Reads the parameters of one run. Raises :class:`InputError` on what a planner must mend."""

    def __init__(self, algorithm, parameters, context, progress: Progress, fast_paths: FastPaths) -> None:
        self.algorithm = algorithm
        self.parameters = parameters
        self.context = context
        self.progress = progress
        self.fast_paths = fast_paths
        self.guessed = {}
        """Field parameter -> field or None, where it was guessed (:mod:`.cost_fields`)."""

    # ---- single values ------------------------------------------------------------------------

    def given(self, name: str) -> bool:
        """Whether a parameter has a value, its default included."""
        definition = self.algorithm.parameterDefinition(name)
        if definition is None:
            return False
        value = self.parameters.get(name)
        if value is None:
            value = definition.defaultValue()
        return not (value is None or value == NULL or (isinstance(value, (str, list)) and len(value) == 0))

    def number(self, name: str):
        """A number, or None where the parameter is left empty."""
        if not self.given(name):
            return None
        return self.algorithm.parameterAsDouble(self.parameters, name, self.context)

    def whole(self, name: str):
        """A whole number, or None where the parameter is left empty."""
        return self.algorithm.parameterAsInt(self.parameters, name, self.context) if self.given(name) else None

    def positive(self, name: str) -> float:
        """A number that must be greater than zero."""
        value = self.number(name)
        if value is None or not value > 0:
            raise InputError("not_positive", parameter=name, value=value)
        return value

    def choice(self, name: str) -> str:
        return self.algorithm.parameterAsEnumString(self.parameters, name, self.context)

    def text(self, name: str) -> str:
        return self.algorithm.parameterAsString(self.parameters, name, self.context) if self.given(name) else ""

    def flag(self, name: str) -> bool:
        return self.algorithm.parameterAsBoolean(self.parameters, name, self.context)

    def numbers(self, name: str, example: str = "15, 30, 60") -> list:
        """A comma-separated list of numbers, ascending and without repetition."""
        text = self.text(name)
        try:
            values = sorted({float(part) for part in text.replace(";", ",").split(",") if part.strip()})
        except ValueError:
            values = []
        if not values or not np.all(np.isfinite(values)):
            raise InputError("not_a_list", parameter=name, value=text, example=example)
        return values

    def fields(self, name: str) -> list:
        """The field names chosen in a field parameter (one, or several where it allows that)."""
        if name in self.guessed:
            return [self.guessed[name]] if self.guessed[name] else []
        return self.algorithm.parameterAsFields(self.parameters, name, self.context) if self.given(name) else []

    def decay(self, catchment=None) -> Decay:
        """The decay of DECAY, DECAY_SCALE, DECAY_SHAPE and DECAY_BANDS within ``catchment`` (CATCHMENT)."""
        if catchment is None:
            catchment = self.number("CATCHMENT")
        return Decay.checked(
            self.choice("DECAY"),
            catchment,
            self.number("DECAY_SCALE"),
            self.number("DECAY_SHAPE"),
            self.text("DECAY_BANDS"),
        )

    # ---- layers -----------------------------------------------------------------------------------

    def source(self, name: str):
        """The feature source of a parameter, or None where an optional one is left empty."""
        source = self.algorithm.parameterAsSource(self.parameters, name, self.context)
        if source is None and self.given(name):
            raise QgsProcessingException(self.algorithm.invalidSourceError(self.parameters, name))
        return source

    def layer(
        self,
        name: str,
        id_parameter: str = "",
        geometry: bool = False,
        value_parameter: str = "",
        shapes: bool = False,
        all_fields: bool = False,
    ) -> LayerInput:
        """Read a layer with every field that a field parameter of this algorithm chooses from it.

        ``geometry`` also reads a point of each feature, ``shapes`` its whole geometry.
        """
        source = self.source(name)
        if source is None:
            raise QgsProcessingException(self.algorithm.invalidSourceError(self.parameters, name))
        title = source.sourceName() or name
        wanted = self._wanted_fields(name, source, title)
        fields = source.fields().names() if all_fields else sorted(set(wanted.values()))
        columns = read_columns(source, fields, geometry, self.fast_paths.get(name), self.progress.check, shapes)
        if len(columns) == 0:
            raise InputError("empty_layer", parameter=name, layer=title)
        id_field = wanted.get(id_parameter)
        naming = Naming(
            title, id_parameter or name, id_field or tr("feature id"), value_parameter, wanted.get(value_parameter, "")
        )
        if id_field is None:
            ids = checked_ids(list(map(str, columns.fids.tolist())), naming)
        else:
            ids = self._ids(columns, id_field, naming)
        return LayerInput(name, source, columns, ids, naming)

    def demand(self, population: bool = True, geometry: bool | None = None) -> LayerInput:
        """DEMAND with DEMAND_ID and, unless ``population`` is False, POPULATION as :class:`Demand`."""
        layer = self.layer("DEMAND", "DEMAND_ID", self._needs_geometry(geometry), "POPULATION")
        amounts = self.amounts(layer, "POPULATION") if population else np.ones(len(layer))
        if population and not amounts.any():
            raise InputError("all_zero", parameter="POPULATION", field=layer.naming.value_field, layer=layer.title)
        return LayerInput(
            layer.parameter, layer.source, layer.columns, layer.ids, layer.naming, Demand(layer.ids, amounts)
        )

    def facilities(self, capacity: bool = True, geometry: bool | None = None) -> LayerInput:
        """FACILITIES with FACILITY_ID and, unless ``capacity`` is False, CAPACITY as :class:`Facilities`."""
        layer = self.layer("FACILITIES", "FACILITY_ID", self._needs_geometry(geometry), "CAPACITY")
        amounts = self.amounts(layer, "CAPACITY") if capacity else np.ones(len(layer))
        if capacity and not amounts.any():
            raise InputError("all_zero", parameter="CAPACITY", field=layer.naming.value_field, layer=layer.title)
        return LayerInput(
            layer.parameter,
            layer.source,
            layer.columns,
            layer.ids,
            layer.naming,
            facilities=Facilities(layer.ids, amounts),
        )

    def column(self, layer: LayerInput, parameter: str, which: int = 0):
        """The raw :class:`~..solvers.travel.columns.Column` of a field parameter, or None where it is empty.

        ``which`` of its fields, where it allows several.
        """
        names = self.fields(parameter)
        if not names:
            return None
        position = layer.source.fields().lookupField(names[which])
        return layer.columns.fields[layer.source.fields().at(position).name()]

    def values(self, layer: LayerInput, parameter: str, which: int = 0):
        """A numeric field as float64 (n,) with NULL as NaN, or None where the parameter is empty."""
        column = self.column(layer, parameter, which)
        if column is None:
            return None
        numbers, wrong = column.numbers()
        if wrong.any():
            raise InputError(
                "not_numeric",
                parameter=parameter,
                field=self.fields(parameter)[which],
                layer=layer.title,
                examples=first_few(dict.fromkeys(column.take(wrong).texts()), 3),
            )
        return numbers

    def amounts(self, layer: LayerInput, parameter: str, missing=None, which: int = 0):
        """A numeric field whose values are zero or more, or ``missing`` where the parameter is empty."""
        numbers = self.values(layer, parameter, which)
        if numbers is None:
            if missing is None:
                raise InputError("field_missing", parameter=parameter, layer=layer.title)
            return missing
        naming = Naming(layer.title, value_parameter=parameter, value_field=self.fields(parameter)[which])
        return checked_amounts(numbers, layer.ids, naming)

    def labels(self, layer: LayerInput, parameter: str):
        """A field as text (n,) objects with NULL as None, or None where the parameter is empty."""
        column = self.column(layer, parameter)
        if column is None:
            return None
        texts = np.empty(len(layer), dtype=object)
        texts[:] = column.texts()
        return texts

    def lonlat(self, layer: LayerInput, required: bool = True) -> np.ndarray:
        """Longitude and latitude (n, 2) in degrees of every feature.

        Raises where a feature has no geometry, unless ``required`` is False: then it is NaN.
        """
        if "lonlat" not in layer._cache:
            columns = layer.columns
            if columns.xy is None:
                fast = self.fast_paths.get(layer.parameter)
                columns = read_columns(layer.source, (), True, fast, self.progress.check)
            layer._cache["lonlat"] = self._to_lonlat(layer, columns, required)
        return layer._cache["lonlat"]

    def to_lonlat(self, xy: np.ndarray, layer: LayerInput) -> np.ndarray:
        """Coordinates (n, 2) in the reference system of ``layer`` as longitude and latitude in degrees."""
        lonlat = to_lonlat(xy, layer.source.sourceCrs(), self.context, layer)
        with np.errstate(invalid="ignore"):
            bad = ~((np.abs(lonlat[:, 0]) <= 360) & (np.abs(lonlat[:, 1]) <= 90.0))
        if bad.any():
            places = first_few(f"{x:g} {y:g}" for x, y in xy[bad][:6])
            count = int(bad.sum())
            raise InputError("not_on_earth", parameter=layer.parameter, layer=layer.title, count=count, ids=places)
        return lonlat

    # ---- travel costs -------------------------------------------------------------------------------

    def costs(
        self, origins: LayerInput, destinations: LayerInput, limit=None, nearest=None, limit_parameter="CATCHMENT"
    ) -> TravelCosts:
        """Travel costs between two layers: from the table COSTS, or straight lines in metres.

        Only pairs within ``limit`` are kept (straight lines also only the ``nearest`` k of each
        origin). Reports what the table has that the layers have not, and who is in no pair.
        """
        if self.given("COSTS"):
            everything = self._costs_from_table(origins, destinations)
            unit = ""
        else:
            self.progress.info(tr("No cost table: costs are straight lines on the ellipsoid, in metres."))
            order = None if nearest is None else id_order(destinations.ids)
            everything = straight_line_costs(
                self.lonlat(origins),
                self.lonlat(destinations),
                limit,
                nearest,
                progress=self.progress,
                tie_order=order,
            )
            unit = " m"
        costs = everything if limit is None else everything.within(limit)
        if costs.pair_count == 0:
            if unit:
                closest = straight_line_costs(self.lonlat(origins), self.lonlat(destinations), nearest=1)
                smallest = closest.costs.min()
            elif everything.pair_count:
                smallest = everything.costs.min()
            else:
                raise InputError("no_costs_at_all", layer=self.source("COSTS").sourceName())
            raise InputError(
                "nobody_in_reach", parameter=limit_parameter, limit=f"{limit:g}{unit}", smallest=f"{smallest:g}{unit}"
            )
        # Where only the nearest were looked for, a facility without pairs may still be in reach of many.
        self._report_lonely(costs, origins, destinations, complete=nearest is None or not unit)
        return costs

    def _costs_from_table(self, origins, destinations) -> TravelCosts:
        guess_cost_fields(self, "COSTS", COST_FIELDS)
        source = self.source("COSTS")
        title = source.sourceName() or "COSTS"
        wanted = self._wanted_fields("COSTS", source, title)
        for name in COST_FIELDS:
            if name not in wanted:
                raise InputError("field_missing", parameter=name, layer=title)
        fields = [wanted[name] for name in COST_FIELDS]
        columns = read_columns(source, fields, False, self.fast_paths.get("COSTS"), self.progress.check)
        if len(columns) == 0:
            raise InputError("empty_layer", parameter="COSTS", layer=title)
        origin, destination, value = (columns.fields[name] for name in fields)
        rows = origin.positions(origins.ids)
        self.progress.check()
        columns_of = destination.positions(destinations.ids)
        self.progress.check()
        costs, wrong = value.numbers()
        if wrong.any():
            raise InputError(
                "not_numeric",
                parameter="COSTS_VALUE",
                field=fields[2],
                layer=title,
                examples=first_few(dict.fromkeys(value.take(wrong).texts()), 3),
            )
        known = (rows >= 0) & (columns_of >= 0)
        if not known.any():
            raise InputError(
                "no_pairs_match",
                parameter="COSTS",
                layer=title,
                table_ids=first_few(dict.fromkeys(origin.take(slice(0, 3)).texts()))
                + " → "
                + first_few(dict.fromkeys(destination.take(slice(0, 3)).texts())),
                layer_ids=first_few(origins.ids[:3]) + " → " + first_few(destinations.ids[:3]),
            )
        self._report_unknown(origin, rows, "COSTS_ORIGIN", title, origins.title)
        self._report_unknown(destination, columns_of, "COSTS_DESTINATION", title, destinations.title)
        if not known.all():
            rows, columns_of, costs = rows[known], columns_of[known], costs[known]
        naming = Naming(title, "COSTS", ", ".join(fields[:2]), "COSTS_VALUE", fields[2])
        shape = (len(origins), len(destinations))
        built = TravelCosts.from_pairs(rows, columns_of, costs, shape, origins.ids, destinations.ids, naming)
        if built.missing:
            self.progress.info(
                tr("{count} rows of table '{table}' have no cost (NULL) and count as unreachable.").format(
                    count=built.missing, table=title
                )
            )
        return built

    def _report_unknown(self, column, positions, parameter, table, layer) -> None:
        unknown = np.flatnonzero(positions < 0)
        if len(unknown):
            distinct = sorted({"NULL" if text is None else text for text in column.take(unknown).texts()})
            self.progress.warn(
                message(
                    "unknown_ids",
                    parameter=parameter,
                    table=table,
                    layer=layer,
                    rows=len(unknown),
                    count=len(distinct),
                    ids=first_few(distinct),
                )
            )

    def _report_lonely(self, costs, origins, destinations, complete) -> None:
        lonely = np.flatnonzero(np.diff(costs.indptr) == 0)
        if len(lonely):
            people = ""
            if origins.demand is not None:
                people = tr(" with {people:,.0f} people").format(people=origins.demand.population[lonely].sum())
            self.progress.warn(
                message(
                    "lonely_demand",
                    count=len(lonely),
                    layer=origins.title,
                    people=people,
                    ids=first_few(origins.ids[lonely]),
                )
            )
        reached = np.bincount(costs.indices, minlength=costs.facility_count) > 0
        if complete and not reached.all():
            alone = np.flatnonzero(~reached)
            self.progress.warn(
                message(
                    "lonely_facilities",
                    count=len(alone),
                    layer=destinations.title,
                    ids=first_few(destinations.ids[alone]),
                )
            )

    # ---- inside ---------------------------------------------------------------------------------------

    def _needs_geometry(self, asked) -> bool:
        if asked is not None:
            return asked
        return self.algorithm.parameterDefinition("COSTS") is not None and not self.given("COSTS")

    def _wanted_fields(self, parent: str, source, title: str) -> dict:
        """Field parameter -> name in the source, for every field parameter of ``parent`` that has a value."""
        wanted = {}
        for definition in self.algorithm.parameterDefinitions():
            if not isinstance(definition, QgsProcessingParameterField):
                continue
            if definition.parentLayerParameterName() != parent:
                continue
            for name in self.fields(definition.name()):
                position = source.fields().lookupField(name)
                if position < 0:
                    raise InputError(
                        "no_such_field",
                        parameter=definition.name(),
                        layer=title,
                        field=name,
                        fields=first_few(source.fields().names(), 12),
                    )
                key = definition.name() if definition.name() not in wanted else f"{definition.name()} {name}"
                wanted[key] = source.fields().at(position).name()
        return wanted

    def _ids(self, columns, id_field, naming) -> np.ndarray:
        texts = columns.fields[id_field].texts()
        missing = [row for row, text in enumerate(texts) if text is None]
        if missing:
            raise InputError(
                "null_ids",
                parameter=naming.id_parameter,
                field=id_field,
                layer=naming.layer,
                count=len(missing),
                ids=first_few(columns.fids[missing]),
            )
        return checked_ids(texts, naming)

    def _to_lonlat(self, layer, columns, required) -> np.ndarray:
        def refuse(key, bad, **more):
            raise InputError(
                key,
                parameter=layer.parameter,
                layer=layer.title,
                count=int(bad.sum()),
                ids=first_few(layer.ids[bad]),
                **more,
            )

        many = columns.parts > 1
        if many.any():
            refuse("many_parts", many)
        present = np.isfinite(columns.xy).all(axis=1)
        if required and not present.all():
            refuse("no_geometry", ~present)
        lonlat = np.full(columns.xy.shape, np.nan)
        lonlat[present] = to_lonlat(columns.xy[present], layer.source.sourceCrs(), self.context, layer)
        with np.errstate(invalid="ignore"):
            bad = present & ~((np.abs(lonlat[:, 0]) <= 360) & (np.abs(lonlat[:, 1]) <= 90.0))
        if bad.any():
            refuse("not_on_earth", bad)
        return lonlat


def to_lonlat(xy: np.ndarray, crs, context, layer: LayerInput) -> np.ndarray:
    """Transform points (n, 2) from ``crs`` to longitude and latitude in one call."""
    return transformed(xy, crs, QgsCoordinateReferenceSystem(LONGITUDE_LATITUDE), context, layer)


def transformed(xy: np.ndarray, crs, target, context, layer) -> np.ndarray:
    """Transform points (n, 2) of ``layer`` (its parameter and title go into messages) in one call."""
    if not crs.isValid():
        raise InputError("no_crs", parameter=layer.parameter, layer=layer.title)
    if crs == target or len(xy) == 0:
        return xy
    transform = QgsCoordinateTransform(crs, target, context.transformContext())
    line = QgsLineString(xy[:, 0].tolist(), xy[:, 1].tolist())
    try:
        line.transform(transform)
    except QgsCsException as error:
        raise InputError("not_transformed", parameter=layer.parameter, layer=layer.title, reason=str(error)) from error
    wkb = bytes(line.asWkb())
    return np.frombuffer(wkb, "<f8", 2 * len(xy), 9).reshape(-1, 2).copy()
