"""A road layer read into a graph, and points tied to it; what is odd about either goes to the log."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsGeometry

from ..solvers.errors import InputError, first_few
from ..solvers.travel.ellipsoid import to_space
from ..solvers.travel.line_geometry import needs_rewriting, polylines
from ..solvers.travel.precision import DECIMALS
from ..solvers.travel.road_graph import RoadGraph, build_graph, distinct_vertices
from ..solvers.travel.road_rules import DIRECTIONS, MINUTES_PER_METRE, road_rates
from ..solvers.travel.snapping import RoadFinder, Snapped
from .messages import message, tr

FAR = 500.0
"""Metres from a road at which the log names a point, where no largest distance is given."""
LOST = 50_000.0
"""Metres beyond which a layer with no nearer point does not belong to the network."""


@dataclass(frozen=True)
class TiedLayer:
    """A layer on the network: ``snapped``, ``leg`` (k,) cost of the way to the road, ``in_main`` (k,) bool."""

    layer: object
    snapped: Snapped
    leg: np.ndarray
    in_main: np.ndarray

    @property
    def off(self) -> np.ndarray:
        """Positions of the points that are tied to no road."""
        return np.flatnonzero(~self.snapped.found)


class Roads:
    """The network of one run: built from NETWORK and its parameters, ready to tie layers to."""

    def __init__(self, inputs, progress) -> None:
        self.inputs, self.progress = inputs, progress
        self.strategy = inputs.choice("STRATEGY")
        default_speed = inputs.positive("DEFAULT_SPEED")
        access_speed = inputs.positive("ACCESS_SPEED")
        self.limit = inputs.number("SNAP_DISTANCE")
        if self.limit is not None:
            inputs.positive("SNAP_DISTANCE")
        self.leg_rate = 1.0 if self.strategy == "shortest" else MINUTES_PER_METRE / access_speed
        self.roads = inputs.layer("NETWORK", shapes=True)
        self.graph = self._build(default_speed)
        self.progress.check()
        main = self.graph.in_main if inputs.flag("MAIN_NETWORK") else None
        self.finder = RoadFinder(self.graph, main)
        self._report_network()

    @property
    def unit(self) -> str:
        return tr("metres") if self.strategy == "shortest" else tr("minutes")

    def tie(self, layer) -> TiedLayer:
        """Tie the points of a layer to their nearest roads; raises where none is anywhere near."""
        lonlat = self.inputs.lonlat(layer)
        snapped = self.finder.snap(to_space(lonlat), self.limit, self.progress)
        limit = LOST if self.limit is None else self.limit
        if not np.any(snapped.distance <= limit):
            raise InputError(
                "off_the_network",
                parameter=layer.parameter,
                layer=layer.title,
                network=self.roads.title,
                limit=f"{limit:,.0f}",
                nearest=f"{snapped.distance.min():,.0f}",
                roads=extent_text(self.lonlat),
                points=extent_text(lonlat),
            )
        in_main = np.zeros(len(layer), dtype=bool)
        in_main[snapped.point[self.graph.in_main[snapped.edge]]] = True
        tied = TiedLayer(layer, snapped, np.round(snapped.distance * self.leg_rate, DECIMALS), in_main)
        self._report_points(tied)
        return tied

    # ---- inside -------------------------------------------------------------------------------------

    def _build(self, default_speed) -> RoadGraph:
        inputs, columns = self.inputs, self.roads.columns
        rewritten = [k for k, blob in enumerate(columns.shapes) if needs_rewriting(blob)]
        for k in rewritten:
            columns.shapes[k] = _plain_line(columns.shapes[k])
        lines = polylines(columns.shapes)
        if not len(lines.feature):
            raise InputError(
                "network_without_lines",
                layer=self.roads.title,
                count=len(columns),
                empty=len(lines.empty),
                others=len(lines.not_lines),
            )
        values = {name: inputs.text(f"VALUE_{name.upper()}") for name in DIRECTIONS}
        if not inputs.fields("DIRECTION_FIELD") and (values["forward"] or values["backward"]):
            self.progress.warn(
                tr("Values of one-way streets are given, but no DIRECTION_FIELD: all roads take the default direction.")
            )
        rates = road_rates(
            len(columns),
            self.strategy,
            inputs.values(self.roads, "SPEED_FIELD"),
            default_speed,
            inputs.column(self.roads, "DIRECTION_FIELD"),
            values,
            inputs.choice("DEFAULT_DIRECTION"),
        )
        self.progress.check()
        vertices = distinct_vertices(lines, lambda xy: inputs.to_lonlat(xy, self.roads))
        self.lonlat = vertices.lonlat
        self.progress.check()
        tolerance = inputs.number("TOLERANCE")
        graph = build_graph(lines, vertices, rates.forward, rates.backward, tolerance, self.progress)
        self._report_lines(lines, rates, graph, len(rewritten))
        return graph

    def _report_lines(self, lines, rates, graph, rewritten) -> None:
        layer = self.roads.title
        for count, text in (
            (len(lines.empty), tr("{count} features of '{layer}' have no geometry and were left out.")),
            (len(lines.not_lines), tr("{count} features of '{layer}' are no lines and were left out.")),
            (graph.zero_length, tr("{count} lines of '{layer}' have a length of zero and were left out.")),
            (rates.slow, tr("{count} lines of '{layer}' have no speed above zero; they take the default speed.")),
        ):
            if count:
                self.progress.warn(text.format(count=count, layer=layer))
        if rates.unknown:
            values = first_few(f"'{value}' ({count})" for value, count in rates.unknown.items())
            self.progress.warn(
                tr("{count} lines take the default direction because their value is unknown: {values}.").format(
                    count=sum(rates.unknown.values()), values=values
                )
            )
        for count, text in (
            (rewritten, tr("{count} curved lines were made straight.")),
            (graph.repeated, tr("{count} lines run exactly as another does.")),
        ):
            if count:
                self.progress.info(text.format(count=count))

    def _report_network(self) -> None:
        graph = self.graph
        share = float(graph.length[graph.in_main].sum() / graph.length.sum())
        self.progress.info(
            tr(
                "Network: {edges:,} roads between {nodes:,} junctions, {km:,.0f} km; {share:.1%} in the main part."
            ).format(edges=len(graph.tail), nodes=graph.node_count, km=graph.length.sum() / 1000.0, share=share)
        )
        if share < 0.5:
            self.progress.warn(
                tr(
                    "Only {share:.1%} of the roads form one network: lines that look connected are not. Raise the "
                    "topology tolerance, split the lines where they meet (Split with lines), or check the direction "
                    "field."
                ).format(share=share)
            )

    def _report_points(self, tied) -> None:
        layer, distance = tied.layer, tied.snapped.distance
        if len(tied.off):
            self.progress.warn(
                tr(
                    "{count} of {total} points of '{layer}' lie farther than {limit:g} m from any road and have no "
                    "costs (ids {ids}; the farthest {farthest:,.0f} m). Raise SNAP_DISTANCE, or complete the roads."
                ).format(
                    count=len(tied.off),
                    total=len(layer),
                    layer=layer.title,
                    limit=self.limit,
                    ids=first_few(layer.ids[tied.off]),
                    farthest=distance.max(),
                )
            )
        elif self.limit is None and distance.max() > FAR:
            far = np.flatnonzero(distance > FAR)
            self.progress.warn(
                tr(
                    "{count} of {total} points of '{layer}' lie more than 500 m from any road (ids {ids}; the farthest "
                    "{farthest:,.0f} m). Set SNAP_DISTANCE to leave out points that are too far."
                ).format(
                    count=len(far),
                    total=len(layer),
                    layer=layer.title,
                    ids=first_few(layer.ids[far]),
                    farthest=distance.max(),
                )
            )
        outside = np.flatnonzero(tied.snapped.found & ~tied.in_main)
        if len(outside):
            self.progress.warn(
                message(
                    "outside_main_network",
                    count=len(outside),
                    share=f"{len(outside) / len(layer):.1%}",
                    layer=layer.title,
                    ids=first_few(layer.ids[outside]),
                )
            )


def _plain_line(blob: bytes):
    """A curved or big-endian geometry as plain little-endian well-known binary."""
    geometry = QgsGeometry()
    geometry.fromWkb(blob)
    if geometry.isNull():
        return None
    return QgsGeometry(geometry.constGet().segmentize()).asWkb().data()


def extent_text(lonlat) -> str:
    (west, south), (east, north) = lonlat.min(axis=0), lonlat.max(axis=0)
    return tr("longitude {west:.2f} to {east:.2f}, latitude {south:.2f} to {north:.2f}").format(
        west=west, east=east, south=south, north=north
    )
