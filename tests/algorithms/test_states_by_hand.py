"""The table of states of ``evencare:sitesandcapacity``, every number computed again from the people one by one."""

import numpy as np
import pytest
from qgis.PyQt.QtCore import NULL

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

PEOPLE = np.array([100, 200, 300, 200, 50])
# Travel cost of the places a to e (rows) to the sites h1, s1 and s2; beyond 10 nobody goes.
COSTS = np.array([[5, 99, 99], [8, 99, 99], [99, 3, 99], [99, 9, 2], [99, 99, 4]], dtype=float)
STANDARD, PER, TOTAL = 6.0, 1000.0, 90.0
CARRIED = [40, 0, 20]


@pytest.fixture
def county(make_layer, make_table):
    place, site = np.nonzero(COSTS <= 10)
    return {
        "DEMAND": make_layer([(k, 0) for k in range(5)], name="places", id=list("abcde"), population=PEOPLE.tolist()),
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "FACILITIES": make_layer(
            [(0, 1), (2, 1), (4, 1)],
            name="sites",
            id=["h1", "s1", "s2"],
            beds=[60, None, None],
            role=["existing", "candidate", "candidate"],
            carried=CARRIED,
        ),
        "FACILITY_ID": "id",
        "CAPACITY": "beds",
        "STATUS": "role",
        "IMPLEMENTED": "carried",
        "COSTS": make_table(
            origin_id=["abcde"[i] for i in place],
            destination_id=[("h1", "s1", "s2")[j] for j in site],
            cost=COSTS[place, site].tolist(),
        ),
        "CATCHMENT": 10,
        "METHOD": "2sfca",
        "SITES": 1,
        "SIZE_MIN": 5,
        "STANDARD": STANDARD,
        "PER": PER,
        "TOTAL": TOTAL,
    }


def access_per_person(beds):
    """Beds over the people within 10 of each site, added up over the sites within 10 of each place."""
    within = COSTS <= 10
    return within @ (beds / (PEOPLE @ within))


def objective(name, beds):
    everybody = np.repeat(access_per_person(beds), PEOPLE)
    today = np.repeat(access_per_person(np.array([60.0, 0, 0])), PEOPLE)
    mean = everybody.mean()
    if name == "variance":
        return ((everybody - mean) ** 2).mean()
    if name == "mad":
        return np.abs(everybody - mean).mean()
    if name == "maximin":
        return everybody.min()
    if name == "largest_deviation":
        return np.abs(everybody - mean).max()
    if name == "gini":
        return np.abs(everybody[:, None] - everybody).mean() / (2 * mean)
    kappa = today.sum() / (today**2).sum()
    return -np.log(np.exp(-kappa * everybody).mean()) / kappa


def expected(name, beds):
    everybody = np.sort(PER * np.repeat(access_per_person(beds), PEOPLE))
    count, mean, sd = len(everybody), everybody.mean(), everybody.std()
    share = everybody[everybody > 0] / mean
    nearest = np.repeat(np.where((COSTS <= 10) & (beds > 0), COSTS, np.inf).min(axis=1), PEOPLE)
    reached = nearest[np.isfinite(nearest)]
    worst = everybody[: 4 * count // 10].sum()
    return {
        "sites_open": (beds > 0).sum(),
        "objective": objective(name, beds),
        "capacity": beds.sum(),
        "mean": mean,
        "median": everybody[(count + 1) // 2 - 1],
        "p10": everybody[count // 10 - 1],
        "p90": everybody[9 * count // 10 - 1],
        "sd": sd,
        "mad": np.abs(everybody - mean).mean(),
        "cv": sd / mean,
        "gini": np.abs(everybody[:, None] - everybody).mean() / (2 * mean),
        "theil_t": (share * np.log(share)).sum() / count,
        "palma": everybody[-count // 10 :].sum() / worst if worst > 0 else np.nan,
        "covered_population": (nearest <= STANDARD).sum(),
        "covered_share": (nearest <= STANDARD).mean(),
        "mean_cost": reached.mean(),
        "largest_cost": reached.max(),
        "out_of_reach": count - len(reached),
    }


@pytest.mark.parametrize("name", ["variance", "mad", "maximin", "largest_deviation", "gini", "kolm_pollak"])
def test_every_number_of_every_state_is_that_of_the_people_one_by_one(run, county, name):
    joint = run("sitesandcapacity", **county, OBJECTIVE=name)
    two_step = run("sitesandcapacity", **county, OBJECTIVE=name, APPROACH="two_step")

    plans = {
        "today": [60, 0, 0],
        # s1 covers most people: what the total adds stands there.
        "sites_only": [60, 30, 0],
        "beds_only": [90, 0, 0],
        "two_step": two_step.column("OUTPUT_FACILITIES", "after"),
        "joint": joint.column("OUTPUT_FACILITIES", "after"),
        "implemented": CARRIED,
    }
    fields = joint["STATES"].fields().names()
    assert fields[1:] == list(plans)
    rows = {row[0]: dict(zip(fields[1:], row[1:])) for row in joint.rows("STATES")}
    for state, beds in plans.items():
        by_hand = expected(name, np.array(beds, dtype=float))
        found = {measure: rows[measure][state] for measure in rows}
        assert list(found) == list(by_hand)
        for measure, value in by_hand.items():
            # NaN stands for a measure that is not defined.
            shown = np.nan if found[measure] == NULL else found[measure]
            assert shown == pytest.approx(value, rel=1e-6, abs=1e-9, nan_ok=True), (state, measure)
    assert joint["OBJECTIVE_AFTER"] == pytest.approx(rows["objective"]["joint"], rel=1e-6)
