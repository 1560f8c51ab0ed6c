"""The indices of inequality: textbook examples, published numbers and edges."""

import csv
import gzip
import math

import numpy as np
import pytest

from evencare.solvers.equity.distribution import Distribution
from evencare.solvers.equity.inequality import Evaluation, IncomePalma, InequalityOptions, inequality
from evencare.solvers.equity.lorenz import gini, lorenz_curve
from evencare.solvers.errors import InputError

RISING = np.array([0.0, 1.0, 2.0, 3.0, 4.0])
ONES = np.ones(5)

SCALE_FREE = [
    "cv",
    "p90_p50",
    "gini",
    "theil_t",
    "theil_l",
    "generalised_entropy",
    "atkinson_index",
    "hoover",
    "palma",
    "palma_mean_ratio",
]

PERCENTILES = {"p10", "median", "p90", "p90_p10", "p90_p50", "p50_p10"}


def one(name, values, weights=None, **options):
    values = np.asarray(values, dtype=float)
    weights = np.ones(len(values)) if weights is None else np.asarray(weights, dtype=float)
    return inequality(values, weights, InequalityOptions(**options))[name]


def test_gini_of_equal_values_is_exactly_zero_and_palma_one_quarter():
    result = inequality(np.full(7, 0.1), np.array([0.1, 0.2, 0.3, 0.7, 0.9, 0.1, 0.3]))
    zero = ["gini", "theil_t", "theil_l", "hoover", "cv", "sd", "mad", "atkinson_index", "generalised_entropy"]
    assert {name: result[name] for name in zero} == dict.fromkeys(zero, 0.0)
    assert result["palma"] == pytest.approx(0.25)
    assert result["palma_mean_ratio"] == pytest.approx(1.0)
    assert result["kolm_pollak_ede"] == pytest.approx(0.1)


def test_gini_is_the_mean_difference_over_twice_the_mean():
    x = np.array([3.0, 1.0, 7.0, 7.0, 0.0])
    w = np.array([2.0, 1.0, 4.0, 0.5, 3.0])
    p = w / w.sum()
    expected = np.sum(p[:, None] * p * np.abs(x[:, None] - x)) / (2 * np.sum(p * x))
    assert gini(x, w) == pytest.approx(expected, rel=1e-14)


def test_largest_gini_is_one_less_the_share_of_who_has_all():
    assert gini(np.array([0.0, 0.0, 0.0, 5.0]), np.ones(4)) == pytest.approx(0.75)


def test_theil_t_keeps_the_weight_of_a_zero():
    # METHODS: the right value for 0 ... 4; packages that drop or shift the zero give 0.106440 or 0.329582.
    assert one("theil_t", RISING) == pytest.approx(0.329584, abs=5e-7)


def test_theil_l_of_a_populated_zero_is_undefined_with_its_reason():
    result = inequality(RISING, ONES)
    assert math.isnan(result["theil_l"])
    assert result.reasons["theil_l"] == "undefined_zero_values"


def test_theil_l_in_base_ten_is_the_form_of_the_chinese_literature():
    people, resource = np.array([3.0, 5.0, 2.0]), np.array([10.0, 11.0, 9.0])
    p, y = people / people.sum(), resource / resource.sum()
    expected = np.sum(p * np.log10(p / y))
    assert one("theil_l", resource / people, people, log_base="10") == pytest.approx(expected)
    assert one("theil_l", resource / people, people) == pytest.approx(expected * math.log(10))


def test_generalised_entropy_of_two_is_half_the_squared_coefficient_of_variation():
    assert one("generalised_entropy", RISING, entropy=2) == pytest.approx(one("cv", RISING) ** 2 / 2)


@pytest.mark.parametrize(("alpha", "name"), [(1.0, "theil_t"), (0.0, "theil_l")])
def test_generalised_entropy_becomes_theil(alpha, name):
    x = [1.0, 2.0, 4.0]
    assert one("generalised_entropy", x, entropy=alpha) == pytest.approx(one(name, x))
    assert one("generalised_entropy", x, entropy=alpha + 1e-5) == pytest.approx(one(name, x), abs=1e-4)


def test_generalised_entropy_below_zero_is_undefined_where_someone_has_nothing():
    result = inequality(RISING, ONES, InequalityOptions(entropy=-1.0))
    assert result.reasons["generalised_entropy"] == "undefined_zero_values"


def test_atkinson_index_at_aversion_half_one_and_two():
    x = np.array([10.0, 20.0, 30.0, 40.0, 50.0])
    assert one("atkinson_index", x, aversion=0.5) == pytest.approx(0.06315, abs=5e-6)
    assert one("atkinson_index", x, aversion=1.0) == pytest.approx(0.13161, abs=5e-6)
    assert one("atkinson_index", x, aversion=2.0) == pytest.approx(1 - 1 / np.mean(1 / x) / 30)
    assert one("atkinson_index", x, aversion=0.0) == 0.0


def test_atkinson_index_is_one_where_someone_has_nothing_and_aversion_is_one_or_more():
    assert one("atkinson_index", RISING, aversion=1.0) == 1.0
    assert one("atkinson_index", RISING, aversion=2.0) == 1.0
    assert one("atkinson_index", RISING, aversion=0.5) < 1.0


def test_strong_aversion_does_not_overflow():
    assert one("atkinson_index", [1e-12, 1.0, 1.0], aversion=50.0) == pytest.approx(1.0)


def test_hoover_gives_the_beds_to_move_for_equality():
    # 10, 20 and 60 beds for 100 people each: 30 of the 90 beds must move from the third.
    result = inequality(np.array([0.1, 0.2, 0.6]), np.full(3, 100.0))
    assert result["to_move"] == pytest.approx(30.0)
    assert result["hoover"] == pytest.approx(30.0 / 90.0)


def test_mean_absolute_deviation_is_twice_hoover_times_the_mean():
    assert one("mad", RISING) == pytest.approx(np.mean(np.abs(RISING - 2.0)))


def test_percentiles_are_the_smallest_value_with_enough_people_at_or_below_it():
    values = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0]
    result = inequality(np.array(values), np.ones(10))
    assert (result["p10"], result["median"], result["p90"]) == (1.0, 5.0, 9.0)
    assert result["p90_p10"] == pytest.approx(9.0)


def test_median_is_weighted():
    assert one("median", [1.0, 2.0, 10.0], [1.0, 1.0, 3.0]) == 10.0


def test_percentile_ratio_over_zero_is_undefined():
    result = inequality(RISING, ONES)
    assert math.isnan(result["p90_p10"])
    assert result.reasons["p90_p10"] == "undefined_zero_percentile"


def test_palma_splits_a_unit_that_lies_across_the_limit():
    # Two halves: the poorest 40 % hold 0.4 * 1, the richest 10 % hold 0.1 * 3.
    assert one("palma", [1.0, 3.0]) == pytest.approx(0.3 / 0.4)
    assert one("palma_mean_ratio", [1.0, 3.0]) == pytest.approx(3.0)


def test_palma_is_undefined_where_the_poorest_have_nothing():
    result = inequality(np.array([0.0, 0.0, 1.0]), np.ones(3))
    assert result.reasons["palma"] == "undefined_poorest_nothing"


def test_palma_by_income_keeps_units_of_equal_income_together():
    values = np.array([5.0, 1.0, 2.0, 3.0, 8.0, 9.0])
    income = np.array([1.0, 1.0, 1.0, 2.0, 3.0, np.nan])
    ratio = IncomePalma(values, income).ratio(np.ones(6))
    assert math.isnan(ratio)  # the richest stand at the 90th percentile, nobody above it
    weights = np.array([1.0, 1.0, 1.0, 6.5, 0.5, 7.0])
    assert IncomePalma(values, income).ratio(weights) == pytest.approx(8.0 / ((5 + 1 + 2 + 6.5 * 3) / 9.5))


def test_kolm_pollak_equivalent_of_large_values_is_finite():
    # METHODS: inequalipy overflows to infinity for 3000 and kappa = -1.
    assert one("kolm_pollak_ede", [3000.0, 3000.0], burden=True, kappa=-1.0) == pytest.approx(3000.0)
    assert one("kolm_pollak_ede", [0.0, 3000.0], burden=True, kappa=-1.0) == pytest.approx(3000.0 - math.log(2))


def test_kolm_pollak_lies_below_the_mean_for_a_benefit_and_above_it_for_a_burden():
    assert one("kolm_pollak_ede", RISING) < 2.0 < one("kolm_pollak_ede", RISING, burden=True)
    assert one("kolm_pollak_index", RISING) > 0 and one("kolm_pollak_index", RISING, burden=True) > 0


def test_foster_greer_thorbecke_counts_who_is_below_the_threshold_and_by_how_much():
    result = inequality(RISING, np.array([1.0, 1.0, 2.0, 3.0, 3.0]), InequalityOptions(threshold=2.0))
    assert result["below_threshold"] == result["fgt_0"] == pytest.approx(0.2)
    assert result["fgt_1"] == pytest.approx((1.0 + 0.5) / 10)
    assert result["fgt_2"] == pytest.approx((1.0 + 0.25) / 10)
    assert result["population_below"] == pytest.approx(2.0)
    assert result["resource_needed"] == pytest.approx(1 * 2.0 + 1 * 1.0)


def test_a_burden_is_poor_above_its_threshold():
    result = inequality(RISING, ONES, InequalityOptions(threshold=2.0, burden=True))
    assert result["fgt_0"] == pytest.approx(0.4)
    assert result["fgt_1"] == pytest.approx((0.5 + 1.0) / 5)
    assert result["below_threshold"] == pytest.approx(0.4)
    assert result.reasons["atkinson_index"] == result.reasons["resource_needed"] == "undefined_for_burden"


def test_indices_of_nobody_having_access_are_undefined_not_zero():
    result = inequality(np.zeros(4), np.ones(4), InequalityOptions(threshold=1.0))
    for name in [*SCALE_FREE, "to_move", "p90_p10"]:
        assert math.isnan(result[name]), name
        assert result.reasons[name] == "undefined_nobody", name
    assert (result["mean"], result["sd"], result["fgt_0"]) == (0.0, 0.0, 1.0)
    assert math.isnan(gini(np.zeros(4), np.ones(4)))
    assert len(lorenz_curve(Distribution(np.zeros(4), np.ones(4))).share) == 0


def test_a_single_unit_is_equal_to_itself():
    result = inequality(np.array([3.0]), np.array([10.0]))
    assert result["gini"] == result["theil_t"] == result["hoover"] == 0.0
    assert math.isnan(Evaluation(np.array([3.0]), np.array([10.0]), InequalityOptions()).leaving_one_out()["gini"][0])


@pytest.mark.parametrize(
    "options",
    [{"log_base": "2"}, {"aversion": -1.0}, {"aversion": math.nan}, {"entropy": 99.0}, {"threshold": 0.0}],
)
def test_options_out_of_range_are_refused(options):
    with pytest.raises(InputError):
        inequality(RISING, ONES, InequalityOptions(**options))


def test_lorenz_curve_merges_ties_and_ends_at_one():
    curve = lorenz_curve(Distribution(np.array([3.0, 1.0, 1.0]), np.array([1.0, 1.0, 2.0])))
    assert curve.population == pytest.approx([0.0, 0.75, 1.0])
    assert curve.share == pytest.approx([0.0, 0.5, 1.0])
    assert curve.share_of_poorest(0.375) == pytest.approx(0.25)


def test_gini_is_twice_the_area_between_curve_and_diagonal():
    x, w = np.array([1.0, 4.0, 2.0, 2.0]), np.array([1.0, 2.0, 3.0, 0.5])
    curve = lorenz_curve(Distribution(x, w))
    widths = np.diff(curve.population)
    assert gini(x, w) == pytest.approx(1 - np.sum(widths * (curve.share[1:] + curve.share[:-1])))


def test_leaving_one_out_equals_measuring_without_that_unit():
    generator = np.random.default_rng(3)
    x = np.round(generator.lognormal(size=14), 1)
    w = generator.uniform(0.5, 2, 14)
    options = InequalityOptions(threshold=1.0, aversion=0.7).fixed_at(Distribution(x, w))
    left_out = Evaluation(x, w, options).leaving_one_out()
    for unit in range(14):
        rest = np.arange(14) != unit
        without = inequality(x[rest], w[rest], options).measures
        for name in without.keys() - PERCENTILES:
            assert left_out[name][unit] == pytest.approx(without[name], rel=1e-9), name


# ---- published numbers ------------------------------------------------------------------------


@pytest.fixture(scope="module")
def belo_horizonte(shared_data):
    """Jobs within 30 minutes by public transport, population and income per capita of each hexagon."""
    folder = shared_data / "ipea_belo_horizonte"
    with (folder / "land_use_data.csv").open() as file:
        rows = list(csv.DictReader(file))
    place = {row["id"]: position for position, row in enumerate(rows)}
    jobs = np.array([float(row["jobs"]) for row in rows])
    reached = np.zeros(len(rows))
    with gzip.open(folder / "travel_matrix.csv.gz", "rt") as file:
        for row in csv.reader(file):
            if row[2] != "travel_time" and float(row[2]) <= 30:
                reached[place[row[0]]] += jobs[place[row[1]]]
    people = np.array([float(row["population"]) for row in rows])
    income = np.array([float(row["income_per_capita"] or "nan") for row in rows])
    lived_in = people > 0
    return reached[lived_in], people[lived_in], income[lived_in]


def test_accessibility_poverty_of_belo_horizonte(belo_horizonte):
    # Ipea, package accessibility, fgt_poverty: jobs within 30 min, line 95368.
    jobs, people, _ = belo_horizonte
    result = inequality(jobs, people, InequalityOptions(threshold=95368.0))
    found = [result[name] for name in ("fgt_0", "fgt_1", "fgt_2")]
    assert found == pytest.approx([0.5745378, 0.3277383, 0.2218769], abs=5e-8)


def test_palma_ratio_by_income_of_belo_horizonte(belo_horizonte):
    # Ipea, package accessibility, palma_ratio: jobs within 30 min, income per capita.
    assert inequality(*belo_horizonte[:2], income=belo_horizonte[2])["palma_income"] == pytest.approx(
        3.800465, abs=5e-7
    )


def test_gini_of_mexican_states_in_1940(shared_data):
    # PySAL inequality, mexico example: PCGDP1940.
    with (shared_data / "equity_pysal" / "mexico" / "mexico.csv").open() as file:
        income = np.array([float(row["pcgdp1940"]) for row in csv.DictReader(file)])
    result = inequality(income, np.ones(len(income)))
    assert result["gini"] == pytest.approx(0.353723711735, abs=1e-12)
    assert result["theil_t"] == pytest.approx(0.208943442304, abs=1e-12)


@pytest.mark.parametrize(
    ("share", "resource", "published"),
    [
        ("population", "HRAD_beds", 0.30),
        ("population", "HRAD_technicians", 0.18),
        ("population", "HRAD_physicians", 0.15),
        ("population", "HRAD_nurses", 0.25),
        ("area_share_implied", "HRAD_beds", 0.38),
        ("area_share_implied", "HRAD_technicians", 0.44),
        ("area_share_implied", "HRAD_physicians", 0.47),
        ("area_share_implied", "HRAD_nurses", 0.36),
    ],
)
def test_gini_of_primary_care_in_tibet(shared_data, share, resource, published):
    # Wu et al. 2022, table 5; the resource of a prefecture is its HRAD times its share of the area.
    with (shared_data / "tibet_equity_published" / "tibet_2020_primary_care_HRAD.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    area = np.array([float(row["area_share_implied"]) for row in rows])
    amount = np.array([float(row[resource]) for row in rows]) * area
    weights = np.array([float(row[share]) for row in rows])
    assert gini(amount / weights, weights) == pytest.approx(published, abs=0.01)
