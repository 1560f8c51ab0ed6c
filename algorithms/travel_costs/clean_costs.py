"""``evencare:cleancosts``: any table of pairs into the shared form."""

from __future__ import annotations

from ...solvers.errors import InputError
from ...solvers.problem import Naming
from ...solvers.travel.tables import DUPLICATE_RULES, clean, exact_multiplier
from ..base import EvenCareAlgorithm
from ..coded import Coded
from ..cost_fields import guess_cost_fields
from ..messages import tr
from ..parameters import add_choice, add_field, add_number, add_number_outputs, add_table, add_table_output

FIELDS = ("ORIGIN_FIELD", "DESTINATION_FIELD", "COST_FIELD")


class CleanCosts(EvenCareAlgorithm):
    GROUP = "travelcosts"

    def name(self):
        return "cleancosts"

    def displayName(self):
        return tr("Clean a cost table")

    def tags(self):
        return tr("od matrix,cost table,duplicates,minutes,seconds,unit,convert,qneat3,ors,osrm,r5").split(",")

    def shortDescription(self):
        return tr("Converts units, merges repeated pairs and brings any cost table into the shared form.")

    def help_text(self):
        return tr(
            "Brings a table of travel costs into the form that the other algorithms take: origin_id, destination_id, "
            "cost, one row per pair.\n\n"
            "The multiplier converts units (1/60 makes minutes of seconds). Pairs that occur more than once stop the "
            "run, or keep their minimum or mean. Rows whose cost or id is NULL, and costs above the largest cost, are "
            "left out and counted: a pair that is missing is unreachable.\n\n"
            "Fields that are left empty are found by their names: those of EvenCare, QNEAT3, ORS Tools, r5r, OSRM, "
            "pgRouting, ArcGIS and QGIS's distance matrix are known, and the log says which were taken."
        )

    def initAlgorithm(self, configuration=None):
        add_table(self, "TABLE", tr("Cost table"), tr("One row per pair of origin and destination."))
        add_field(
            self,
            "ORIGIN_FIELD",
            tr("Origin field"),
            tr("Ids of the origins. Empty: found by its name."),
            "TABLE",
            optional=True,
            default="origin_id",
        )
        add_field(
            self,
            "DESTINATION_FIELD",
            tr("Destination field"),
            tr("Ids of the destinations. Empty: found by its name."),
            "TABLE",
            optional=True,
            default="destination_id",
        )
        add_field(
            self,
            "COST_FIELD",
            tr("Cost field"),
            tr("Minutes, metres, money ... Empty: found by its name."),
            "TABLE",
            optional=True,
            default="cost",
        )
        add_number(
            self,
            "MULTIPLIER",
            tr("Multiplier"),
            tr(
                "Costs are multiplied by it: 0.016667 makes minutes of seconds. 1/60 and 1/3600 are taken in full, "
                "however many digits are given."
            ),
            default=1.0,
        )
        add_choice(
            self,
            "DUPLICATES",
            tr("Pairs that occur more than once"),
            tr("error stops the run and names them; minimum and mean keep one row with that cost."),
            DUPLICATE_RULES,
            "error",
        )
        add_number(
            self,
            "MAX_COST",
            tr("Largest cost (after the multiplier)"),
            tr("Pairs that cost more are not written; a cost equal to it is."),
            optional=True,
            low=0.0,
        )
        add_table_output(
            self, "OUTPUT", tr("Travel costs"), tr("One row per pair: origin_id, destination_id, cost."), optional=False
        )
        add_number_outputs(
            self, {"PAIRS": tr("Number of pairs"), "UNREACHABLE_ORIGINS": tr("Origins without any pair")}
        )

    def execute(self, inputs, outputs, progress):
        multiplier, limit = inputs.positive("MULTIPLIER"), inputs.number("MAX_COST")
        if limit is not None and not limit > 0:
            raise InputError("not_positive", parameter="MAX_COST", value=limit)
        if exact_multiplier(multiplier) != multiplier:
            progress.info(
                tr("The multiplier {given:g} is taken as 1/{unit:.0f}.").format(
                    given=multiplier, unit=1.0 / exact_multiplier(multiplier)
                )
            )
        guess_cost_fields(inputs, "TABLE", FIELDS)
        table = inputs.layer("TABLE")
        cost = inputs.values(table, "COST_FIELD")
        names = {name: inputs.fields(name) for name in FIELDS}
        for name, chosen in names.items():
            if not chosen:
                raise InputError("field_missing", parameter=name, layer=table.title)

        pair = (names["ORIGIN_FIELD"][0], names["DESTINATION_FIELD"][0])
        result = clean(
            inputs.column(table, "ORIGIN_FIELD"),
            inputs.column(table, "DESTINATION_FIELD"),
            cost,
            multiplier,
            inputs.choice("DUPLICATES"),
            limit,
            Naming(table.title, "TABLE", ", ".join(pair), "COST_FIELD", names["COST_FIELD"][0]),
        )

        for count, text in (
            (result.repeated, tr("{count} rows repeated a pair and were merged.")),
            (result.missing, tr("{count} rows have no cost or no id (NULL) and count as unreachable.")),
            (result.beyond, tr("{count} pairs cost more than the largest cost and were left out.")),
        ):
            if count:
                progress.warn(text.format(count=count))
        outputs.table(
            "OUTPUT",
            {
                "origin_id": Coded(result.origin_ids, result.origin),
                "destination_id": Coded(result.destination_ids, result.destination),
                "cost": result.costs,
            },
        )
        outputs.numbers(PAIRS=len(result.costs), UNREACHABLE_ORIGINS=result.unreachable_origins)
