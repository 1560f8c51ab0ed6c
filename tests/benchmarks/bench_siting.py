"""Siting on the problems of the literature: bound, plan and time beside the published value, as a CSV.

Run: python tests/benchmarks/bench_siting.py                        sums of the quick families
     python tests/benchmarks/bench_siting.py rl1304 sjc > siting.csv   every problem of the families named
Families: pmed, pcenter, uflp, cflp, rl1304, pcb3038, sjc. The data are looked for as in the tests.
"""

import csv
import gzip
import os
import sys
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import conftest  # loads the package under its name

from evencare.solvers.problem import Demand, TravelCosts
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.fixed_charge import fixed_charge
from evencare.solvers.siting.p_center import p_center
from evencare.solvers.siting.p_median import p_median
from evencare.solvers.siting.rules import Limits
from evencare.solvers.siting.sites import Sites
from tests.solvers.median_cases import optima, or_library

DATA = Path(os.environ.get("EVENCARE_SHARED_DATA", conftest.ROOT.parent / "shared" / "data"))
PROVEN = Effort(gap=0.0, time_limit=60.0)
COLUMNS = ("instance", "bound", "plan", "proven", "gap", "seconds", "reference", "source")
OR_LIBRARY = "OR-Library (Beasley 1985, 1990)"
RL1304 = {
    5: 3099073,
    10: 2134295,
    20: 1412108,
    50: 795012,
    100: 491639,
    200: 268573,
    300: 177326,
    400: 128332,
    500: 97024,
}
"""Optima with distances rounded down: Garcia, Labbe & Marin 2011, INFORMS Journal on Computing 23:546-556."""
SJC = {"SJC1": 17288.99, "SJC2": 33270.94, "SJC3a": 45335.16, "SJC3b": 40635.90, "SJC4a": 61925.51, "SJC4b": 52458.02}
"""Best known: Lorena & Senne 2004, Computers & Operations Research 31:863-876."""


def solved(name, reference, source, model, *problem, **options):
    start = time.perf_counter()
    answer = model(*problem, effort=PROVEN, **options)
    seconds = time.perf_counter() - start
    plan = getattr(answer, "plan", answer)
    proven = plan.status == "optimal"
    return name, plan.bound, plan.objective, proven, plan.gap, round(seconds, 2), reference, source


def pmed():
    known = optima(DATA)
    for number in range(1, 41):
        demand, sites, costs, p = or_library(DATA, number)
        name = f"pmed{number} p-median"
        yield solved(name, known[number], OR_LIBRARY, p_median, demand, sites, costs, Limits(p))


def pcenter():
    known = optima(DATA, "kcenteropt.txt")
    for number in range(1, 41):
        demand, sites, costs, p = or_library(DATA, number)
        name = f"pmed{number} p-center"
        yield solved(name, known.get(number), OR_LIBRARY, p_center, demand, sites, costs, Limits(p))


def complete(matrix):
    n, m = matrix.shape
    return TravelCosts(np.arange(n + 1) * m, np.tile(np.arange(m, dtype=np.int32), n), matrix.ravel(), m)


def numbered(people):
    return Demand(np.arange(len(people)).astype(str).astype(object), people)


def uflp():
    folder = DATA / "siting" / "uflp" / "orlib"
    for path in sorted([*folder.glob("cap*.txt"), *folder.glob("cap*.txt.gz")]):
        content = path.read_bytes()
        words = (gzip.decompress(content) if path.suffix == ".gz" else content).decode().split()
        m, n = int(words[0]), int(words[1])
        numbers = np.array([0.0 if word == "capacity" else float(word) for word in words[2:]])
        costs = complete(np.ascontiguousarray(numbers[2 * m :].reshape(n, m + 1)[:, 1:]))
        sites = Sites.checked(np.arange(m).astype(str), cost=numbers[1 : 2 * m : 2])
        name = path.name.split(".")[0]
        optimum = float((folder / f"{name}.txt.opt").read_text().split()[-1])
        demand = numbered(np.ones(n))
        yield solved(f"{name} fixed charge", optimum, OR_LIBRARY, fixed_charge, demand, sites, costs)


def cflp():
    """The same with capacities: each site has room for all demand, so the optimum is that without (Beasley 1988)."""
    folder = DATA / "siting" / "uflp" / "orlib"
    for path in sorted(folder.glob("cap*.txt")):
        words = path.read_text().split()
        m, n = int(words[0]), int(words[1])
        numbers = np.array(words[2:], dtype=float)
        table = numbers[2 * m :].reshape(n, m + 1)
        people = table[:, 0]
        costs = complete(table[:, 1:] / people[:, None])
        sites = Sites.checked(np.arange(m).astype(str), cost=numbers[1 : 2 * m : 2], capacity=numbers[0 : 2 * m : 2])
        optimum = float((folder / f"{path.stem}.txt.opt").read_text().split()[-1])
        problem = numbered(people), sites, costs
        yield solved(f"{path.stem} capacities", optimum, OR_LIBRARY, fixed_charge, *problem, capacitated=True)


def tsplib(name, numbers, known, source):
    lines = [line.split() for line in (DATA / "siting" / "tsplib" / f"{name}.tsp").read_text().splitlines()]
    at = np.array([[float(x), float(y)] for number, x, y in (q for q in lines if len(q) == 3 and q[0].isdigit())])
    away = at[:, None, :] - at[None, :, :]
    costs = complete(np.floor(np.hypot(away[..., 0], away[..., 1])))
    demand, sites = numbered(np.ones(len(at))), Sites.checked(np.arange(len(at)).astype(str))
    for p in numbers:
        yield solved(f"{name} p-median {p}", known.get(p), source, p_median, demand, sites, costs, Limits(p))


def rl1304():
    return tsplib("rl1304", RL1304, RL1304, "Garcia, Labbe & Marin 2011")


def pcb3038():
    return tsplib("pcb3038", (10, 50, 100, 200, 300, 500), {}, "")


def sjc():
    for name, best in SJC.items():
        numbers = np.array((DATA / "siting" / "sjc" / f"{name}.dat").read_text().split(), dtype=float)
        n, p = int(numbers[0]), int(numbers[1])
        x, y, capacity, people = numbers[2:].reshape(n, 4).T
        # The cost of a place is its distance, whatever its demand.
        per_person = complete(np.hypot(x[:, None] - x, y[:, None] - y) / people[:, None])
        sites = Sites.checked(np.arange(n).astype(str), capacity=capacity)
        problem = (numbered(people), sites, per_person, Limits(p))
        whole = {"capacitated": True, "whole": True}
        yield solved(f"{name} capacitated p-median", best, "Lorena & Senne 2004", p_median, *problem, **whole)


FAMILIES = {
    "pmed": pmed,
    "pcenter": pcenter,
    "uflp": uflp,
    "cflp": cflp,
    "rl1304": rl1304,
    "pcb3038": pcb3038,
    "sjc": sjc,
}
QUICK = ("pmed", "uflp")


def run():
    """[(name, value, unit), ...] of the quick families."""
    figures = []
    for family in QUICK:
        rows = list(FAMILIES[family]())
        figures.append((f"{family}: {len(rows)} problems", sum(one[5] for one in rows), "s"))
        figures.append((f"{family}: proven", sum(one[3] for one in rows), "problems"))
    return figures


def write(families, file):
    table = csv.writer(file)
    table.writerow(COLUMNS)
    for family in families:
        for one in FAMILIES[family]():
            table.writerow(one)
            file.flush()


if __name__ == "__main__":
    if sys.argv[1:]:
        write(sys.argv[1:], sys.stdout)
    else:
        for name, value, unit in run():
            print(f"{name:60} {value:12,.2f} {unit}")
