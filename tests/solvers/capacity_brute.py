"""Small siting problems with capacities and their optima by trying every plan."""

from itertools import product

import numpy as np
from scipy.optimize import linprog

from tests.solvers.median_cases import cost_matrix, plans


def split_optimum(cost, people, capacity, least, is_open):
    """(people served, cost of serving them) of an open set, places split; None where least loads cannot be had."""
    rows, columns = np.nonzero(np.isfinite(cost) & is_open)
    limits = [np.where(rows == i, 1.0, 0.0) for i in range(len(people))]
    limits += [np.where(columns == j, 1.0, 0.0) for j in range(cost.shape[1])]
    limits += [np.where(columns == j, -1.0, 0.0) for j in np.flatnonzero(is_open)]
    sides = np.concatenate((people, np.minimum(capacity, people.sum()), -least[is_open]))
    dear = 1000.0
    if len(rows) == 0:
        return None if np.any(least[is_open] > 0) else (0.0, 0.0)
    answer = linprog(cost[rows, columns] - dear, A_ub=np.array(limits), b_ub=sides, method="highs")
    if answer.status != 0:
        return None
    served = answer.x.sum()
    return served, answer.fun + dear * served


def whole_optimum(cost, people, capacity, least, is_open):
    """As :func:`split_optimum`, every place at one site or unserved."""
    sites = np.flatnonzero(is_open)
    best = None
    choices = [
        [-1, *(j for j in sites if np.isfinite(cost[i, j]))] if people[i] > 0 else [-1] for i in range(len(people))
    ]
    for goes in product(*choices):
        goes = np.array(goes)
        used = goes >= 0
        loads = np.bincount(goes[used], people[used], cost.shape[1])
        if np.any(loads > capacity + 1e-9) or np.any((loads < least - 1e-9) & is_open):
            continue
        total = float(people[used] @ cost[np.flatnonzero(used), goes[used]])
        answer = (float(people[used].sum()), total)
        if best is None or (-answer[0], answer[1]) < (-best[0], best[1]):
            best = answer
    return best


def best_with_capacities(case, whole=False, least=None, charged=0.0, largest=np.inf):
    """(people served, cost) of the best plan: most people, then least cost; None if no plan keeps the limits."""
    cost = cost_matrix(case)
    cost[cost > np.broadcast_to(largest, len(cost))[:, None]] = np.inf
    people, sites = case.demand.population, case.sites
    least = np.zeros(len(sites)) if least is None else least
    unit = charged or 1.0
    best = None
    for is_open in plans(case):
        optimum = whole_optimum if whole else split_optimum
        answer = optimum(unit * cost, people, sites.capacity, least, is_open)
        if answer is None:
            continue
        total = answer[1] + (sites.cost[is_open & sites.opens].sum() if charged else 0.0)
        answer = (round(answer[0], 6), total)
        if best is None or (-answer[0], answer[1]) < (-best[0], best[1]):
            best = answer
    return best
