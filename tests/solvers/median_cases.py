"""p-median problems: small ones with their optima by trying every plan, and the OR-Library's."""

from itertools import product

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import shortest_path

from evencare.solvers.problem import Demand
from evencare.solvers.siting.rules import Limits
from evencare.solvers.siting.sites import Sites
from tests.solvers.siting_cases import dense_costs, random_case

STATUSES = ["candidate", "candidate", "candidate", "existing", "required", "closable", "excluded", "competitor"]


def mixed_case(seed):
    """Sites of every status, limited by number or by money; at least as many sites as are required."""
    rng = np.random.default_rng(seed)
    status = rng.choice(STATUSES, 7).tolist()
    cost = rng.integers(1, 9, 7).astype(float)
    required = status.count("required")
    opens = required + status.count("candidate")
    limits = Limits(min(max(2, required), opens)) if seed % 2 else Limits(budget=9.0 * required + 12.0)
    return random_case(seed, status=status, cost=cost, limits=limits)


def cost_matrix(case):
    """Costs (n, m), infinite where there is no pair or the site is excluded."""
    matrix = np.full((len(case.demand), len(case.sites)), np.inf)
    matrix[case.costs.rows(), case.costs.indices] = case.costs.costs
    matrix[:, case.sites.status == "excluded"] = np.inf
    return matrix


def plans(case):
    """Every choice of sites that keeps SITES and BUDGET."""
    sites, limits = case.sites, case.limits
    free = np.flatnonzero(sites.free)
    for choice in product((False, True), repeat=len(free)):
        is_open = sites.fixed.copy()
        is_open[free] = choice
        opened = is_open & sites.opens
        enough = limits.sites is None or opened.sum() == limits.sites
        if enough and (limits.budget is None or sites.cost[opened].sum() <= limits.budget + 1e-9):
            yield is_open


def least_travel(case, price=lambda cost: cost, largest=np.inf, allowed=lambda is_open: True):
    """The least total price of any ``allowed`` plan, infinite if none serves everyone who can be served."""
    matrix = cost_matrix(case)
    matrix[matrix > largest] = np.inf
    people = np.where(np.isfinite(matrix).any(axis=1), case.demand.population, 0.0)
    counted = people > 0
    best = np.inf
    for is_open in filter(allowed, plans(case)):
        nearest = matrix[counted][:, is_open].min(axis=1, initial=np.inf)
        best = min(best, float(people[counted] @ price(nearest)))
    return best


def most_served_least_travel(case):
    """(people served, travel): as many as possible, then as cheaply as possible; places may split."""
    matrix, people = cost_matrix(case), case.demand.population
    answers = []
    for is_open in plans(case):
        rows, columns = np.nonzero(np.isfinite(matrix) & is_open)
        limits = [np.where(rows == i, 1.0, 0.0) for i in range(len(people))]
        limits += [np.where(columns == j, 1.0, 0.0) for j in range(matrix.shape[1])]
        sides = np.concatenate((people, np.minimum(case.sites.capacity, people.sum())))
        prices = matrix[rows, columns] - 1000.0
        answer = linprog(prices, A_ub=np.array(limits), b_ub=sides, method="highs")
        served = answer.x.sum()
        answers.append((round(served, 6), answer.fun + 1000.0 * served))
    return min(answers, key=lambda pair: (-pair[0], pair[1]))


def or_library(folder, number):
    """(demand, sites, costs, p) of pmed1 to pmed40 (Beasley 1985): the last cost of a repeated edge counts."""
    words = (folder / "siting" / "orlib_pmed" / f"pmed{number}.txt").read_text().split()
    n, _, p = map(int, words[:3])
    edges = {}
    for start, end, cost in np.array(words[3:], dtype=int).reshape(-1, 3).tolist():
        edges[start - 1, end - 1] = edges[end - 1, start - 1] = cost
    rows, columns = np.array(list(edges)).T
    graph = csr_matrix((list(edges.values()), (rows, columns)), shape=(n, n))
    names = [str(k) for k in range(n)]
    costs = dense_costs(shortest_path(graph, method="D"))
    return Demand.checked(names, np.ones(n)), Sites.checked(names), costs, p


def optima(folder, name="pmedopt.txt"):
    """{number: optimum} of a file of the OR-Library."""
    lines = (folder / "siting" / "orlib_pmed" / name).read_text().splitlines()
    return {int(line.split()[0][4:]): int(line.split()[1]) for line in lines if line.startswith("pmed")}
