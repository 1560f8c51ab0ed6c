"""What an algorithm reads: layers as Demand and Facilities, tables as TravelCosts, parameters as values."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from qgis.core import QgsProcessingException, QgsProcessingParameterField

from ..solvers.errors import InputError, first_few
from ..solvers.problem import Demand, Facilities, Naming, TravelCosts, checked_amounts, checked_ids
from .cost_inputs import read_costs
from .messages import tr
from .positions import layer_lonlat, points_lonlat, refuse
from .reading import Columns, read_columns
from .values import Values


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


class Inputs(Values):
    """Reads the layers of one run, beside the values of its parameters."""

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
        wanted = self.chosen_fields(name, source, title)
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
        return replace(layer, demand=Demand(layer.ids, amounts))

    def facilities(self, capacity: bool = True, geometry: bool | None = None) -> LayerInput:
        """FACILITIES with FACILITY_ID and, unless ``capacity`` is False, CAPACITY as :class:`Facilities`."""
        layer = self.layer("FACILITIES", "FACILITY_ID", self._needs_geometry(geometry), "CAPACITY")
        amounts = self.amounts(layer, "CAPACITY") if capacity else np.ones(len(layer))
        if capacity and not amounts.any():
            raise InputError("all_zero", parameter="CAPACITY", field=layer.naming.value_field, layer=layer.title)
        return replace(layer, facilities=Facilities(layer.ids, amounts))

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
        return column.checked_numbers(parameter, self.fields(parameter)[which], layer.title)

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
            layer._cache["lonlat"] = layer_lonlat(layer, columns, self.context)
        lonlat = layer._cache["lonlat"]
        absent = np.isnan(lonlat[:, 0])
        if required and absent.any():
            refuse("no_geometry", absent, layer)
        return lonlat

    def to_lonlat(self, xy: np.ndarray, layer: LayerInput) -> np.ndarray:
        """Coordinates (n, 2) in the reference system of ``layer`` as longitude and latitude in degrees."""
        return points_lonlat(xy, layer, self.context)

    def costs(
        self, origins: LayerInput, destinations: LayerInput, limit=None, nearest=None, limit_parameter="CATCHMENT"
    ) -> TravelCosts:
        """Travel costs between two layers: from the table COSTS, or straight lines in metres.

        Only pairs within ``limit`` are kept (straight lines also only the ``nearest`` k of each
        origin). Reports what the table has that the layers have not, and who is in no pair.
        """
        return read_costs(self, origins, destinations, limit, nearest, limit_parameter)

    def chosen_fields(self, parent: str, source, title: str) -> dict:
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

    def _needs_geometry(self, asked) -> bool:
        if asked is not None:
            return asked
        return self.algorithm.parameterDefinition("COSTS") is not None and not self.given("COSTS")

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
