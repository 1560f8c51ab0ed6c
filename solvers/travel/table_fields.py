"""Which fields of a foreign cost table hold the origin, the destination and the cost.

Names are compared without case, in the order given here, which is from the most to the least telling.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..messages import QT_TRANSLATE_NOOP

ORIGIN = (
    "origin_id",
    "from_id",
    "start_vid",
    "originid",
    "originoid",
    "origin",
    "from",
    "source",
    "src",
    "inputid",
    "source_id",
    "from_index",
)
DESTINATION = (
    "destination_id",
    "to_id",
    "end_vid",
    "destinationid",
    "destinationoid",
    "destination",
    "dest_id",
    "dest",
    "to",
    "target",
    "dst",
    "targetid",
    "target_id",
    "to_index",
)
COST = (
    ("cost", ""),
    ("total_cost", QT_TRANSLATE_NOOP("EvenCare", "seconds or metres (QNEAT3)")),
    ("travel_time_p50", QT_TRANSLATE_NOOP("EvenCare", "minutes (r5r)")),
    ("travel_time", QT_TRANSLATE_NOOP("EvenCare", "minutes (r5r)")),
    ("total_time", QT_TRANSLATE_NOOP("EvenCare", "minutes (r5r, ArcGIS)")),
    ("total_duration", QT_TRANSLATE_NOOP("EvenCare", "minutes (r5r)")),
    ("duration_h", QT_TRANSLATE_NOOP("EvenCare", "hours (ORS Tools)")),
    ("agg_cost", QT_TRANSLATE_NOOP("EvenCare", "the unit of the edges (pgRouting)")),
    ("total_traveltime", QT_TRANSLATE_NOOP("EvenCare", "minutes (ArcGIS)")),
    ("total_minutes", QT_TRANSLATE_NOOP("EvenCare", "minutes (ArcGIS)")),
    ("total_walktime", QT_TRANSLATE_NOOP("EvenCare", "minutes (ArcGIS)")),
    ("total_length", QT_TRANSLATE_NOOP("EvenCare", "the unit of the network (ArcGIS)")),
    ("total_kilometers", QT_TRANSLATE_NOOP("EvenCare", "kilometres (ArcGIS)")),
    ("total_miles", QT_TRANSLATE_NOOP("EvenCare", "miles (ArcGIS)")),
    ("duration", QT_TRANSLATE_NOOP("EvenCare", "seconds (OSRM)")),
    ("durations", QT_TRANSLATE_NOOP("EvenCare", "seconds (OSRM)")),
    ("time", QT_TRANSLATE_NOOP("EvenCare", "seconds (Valhalla)")),
    ("distance", QT_TRANSLATE_NOOP("EvenCare", "metres (OSRM, QGIS distance matrix)")),
    ("distances", QT_TRANSLATE_NOOP("EvenCare", "metres (OSRM)")),
    ("dist_km", QT_TRANSLATE_NOOP("EvenCare", "kilometres (ORS Tools)")),
    ("minutes", QT_TRANSLATE_NOOP("EvenCare", "minutes")),
    ("metres", QT_TRANSLATE_NOOP("EvenCare", "metres")),
    ("meters", QT_TRANSLATE_NOOP("EvenCare", "metres")),
)


@dataclass(frozen=True)
class GuessedFields:
    """Names as in the table, None where nothing fits; ``unit`` says in what the cost usually is, if known."""

    origin: str | None
    destination: str | None
    cost: str | None
    unit: str


def guess_fields(names) -> GuessedFields:
    """Guess the three fields among ``names``.

    >>> guess_fields(["fid", "FROM_ID", "TO_ID", "DURATION_H", "DIST_KM"]).cost
    'DURATION_H'
    """
    by_name = {name.lower(): name for name in reversed(list(names))}

    def first(candidates):
        return next((by_name[name] for name in candidates if name in by_name), None)

    cost = first([name for name, _ in COST])
    unit = "" if cost is None else dict(COST)[cost.lower()]
    return GuessedFields(first(ORIGIN), first(DESTINATION), cost, unit)
