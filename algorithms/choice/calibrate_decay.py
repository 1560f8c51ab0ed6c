"""``evencare:calibratedecay``: how flows fall with cost, from where patients really went."""

from __future__ import annotations

import numpy as np

from ...solvers.choice.calibration import MODELS, Calibration, best_family, calibrate, calibrate_all
from ...solvers.choice.deterrence import DETERRENCE
from ...solvers.choice.flow_table import value_of_each
from ...solvers.report.calibration_page import FlowSubject, calibration_page
from ..base import EvenCareAlgorithm
from ..coded import Coded
from ..messages import explain, tr
from ..parameters import (
    add_choice,
    add_field,
    add_flag,
    add_number_outputs,
    add_report,
    add_table_output,
    add_text_output,
)
from .flow_inputs import add_flows, read_flows

USES_MASS = {"ORIGIN_MASS": ("unconstrained", "attraction"), "DESTINATION_MASS": ("unconstrained", "production")}


class CalibrateDecay(EvenCareAlgorithm):
    GROUP = "choice"

    def name(self):
        return "calibratedecay"

    def displayName(self):
        return tr("Calibrate decay from flows")

    def tags(self):
        return tr(
            "calibration,distance decay,spatial interaction,gravity model,poisson regression,beta,impedance,deterrence,"
            "trip length"
        ).split(",")

    def shortDescription(self):
        return tr("Estimates how strongly cost keeps patients away, from a table of where they went.")

    def help_text(self):
        return tr(
            "Fits a spatial interaction model to observed flows by Poisson regression and gives the decay that other "
            "algorithms take: BETA goes into the decay shape of exponential and power, SCALE and SHAPE into those of "
            "gaussian, log_logistic and gamma.\n\n"
            "production gives every origin an effect of its own (choice among hospitals, as in Huff's model), "
            "attraction every destination, doubly both; unconstrained has a constant only. Masses (population, beds) "
            "enter on the sides that have no effects. Include the pairs with zero flow: that nobody went is an "
            "observation. Where a cost is below 1, power and gamma take it as 1.\n\n"
            "Standard errors hold under Poisson variance; the quasi-Poisson ones allow for overdispersion and are "
            "the safer. D2 is the share of deviance explained, SRMSE the error over the mean flow, SSI Sorensen's "
            "similarity; the family with the lowest AIC whose flows fall with cost is marked as best."
        )

    def initAlgorithm(self, configuration=None):
        add_flows(self)
        add_field(
            self,
            "COST",
            tr("Cost field"),
            tr("Minutes, metres or money of each pair, zero or more."),
            "FLOWS",
            numeric=True,
            optional=True,
            default="cost",
        )
        for name, label, help_text in (
            (
                "ORIGIN_MASS",
                tr("Origin mass field"),
                tr("Population of the origin, repeated in each of its rows; used by unconstrained and attraction."),
            ),
            (
                "DESTINATION_MASS",
                tr("Destination mass field"),
                tr("Beds of the destination, repeated in each of its rows; used by unconstrained and production."),
            ),
        ):
            add_field(self, name, label, help_text, "FLOWS", numeric=True, optional=True)
        add_choice(
            self,
            "MODEL",
            tr("Model"),
            tr("Which side has effects of its own: none, origins (production), destinations (attraction), both."),
            MODELS,
            "production",
        )
        add_choice(
            self,
            "DECAY",
            tr("Distance decay"),
            tr(
                "exponential: exp(-BETA c). power: c^-BETA. gaussian: exp(-BETA c²), SCALE is sigma. log_logistic: "
                "1 / (1 + (c/SCALE)^SHAPE). gamma: c^-SHAPE exp(-BETA c)."
            ),
            list(DETERRENCE),
            "exponential",
        )
        add_flag(
            self,
            "COMPARE",
            tr("Compare all families"),
            tr(
                "Also fits the other families, and marks the best. Off: only the chosen one, in a fraction of the time."
            ),
            default=True,
            advanced=True,
        )
        add_flag(
            self,
            "INTERNAL",
            tr("Keep flows within a place"),
            tr("Off: pairs whose origin and destination have the same id are left out."),
            default=True,
            advanced=True,
        )
        add_table_output(
            self,
            "OUTPUT",
            tr("Estimates"),
            tr("A row for each term: estimate, standard error, quasi-Poisson standard error, z."),
            optional=False,
        )
        add_table_output(
            self,
            "FAMILIES",
            tr("Families of decay"),
            tr("A row for each family: beta, scale, shape, AIC, D2, SRMSE, SSI, and which is best."),
        )
        add_table_output(
            self,
            "FITTED",
            tr("Fitted flows"),
            tr("A row for each pair: origin_id, destination_id, flow, fitted, cost."),
            by_default=False,
        )
        add_report(self)
        add_number_outputs(
            self,
            {
                "BETA": tr("Beta (positive: flows fall with cost)"),
                "BETA_SE": tr("Standard error of beta"),
                "SCALE": tr("Decay scale for the other algorithms"),
                "SHAPE": tr("Decay shape for the other algorithms"),
                "D2": tr("Share of deviance explained"),
                "SRMSE": tr("Standardised root mean squared error"),
                "SSI": tr("Sorensen similarity"),
                "AIC": tr("Akaike's information criterion"),
                "DISPERSION": tr("Dispersion (1: Poisson)"),
                "MEAN_COST": tr("Mean cost of the observed flows"),
                "FITTED_MEAN_COST": tr("Mean cost of the fitted flows"),
            },
        )
        add_text_output(self, "BEST", tr("Best family by AIC"))

    def execute(self, inputs, outputs, progress):
        model, family = inputs.choice("MODEL"), inputs.choice("DECAY")
        table, layer, rows = read_flows(inputs, progress, cost=True, internal=inputs.flag("INTERNAL"))
        masses = self._masses(inputs, layer, table, rows, model, progress)

        chosen = calibrate(table, model, family, *masses, progress)
        found = {family: chosen}
        if inputs.flag("COMPARE"):
            found = calibrate_all(table, model, *masses, progress, known=found)

        best = best_family(found)
        _report(chosen, found, best, progress)
        outputs.table("OUTPUT", _term_table(chosen))
        outputs.table("FAMILIES", _family_table(found, best))
        outputs.table(
            "FITTED",
            {
                "origin_id": Coded(table.origin_ids, table.origin),
                "destination_id": Coded(table.destination_ids, table.destination),
                "flow": table.flow,
                "fitted": chosen.fitted,
                "cost": table.cost,
            },
        )
        if outputs.wanted("REPORT"):
            subject = FlowSubject(layer.title, inputs.fields("COST")[0])
            outputs.html("REPORT", calibration_page(table, chosen, found, best, subject, tr))
        beta = next(term for term in chosen.terms if term.name == "beta")
        outputs.numbers(
            BETA=chosen.beta,
            BETA_SE=beta.standard_error,
            SCALE=chosen.scale,
            SHAPE=chosen.shape,
            D2=chosen.agreement.d2,
            SRMSE=chosen.agreement.srmse,
            SSI=chosen.agreement.ssi,
            AIC=chosen.agreement.aic,
            DISPERSION=chosen.agreement.dispersion,
            MEAN_COST=float(table.flow @ table.cost / table.flow.sum()),
            FITTED_MEAN_COST=float(chosen.fitted @ table.cost / chosen.fitted.sum()),
        )
        outputs.string("BEST", best or "")

    @staticmethod
    def _masses(inputs, layer, table, rows, model, progress):
        """[masses of origins, of destinations], None where a field is not given or the model does not use it."""
        masses = []
        for name, place, ids in (
            ("ORIGIN_MASS", table.origin, table.origin_ids),
            ("DESTINATION_MASS", table.destination, table.destination_ids),
        ):
            used = model in USES_MASS[name]
            if not inputs.given(name):
                masses.append(None)
                if used:
                    progress.info(
                        tr("{name} is empty: the model '{model}' has no such term.").format(name=name, model=model)
                    )
            elif not used:
                masses.append(None)
                progress.info(
                    tr("{name} is not used: the model '{model}' has effects on that side.").format(
                        name=name, model=model
                    )
                )
            else:
                values = inputs.values(layer, name)[rows]
                masses.append(value_of_each(values, place, ids, name, inputs.fields(name)[0], positive=True))
        return masses


def _term_table(found: Calibration) -> dict:
    terms = found.terms
    error = np.array([term.quasi_standard_error for term in terms])
    estimate = np.array([term.estimate for term in terms])
    return {
        "term": [term.name for term in terms],
        "estimate": estimate,
        "standard_error": np.array([term.standard_error for term in terms]),
        "quasi_standard_error": error,
        "z": np.divide(estimate, error, out=np.full(len(terms), np.nan), where=error > 0),
    }


def _family_table(found: dict, best: str | None) -> dict:
    fits = [one if isinstance(one, Calibration) else None for one in found.values()]

    def numbers(value):
        return np.array([np.nan if fit is None or value(fit) is None else value(fit) for fit in fits], dtype=float)

    return {
        "decay": list(found),
        "beta": numbers(lambda fit: fit.beta),
        "scale": numbers(lambda fit: fit.scale),
        "shape": numbers(lambda fit: fit.shape),
        "aic": numbers(lambda fit: fit.agreement.aic),
        "deviance": numbers(lambda fit: fit.agreement.deviance),
        "d2": numbers(lambda fit: fit.agreement.d2),
        "srmse": numbers(lambda fit: fit.agreement.srmse),
        "ssi": numbers(lambda fit: fit.agreement.ssi),
        "cpc": numbers(lambda fit: fit.agreement.cpc),
        "best": [int(family == best) for family in found],
        "note": [_note(one) for one in found.values()],
    }


def _note(found):
    if not isinstance(found, Calibration):
        return explain(found)
    return None if found.decay() is not None else tr("Not a decay: these parameters let flows rise with cost.")


def _report(chosen: Calibration, found: dict, best: str | None, progress) -> None:
    progress.info(
        tr(
            "{decay}: beta {beta:.6g}, D2 {d2:.4f}, {terms} parameters with the effects of places, {rounds} rounds."
        ).format(
            decay=chosen.family,
            beta=chosen.beta,
            d2=chosen.agreement.d2,
            terms=chosen.parameter_count,
            rounds=chosen.rounds,
        )
    )
    if chosen.decay() is None:
        progress.warn(
            tr(
                "The decay '{decay}' lets these flows rise with cost somewhere, so no other algorithm can take it."
            ).format(decay=chosen.family)
        )
    for family, one in found.items():
        if not isinstance(one, Calibration):
            progress.info(f"{family}: {explain(one)}")
    if best is not None and best != chosen.family:
        progress.info(tr("By AIC the best decay is '{best}'.").format(best=best))
