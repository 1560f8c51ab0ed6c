"""``evencare:spatialclusters``: does a value gather in space, and where?"""

from __future__ import annotations

import numpy as np

from ...solvers.equity.rates import empirical_bayes, raw_rates
from ...solvers.equity.spatial_assessment import FEWEST_UNITS, assess_clusters
from ...solvers.equity.units import refuse
from ...solvers.errors import InputError
from ...solvers.report.cluster_map import CLASSES
from ...solvers.report.spatial_page import STATISTICS, SpatialSubject, spatial_page
from ..base import EvenCareAlgorithm
from ..messages import message, tr
from ..parameters import (
    ANY_GEOMETRY,
    POINT,
    POLYGON,
    add_choice,
    add_field,
    add_layer_output,
    add_number_outputs,
    add_report,
    add_source,
    add_table_output,
)
from ..styling import Categories
from .neighbourhoods import add_neighbours, read_neighbourhood
from .rows import naming_of
from .significance import add_significance, read_options

RATES = {"empirical_bayes": empirical_bayes, "raw": raw_rates}


class SpatialClusters(EvenCareAlgorithm):
    GROUP = "equity"

    def name(self):
        return "spatialclusters"

    def displayName(self):
        return tr("Spatial clusters (Moran, Getis-Ord)")

    def tags(self):
        return tr(
            "moran,lisa,local moran,getis,ord,gi*,hot spot,cold spot,geary,spatial autocorrelation,cluster,queen,rook,"
            "bivariate,empirical bayes,fdr,esda,geoda"
        ).split(",")

    def shortDescription(self):
        return tr("Where high and low values lie side by side more than chance would have it.")

    def help_text(self):
        return tr(
            "Tells whether a value clusters in space (Moran's I, Geary's C, Getis and Ord's G) and where: local Moran "
            "(High-High, Low-Low, and the outliers High-Low and Low-High) or Gi* (hot and cold spots).\n\n"
            "Test rates, not counts: with POPULATION the value is a number of events and becomes a rate, standardised "
            "by empirical Bayes so that small populations do not pass for extreme ones. LAGGED makes Moran bivariate: "
            "each feature's value against its neighbours' second value (access against need); that is correlation, not "
            "cause.\n\n"
            "P-values are two-sided, by permutation. With FDR the false discovery rate is controlled, and there are at "
            "least as many permutations as that needs (2 × features / SIGNIFICANCE); the layer has the classes with "
            "and without that control.\n\n"
            "Features with NULL are the class 'No data' and nobody's neighbours; features without neighbours are the "
            "class 'No neighbours' and count in no statistic. Borders digitised with different vertices on either side "
            "are recognised; gaps wider than TOLERANCE are not bridged."
        )

    def initAlgorithm(self, configuration=None):
        add_source(
            self, "INPUT", tr("Input layer"), tr("Areas, or points with knn or distance."), kinds=(POLYGON, POINT)
        )
        add_field(
            self, "VALUE", tr("Value field"), tr("Access, a rate, or with POPULATION a count."), "INPUT", numeric=True
        )
        add_neighbours(self)
        add_choice(
            self,
            "STATISTIC",
            tr("Local statistic"),
            tr("moran: clusters and outliers. getis: hot and cold spots (Gi*)."),
            ("moran", "getis"),
            "moran",
        )
        add_significance(self)
        self._init_advanced()
        self._init_outputs()

    def _init_advanced(self):
        add_field(
            self,
            "POPULATION",
            tr("Population field (VALUE is a count)"),
            tr("People at risk: the value becomes a rate. Features without people have no data."),
            "INPUT",
            numeric=True,
            optional=True,
            advanced=True,
        )
        add_choice(
            self,
            "RATES",
            tr("Rates"),
            tr("With POPULATION. empirical_bayes: standardised (Assunção and Reis). raw: events over people."),
            list(RATES),
            "empirical_bayes",
            advanced=True,
        )
        add_field(
            self,
            "LAGGED",
            tr("Second value field (bivariate Moran)"),
            tr("The value of the neighbours that VALUE is compared with."),
            "INPUT",
            numeric=True,
            optional=True,
            advanced=True,
        )

    def _init_outputs(self):
        add_layer_output(
            self,
            "OUTPUT",
            tr("Clusters"),
            tr("The layer with local statistic, p, p_fdr, cluster, cluster_unadjusted, z, lag and neighbours."),
            ANY_GEOMETRY,
        )
        add_table_output(
            self,
            "SUMMARY",
            tr("Spatial autocorrelation"),
            tr("One row per global statistic: value, expectation, variance, z, p, p by permutation."),
            by_default=False,
        )
        add_report(self)
        add_number_outputs(
            self,
            {
                "I": tr("Moran's I"),
                "EXPECTED_I": tr("Moran's I expected by chance"),
                "Z": tr("z of Moran's I under randomisation"),
                "P": tr("p of Moran's I by permutation, two-sided"),
                "GEARY_C": tr("Geary's C"),
                "GENERAL_G": tr("Getis and Ord's G"),
                "ISLANDS": tr("Features without neighbours"),
                "NO_DATA": tr("Features without data"),
                "PERMUTATIONS_USED": tr("Permutations of the local tests"),
            },
        )

    def execute(self, inputs, outputs, progress):
        options = read_options(inputs, inputs.choice("STATISTIC"))
        layer = inputs.layer("INPUT", geometry=inputs.choice("NEIGHBOURS") in ("knn", "distance"))
        values, lagged = _read_values(inputs, layer, options)
        neighbourhood = read_neighbourhood(inputs, layer, progress)
        values = np.where(neighbourhood.located, values, np.nan)
        _check_enough(values, lagged, inputs, layer)

        found = assess_clusters(values, neighbourhood.among, options, lagged, progress)

        _report(found, progress)
        style = Categories("cluster", tuple((name, tr(label), colour) for name, (label, colour) in CLASSES.items()))
        outputs.layer("OUTPUT", layer, found.columns(), style)
        table = found.table()
        table["note"] = [None if reason is None else message(reason) for reason in table.pop("reason")]
        outputs.table("SUMMARY", table)
        if outputs.wanted("REPORT"):
            subject = SpatialSubject(
                layer.title,
                inputs.text("VALUE"),
                inputs.text("LAGGED"),
                neighbourhood.description,
                neighbourhood.places,
                neighbourhood.rings,
                layer.source.sourceCrs().isGeographic(),
                inputs.values(layer, "POPULATION"),
                inputs.choice("RATES"),
            )
            outputs.html("REPORT", spatial_page(found, subject, tr))
        moran = found.overall["moran"]
        outputs.numbers(
            I=moran.value,
            EXPECTED_I=moran.expected,
            Z=moran.z,
            P=moran.p_permutation,
            GEARY_C=found.overall["geary"].value if "geary" in found.overall else None,
            GENERAL_G=found.overall["general_g"].value if "general_g" in found.overall else None,
            ISLANDS=int(found.local.islands.sum()),
            NO_DATA=int(np.count_nonzero(~found.used)),
            PERMUTATIONS_USED=found.local.permutations,
        )


def _read_values(inputs, layer, options):
    """(Value or rate of every feature, its second value or None)."""
    if not inputs.given("VALUE"):
        raise InputError("field_missing", parameter="VALUE", layer=layer.title)
    values, lagged = inputs.values(layer, "VALUE"), inputs.values(layer, "LAGGED")
    if lagged is not None and options.statistic == "getis":
        raise InputError("getis_is_of_one_value")
    if inputs.given("POPULATION"):
        population = inputs.values(layer, "POPULATION")
        for name, numbers in (("VALUE", values), ("POPULATION", population)):
            refuse("negative_values", numbers < 0, layer.ids, naming_of(inputs, layer, name))
        values = RATES[inputs.choice("RATES")](values, population)
    return values, lagged


def _check_enough(values, lagged, inputs, layer) -> None:
    known = np.isfinite(values) if lagged is None else np.isfinite(values) & np.isfinite(lagged)
    if np.count_nonzero(known) < FEWEST_UNITS:
        raise InputError(
            "no_values_left",
            parameter="VALUE",
            field=inputs.text("VALUE"),
            layer=layer.title,
            count=int(np.count_nonzero(known)),
            fewest=FEWEST_UNITS,
        )


def _report(found, progress) -> None:
    islands, unused = int(found.local.islands.sum()), int(np.count_nonzero(~found.used))
    progress.info(
        tr("{units} features used, {links:.1f} neighbours on average, {permutations} permutations.").format(
            units=int(found.used.sum()),
            links=float(found.neighbours.cardinality.mean()),
            permutations=found.local.permutations,
        )
    )
    if unused:
        progress.warn(tr("{rows} features have no data (NULL) or no geometry.").format(rows=unused))
    if islands:
        progress.warn(tr("{rows} features have no neighbours and count in no statistic.").format(rows=islands))
    undefined = {}
    for name, one in found.overall.items():
        if one.reason is not None:
            undefined.setdefault(one.reason, []).append(tr(STATISTICS[name]))
    for reason, names in undefined.items():
        progress.warn(f"{', '.join(names)}: {message(reason)}")
    for name, units in found.counts().items():
        progress.info(f"{tr(CLASSES[name][0])}: {units}")
