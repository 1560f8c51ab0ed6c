"""``evencare:regionalagglomeration``: HRAD, PAD and their ratio, HRDI, Gini and Theil by population and by area."""

from __future__ import annotations

import numpy as np

from ...solvers.equity.indices import LOG_BASES
from ...solvers.equity.regional import agglomeration, checked_totals, regional_summary
from ...solvers.equity.trend import mann_kendall
from ...solvers.errors import InputError
from ...solvers.problem import Naming
from ...solvers.report.regional_page import MEASURES, RegionalResult, regional_page
from ..base import EvenCareAlgorithm
from ..messages import message, tr
from ..outlines import read_areas
from ..parameters import (
    ANY_GEOMETRY,
    ANY_VECTOR,
    add_choice,
    add_field,
    add_layer_output,
    add_number_outputs,
    add_report,
    add_source,
    add_table_output,
)
from ..styling import Graduated
from .rows import field_numbers, is_polygons, natural_order, read_periods, times_of


class RegionalAgglomeration(EvenCareAlgorithm):
    GROUP = "equity"

    def name(self):
        return "regionalagglomeration"

    def displayName(self):
        return tr("Regional agglomeration (HRAD)")

    def tags(self):
        return tr(
            "hrad,pad,hrdi,agglomeration degree,health resource density,gini,theil,lorenz,county,province,region,equity"
        ).split(",")

    def shortDescription(self):
        return tr("How health resources are spread over regions, by their people and by their land.")

    def help_text(self):
        return tr(
            "The measures of regional studies of health resources, for several resources and years in one run.\n\n"
            "hrad: share of the resource over share of the land (1 is fair by area). pad: share of the people over "
            "share of the land. hrad_pad: share of the resource over share of the people (1 is fair to the people, "
            "below 1 they are short of it). hrad_minus_pad: the same as a difference (0 is fair). hrdi: the density "
            "index √(per 1,000 people × per km²).\n\n"
            "SUMMARY has the Gini index and the Theil index by population and by area, for every resource and period; "
            "with GROUP, Theil within and between groups of regions. With YEAR every period is measured by itself, and "
            "TREND shows what changes.\n\n"
            "A region whose resource, population or area is NULL is left out of the sums of that resource; where "
            "population or area is zero, what is divided by it is NULL."
        )

    def initAlgorithm(self, configuration=None):
        add_source(
            self,
            "INPUT",
            tr("Regions"),
            tr("Areas, or a table with an area field; with YEAR one row per region and period."),
            kinds=(ANY_VECTOR,),
        )
        add_field(
            self,
            "RESOURCES",
            tr("Resource fields"),
            tr("Totals per region: beds, doctors, nurses ..."),
            "INPUT",
            numeric=True,
            many=True,
        )
        add_field(self, "POPULATION", tr("Population field"), tr("People of each region."), "INPUT", numeric=True)
        add_field(
            self,
            "AREA",
            tr("Area field (km²)"),
            tr("Empty: the area of the geometry on the ellipsoid."),
            "INPUT",
            numeric=True,
            optional=True,
        )
        add_field(
            self,
            "YEAR",
            tr("Year field"),
            tr("Measures every year (or other period) by itself."),
            "INPUT",
            optional=True,
        )
        add_field(
            self,
            "GROUP",
            tr("Group field"),
            tr("East, centre, west: splits Theil by population within and between groups of regions."),
            "INPUT",
            optional=True,
        )
        add_choice(
            self,
            "LOG_BASE",
            tr("Base of the logarithm"),
            tr("Of the Theil index: 10 as in the Chinese literature, or e."),
            list(LOG_BASES),
            "10",
            advanced=True,
        )
        add_layer_output(
            self, "OUTPUT", tr("Agglomeration"), tr("The regions with the degrees of every resource."), ANY_GEOMETRY
        )
        add_table_output(
            self, "SUMMARY", tr("Inequality by resource"), tr("One row per resource and period: totals, Gini, Theil.")
        )
        add_table_output(
            self,
            "TREND",
            tr("Trend of inequality"),
            tr("One row per resource and measure: first and last period, change, Sen's slope and p (Mann-Kendall)."),
            by_default=False,
        )
        add_report(self)
        add_number_outputs(
            self,
            {
                "GINI_POPULATION": tr("Gini by population of the first resource in the last period"),
                "GINI_AREA": tr("Gini by area of the first resource in the last period"),
                "THEIL_POPULATION": tr("Theil by population of the first resource in the last period"),
                "THEIL_AREA": tr("Theil by area of the first resource in the last period"),
                "LEFT_OUT": tr("Regions left out for the first resource in the last period"),
            },
        )

    def execute(self, inputs, outputs, progress):
        layer = inputs.layer("INPUT")
        resources = {name: _totals(inputs, layer, "RESOURCES", name) for name in inputs.fields("RESOURCES")}
        if not resources or not inputs.given("POPULATION"):
            missing = "POPULATION" if resources else "RESOURCES"
            raise InputError("field_missing", parameter=missing, layer=layer.title)
        population = _totals(inputs, layer, "POPULATION", inputs.text("POPULATION"))
        area = _areas(inputs, layer, progress)
        period, names = read_periods(inputs, layer, "YEAR")
        groups, group_count = _groups(inputs, layer)
        columns = {"pad": np.full(len(layer), np.nan)}
        without = int(np.count_nonzero(period < 0))
        result = RegionalResult(layer.title, names, inputs.choice("LOG_BASE"), groups is not None, {}, without)

        for k in range(len(names)):
            rows = period == k
            # The degree of the people is that of a resource that everyone has one of.
            columns["pad"][rows] = agglomeration(population[rows], population[rows], area[rows]).hrad
        for name, resource in resources.items():
            result.summaries[name] = []
            for k in range(len(names)):
                rows = period == k
                degrees = agglomeration(resource[rows], population[rows], area[rows])
                for column, values in _named(degrees, name).items():
                    columns.setdefault(column, np.full(len(layer), np.nan))[rows] = values
                of_rows = None if groups is None else groups[rows]
                summary = regional_summary(
                    resource[rows], population[rows], area[rows], result.log_base, of_rows, group_count
                )
                result.summaries[name].append(summary)
            progress.check(len(result.summaries), len(resources))

        _report_gaps(result, progress)
        style = Graduated(f"hrad_pad_{next(iter(resources))}") if is_polygons(layer) else None
        outputs.layer("OUTPUT", layer, columns, style)
        table = result.table()
        table["note"] = [None if reason is None else message(reason) for reason in table.pop("reason")]
        outputs.table("SUMMARY", table)
        outputs.table("TREND", _trend_table(result))
        if outputs.wanted("REPORT"):
            outputs.html("REPORT", regional_page(result, tr))
        last = next(iter(result.summaries.values()))[-1]
        outputs.numbers(**{name.upper(): getattr(last, name) for name in (*MEASURES, "left_out")})


def _named(degrees, name: str) -> dict:
    """Degrees of a resource under the names of its columns."""
    return {
        f"hrad_{name}": degrees.hrad,
        f"hrad_pad_{name}": degrees.hrad_pad,
        f"hrad_minus_pad_{name}": degrees.hrad_minus_pad,
        f"hrdi_{name}": degrees.hrdi,
    }


def _totals(inputs, layer, parameter: str, field: str) -> np.ndarray:
    """A numeric field of INPUT as totals; ``parameter`` may hold several fields."""
    numbers = field_numbers(layer, parameter, field)
    return checked_totals(numbers, layer.ids, Naming(layer.title, "", "", parameter, field))


def _areas(inputs, layer, progress) -> np.ndarray:
    if inputs.given("AREA"):
        return _totals(inputs, layer, "AREA", inputs.text("AREA"))
    if not is_polygons(layer):
        raise InputError("no_area", parameter="AREA", layer=layer.title)
    return read_areas(layer, inputs.context, progress.check)


def _groups(inputs, layer):
    """(Position of every row's group, number of groups), or (None, 0); NULL is a group of its own."""
    labels = inputs.labels(layer, "GROUP")
    if labels is None:
        return None, 0
    names = sorted({label for label in labels if label is not None}, key=natural_order)
    position = {name: k for k, name in enumerate([*names, None])}
    return np.array([position[label] for label in labels]), len(position)


def _trend_table(result: RegionalResult) -> dict:
    """TREND: how every measure of every resource develops; empty with one period."""
    rows = [(name, key) for name in result.summaries for key in MEASURES] if len(result.periods) > 1 else []
    found = [[getattr(one, key) for one in result.summaries[name]] for name, key in rows]
    series = np.array(found, dtype=np.float64).reshape(len(rows), len(result.periods))
    trend = mann_kendall(series, times_of(result.periods))
    change = series[:, -1] - series[:, 0]
    with np.errstate(divide="ignore", invalid="ignore"):
        percent = 100.0 * change / series[:, 0]
    return {
        "resource": np.array([name for name, _ in rows], dtype=object),
        "measure": np.array([key for _, key in rows], dtype=object),
        "first": series[:, 0],
        "last": series[:, -1],
        "change": change,
        "change_percent": percent,
        "slope": trend.slope,
        "p": trend.p,
    }


def _report_gaps(result: RegionalResult, progress) -> None:
    if result.without_period:
        progress.warn(tr("{rows} rows without year (NULL) are left out.").format(rows=result.without_period))
    for name, found in result.summaries.items():
        left_out = sum(one.left_out for one in found)
        if left_out:
            progress.warn(
                tr("{resource}: {rows} rows with NULL are left out of all sums.").format(resource=name, rows=left_out)
            )
        for reason in sorted({one.reason for one in found if one.reason}):
            progress.warn(f"{name}: {message(reason)}")
