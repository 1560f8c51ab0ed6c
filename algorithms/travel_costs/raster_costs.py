"""``evencare:rastercosts``: minutes over a friction surface, road or no road."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsProcessingParameterRasterLayer

from ...solvers.errors import InputError, first_few
from ...solvers.travel.friction import friction_costs, nearest_passable
from ..base import EvenCareAlgorithm
from ..coded import Coded
from ..friction_raster import UNITS, FrictionRaster
from ..messages import tr
from ..network_parameters import add_distance
from ..parameters import POINT, add, add_choice, add_layer_output, add_number, add_number_outputs, add_table_output
from ..roads import extent_text
from .origins_destinations import add_origins_and_destinations

USUAL_REACH = 5
"""Cells within which a point on an impassable cell is moved, where no distance is given."""


class RasterCosts(EvenCareAlgorithm):
    GROUP = "travelcosts"

    def name(self):
        return "rastercosts"

    def displayName(self):
        return tr("Travel costs over a friction surface")

    def tags(self):
        return tr(
            "od matrix,friction,cost surface,least cost path,cost distance,accumulated cost,walking,malaria atlas,"
            "accessmod,raster,travel time,cost table"
        ).split(",")

    def shortDescription(self):
        return tr("A cost table of minutes over a raster of travel times, on and off roads.")

    def help_text(self):
        return tr(
            "Finds the least-cost path over a raster from every origin to the destinations. The raster says how many "
            "minutes a metre takes in each cell, as the global friction surfaces of the Malaria Atlas Project do, or "
            "how many minutes the cell takes.\n\n"
            "Paths run between the centres of the cells in eight directions; a step costs its length times the mean of "
            "the two frictions. Cells have their true size on the ellipsoid, row by row, so rasters in longitude and "
            "latitude are measured rightly. Cells without data cannot be crossed. Points on such a cell are moved to "
            "the nearest passable one within a limit, and reported.\n\n"
            "Give a largest cost: time and memory then follow that reach, not the whole raster. Costs are the same in "
            "both directions.\n\n"
            "The table (origin_id, destination_id, cost) is what the other algorithms take as COSTS."
        )

    def initAlgorithm(self, configuration=None):
        add_origins_and_destinations(self)
        add(
            self,
            QgsProcessingParameterRasterLayer("FRICTION", tr("Friction surface")),
            tr("Band 1: minutes per metre, or per cell (see below), greater than zero. No data cannot be crossed."),
        )
        add_choice(
            self,
            "UNIT",
            tr("Unit of the frictions"),
            tr("minutes_per_metre: the true size of the cells counts. minutes_per_cell: it does not."),
            UNITS,
            UNITS[0],
        )
        add_number(
            self,
            "MAX_COST",
            tr("Largest cost (minutes)"),
            tr("Pairs that cost more are not written; a cost equal to it is. Without it the whole raster is searched."),
            optional=True,
            low=0.0,
        )
        add_distance(
            self,
            "SNAP_DISTANCE",
            tr("Largest distance to a passable cell"),
            tr("Points on a cell without data are moved to the nearest passable one. Empty: within five cells."),
            optional=True,
        )
        add_table_output(
            self,
            "OUTPUT",
            tr("Travel costs"),
            tr("One row per pair: origin_id, destination_id, cost (minutes)."),
            optional=False,
        )
        add_layer_output(
            self,
            "OUTPUT_NON_ROUTABLE",
            tr("Points off the surface"),
            tr("Origins and destinations with no passable cell near: layer and id."),
            POINT,
            optional=True,
            by_default=False,
        )
        add_number_outputs(
            self,
            {
                "PAIRS": tr("Number of pairs"),
                "UNREACHABLE_ORIGINS": tr("Origins without any pair"),
                "UNSNAPPED": tr("Points with no passable cell near"),
                "MOVED": tr("Points moved to a passable cell"),
            },
        )

    def prepareAlgorithm(self, parameters, context, feedback):
        layer = self.parameterAsRasterLayer(parameters, "FRICTION", context)
        self._raster = None if layer is None or not layer.isValid() else FrictionRaster(layer)
        return super().prepareAlgorithm(parameters, context, feedback)

    def execute(self, inputs, outputs, progress):
        raster, limit = self._raster, inputs.number("MAX_COST")
        if raster is None:
            raise InputError("no_raster")
        if not raster.crs.isValid():
            raise InputError("no_crs", parameter=raster.parameter, layer=raster.title)
        if limit is not None and not limit > 0:
            raise InputError("not_positive", parameter="MAX_COST", value=limit)
        if inputs.given("SNAP_DISTANCE"):
            inputs.positive("SNAP_DISTANCE")
        origins = inputs.layer("ORIGINS", "ORIGIN_ID", geometry=True)
        destinations = inputs.layer("DESTINATIONS", "DESTINATION_ID", geometry=True)
        surface = raster.surface(inputs.choice("UNIT"), inputs.context, progress)
        metres = raster.surface(UNITS[0], inputs.context, progress)
        placed = [_place(raster, metres, layer, inputs, progress) for layer in (origins, destinations)]

        found = friction_costs(surface, placed[0][0], placed[1][0], limit, progress)

        costs = found.costs
        alone = int(np.count_nonzero(np.diff(costs.indptr) == 0))
        progress.info(
            tr("{pairs:,} pairs, costs in minutes; the largest search covered {cells:,} cells.").format(
                pairs=costs.pair_count, cells=found.largest_window
            )
        )
        if alone:
            progress.warn(tr("{count} origins have no destination within reach.").format(count=alone))
        columns = {
            "origin_id": Coded(origins.ids, costs.rows()),
            "destination_id": Coded(destinations.ids, costs.indices),
            "cost": costs.costs,
        }
        outputs.table("OUTPUT", columns)
        off = [(layer, np.flatnonzero(cells[:, 0] < 0)) for layer, (cells, _) in zip((origins, destinations), placed)]
        if outputs.wanted("OUTPUT_NON_ROUTABLE"):
            _write_points_off(inputs, outputs, off)
        outputs.numbers(
            PAIRS=costs.pair_count,
            UNREACHABLE_ORIGINS=alone,
            UNSNAPPED=sum(len(rows) for _, rows in off),
            MOVED=sum(moved for _, moved in placed),
        )


def _place(raster, metres, layer, inputs, progress):
    """(cells (n, 2), -1 for points that cannot be placed; number of points that were moved)."""
    lonlat = inputs.lonlat(layer)
    cells = raster.cells(lonlat, inputs.context)
    largest = inputs.number("SNAP_DISTANCE")
    moved, farthest = [], 0.0
    for row in np.flatnonzero(cells[:, 0] >= 0):
        progress.check()
        if np.isfinite(raster.read(*cells[row].tolist(), 1, 1)[0, 0]):
            continue
        reach = USUAL_REACH
        if largest is not None:
            reach = int(np.ceil(largest / min(metres.width[cells[row, 0]], metres.height[cells[row, 0]]))) + 1
        near = nearest_passable(metres, cells[row], reach)
        if near is None or (largest is not None and near[2] > largest):
            cells[row] = -1
            continue
        cells[row] = near[:2]
        moved.append(row)
        farthest = max(farthest, near[2])
    off = np.flatnonzero(cells[:, 0] < 0)
    if len(off) == len(cells):
        raise InputError(
            "off_the_raster",
            parameter=layer.parameter,
            layer=layer.title,
            raster=raster.title,
            cells=extent_text(raster.lonlat_extent(inputs.context)),
            points=extent_text(lonlat),
        )
    if moved:
        progress.warn(
            tr(
                "{count} points of '{layer}' lie on cells that cannot be crossed and were moved to the nearest "
                "passable cell (ids {ids}; the farthest by {metres:,.0f} m)."
            ).format(count=len(moved), layer=layer.title, ids=first_few(layer.ids[moved]), metres=farthest)
        )
    if len(off):
        progress.warn(
            tr(
                "{count} of {total} points of '{layer}' lie beside the raster, or on cells that cannot be crossed and "
                "with no other near; they have no costs (ids {ids}). Raise SNAP_DISTANCE, or choose a larger raster."
            ).format(count=len(off), total=len(layer), layer=layer.title, ids=first_few(layer.ids[off]))
        )
    return cells, len(moved)


def _write_points_off(inputs, outputs, off):
    names = [layer.title for layer, rows in off for _ in rows]
    ids = [id_ for layer, rows in off for id_ in layer.ids[rows].tolist()]
    places = np.concatenate([inputs.lonlat(layer)[rows] for layer, rows in off])
    outputs.points("OUTPUT_NON_ROUTABLE", {"layer": names, "id": ids}, places)
