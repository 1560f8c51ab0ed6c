"""How well fitted flows agree with observed ones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .poisson import deviance

BINS = 20


@dataclass(frozen=True)
class Agreement:
    """``d2`` the share of the null deviance that is explained; ``srmse`` the root mean squared error over the mean
    flow; ``ssi`` Sorensen's similarity 2 min(T, mu) / (T + mu), averaged over pairs (pairs with neither agree);
    ``cpc`` the common part of all flows, 2 sum min / (sum T + sum mu); ``aic``; ``dispersion`` the Pearson statistic
    over the degrees of freedom (NaN without any)."""

    deviance: float
    d2: float
    srmse: float
    ssi: float
    cpc: float
    aic: float
    dispersion: float


def agreement(flow: np.ndarray, fitted: np.ndarray, terms: int) -> Agreement:
    """Measures of ``fitted`` (rows,) against ``flow`` (rows,), of a model with ``terms`` free parameters."""
    from scipy.special import gammaln, xlogy

    unexplained = deviance(flow, fitted)
    null = deviance(flow, np.full(len(flow), flow.mean()))
    both = flow + fitted
    common = np.minimum(flow, fitted)
    with np.errstate(invalid="ignore", divide="ignore"):
        similarity = np.where(both > 0, 2.0 * common / both, 1.0)
    likelihood = float(np.sum(xlogy(flow, fitted) - fitted - gammaln(flow + 1.0)))
    possible = fitted > 0
    pearson = float(np.sum(np.square(flow[possible] - fitted[possible]) / fitted[possible]))
    freedom = int(possible.sum()) - terms
    return Agreement(
        deviance=unexplained,
        d2=1.0 - unexplained / null if null > 0 else np.nan,
        srmse=float(np.sqrt(np.mean(np.square(flow - fitted))) / flow.mean()),
        ssi=float(similarity.mean()),
        cpc=float(2.0 * common.sum() / both.sum()),
        aic=2.0 * terms - 2.0 * likelihood,
        dispersion=pearson / freedom if freedom > 0 else np.nan,
    )


def trip_lengths(cost: np.ndarray, flows: list, bins: int = BINS) -> tuple[np.ndarray, list]:
    """(middles (k,) of classes of cost of equal width, share of each of the ``flows`` in each class (k,))."""
    low, high = float(cost.min()), float(cost.max())
    edges = np.linspace(low, high if high > low else low + 1.0, bins + 1)
    place = np.clip(np.searchsorted(edges, cost, side="right") - 1, 0, bins - 1)
    shares = [np.bincount(place, flow, bins) / flow.sum() for flow in flows]
    return (edges[1:] + edges[:-1]) / 2, shares
