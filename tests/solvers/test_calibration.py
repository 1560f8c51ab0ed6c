"""Calibration: published Austria, known decays recovered, laws of the likelihood, Hyman's method, impossible data."""

import csv

import numpy as np
import pytest

from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.choice.calibration import MODELS, best_family, calibrate, calibrate_all
from evencare.solvers.choice.deterrence import DETERRENCE
from evencare.solvers.choice.flow_table import FlowTable, value_of_each
from evencare.solvers.errors import InputError
from evencare.solvers.travel.columns import Column


def column(values):
    array = np.empty(len(values), dtype=object)
    array[:] = values
    return Column(array, np.array([value is None for value in values]))


def table_of(origin, destination, flow, cost, **more):
    return FlowTable.checked(
        column(origin), column(destination), np.asarray(flow, float), np.asarray(cost, float), **more
    )[0]


@pytest.fixture(scope="module")
def austria(request):
    """(Table, origin masses, destination masses) of the NUTS-2 migration flows of Dennett (2012)."""
    folder = request.getfixturevalue("shared_data") / "austria_flows"
    rows = list(csv.DictReader((folder / "austria_flows.csv").open()))
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    table, kept = FlowTable.checked(
        column(columns["origin"]),
        column(columns["destination"]),
        np.array(columns["flow"], float),
        np.array(columns["dist_km"], float),
    )
    masses = [
        value_of_each(np.array(columns[name], float)[kept], place, ids, "MASS", name, positive=True)
        for name, place, ids in (
            ("o_var", table.origin, table.origin_ids),
            ("d_var", table.destination, table.destination_ids),
        )
    ]
    return table, *masses


@pytest.mark.parametrize(
    ("model", "coefficient"),
    # PySAL spint, tests/test_gravity.py, and Dennett (2012).
    [("unconstrained", -0.00620545), ("production", -0.00727113), ("attraction", -0.00693755), ("doubly", -0.00791533)],
)
def test_austria_has_the_published_exponential_decay(austria, model, coefficient):
    table, origin_mass, destination_mass = austria
    found = calibrate(table, model, "exponential", origin_mass, destination_mass)
    assert found.beta == pytest.approx(-coefficient, abs=5e-9)


def test_austria_doubly_constrained_has_the_published_d2(austria):
    assert calibrate(austria[0], "doubly", "exponential").agreement.d2 == pytest.approx(0.946662, abs=5e-7)


def test_the_best_family_of_austria_is_marked_by_aic(austria):
    found = calibrate_all(austria[0], "doubly")
    # The gamma fits best, but its rate is negative: flows would rise again far away, so it is no decay.
    assert found["gamma"].agreement.aic < found["power"].agreement.aic
    assert found["gamma"].decay() is None
    assert best_family(found) == "power"
    assert found["power"].agreement.aic < found["exponential"].agreement.aic
    # Two parameters cannot fit worse than one of them alone.
    assert found["gamma"].agreement.deviance <= found["exponential"].agreement.deviance + 1e-6
    assert found["gamma"].agreement.deviance <= found["power"].agreement.deviance + 1e-6


def flows_of(family, scale, shape, n=40, m=25, seed=4, noise=False, density=0.8):
    generator = np.random.default_rng(seed)
    rows, columns = np.nonzero(generator.random((n, m)) < density)
    cost = generator.uniform(1.5, 60, len(rows))
    push, pull = generator.lognormal(4, 1, n), generator.lognormal(0, 1, m)
    mean = push[rows] * pull[columns] * Decay.checked(family, None, scale, shape)(cost)
    flow = generator.poisson(mean).astype(float) if noise else mean
    return table_of([f"o{k}" for k in rows], [f"d{k}" for k in columns], flow, cost), push, pull


KNOWN = [
    ("exponential", None, 0.08),
    ("power", 1.0, 1.7),
    ("gaussian", 18.0, None),
    ("log_logistic", 15.0, 3.0),
    ("gamma", 0.03, 0.9),
]


@pytest.mark.parametrize(("family", "scale", "shape"), KNOWN)
@pytest.mark.parametrize("model", MODELS)
def test_flows_made_by_a_decay_give_it_back(family, scale, shape, model):
    table, push, pull = flows_of(family, scale, shape)
    number = [int(text[1:]) for text in table.origin_ids], [int(text[1:]) for text in table.destination_ids]
    found = calibrate(table, model, family, push[number[0]], pull[number[1]])
    if scale is not None:
        assert found.scale == pytest.approx(scale, rel=1e-6)
    if shape is not None:
        assert found.shape == pytest.approx(shape, rel=1e-6)
    assert found.fitted == pytest.approx(table.flow, rel=1e-5, abs=1e-8)
    assert found.agreement.d2 == pytest.approx(1.0)
    assert found.agreement.ssi == pytest.approx(1.0, abs=1e-5)
    assert found.agreement.srmse == pytest.approx(0.0, abs=1e-5)


@pytest.mark.parametrize("family", DETERRENCE)
def test_what_is_calibrated_is_the_decay_that_other_models_use(family):
    table, *_ = flows_of("exponential", None, 0.05, noise=True)
    found = calibrate(table, "doubly", family)
    decay = found.decay()
    cost = np.array([0.0, 0.4, 1.0, 7.0, 30.0])
    parameters = [found.beta, *{"gamma": [found.shape], "log_logistic": [np.log(found.scale or 1)]}.get(family, [])]
    if decay is not None:
        assert np.exp(DETERRENCE[family].curve(cost, np.array(parameters))[0]) == pytest.approx(decay(cost))


@pytest.mark.parametrize("model", MODELS)
def test_margins_and_mean_cost_are_reproduced_where_the_model_says_so(model):
    table, *_ = flows_of("exponential", None, 0.08, noise=True)
    found = calibrate(table, model, "exponential")
    assert found.fitted.sum() == pytest.approx(table.flow.sum(), rel=1e-9)
    assert found.fitted @ table.cost == pytest.approx(table.flow @ table.cost, rel=1e-9)
    if model in ("production", "doubly"):
        assert table.by_origin(found.fitted) == pytest.approx(table.by_origin(table.flow), rel=1e-8)
    if model in ("attraction", "doubly"):
        assert table.by_destination(found.fitted) == pytest.approx(table.by_destination(table.flow), rel=1e-8)


def hyman(table, rounds=60):
    """Hyman (1969): the beta whose balanced flows have the observed mean cost, by the secant rule."""
    origins, destinations = table.by_origin(table.flow), table.by_destination(table.flow)
    wanted = table.flow @ table.cost / table.flow.sum()

    def mean_cost(beta):
        weight = np.exp(-beta * table.cost)
        b = np.ones(len(destinations))
        for _ in range(4000):
            a = origins / table.by_origin(weight * b[table.destination])
            b = destinations / table.by_destination(weight * a[table.origin])
        flow = a[table.origin] * b[table.destination] * weight
        return flow @ table.cost / flow.sum()

    betas = [1.5 / wanted]
    costs = [mean_cost(betas[0])]
    betas.append(betas[0] * costs[0] / wanted)
    costs.append(mean_cost(betas[1]))
    while abs(costs[-1] - wanted) > 1e-11 * wanted and len(betas) < rounds:
        betas.append(((wanted - costs[-2]) * betas[-1] - (wanted - costs[-1]) * betas[-2]) / (costs[-1] - costs[-2]))
        costs.append(mean_cost(betas[-1]))
    return betas[-1]


def test_hymans_method_agrees_on_the_doubly_constrained_beta(austria):
    assert calibrate(austria[0], "doubly", "exponential").beta == pytest.approx(hyman(austria[0]), rel=1e-8)


def test_the_order_of_rows_does_not_matter(austria):
    table = austria[0]
    order = np.random.default_rng(1).permutation(len(table))
    shuffled = table_of(
        table.origin_ids[table.origin][order],
        table.destination_ids[table.destination][order],
        table.flow[order],
        table.cost[order],
    )
    assert calibrate(shuffled, "doubly", "power").beta == pytest.approx(calibrate(table, "doubly", "power").beta)


def test_places_without_any_flow_change_nothing_where_they_have_effects(austria):
    table = austria[0]
    more = table_of(
        [*table.origin_ids[table.origin], "empty", "empty"],
        [*table.destination_ids[table.destination], "AT11", "AT12"],
        [*table.flow, 0, 0],
        [*table.cost, 50, 60],
    )
    found = calibrate(more, "production", "exponential")
    assert found.beta == pytest.approx(calibrate(table, "production", "exponential").beta)
    assert found.fitted[-2:].sum() == 0 or found.fitted[more.origin == list(more.origin_ids).index("empty")].sum() == 0


def test_zero_flows_are_kept_and_count():
    table, *_ = flows_of("exponential", None, 0.08, noise=True)
    without = table.flow > 0
    fewer = table_of(
        table.origin_ids[table.origin][without],
        table.destination_ids[table.destination][without],
        table.flow[without],
        table.cost[without],
    )
    assert (table.flow == 0).any()
    assert calibrate(fewer, "doubly", "exponential").beta < calibrate(table, "doubly", "exponential").beta


def test_quasi_poisson_errors_grow_with_the_dispersion(austria):
    found = calibrate(austria[0], "doubly", "exponential")
    (term,) = found.terms
    assert term.quasi_standard_error == pytest.approx(term.standard_error * np.sqrt(found.agreement.dispersion))
    assert found.agreement.dispersion > 1


def test_masses_that_are_multiples_of_each_other_cannot_be_told_apart():
    table = table_of(["a", "a", "b", "b", "c"], ["x", "y", "x", "y", "x"], [5, 3, 2, 8, 4], [1, 4, 3, 2, 6])
    with pytest.raises(InputError, match="ORIGIN_MASS"):
        calibrate(table, "unconstrained", "exponential", np.full(3, 7.0))


def test_one_origin_tells_no_decay_where_destinations_have_effects():
    table = table_of(["a"] * 4, ["w", "x", "y", "z"], [5, 3, 2, 8], [1, 4, 3, 2])
    with pytest.raises(InputError, match="1 origins"):
        calibrate(table, "attraction", "exponential")
    assert np.isfinite(calibrate(table, "production", "exponential").beta)


def test_one_cost_for_all_pairs_tells_no_decay():
    table = table_of(["a", "a", "b", "b", "c", "c", "c", "a"], list("xyxyxyzz"), [5, 3, 2, 8, 4, 1, 7, 6], [9] * 8)
    with pytest.raises(InputError, match="COST"):
        calibrate(table, "doubly", "exponential")


def test_flows_that_rise_with_cost_make_no_decay():
    table, *_ = flows_of("exponential", None, 0.08)
    rising = table_of(
        table.origin_ids[table.origin], table.destination_ids[table.destination], 1 / (table.flow + 1e-3), table.cost
    )
    found = calibrate(rising, "doubly", "exponential")
    assert found.beta < 0
    assert found.decay() is None


@pytest.mark.parametrize(
    ("flow", "cost", "message"),
    [([1, -2], [1, 2], "negative"), ([0, 0], [1, 2], "above zero"), ([1, 2], [1, -2], "negative")],
)
def test_impossible_numbers_are_named(flow, cost, message):
    with pytest.raises(InputError, match=message):
        table_of(["a", "b"], ["x", "x"], flow, cost)


def test_repeated_pairs_are_refused_and_null_rows_counted():
    with pytest.raises(InputError, match="a → x"):
        table_of(["a", "a"], ["x", "x"], [1, 2], [1, 2])
    table = table_of(["a", None, "b"], ["x", "x", "y"], [1, 2, np.nan], [1, 2, 3])
    assert (len(table), table.left_out) == (1, 2)
    with pytest.raises(InputError, match="no row"):
        table_of([None], ["x"], [1], [2])


def test_internal_pairs_can_be_left_out():
    assert len(table_of(["a", "a"], ["a", "b"], [1, 2], [0, 2], internal=False)) == 1


def test_a_mass_with_two_values_or_zero_is_named():
    ids, place = np.array(["a", "b"], dtype=object), np.array([0, 0, 1])
    with pytest.raises(InputError, match=r"more than one value for 1 places \(ids a\)"):
        value_of_each(np.array([1.0, 2.0, 3.0]), place, ids, "ORIGIN_MASS", "o", True)
    with pytest.raises(InputError, match="ids b"):
        value_of_each(np.array([1.0, 1.0, 0.0]), place, ids, "ORIGIN_MASS", "o", True)


def test_flows_that_start_at_the_optimum_of_their_margins_converge_too():
    # The first balancing meets all margins to the last digit here, and what is left of them is rounding alone.
    generator = np.random.default_rng(6)
    rows, columns = np.nonzero(np.ones((12, 9)))
    cost = generator.uniform(1, 30, 108)
    flow = generator.poisson(40 * np.exp(-0.1 * cost))
    assert calibrate(table_of(rows.astype(str), columns.astype(str), flow, cost), "doubly", "exponential").beta > 0.05


def test_regions_without_flows_between_them_share_one_decay():
    table, *_ = flows_of("exponential", None, 0.08, n=12, m=8)
    origins, destinations = table.origin_ids[table.origin], table.destination_ids[table.destination]
    both = table_of(
        [*origins, *("other " + origins)],
        [*destinations, *("other " + destinations)],
        [*table.flow, *(3 * table.flow)],
        [*table.cost, *table.cost],
    )
    assert calibrate(both, "doubly", "exponential").beta == pytest.approx(0.08, rel=1e-6)
