"""Which area each hospital is in: from a table, from points in polygons, or because destinations are areas."""

from __future__ import annotations

import numpy as np

from ...solvers.errors import InputError, first_few
from ..messages import tr
from ..parameters import add_field, add_table
from ..positions import transformed


def add_facility_areas(algorithm) -> None:
    """FACILITY_AREAS with FACILITY_ID, FACILITY_AREA and CAPACITY."""
    add_table(
        algorithm,
        "FACILITY_AREAS",
        tr("Hospitals (which area each is in)"),
        tr("Points, which are looked up in the areas, or a table with the area. Empty: destinations are area ids."),
        optional=True,
    )
    for name, label, help_text, numeric in (
        ("FACILITY_ID", tr("Hospital id field"), tr("As the destinations of the flows. Empty: the feature id."), False),
        (
            "FACILITY_AREA",
            tr("Field with the area of each hospital"),
            tr("The id of its area. Empty: where its point lies."),
            False,
        ),
        ("CAPACITY", tr("Beds field"), tr("Beds of each hospital, for the beds per 1,000 people of a region."), True),
    ):
        add_field(algorithm, name, label, help_text, "FACILITY_AREAS", numeric=numeric, optional=True)


def read_facility_areas(inputs, progress, table, areas, shapes, rank):
    """(Area (m,) of every destination of ``table`` or -1, beds (n,) of every area or None)."""
    row_of = {text: row for row, text in enumerate(areas.ids.tolist())}
    if not inputs.given("FACILITY_AREAS"):
        found = np.array([row_of.get(text, -1) for text in table.destination_ids.tolist()])
        known = areas.ids
        beds = None
    else:
        by_field = inputs.given("FACILITY_AREA")
        hospitals = inputs.layer("FACILITY_AREAS", "FACILITY_ID", geometry=not by_field)
        if by_field:
            labels = inputs.labels(hospitals, "FACILITY_AREA")
            area = np.array([row_of.get(text, -1) for text in labels.tolist()])
        else:
            area = _located(inputs, progress, hospitals, areas, shapes, rank)
        outside = np.flatnonzero(area < 0)
        if len(outside):
            progress.warn(
                tr("{count} hospitals of layer '{layer}' are in no area (ids {ids}).").format(
                    count=len(outside), layer=hospitals.title, ids=first_few(hospitals.ids[outside])
                )
            )
        number = {text: row for row, text in enumerate(hospitals.ids.tolist())}
        place = np.array([number.get(text, -1) for text in table.destination_ids.tolist()])
        found = np.where(place >= 0, area[place], -1)
        known = hospitals.ids
        beds = None
        if inputs.given("CAPACITY"):
            amounts = inputs.amounts(hospitals, "CAPACITY")
            beds = np.bincount(area[area >= 0], amounts[area >= 0], len(areas))
        _report_unknown(progress, table, place, hospitals.title)
    if not (found >= 0).any():
        raise InputError(
            "flows_to_no_area",
            table=inputs.source("FLOWS").sourceName(),
            layer=areas.title,
            table_ids=first_few(table.destination_ids[:3]),
            layer_ids=first_few(known[:3]),
        )
    if not inputs.given("FACILITY_AREAS"):
        _report_unknown(progress, table, found, areas.title)
    return found, beds


def _located(inputs, progress, hospitals, areas, shapes, rank):
    xy = hospitals.columns.xy
    present = np.isfinite(xy).all(axis=1)
    placed = np.full(xy.shape, np.nan)
    target = areas.source.sourceCrs()
    placed[present] = transformed(xy[present], hospitals.source.sourceCrs(), target, inputs.context, hospitals)
    area, several = shapes.containing(placed, rank)
    twice = np.flatnonzero(several > 1)
    if len(twice):
        progress.warn(
            tr("{count} hospitals lie in more than one area and count in the one of the lowest id (ids {ids}).").format(
                count=len(twice), ids=first_few(hospitals.ids[twice])
            )
        )
    return area


def _report_unknown(progress, table, place, layer) -> None:
    unknown = np.flatnonzero(place < 0)
    if len(unknown):
        patients = table.by_destination(table.flow)[unknown].sum()
        progress.warn(
            tr(
                "{count} destinations of the flow table are not in layer '{layer}' (ids {ids}): their {patients:,.0f} "
                "patients count as treated outside all areas."
            ).format(count=len(unknown), layer=layer, ids=first_few(table.destination_ids[unknown]), patients=patients)
        )
