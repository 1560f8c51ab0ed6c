"""``evencare:serviceareas``: hospital service areas from where patients go."""

from __future__ import annotations

import numpy as np

from ...solvers.accessibility.nearest import id_order
from ...solvers.choice.area_flows import area_flows
from ...solvers.choice.service_areas import METHODS, service_areas
from ...solvers.equity.contiguity import contiguity
from ...solvers.errors import InputError, first_few
from ..base import EvenCareAlgorithm
from ..messages import tr
from ..outlines import read_outlines
from ..parameters import (
    POLYGON,
    add_choice,
    add_field,
    add_flag,
    add_layer_output,
    add_number,
    add_number_outputs,
    add_source,
)
from ..styling import Categories
from .area_shapes import AreaShapes
from .facility_areas import add_facility_areas, read_facility_areas
from .flow_inputs import add_flows, read_flows
from .region_tables import area_columns, region_columns

COLOURS = (
    "#8dd3c7",
    "#ffffb3",
    "#bebada",
    "#fb8072",
    "#80b1d3",
    "#fdb462",
    "#b3de69",
    "#fccde5",
    "#d9d9d9",
    "#bc80bd",
    "#ccebc5",
    "#ffed6f",
)
MOST_COLOURED = 500
"""Regions that a legend can list."""


class ServiceAreas(EvenCareAlgorithm):
    GROUP = "choice"

    def name(self):
        return "serviceareas"

    def displayName(self):
        return tr("Hospital service areas")

    def tags(self):
        return tr(
            "hsa,hrr,dartmouth,plurality,catchment area,market area,community detection,louvain,modularity,"
            "localisation index,patient flows"
        ).split(",")

    def shortDescription(self):
        return tr("Groups areas by the hospitals where their patients are treated.")

    def help_text(self):
        return tr(
            "plurality: areas with hospitals seed the regions; each area belongs to the one that treats most of its "
            "patients, as in the Dartmouth Atlas. community: regions within which patients move more than chance "
            "would have them (modularity).\n\n"
            "Contiguous regions are in one piece: what is cut off joins the neighbouring region that treats most of "
            "its patients. Regions that keep too small a share of their patients, or have too few people, join the "
            "region that treats most of those who leave, the smallest first. Ties go to the region that treats more, "
            "then to the lowest id.\n\n"
            "localisation = patients who live and are treated there / patients who live there; resident_share = the "
            "same / patients treated there; inflow_share = 1 - resident_share; net_flow = treated - living there. "
            "Patients treated outside all areas count among those who leave."
        )

    def initAlgorithm(self, configuration=None):
        add_flows(self)
        add_source(self, "AREAS", tr("Areas"), tr("Small areas as polygons: postcodes, townships ..."), (POLYGON,))
        add_field(
            self,
            "AREA_ID",
            tr("Area id field"),
            tr("As the origins of the flows. Empty: the feature id."),
            "AREAS",
            optional=True,
        )
        add_field(
            self,
            "POPULATION",
            tr("Population field"),
            tr("People of each area, zero or more. Needed for a smallest population and for beds per 1,000."),
            "AREAS",
            numeric=True,
            optional=True,
        )
        add_facility_areas(self)
        add_choice(
            self, "METHOD", tr("Method"), tr("plurality (Dartmouth) or community (modularity)."), METHODS, "plurality"
        )
        add_flag(
            self,
            "CONTIGUOUS",
            tr("Regions in one piece"),
            tr("Areas that share a stretch of border are neighbours. Areas that adjoin nothing stay where they were."),
            default=True,
        )
        add_number(
            self,
            "MIN_LOCALISATION",
            tr("Smallest localisation"),
            tr("The share of its patients that a region must keep: 0.4 to 0.5 is usual. 0: no minimum."),
            default=0.0,
            low=0.0,
            high=1.0,
        )
        add_number(
            self,
            "MIN_POPULATION",
            tr("Smallest population"),
            tr("People that a region must have: 120,000 for referral regions in the Dartmouth Atlas. 0: no minimum."),
            default=0.0,
            low=0.0,
        )
        add_number(
            self,
            "RESOLUTION",
            tr("Resolution of communities"),
            tr("Above 1: more and smaller regions; below: fewer and larger."),
            default=1.0,
            low=0.0,
            advanced=True,
        )
        add_layer_output(
            self,
            "OUTPUT",
            tr("Service areas"),
            tr("A dissolved polygon for each region, with its areas, patients and measures."),
            POLYGON,
        )
        add_layer_output(
            self,
            "ASSIGNMENT",
            tr("Areas with their service area"),
            tr("The areas with service_area, own_share (of their patients, treated in the region) and status."),
            POLYGON,
        )
        add_number_outputs(
            self,
            {
                "SERVICE_AREAS": tr("Number of service areas"),
                "LOCALISATION": tr("Share of all patients who are treated in their own region"),
                "SMALLEST_LOCALISATION": tr("Smallest localisation of a region"),
                "MODULARITY": tr("Modularity of the regions"),
                "UNASSIGNED": tr("Areas in no region"),
                "CUT_OFF": tr("Areas that adjoin no other of their region"),
            },
        )

    def execute(self, inputs, outputs, progress):
        localisation, fewest = inputs.number("MIN_LOCALISATION"), inputs.number("MIN_POPULATION")
        resolution = inputs.positive("RESOLUTION")
        if fewest > 0 and not inputs.given("POPULATION"):
            raise InputError("field_missing", parameter="POPULATION", layer=inputs.source("AREAS").sourceName())
        table, _, _ = read_flows(inputs, progress)
        areas = inputs.layer("AREAS", "AREA_ID")
        population = inputs.amounts(areas, "POPULATION") if inputs.given("POPULATION") else None
        shapes, rank = AreaShapes(areas, progress.check), id_order(areas.ids)
        _report_missing(areas, shapes, progress)
        origin_area = _origin_areas(inputs, progress, table, areas)
        destination_area, beds = read_facility_areas(inputs, progress, table, areas, shapes, rank)
        flows = area_flows(table, origin_area, destination_area, len(areas), population, beds)
        neighbours = None
        if inputs.flag("CONTIGUOUS"):
            neighbours = contiguity(read_outlines(areas, progress.check), rook=True, progress=progress)

        found = service_areas(
            flows, rank, inputs.choice("METHOD"), neighbours, localisation, fewest, resolution, progress
        )

        dissolved = shapes.dissolved(found.region, found.count)
        _report(found, areas, shapes, dissolved, localisation, fewest, progress)
        names = areas.ids[found.main] if found.count else np.empty(0, dtype=object)
        colours = tuple(
            (name, name, COLOURS[k % len(COLOURS)]) for k, name in enumerate(names[:MOST_COLOURED].tolist())
        )
        style = Categories("service_area", colours)
        outputs.areas("OUTPUT", region_columns(found, areas, names), dissolved, areas.source.sourceCrs(), style)
        outputs.layer("ASSIGNMENT", areas, area_columns(found, flows, names), style)
        own = found.measures
        defined = own.localisation[np.isfinite(own.localisation)]
        everyone = float(flows.residents.sum())
        outputs.numbers(
            SERVICE_AREAS=found.count,
            LOCALISATION=float(own.local.sum()) / everyone if everyone > 0 else None,
            SMALLEST_LOCALISATION=float(defined.min()) if len(defined) else None,
            MODULARITY=found.modularity,
            UNASSIGNED=int(np.count_nonzero(found.region < 0)),
            CUT_OFF=int(np.count_nonzero(found.cut_off & (found.region >= 0))),
        )


def _origin_areas(inputs, progress, table, areas) -> np.ndarray:
    row_of = {text: row for row, text in enumerate(areas.ids.tolist())}
    found = np.array([row_of.get(text, -1) for text in table.origin_ids.tolist()])
    unknown = np.flatnonzero(found < 0)
    if len(unknown) == len(found):
        raise InputError(
            "flows_of_no_area",
            table=inputs.source("FLOWS").sourceName(),
            layer=areas.title,
            table_ids=first_few(table.origin_ids[:3]),
            layer_ids=first_few(areas.ids[:3]),
        )
    if len(unknown):
        progress.warn(
            tr(
                "{count} origins of the flow table are no area of layer '{layer}' (ids {ids}): their {patients:,.0f} "
                "patients count as coming from outside."
            ).format(
                count=len(unknown),
                layer=areas.title,
                ids=first_few(table.origin_ids[unknown]),
                patients=table.by_origin(table.flow)[unknown].sum(),
            )
        )
    without = np.setdiff1d(np.arange(len(areas)), found[found >= 0])
    if len(without):
        progress.warn(
            tr("{count} areas of layer '{layer}' are in no row of the flow table (ids {ids}).").format(
                count=len(without), layer=areas.title, ids=first_few(areas.ids[without])
            )
        )
    return found


def _report_missing(areas, shapes, progress) -> None:
    missing = np.flatnonzero(shapes.missing)
    if len(missing):
        progress.warn(
            tr("{count} areas of layer '{layer}' have no geometry and adjoin nothing (ids {ids}).").format(
                count=len(missing), layer=areas.title, ids=first_few(areas.ids[missing])
            )
        )


def _report(found, areas, shapes, dissolved, localisation, fewest, progress) -> None:
    progress.info(
        tr("{regions} service areas of {areas} areas; modularity {modularity:.4f}.").format(
            regions=found.count, areas=int(np.count_nonzero(found.region >= 0)), modularity=found.modularity
        )
    )
    pairs = shapes.overlaps(dissolved)
    if pairs:
        names = [f"{areas.ids[one]} / {areas.ids[other]}" for one, other in pairs]
        progress.warn(
            tr("Areas of layer '{layer}' overlap (first: {pairs}). Mend them where borders matter.").format(
                layer=areas.title, pairs=first_few(names)
            )
        )
    for where, text in (
        (
            found.region < 0,
            tr(
                "{count} areas are in no service area (ids {ids}): they have no patients, or none who is treated in an "
                "area."
            ),
        ),
        (
            found.cut_off & (found.region >= 0),
            tr("{count} areas adjoin no other of their service area, and stay in it (ids {ids})."),
        ),
    ):
        if where.any():
            progress.warn(text.format(count=int(where.sum()), ids=first_few(areas.ids[where])))
    if found.below.any():
        progress.warn(
            tr(
                "{count} service areas miss the smallest localisation ({localisation:g}) or population "
                "({population:g}) and have no region to join ({ids})."
            ).format(
                count=int(found.below.sum()),
                localisation=localisation,
                population=fewest,
                ids=first_few(areas.ids[found.main[found.below]]),
            )
        )
