"""``evencare:combinecosts``: several cost tables made one."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsProcessing, QgsProcessingFeatureSource, QgsProcessingParameterMultipleLayers

from ...solvers.errors import InputError
from ...solvers.travel.combine import METHODS, combine
from ...solvers.typed_lists import separated
from ..base import EvenCareAlgorithm
from ..coded import Coded
from ..cost_fields import read_cost_table
from ..messages import tr
from ..parameters import add, add_choice, add_number_outputs, add_table_output, add_text
from ..reading import fast_path_of


class CombineCosts(EvenCareAlgorithm):
    GROUP = "travelcosts"

    def name(self):
        return "combinecosts"

    def displayName(self):
        return tr("Combine cost tables")

    def tags(self):
        return tr("od matrix,modes,multimodal,car,transit,walking,minimum,sum,legs,modal split,share,merge").split(",")

    def shortDescription(self):
        return tr("The quickest of several modes, the sum of the legs of a journey, or a mean by modal share.")

    def help_text(self):
        return tr(
            "Makes one cost table of several. Pairs are matched by their ids.\n\n"
            "minimum: the smallest cost of a pair in any table (everybody takes the quickest mode). A pair needs to "
            "stand in one table only.\n\n"
            "sum: the sum over all tables (waiting, riding, walking between the same places). A pair that any table "
            "lacks is unreachable.\n\n"
            "share: the mean by the shares of people who use each mode. Where a mode does not reach a pair, the mean "
            "is taken over those who can go, and the number of such pairs is said in the log.\n\n"
            "All tables must be in the same unit: run 'Clean a cost table' first where they are not. Fields are found "
            "by their names, those of EvenCare, QNEAT3, ORS Tools, r5r, OSRM, pgRouting and ArcGIS among them; the log "
            "says which were taken."
        )

    def initAlgorithm(self, configuration=None):
        add(
            self,
            QgsProcessingParameterMultipleLayers("TABLES", tr("Cost tables"), QgsProcessing.SourceType.TypeVector),
            tr("Two or more, each with one row per pair, in the same unit."),
        )
        add_choice(
            self,
            "METHOD",
            tr("Method"),
            tr("minimum: the quickest mode. sum: all legs together. share: a mean by the shares below."),
            METHODS,
            "minimum",
        )
        add_text(
            self,
            "SHARES",
            tr("Shares (for the method share)"),
            tr("One number for each table, in their order, as in 0.7, 0.3; scaled to one. Empty: equal shares."),
            optional=True,
        )
        add_table_output(
            self, "OUTPUT", tr("Travel costs"), tr("One row per pair: origin_id, destination_id, cost."), optional=False
        )
        add_number_outputs(
            self,
            {
                "PAIRS": tr("Number of pairs"),
                "UNREACHABLE_ORIGINS": tr("Origins without any pair"),
                "PARTIAL_PAIRS": tr("Pairs that not every table has"),
            },
        )

    def execute(self, inputs, outputs, progress):
        layers = self.parameterAsLayerList(inputs.parameters, "TABLES", inputs.context)
        method, shares = inputs.choice("METHOD"), _shares(inputs.text("SHARES"), len(layers))
        if len(layers) < 2:
            raise InputError("too_few_tables", count=len(layers))
        tables = [
            read_cost_table(QgsProcessingFeatureSource(layer, inputs.context), fast_path_of(layer), inputs, "TABLES")
            for layer in layers
        ]

        result = combine(tables, method, shares)

        if result.partial:
            consequence = {
                "minimum": tr("the others decide"),
                "sum": tr("they are unreachable"),
                "share": tr("the mean is of those who can go"),
            }[method]
            progress.warn(
                tr("{count:,} pairs are missing from some of the tables: {consequence}.").format(
                    count=result.partial, consequence=consequence
                )
            )
        outputs.table(
            "OUTPUT",
            {
                "origin_id": Coded(result.origin_ids, result.origin),
                "destination_id": Coded(result.destination_ids, result.destination),
                "cost": result.costs,
            },
        )
        outputs.numbers(
            PAIRS=len(result.costs), UNREACHABLE_ORIGINS=result.unreachable_origins, PARTIAL_PAIRS=result.partial
        )


def _shares(text, count):
    """Shares (tables,), None where the parameter is empty."""
    if not text.strip():
        return None
    try:
        shares = np.array([float(part) for part in separated(text)])
    except ValueError:
        shares = np.array([np.nan])
    if len(shares) != count or not np.all(np.isfinite(shares)) or np.any(shares < 0) or not shares.sum() > 0:
        raise InputError("wrong_shares", value=text, count=count)
    return shares
