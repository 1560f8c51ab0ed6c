"""Cover that fades: 1 up to the standard, falling straight to 0 at the cost FADE."""

from __future__ import annotations

import numpy as np

from ..errors import InputError
from ..problem import TravelCosts
from .lists import within_standard
from .sites import Sites


def faded_pairs(costs: TravelCosts, sites: Sites, standard: np.ndarray, fade: float) -> tuple[TravelCosts, TravelCosts]:
    """The pairs that cover at all, with their costs, and with the share of a person that they leave uncovered.

    ``standard`` (n,) of every place. Raises ``InputError`` where ``fade`` is not above every standard.
    """
    if not fade > standard.max():
        raise InputError("fade_too_small", parameter="FADE", value=f"{fade:g}", standard=f"{standard.max():g}")
    pairs = within_standard(costs, fade, sites.status != "excluded", parameter="FADE")
    missing = np.clip((pairs.costs - standard[pairs.rows()]) / (fade - standard)[pairs.rows()], 0.0, 1.0)
    return pairs, TravelCosts(pairs.indptr, pairs.indices, missing, pairs.facility_count)
