"""``evencare:reallocatecapacity`` on the hospitals of Cook County."""

import numpy as np
import pytest

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def optimality_violation(pairs, people, today, after, catchment, keep, grow):
    """The KKT conditions by the textbook: F for a linear decay, then who could give and who could take."""
    tracts, hospitals = list(people), list(today)
    row, column = ({name: k for k, name in enumerate(names)} for names in (tracts, hospitals))
    weights = np.zeros((len(tracts), len(hospitals)))
    for origin, destination, cost in pairs:
        weights[row[origin], column[destination]] = 1 - cost / catchment
    population = np.array([people[name] for name in tracts], dtype=float)
    matrix = weights / (population @ weights)
    before, plan = (np.array([beds[name] for name in hospitals], dtype=float) for beds in (today, after))
    access = matrix @ plan
    mean = population @ access / population.sum()
    surplus = matrix.T @ (population * (access - mean))
    gives, takes = plan > keep * before + 1e-9, plan < grow * before - 1e-9
    deviation = np.sqrt(population @ (access - mean) ** 2 / population.sum())
    return (surplus[gives].max() - surplus[takes].min()) / deviation


def test_cook_county_keeps_its_beds_and_mean_and_meets_the_kkt_conditions(run, cook):
    catchment = 15_000
    costs = run(
        "straightlinecosts",
        ORIGINS=cook["DEMAND"],
        ORIGIN_ID="geoid",
        DESTINATIONS=cook["FACILITIES"],
        DESTINATION_ID="OBJECTID",
        MAX_COST=catchment,
    )

    limits = {"KEEP": 0.5, "GROW": 1.0}
    table = {"COSTS": costs["OUTPUT"], "CATCHMENT": catchment, "DECAY": "linear"}
    result = run("reallocatecapacity", **limits, **table, **cook)

    people, before, after = (
        {str(name): value for name, value in result.by(*column).items()}
        for column in (
            ("OUTPUT", "geoid", "pop"),
            ("OUTPUT_FACILITIES", "OBJECTID", "before"),
            ("OUTPUT_FACILITIES", "OBJECTID", "after"),
        )
    )
    assert sum(after.values()) == pytest.approx(sum(before.values()), rel=1e-12)
    assert result["MEAN_AFTER"] == pytest.approx(result["MEAN_BEFORE"], rel=1e-10)
    assert result["SD_AFTER"] < 0.9 * result["SD_BEFORE"]
    assert result["KKT_RESIDUAL"] <= 1e-8
    assert optimality_violation(costs.rows("OUTPUT"), people, before, after, catchment, 0.5, 2.0) <= 1e-8


def test_cook_county_in_whole_beds_loses_next_to_nothing(run, cook):
    result = run("reallocatecapacity", CATCHMENT=15_000, DECAY="dai", WHOLE=True, **cook)

    after = result.column("OUTPUT_FACILITIES", "after")
    assert all(beds == round(beds) for beds in after)
    assert sum(after) == sum(result.column("OUTPUT_FACILITIES", "before"))
    assert 0 <= result["ROUNDING_LOSS"] < 1e-3
