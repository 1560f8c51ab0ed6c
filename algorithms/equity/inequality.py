"""``evencare:inequality``: every index of one value, its decomposition by group, and what a plan changes."""

from __future__ import annotations

from ...solvers.equity.assessment import assess, movement_by_group
from ...solvers.equity.indices import LOG_BASES, InequalityOptions
from ...solvers.report.inequality_measures import DEFINITIONS
from ...solvers.report.inequality_page import Subject, inequality_page
from ..base import EvenCareAlgorithm
from ..messages import message, tr
from ..parameters import (
    ANY_VECTOR,
    add_choice,
    add_field,
    add_flag,
    add_number,
    add_number_outputs,
    add_report,
    add_source,
    add_table_output,
)
from .inequality_tables import group_table, lorenz_table, measure_table, pair_table
from .rows import read_groups, read_units, report_left_out

NUMBER_OUTPUTS = (
    *("gini", "theil_t", "theil_l", "atkinson_index", "hoover", "cv", "palma", "theil_within", "theil_between"),
    *("mean", "median", "sd", "below_threshold", "palma_income", "to_move", "resource_needed", "kolm_pollak_ede"),
)


class Inequality(EvenCareAlgorithm):
    GROUP = "equity"

    def name(self):
        return "inequality"

    def displayName(self):
        return tr("Inequality (Gini, Theil, Atkinson, Palma ...)")

    def tags(self):
        return tr(
            "gini,lorenz,theil,atkinson,hoover,palma,inequality,equity,fairness,kolm-pollak,poverty,fgt,"
            "decomposition,dagum,bootstrap"
        ).split(",")

    def shortDescription(self):
        return tr("How evenly a value is spread over people, within and between groups, today and under a plan.")

    def help_text(self):
        return tr(
            "How evenly a value (access, beds per head, travel time) is spread over people: all common indices in "
            "one run, each counted by the weight (population) of the rows.\n\n"
            "COMPARE takes a second value field, such as access under a plan: the table then shows the change of "
            "every index with the interval of the paired difference, and how many people gain and lose. GROUP splits "
            "the inequality into what lies within groups and what lies between them (Theil, and Dagum's parts of the "
            "Gini index).\n\n"
            "PALMA is the share of the best-served 10 % over the share of the worst-served 40 % (0.25 if all are "
            "equal); the table also has the ratio of their means (1 if all are equal). With INCOME, PALMA_INCOME is "
            "the mean of the richest 10 % over the mean of the poorest 40 % by income.\n\n"
            "Rows with NULL and rows of weight zero are left out and counted; infinite values are unreachable and "
            "their people are reported. What is undefined is NULL, with the reason in the table: never zero."
        )

    def initAlgorithm(self, configuration=None):
        add_source(
            self, "INPUT", tr("Input layer or table"), tr("One row per place, region or person."), kinds=(ANY_VECTOR,)
        )
        add_field(
            self,
            "VALUE",
            tr("Value field"),
            tr("Access, beds per head or another value, zero or more."),
            "INPUT",
            numeric=True,
        )
        add_field(
            self,
            "WEIGHT",
            tr("Weight field (population)"),
            tr("How many people, or how much area, a row stands for. Empty: every row counts once."),
            "INPUT",
            numeric=True,
            optional=True,
        )
        add_field(
            self,
            "GROUP",
            tr("Group field"),
            tr("Province, county, urban or rural: splits inequality within and between. NULL is a group of its own."),
            "INPUT",
            optional=True,
        )
        add_field(
            self,
            "COMPARE",
            tr("Value field of the plan to compare with"),
            tr("The same value under a plan. Only rows with both values are used."),
            "INPUT",
            numeric=True,
            optional=True,
        )
        add_number(
            self,
            "THRESHOLD",
            tr("Threshold"),
            tr("The value below which people are short of care, above zero, in the unit of the value."),
            optional=True,
        )
        add_choice(
            self,
            "LOG_BASE",
            tr("Base of the logarithm"),
            tr("Of both Theil indices: e, or 10 as in the Chinese literature."),
            list(LOG_BASES),
            "e",
        )
        add_number(
            self,
            "ATKINSON",
            tr("Aversion to inequality"),
            tr("ε of the Atkinson index and of the Kolm-Pollak equivalent: 0 = none; 0.5, 1 and 2 are usual."),
            default=0.5,
            low=0.0,
            high=50.0,
        )
        add_number(
            self,
            "BOOTSTRAP",
            tr("Bootstrap resamples"),
            tr("For the intervals; 999 is usual. 0: jackknife, which gives no intervals for percentiles."),
            default=0,
            low=0,
            whole=True,
        )
        add_number(
            self, "SEED", tr("Random seed"), tr("The same seed gives the same intervals."), default=1, low=0, whole=True
        )
        self._init_advanced()
        self._init_outputs()

    def _init_advanced(self):
        add_field(
            self,
            "INCOME",
            tr("Income field (for the Palma ratio by income)"),
            tr("Ranks the rows from poor to rich; rows without income are left out of this ratio only."),
            "INPUT",
            numeric=True,
            optional=True,
            advanced=True,
        )
        add_flag(
            self,
            "TOTALS",
            tr("Values are totals"),
            tr("The values are amounts (beds): divide them by the weight (population or area) first."),
            advanced=True,
        )
        add_flag(
            self,
            "BURDEN",
            tr("Values are a burden"),
            tr("Less is better (travel time): the poor lie above the threshold, and a lower value is a gain."),
            advanced=True,
        )
        add_number(
            self,
            "ENTROPY",
            tr("Generalised entropy"),
            tr("α of the generalised entropy: 0 is Theil L, 1 is Theil T, 2 half the squared CV."),
            default=2.0,
            low=-10.0,
            high=10.0,
            advanced=True,
        )

    def _init_outputs(self):
        add_table_output(
            self,
            "OUTPUT",
            tr("Inequality"),
            tr("One row per measure: value, 95 % interval, plan, change with interval, note."),
        )
        add_table_output(self, "GROUPS", tr("Inequality by group"), tr("One row per group."), by_default=False)
        add_table_output(
            self,
            "PAIRS",
            tr("Inequality between pairs of groups"),
            tr("Dagum's Gini between each two groups, and the relative affluence of the richer."),
            by_default=False,
        )
        add_table_output(
            self, "LORENZ", tr("Lorenz curve"), tr("Cumulative shares of people and of the value."), by_default=False
        )
        add_report(self)
        add_number_outputs(self, {name.upper(): tr(DEFINITIONS[name].label) for name in NUMBER_OUTPUTS})
        add_number_outputs(
            self,
            {
                "GINI_COMPARE": tr("Gini index of the plan"),
                "GAINERS": tr("People who gain"),
                "LOSERS": tr("People who lose"),
                "UNREACHABLE_POPULATION": tr("Unreachable people"),
                "LEFT_OUT": tr("Rows left out"),
            },
        )

    def execute(self, inputs, outputs, progress):
        options = InequalityOptions(
            log_base=inputs.choice("LOG_BASE"),
            aversion=inputs.number("ATKINSON"),
            entropy=inputs.number("ENTROPY"),
            threshold=inputs.number("THRESHOLD"),
            burden=inputs.flag("BURDEN"),
        ).checked()
        layer = inputs.layer("INPUT")
        units = read_units(inputs, layer)
        report_left_out(units, progress)
        groups, names = read_groups(inputs, layer, units, progress)
        income = inputs.values(layer, "INCOME")
        replicates = inputs.whole("BOOTSTRAP")

        found = assess(
            units,
            options,
            groups,
            len(names),
            None if income is None else income[units.used],
            replicates,
            inputs.whole("SEED"),
            progress,
        )
        if found.today.measures["mean"] == 0:
            progress.warn(message("undefined_nobody"))

        outputs.table("OUTPUT", measure_table(found, units))
        moved = None
        if found.movement is not None and groups is not None:
            moved = movement_by_group(units, inputs.labels(layer, "GROUP"), options.burden)
        outputs.table("GROUPS", group_table(found, names, moved))
        if outputs.wanted("PAIRS"):
            outputs.table("PAIRS", pair_table(units, groups, names, progress))
        outputs.table("LORENZ", lorenz_table(found))
        if outputs.wanted("REPORT"):
            subject = Subject(
                layer=layer.title,
                value=inputs.text("VALUE"),
                plan=inputs.text("COMPARE"),
                group_field=inputs.text("GROUP"),
                groups=names,
                options=options,
                replicates=replicates,
            )
            outputs.html("REPORT", inequality_page(found, units, subject, tr))
        for name in NUMBER_OUTPUTS:
            outputs.number(name.upper(), found.today.measures.get(name))
        outputs.number("GINI_COMPARE", None if found.plan is None else found.plan.measures["gini"])
        outputs.number("GAINERS", None if found.movement is None else found.movement.gainers)
        outputs.number("LOSERS", None if found.movement is None else found.movement.losers)
        outputs.number("UNREACHABLE_POPULATION", units.left_out.unreachable_weight)
        outputs.number("LEFT_OUT", units.left_out.rows)
