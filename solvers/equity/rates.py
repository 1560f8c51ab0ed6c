"""Rates of events among people: raw, and standardised so that small populations do not pass for extreme ones."""

from __future__ import annotations

import numpy as np


def raw_rates(events: np.ndarray, population: np.ndarray) -> np.ndarray:
    """Events over people, (n,); NaN where nobody lives or either is NaN."""
    return np.divide(events, population, out=np.full(len(events), np.nan), where=population > 0)


def empirical_bayes(events: np.ndarray, population: np.ndarray) -> np.ndarray:
    """Standardised rates z = (r - b) / sqrt(a + b / P), (n,); NaN as above (Assunção & Reis 1999, Stat. Med. 18:2147).

    b is the rate of all people, a = s² - b n / ΣP the variance between places, s² = Σ P (r - b)² / ΣP. Where a + b/P
    would be negative the place's sampling variance b/P alone is taken.
    """
    rate = raw_rates(events, population)
    known = ~np.isnan(rate)
    people = population[known]
    found = np.full(len(rate), np.nan)
    overall = events[known].sum() / people.sum() if known.any() else 0.0
    if overall == 0:
        # Nobody has an event: the rates are equal, whatever the populations.
        found[known] = 0.0
        return found
    between = np.dot(people, (rate[known] - overall) ** 2) / people.sum() - overall * len(people) / people.sum()
    variance = between + overall / people
    variance = np.where(variance > 0, variance, overall / people)
    found[known] = (rate[known] - overall) / np.sqrt(variance)
    return found
