"""``evencare:emergingclusters``: hot and cold spots over the years, and where they are new, growing or fading."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...solvers.equity.emerging import FEWEST_FOR_A_TREND, FEWEST_PERIODS, EmergingClusters, emerging_clusters
from ...solvers.errors import InputError, first_few
from ...solvers.report.cluster_map import CLASSES
from ...solvers.report.emerging_page import PATTERNS, EmergingSubject, emerging_page
from ..base import EvenCareAlgorithm
from ..messages import tr
from ..parameters import (
    ANY_GEOMETRY,
    POINT,
    POLYGON,
    add_field,
    add_layer_output,
    add_number_outputs,
    add_report,
    add_source,
    add_table_output,
)
from ..styling import Categories
from .neighbourhoods import add_neighbours, read_neighbourhood
from .rows import read_periods, times_of
from .significance import add_significance, read_options


class EmergingClustersAlgorithm(EvenCareAlgorithm):
    GROUP = "equity"

    def name(self):
        return "emergingclusters"

    def displayName(self):
        return tr("Emerging clusters (Gi* and Mann-Kendall)")

    def tags(self):
        return tr("emerging hot spot,space time,trend,mann-kendall,sen slope,gi*,getis,ord,cold spot,year,panel").split(
            ","
        )

    def shortDescription(self):
        return tr("Where hot and cold spots are new, persistent, growing, fading or past, over several years.")

    def help_text(self):
        return tr(
            "Finds hot and cold spots (Gi*) of a value in every year, tests the trend of Gi* in every place "
            "(Mann-Kendall), and classes its history: new, consecutive, intensifying, persistent, diminishing, "
            "sporadic, oscillating or historical hot or cold spot, or no pattern.\n\n"
            "The layer has one row per place and year; rows with the same UNIT are one place, whose geometry is that "
            "of its last year. Gi* of a year is taken among the places that have a value in that year. At least three "
            "periods are needed; with fewer than five no trend can be significant.\n\n"
            "A place without a value in the last year is the class 'No data'."
        )

    def initAlgorithm(self, configuration=None):
        add_source(
            self,
            "INPUT",
            tr("Input layer"),
            tr("Areas, or points with knn or distance: one row per place and year."),
            kinds=(POLYGON, POINT),
        )
        add_field(self, "UNIT", tr("Place id field"), tr("The same in every year."), "INPUT")
        add_field(self, "YEAR", tr("Year field"), tr("Years or other periods; numbers are ordered as such."), "INPUT")
        add_field(self, "VALUE", tr("Value field"), tr("Access, a rate or another value."), "INPUT", numeric=True)
        add_neighbours(self)
        add_significance(self)
        add_layer_output(
            self,
            "OUTPUT",
            tr("Emerging clusters"),
            tr("One feature per place: pattern, trend of Gi* and of the value, periods hot and cold."),
            ANY_GEOMETRY,
        )
        add_layer_output(
            self,
            "OUTPUT_PERIODS",
            tr("Clusters by period"),
            tr("The input with gi, p and cluster of every place and year."),
            ANY_GEOMETRY,
            optional=True,
            by_default=False,
        )
        add_table_output(
            self,
            "SUMMARY",
            tr("Clusters by period (table)"),
            tr("One row per period: places, hot and cold spots, Moran's I and its p."),
            by_default=False,
        )
        add_report(self)
        labels = {"PERIODS": tr("Periods"), "UNITS": tr("Places"), "HOT": tr("Hot spots of any kind")}
        labels.update(COLD=tr("Cold spots of any kind"), NEW_HOT=tr("New hot spots"), NEW_COLD=tr("New cold spots"))
        add_number_outputs(self, labels)

    def execute(self, inputs, outputs, progress):
        layer = inputs.layer("INPUT", geometry=inputs.choice("NEIGHBOURS") in ("knn", "distance"))
        panel = _Panel(inputs, layer)
        places = replace(
            layer,
            ids=layer.ids[panel.last_row],
            columns=_rows(layer.columns, panel.last_row),
            _cache={},
        )
        neighbourhood = read_neighbourhood(inputs, places, progress)
        values = np.where(neighbourhood.located[:, None], panel.values, np.nan)
        options = read_options(inputs, "getis")

        found = emerging_clusters(values, neighbourhood.among, options, times_of(panel.periods), progress)

        _report(found, panel, progress)
        style = Categories("pattern", tuple((name, tr(label), colour) for name, (label, colour) in PATTERNS.items()))
        outputs.layer("OUTPUT", places, _place_columns(found), style)
        style = Categories("cluster", tuple((name, tr(label), colour) for name, (label, colour) in CLASSES.items()))
        outputs.layer("OUTPUT_PERIODS", layer, _period_columns(found, panel, values), style)
        outputs.table("SUMMARY", _summary(found, panel))
        if outputs.wanted("REPORT"):
            subject = EmergingSubject(
                layer.title,
                inputs.text("VALUE"),
                panel.periods,
                times_of(panel.periods),
                neighbourhood.description,
                options.level,
                options.fdr,
                neighbourhood.places,
                len(layer),
                panel.without,
                neighbourhood.rings,
                layer.source.sourceCrs().isGeographic(),
            )
            outputs.html("REPORT", emerging_page(found, subject, tr))
        counts = found.counts()
        outputs.numbers(
            PERIODS=len(panel.periods),
            UNITS=len(found.pattern),
            HOT=sum(units for name, units in counts.items() if name.endswith("hot spot")),
            COLD=sum(units for name, units in counts.items() if name.endswith("cold spot")),
            NEW_HOT=counts.get("New hot spot", 0),
            NEW_COLD=counts.get("New cold spot", 0),
        )


class _Panel:
    """Rows as places and periods: ``values`` (places, periods), and each row's ``place`` and ``period`` (-1: not used).

    ``last_row`` (places,) is each place's row in its last period.
    """

    def __init__(self, inputs, layer) -> None:
        for parameter in ("UNIT", "YEAR", "VALUE"):
            if not inputs.given(parameter):
                raise InputError("field_missing", parameter=parameter, layer=layer.title)
        self.period, self.periods = read_periods(inputs, layer, "YEAR", FEWEST_PERIODS)
        units = inputs.labels(layer, "UNIT")
        used = (self.period >= 0) & np.array([unit is not None for unit in units])
        names = {}
        self.place = np.full(len(layer), -1, dtype=np.int64)
        for row in np.flatnonzero(used).tolist():
            self.place[row] = names.setdefault(units[row], len(names))
        self.period = np.where(used, self.period, -1)
        rows = np.flatnonzero(used)
        key = self.place[rows] * len(self.periods) + self.period[rows]
        _, first, times = np.unique(key, return_index=True, return_counts=True)
        if (times > 1).any():
            twice = units[rows[first[times > 1]]]
            raise InputError(
                "year_twice", parameter="UNIT", layer=layer.title, count=len(set(twice)), ids=first_few(twice)
            )
        self.without = int(np.count_nonzero(~used))
        self.values = np.full((len(names), len(self.periods)), np.nan)
        self.values[self.place[rows], self.period[rows]] = inputs.values(layer, "VALUE")[rows]
        order = rows[np.lexsort((self.period[rows], self.place[rows]))]
        last = np.append(np.flatnonzero(np.diff(self.place[order])), len(order) - 1)
        self.last_row = order[last]


def _rows(columns, rows):
    """Some rows of :class:`..reading.Columns`, for copying and locating."""
    return replace(
        columns,
        fids=columns.fids[rows],
        fields={name: column.take(rows) for name, column in columns.fields.items()},
        xy=None if columns.xy is None else columns.xy[rows],
        parts=None if columns.parts is None else columns.parts[rows],
    )


def _place_columns(found: EmergingClusters) -> dict:
    return {
        "pattern": found.pattern,
        "gi_last": found.gi[:, -1],
        "gi_trend_z": found.trend.z,
        "gi_trend_p": found.trend.p,
        "gi_slope": found.trend.slope,
        "value_trend_z": found.value_trend.z,
        "value_trend_p": found.value_trend.p,
        "value_slope": found.value_trend.slope,
        "periods": found.trend.periods,
        "hot_periods": (found.state > 0).sum(axis=1),
        "cold_periods": (found.state < 0).sum(axis=1),
    }


def _period_columns(found: EmergingClusters, panel: _Panel, values: np.ndarray) -> dict:
    rows = np.flatnonzero(panel.place >= 0)
    at = (panel.place[rows], panel.period[rows])
    columns = {"gi": np.full(len(panel.place), np.nan), "p": np.full(len(panel.place), np.nan)}
    columns["gi"][rows], columns["p"][rows] = found.gi[at], found.p[at]
    classes = np.column_stack([found.classes(k, np.isfinite(values[:, k])) for k in range(len(panel.periods))])
    columns["cluster"] = np.full(len(panel.place), None, dtype=object)
    columns["cluster"][rows] = classes[at]
    return columns


def _summary(found: EmergingClusters, panel: _Panel) -> dict:
    return {
        "period": np.array(panel.periods, dtype=object),
        "places": np.count_nonzero(~np.isnan(found.gi), axis=0),
        "mean": [float(np.nanmean(column)) if np.isfinite(column).any() else float("nan") for column in panel.values.T],
        "hot": (found.state > 0).sum(axis=0),
        "cold": (found.state < 0).sum(axis=0),
        "moran": [one.value for one in found.moran],
        "moran_z": [one.z for one in found.moran],
        "moran_p": [one.p_permutation for one in found.moran],
    }


def _report(found: EmergingClusters, panel: _Panel, progress) -> None:
    progress.info(
        tr("{places} places, {periods} periods, {permutations} permutations.").format(
            places=len(found.pattern), periods=len(panel.periods), permutations=found.permutations
        )
    )
    if panel.without:
        progress.warn(tr("{rows} rows without place or year (NULL) are left out.").format(rows=panel.without))
    if len(panel.periods) < FEWEST_FOR_A_TREND:
        progress.warn(
            tr("With fewer than {fewest} periods no trend can be significant: none intensifies or diminishes.").format(
                fewest=FEWEST_FOR_A_TREND
            )
        )
    for name, units in found.counts().items():
        progress.info(f"{tr(PATTERNS[name][0])}: {units}")
