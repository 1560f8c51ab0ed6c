"""Distance decay: how willingness to travel falls with cost, one table of families.

Every family is a non-increasing f(c) with f(infinity) = 0, cut at the catchment: W(c) = f(c) for
c <= catchment (inclusive) and 0 beyond. Formulas and sources stand beside each function.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable

import numpy as np

from ..errors import InputError
from ..messages import Words
from ..typed_lists import pairs_listed

BANDS_EXAMPLE = "10:1, 20:0.68, 30:0.22"


def _binary(c, d):
    """1 inside the catchment (Luo & Wang 2003)."""
    return np.ones_like(c)


def _step(c, d):
    """w_k for c in (b_{k-1}, b_k], 0 beyond the last band (Luo & Qi 2009)."""
    # Counting the bounds that are not exceeded and looking the weight up is ten times as fast as masks.
    inside = np.zeros(c.shape, dtype=np.uint8 if len(d.bands) < 256 else np.intp)
    for upper, _ in d.bands:
        inside += _at_most(c, upper)
    by_count = np.array([0.0, *(weight for _, weight in reversed(d.bands))])
    return by_count.take(inside, out=np.empty(c.shape), mode="clip")


def _linear(c, d):
    """1 - c/d0."""
    return np.maximum(0.0, 1.0 - c / d.scale)


def _power(c, d):
    """max(c, c_min)^-beta (Hansen 1959); the floor keeps a cost of zero finite."""
    return np.maximum(c, d.scale) ** -d.shape


def _exponential(c, d):
    """exp(-beta c) (Wilson 1971)."""
    return np.exp(-d.shape * c)


def _gaussian(c, d):
    """exp(-c^2 / (2 sigma^2))."""
    return np.exp(-0.5 * np.square(c / d.scale))


def _dai(c, d):
    """(exp(-(c/d0)^2 / 2) - exp(-1/2)) / (1 - exp(-1/2)) for c <= d0, else 0 (Dai 2010)."""
    edge = np.exp(-0.5)
    inside = c / d.scale
    # In place: of millions of costs half of the time goes into arrays in between.
    np.square(inside, out=inside)
    inside *= -0.5
    np.exp(inside, out=inside)
    inside -= edge
    inside /= 1.0 - edge
    return np.maximum(0.0, inside, out=inside)


def _epanechnikov(c, d):
    """1 - (c/d0)^2 (Dai & Wang 2011, without their constant 3/4 so that f(0) = 1)."""
    return np.maximum(0.0, 1.0 - np.square(c / d.scale))


def _quartic(c, d):
    """(1 - (c/d0)^2)^2."""
    return np.square(np.maximum(0.0, 1.0 - np.square(c / d.scale)))


def _raised_cosine(c, d):
    """(1 + cos(pi min(c, d0) / d0)) / 2."""
    return 0.5 * (1.0 + np.cos(np.pi * np.minimum(c / d.scale, 1.0)))


def _butterworth(c, d):
    """1 / sqrt(1 + (c/c_0)^(2 n)), with the square root of the filter's amplitude (Langford et al.)."""
    with np.errstate(over="ignore"):
        return 1.0 / np.sqrt(1.0 + (c / d.scale) ** (2.0 * d.shape))


def _logistic(c, d):
    """1 / (1 + exp((c - m) pi / (sd sqrt 3))) (Bauer & Groneberg 2016)."""
    with np.errstate(over="ignore"):
        return 1.0 / (1.0 + np.exp((c - d.scale) * np.pi / (d.shape * np.sqrt(3.0))))


def _log_logistic(c, d):
    """1 / (1 + (c/theta)^beta)."""
    with np.errstate(over="ignore"):
        return 1.0 / (1.0 + (c / d.scale) ** d.shape)


def _mcgrail(c, d):
    """1 up to the full-weight radius r, then ((d - c) / (d - r))^p down to 0 at the catchment d
    (McGrail & Humphreys 2009, who take r = 10, d = 60 minutes and p = 1.5)."""
    if d.catchment <= d.scale:
        return np.ones_like(c)
    return np.clip((d.catchment - c) / (d.catchment - d.scale), 0.0, 1.0) ** d.shape


def _gamma(c, d):
    """c^-b1 exp(-b2 c) (Tanner 1961), with c no smaller than one unit of cost."""
    floored = np.maximum(c, 1.0)
    return floored**-d.shape * np.exp(-d.scale * floored)


def _table(c, d):
    """Straight lines through the points (c_k, w_k), w_1 before the first, 0 after the last."""
    points, weights = np.transpose(d.bands)
    return np.where(_at_most(c, points[-1]), np.interp(c, points, weights), 0.0)


def _at_most(c, limit):
    """c <= limit in the precision of the costs: a float32 cost of 0.1 lies within 0.1."""
    return c <= (c.dtype.type(limit) if c.dtype.kind == "f" else limit)


@dataclass(frozen=True)
class Family:
    """A decay family: its function, what it needs, and what a missing parameter defaults to.

    ``scale`` and ``shape`` are ``None`` (unused), ``"needed"``, ``"catchment"`` or a number.
    """

    weights: Callable
    scale: object = None
    shape: object = None
    scale_meaning: str = ""
    shape_meaning: str = ""
    bands: bool = False


_ZERO_FROM = Words("the cost d0 at which the weight reaches zero")

FAMILIES = {
    "binary": Family(_binary),
    "step": Family(_step, bands=True),
    "linear": Family(_linear, scale="catchment", scale_meaning=_ZERO_FROM),
    "power": Family(_power, 1.0, "needed", Words("the smallest cost that counts"), Words("the exponent beta")),
    "exponential": Family(_exponential, None, "needed", "", Words("the rate beta per unit of cost")),
    "gaussian": Family(_gaussian, "needed", None, Words("the standard deviation sigma in units of cost")),
    "dai": Family(_dai, scale="catchment", scale_meaning=_ZERO_FROM),
    "epanechnikov": Family(_epanechnikov, "catchment", None, _ZERO_FROM),
    "quartic": Family(_quartic, "catchment", None, _ZERO_FROM),
    "raised_cosine": Family(_raised_cosine, "catchment", None, _ZERO_FROM),
    "butterworth": Family(_butterworth, "needed", "needed", Words("the cut-off cost"), Words("the order n")),
    "logistic": Family(_logistic, "needed", "needed", Words("the median cost"), Words("the standard deviation")),
    "log_logistic": Family(
        _log_logistic, "needed", "needed", Words("the median cost theta"), Words("the exponent beta")
    ),
    "mcgrail": Family(_mcgrail, "needed", 1.5, Words("the radius of full weight"), Words("the exponent")),
    "gamma": Family(_gamma, "needed", "needed", Words("the rate b2 per unit of cost"), Words("the exponent b1")),
    "table": Family(_table, bands=True),
}


@dataclass(frozen=True)
class Decay:
    """A decay function ready to use: ``decay(costs)`` gives weights of the same shape, float64.

    Build it with :meth:`checked`; ``bands`` are (upper bound or point, weight) pairs.
    """

    family: str
    catchment: float = np.inf
    scale: float | None = None
    shape: float | None = None
    bands: tuple = ()

    @classmethod
    def checked(cls, family, catchment=None, scale=None, shape=None, bands="") -> Decay:
        """Fill in defaults and raise :class:`InputError` on what is missing or impossible.

        ``bands`` is text (``10:1, 20:0.68``) or a sequence of pairs.

        >>> Decay.checked("step", 30, bands="10:1, 20:0.68, 30:0.22")(np.array([10.0, 10.5, 30.0, 31.0]))
        array([1.  , 0.68, 0.22, 0.  ])
        """
        if family not in FAMILIES:
            raise InputError("unknown_choice", parameter="DECAY", value=family, choices=", ".join(FAMILIES))
        row = FAMILIES[family]
        limit = np.inf if catchment is None else float(catchment)
        if not limit > 0:
            raise InputError("not_positive", parameter="CATCHMENT", value=catchment)
        filled = {}
        for name, given, rule, meaning in (
            ("DECAY_SCALE", scale, row.scale, row.scale_meaning),
            ("DECAY_SHAPE", shape, row.shape, row.shape_meaning),
        ):
            if rule is None:
                filled[name] = None
                continue
            value = given
            if value is None:
                value = limit if rule == "catchment" else rule
            if value == "needed" or not np.isfinite(value):
                raise InputError("decay_needs", parameter=name, decay=family, meaning=meaning)
            if not value > 0:
                raise InputError("not_positive", parameter=name, value=value)
            filled[name] = float(value)
        if family == "mcgrail" and not np.isfinite(limit):
            raise InputError(
                "decay_needs", parameter="CATCHMENT", decay=family, meaning=Words("the cost of weight zero")
            )
        pairs = parse_bands(bands, family) if row.bands else ()
        return cls(family, limit, filled["DECAY_SCALE"], filled["DECAY_SHAPE"], pairs)

    def __call__(self, costs: np.ndarray) -> np.ndarray:
        costs = np.asarray(costs)
        row = FAMILIES[self.family]
        weights = row.weights(costs if row.bands else costs.astype(np.float64), self)
        within = _at_most(costs, self.catchment) if np.isfinite(self.catchment) else np.isfinite(costs)
        weights *= within
        missing = np.isnan(weights)
        if missing.any():
            weights[missing] = 0.0
        return weights

    def within(self, catchment: float) -> Decay:
        """The same decay in another catchment; a scale that was the catchment follows it."""
        scale = catchment if FAMILIES[self.family].scale == "catchment" and self.scale == self.catchment else self.scale
        return replace(self, catchment=catchment, scale=scale)

    def describe(self) -> str:
        """The parameters as used, for logs and reports.

        >>> Decay.checked("dai", 30).describe()
        'dai, catchment 30, scale 30'
        """
        parts = [self.family]
        if np.isfinite(self.catchment):
            parts.append(f"catchment {self.catchment:g}")
        if self.scale is not None:
            parts.append(f"scale {self.scale:g}")
        if self.shape is not None:
            parts.append(f"shape {self.shape:g}")
        if self.bands:
            parts.append("bands " + ", ".join(f"{upper:g}:{weight:g}" for upper, weight in self.bands))
        return ", ".join(parts)


def parse_bands(bands, family: str = "step") -> tuple:
    """``10:1, 20:0.68`` as ((10.0, 1.0), (20.0, 0.68)), checked to rise in cost and fall in weight."""
    if isinstance(bands, str):
        if not bands.strip():
            raise InputError("bands_missing", decay=family, example=BANDS_EXAMPLE)
        try:
            pairs = pairs_listed(bands)
        except ValueError:
            pairs = []
    else:
        pairs = [tuple(float(part) for part in band) for band in bands]
        if not pairs:
            raise InputError("bands_missing", decay=family, example=BANDS_EXAMPLE)
    if not pairs or any(len(pair) != 2 or not np.all(np.isfinite(pair)) for pair in pairs):
        raise InputError("bands_unreadable", value=bands, example=BANDS_EXAMPLE)
    for upper, weight in pairs:
        if weight < 0 or upper < 0:
            raise InputError("bands_negative", value=f"{upper:g}:{weight:g}")
    for (first, first_weight), (second, second_weight) in zip(pairs, pairs[1:]):
        if second <= first:
            raise InputError("bands_not_rising", first=f"{first:g}", second=f"{second:g}")
        if second_weight > first_weight:
            raise InputError("bands_increase", first=f"{first_weight:g}", second=f"{second_weight:g}")
    if not any(weight > 0 for _, weight in pairs):
        raise InputError("bands_all_zero")
    return tuple(pairs)
