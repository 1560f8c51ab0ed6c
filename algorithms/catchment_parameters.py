"""The parameters of a catchment: how far it reaches, by which method, and how its weight decays."""

from __future__ import annotations

from ..solvers.accessibility.decay import FAMILIES
from ..solvers.accessibility.methods import METHODS
from .messages import tr
from .parameters import add_choice, add_number, add_text


def add_catchment(algorithm, optional=False, default=None):
    add_number(
        algorithm,
        "CATCHMENT",
        tr("Catchment (largest cost that counts, in the unit of the costs)"),
        tr("Pairs beyond it do not count; the limit itself does. Minutes with a table of minutes, metres without one."),
        default=default,
        optional=optional,
        low=0.0,
    )


def add_method(algorithm, methods=None):
    add_choice(
        algorithm,
        "METHOD",
        tr("Method"),
        tr(
            "2sfca: every place in the catchment weighs alike. e2sfca: weights fall with cost as the decay says. "
            "3sfca: people choose among facilities by nearness. m2sfca: distance also lowers the use of supply. "
            "huff2sfca: people choose by nearness and size. mh3sfca: as Huff, with constant total demand. "
            "bfca: demand and supply are each shared out exactly once."
        ),
        methods or list(METHODS),
        "e2sfca",
    )


def add_decay(algorithm):
    """DECAY, DECAY_SCALE, DECAY_SHAPE and DECAY_BANDS."""
    add_choice(
        algorithm,
        "DECAY",
        tr("Distance decay"),
        tr(
            "How willingness to travel falls with cost. dai: the Gaussian that reaches zero at the catchment. "
            "step and table need bands; power, exponential, gaussian, butterworth, logistic, log_logistic, mcgrail "
            "and gamma need a scale, a shape or both. Not used by 2sfca."
        ),
        list(FAMILIES),
        "dai",
    )
    add_number(
        algorithm,
        "DECAY_SCALE",
        tr("Decay scale"),
        tr(
            "power: the smallest cost (1). gaussian: sigma. dai, epanechnikov, quartic, raised_cosine, linear: d0 (the "
            "catchment). butterworth: cut-off. logistic, log_logistic: median. mcgrail: radius of full weight. "
            "gamma: rate."
        ),
        optional=True,
    )
    add_number(
        algorithm,
        "DECAY_SHAPE",
        tr("Decay shape"),
        tr(
            "power, exponential, log_logistic: beta. butterworth: order. logistic: standard deviation. "
            "mcgrail: exponent (1.5). gamma: exponent."
        ),
        optional=True,
    )
    add_text(
        algorithm,
        "DECAY_BANDS",
        tr("Decay bands (upper bound:weight)"),
        tr("For step and table, as in 10:1, 20:0.68, 30:0.22. Upper bounds belong to their band."),
        optional=True,
    )
