"""Service areas as columns: of the regions, and of the areas they are made of."""

from __future__ import annotations

import numpy as np

from ...solvers.accessibility.nearest import id_order


def region_columns(found, areas, names) -> dict:
    """A value for each region: its areas, patients and measures."""
    own = found.measures
    inside = np.flatnonzero(found.region >= 0)
    order = inside[np.lexsort((id_order(areas.ids)[inside], found.region[inside]))]
    ends = np.cumsum(np.bincount(found.region[order], minlength=found.count))
    members = np.split(areas.ids[order], ends[:-1]) if found.count else []
    unknown = np.full(found.count, np.nan)
    population = unknown if own.population is None else own.population
    beds = unknown if own.beds is None else own.beds
    with np.errstate(divide="ignore", invalid="ignore"):
        beds_per_1000 = np.where(population > 0, 1000.0 * beds / population, np.nan)
    return {
        "service_area": names,
        "area_ids": np.array([", ".join(ids) for ids in members], dtype=object),
        "areas": np.bincount(found.region[inside], minlength=found.count),
        "patients": own.residents,
        "treated": own.treated,
        "population": population,
        "localisation": own.localisation,
        "resident_share": own.resident_share,
        "inflow_share": own.inflow_share,
        "net_flow": own.net_flow,
        "beds": beds,
        "beds_per_1000": beds_per_1000,
    }


def area_columns(found, flows, names) -> dict:
    """A value for each area: its region, the share of its patients treated there, and whether it is cut off."""
    treated = flows.to_regions(found.region, max(found.count, 1)).tocsr()
    own = np.asarray(treated[np.arange(len(found.region)), np.maximum(found.region, 0)]).ravel()
    residents = flows.residents
    assigned = found.region >= 0
    share = np.divide(own, residents, out=np.full(len(own), np.nan), where=(residents > 0) & assigned)
    status = np.where(~assigned, "unassigned", np.where(found.cut_off, "cut_off", "assigned"))
    return {"service_area": np.append(names, None)[found.region], "own_share": share, "status": status}
