"""``evencare:concentrationindex``: does a value gather among the better off or the worse off, and how steeply?"""

from __future__ import annotations

import numpy as np

from ...solvers.equity.concentration import Bounds
from ...solvers.equity.concentration_assessment import ConcentrationAssessment, assess_concentration
from ...solvers.equity.ranking import RankedUnits, checked_ranked_units
from ...solvers.errors import InputError
from ...solvers.report.concentration_page import RankedSubject, concentration_page
from ..base import EvenCareAlgorithm
from ..messages import message, tr
from ..parameters import (
    ANY_VECTOR,
    add_field,
    add_number,
    add_number_outputs,
    add_report,
    add_source,
    add_table_output,
)
from .rows import naming_of, report_left_out


class ConcentrationIndex(EvenCareAlgorithm):
    GROUP = "equity"

    def name(self):
        return "concentrationindex"

    def displayName(self):
        return tr("Concentration index")

    def tags(self):
        return tr(
            "concentration index,concentration curve,erreygers,wagstaff,socio-economic,income,deprivation,gradient,"
            "slope index,relative index,sii,rii,equity"
        ).split(",")

    def shortDescription(self):
        return tr("Whether care or ill health gathers among the better off or the worse off.")

    def help_text(self):
        return tr(
            "Orders the rows by RANK (income, deprivation ...) and measures how VALUE goes with it. The index is above "
            "zero where the value gathers among those of high rank, below zero among those of low rank, and zero "
            "where it does not depend on rank. Rows of equal rank share their mean rank, so that the order of the "
            "rows is irrelevant.\n\n"
            "For a value that cannot leave a range (a share, a percentage, a coverage), give that range in LOWER and "
            "UPPER: the Erreygers and Wagstaff indices and the logit gradients need it. Give the bounds that are "
            "possible by definition, not the smallest and largest value found.\n\n"
            "SII is the difference between the top and the bottom of the ladder on a straight line through the values, "
            "RII their ratio (top over bottom). COMPARE takes a second value field, such as access under a plan.\n\n"
            "Rows with NULL value, weight or rank and rows of weight zero are left out and counted. What is undefined "
            "is NULL, with the reason in the table."
        )

    def initAlgorithm(self, configuration=None):
        add_source(
            self, "INPUT", tr("Input layer or table"), tr("One row per place, region or person."), kinds=(ANY_VECTOR,)
        )
        texts = {
            "VALUE": (tr("Value field"), tr("Care, health or ill health, zero or more.")),
            "RANK": (tr("Rank field"), tr("Income or another socio-economic number, low to high.")),
            "WEIGHT": (
                tr("Weight field (population)"),
                tr("How many people a row stands for. Empty: every row counts once."),
            ),
            "COMPARE": (
                tr("Value field of the plan to compare with"),
                tr("The same value under a plan. Only rows with both values are used."),
            ),
        }
        for name, (label, help_text) in texts.items():
            add_field(self, name, label, help_text, "INPUT", numeric=True, optional=name in ("WEIGHT", "COMPARE"))
        add_number(
            self,
            "LOWER",
            tr("Smallest possible value"),
            tr("For values that cannot leave a range; empty: 0 if UPPER is given."),
            optional=True,
        )
        add_number(
            self,
            "UPPER",
            tr("Largest possible value"),
            tr("1 for shares, 100 for percentages. Empty: the values have no bounds."),
            optional=True,
        )
        add_number(
            self,
            "AVERSION",
            tr("Aversion to inequality"),
            tr("ν of the extended index: 1 is none, 2 the standard index; larger values give the bottom more weight."),
            default=2.0,
            low=1.0,
            high=50.0,
            advanced=True,
        )
        add_table_output(
            self, "OUTPUT", tr("Concentration"), tr("One row per measure: value, 95 % interval, plan, change, note.")
        )
        add_table_output(self, "CURVE", tr("Concentration curve"), tr("Cumulative shares of people and of the value."))
        add_report(self)
        add_number_outputs(
            self,
            {
                "CI": tr("Concentration index"),
                "CI_SE": tr("Standard error of the concentration index (convenient regression)"),
                "ERREYGERS": tr("Erreygers index"),
                "WAGSTAFF": tr("Wagstaff index"),
                "SII": tr("Slope index of inequality"),
                "RII": tr("Relative index of inequality (top over bottom)"),
                "GENERALISED": tr("Generalised concentration index"),
                "EXTENDED": tr("Extended concentration index"),
                "CI_COMPARE": tr("Concentration index of the plan"),
                "LEFT_OUT": tr("Rows left out"),
            },
        )

    def execute(self, inputs, outputs, progress):
        layer = inputs.layer("INPUT")
        ranked = _read(inputs, layer)
        report_left_out(ranked.units, progress)
        if ranked.null_rank:
            progress.warn(
                tr("Left out: {rows} rows with NULL rank (weight {weight:g}).").format(
                    rows=ranked.null_rank, weight=ranked.null_rank_weight
                )
            )
        states = [ranked.units.values] if ranked.units.plan is None else [ranked.units.values, ranked.units.plan]
        bounds = Bounds.checked(inputs.number("LOWER"), inputs.number("UPPER"), *states)
        aversion = inputs.number("AVERSION")

        found = assess_concentration(ranked, bounds, aversion)

        today = found.today.measures
        if today["mean"] == 0:
            progress.warn(message("undefined_nobody"))
        outputs.table("OUTPUT", _measure_table(found, ranked))
        outputs.table("CURVE", _curve_table(found))
        if outputs.wanted("REPORT"):
            subject = RankedSubject(
                layer.title, inputs.text("VALUE"), inputs.text("COMPARE"), inputs.text("RANK"), bounds, aversion
            )
            outputs.html("REPORT", concentration_page(found, ranked, subject, tr))
        outputs.numbers(
            CI=today["concentration_index"],
            CI_SE=found.today.concentration.se_regression,
            ERREYGERS=today["erreygers"],
            WAGSTAFF=today["wagstaff"],
            SII=today["sii"],
            RII=today["rii"],
            GENERALISED=today["generalised"],
            EXTENDED=today["extended"],
            CI_COMPARE=None if found.plan is None else found.plan.measures["concentration_index"],
            LEFT_OUT=ranked.units.left_out.rows + ranked.null_rank,
        )


def _read(inputs, layer) -> RankedUnits:
    for parameter in ("VALUE", "RANK"):
        if not inputs.given(parameter):
            raise InputError("field_missing", parameter=parameter, layer=layer.title)
    return checked_ranked_units(
        inputs.values(layer, "VALUE"),
        inputs.values(layer, "RANK"),
        inputs.values(layer, "WEIGHT"),
        inputs.values(layer, "COMPARE"),
        layer.ids,
        tuple(naming_of(inputs, layer, parameter) for parameter in ("VALUE", "WEIGHT", "COMPARE")),
        naming_of(inputs, layer, "RANK"),
    )


def _measure_table(found: ConcentrationAssessment, ranked: RankedUnits) -> dict:
    """The measures, the other standard errors of the index, and the counts of rows and people behind them."""
    table = found.table()
    table["note"] = [None if reason is None else message(reason) for reason in table.pop("reason")]
    more = {
        "se_regression": found.today.concentration.se_regression,
        "se_robust": found.today.concentration.se_robust,
        "units": float(len(ranked)),
        "population": float(ranked.units.weights.sum()),
        "left_out": float(ranked.units.left_out.rows + ranked.null_rank),
        "null_ranks": float(ranked.null_rank),
        "null_ranks_population": ranked.null_rank_weight,
    }
    blank = {name: None if name == "note" else float("nan") for name in table}
    for name, value in more.items():
        for column, listed in table.items():
            listed.append({**blank, "measure": name, "value": value}[column])
    return table


def _curve_table(found: ConcentrationAssessment) -> dict:
    curves = {"value": found.today.curve}
    if found.plan is not None:
        curves["compare"] = found.plan.curve
    return {
        "state": np.repeat(list(curves), [len(people) for people, _ in curves.values()]),
        "population_share": np.concatenate([people for people, _ in curves.values()]),
        "value_share": np.concatenate([share for _, share in curves.values()]),
    }
