"""Huff and MCI on real market areas: Freiburg's stores, and a survey of where people shop (Wieland 2015)."""

import csv

import numpy as np
import pytest
from scipy.optimize import minimize

from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.choice.attraction import attraction
from evencare.solvers.choice.calibration import calibrate
from evencare.solvers.choice.flow_table import FlowTable, value_of_each
from evencare.solvers.choice.huff import choose, patient_flows
from evencare.solvers.problem import TravelCosts
from evencare.solvers.travel.columns import Column


def column(values):
    array = np.empty(len(values), dtype=object)
    array[:] = values
    return Column(array, np.zeros(len(values), dtype=bool))


def read(path, origin, destination, flow, cost, mass):
    """(Flow table, masses of destinations) of a CSV file; a flow of None is zero everywhere but once."""
    rows = list(csv.DictReader(path.open()))
    table, kept = FlowTable.checked(
        column([row[origin] for row in rows]),
        column([row[destination] for row in rows]),
        np.array([1.0 if flow is None else float(row[flow]) for row in rows]),
        np.array([float(row[cost]) for row in rows]),
    )
    masses = np.array([float(row[mass]) for row in rows])[kept]
    return table, value_of_each(masses, table.destination, table.destination_ids, "MASS", mass, positive=True)


def centred(values, table):
    """Less the mean of the origin: the log-centring of Nakanishi and Cooper (1974)."""
    return values - (table.by_origin(values) / np.bincount(table.origin))[table.origin]


def huff(table, masses, exponent, beta):
    """Flows of Huff's model with the totals of the table's origins."""
    costs = TravelCosts.from_pairs(table.origin, table.destination, table.cost, table.shape)
    drawing = attraction([masses], [exponent], table.destination_ids)
    choice = choose(drawing, costs, Decay.checked("power", shape=beta))
    return patient_flows(table.by_origin(table.flow), costs, choice.share, table.destination_ids)


def test_shares_of_freiburg_give_their_exponents_back_to_mci_and_to_poisson(shared_data):
    plain, area = read(
        shared_data / "freiburg_huff" / "mci_Freiburg1.csv", "district", "store", None, "distance", "salesarea"
    )
    predicted = huff(plain, area, 0.9, 1.6)
    table = FlowTable(
        plain.origin_ids, plain.destination_ids, plain.origin, plain.destination, 1000 * predicted.flow, plain.cost
    )
    terms = [np.log(area)[table.destination], -np.log(np.maximum(table.cost, 1.0))]
    design = np.column_stack([centred(term, table) for term in terms])
    mci = np.linalg.lstsq(design, centred(np.log(table.flow), table), rcond=None)[0]
    assert mci == pytest.approx([0.9, 1.6], rel=1e-9)
    found = calibrate(table, "production", "power", destination_mass=area)
    assert [term.estimate for term in found.terms] == pytest.approx([0.9, 1.6], rel=1e-7)


def test_poisson_with_effects_of_origins_is_the_multinomial_huff_model(shared_data):
    path = shared_data / "freiburg_huff" / "wieland2015_interaction.csv"
    table, area = read(path, "Quellort", "Zielort", "Anb_Eink1", "Dist_Min2", "VF")
    found = calibrate(table, "production", "power", destination_mass=area)

    def unlikelihood(parameters):
        utility = parameters[0] * np.log(area)[table.destination] - parameters[1] * np.log(np.maximum(table.cost, 1))
        return -table.flow @ (utility - np.log(table.by_origin(np.exp(utility)))[table.origin])

    peer = minimize(unlikelihood, [1.0, 1.0], method="BFGS", options={"gtol": 1e-8})
    exponent, beta = (term.estimate for term in found.terms)
    assert [exponent, beta] == pytest.approx(peer.x, rel=1e-5)
    # And Huff's model with these parameters predicts the fitted flows.
    assert huff(table, area, exponent, beta).flow == pytest.approx(found.fitted, rel=1e-9)
