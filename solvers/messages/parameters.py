"""Numbers and texts among the parameters, and distance decay."""

from __future__ import annotations

from .marking import QT_TRANSLATE_NOOP

MESSAGES = {
    "not_positive": QT_TRANSLATE_NOOP("EvenCare", "{parameter} must be greater than zero; it is {value}."),
    "number_missing": QT_TRANSLATE_NOOP(
        "EvenCare", "{parameter} is empty, but what you chose needs it. Give a number greater than zero."
    ),
    "out_of_range": QT_TRANSLATE_NOOP("EvenCare", "{parameter} must lie between {low} and {high}; it is {value}."),
    "not_a_list": QT_TRANSLATE_NOOP(
        "EvenCare", "{parameter}: '{value}' is not a list of numbers. Write them with commas, as in {example}."
    ),
    "unknown_choice": QT_TRANSLATE_NOOP("EvenCare", "{parameter}: '{value}' is not one of {choices}."),
    "decay_needs": QT_TRANSLATE_NOOP("EvenCare", "{parameter} is needed for the decay '{decay}': {meaning}."),
    "bands_missing": QT_TRANSLATE_NOOP(
        "EvenCare", "DECAY_BANDS is needed for the decay '{decay}'. Write bands as {example} (upper bound:weight)."
    ),
    "bands_unreadable": QT_TRANSLATE_NOOP(
        "EvenCare", "DECAY_BANDS: '{value}' cannot be read. Write bands as {example} (upper bound:weight)."
    ),
    "bands_not_rising": QT_TRANSLATE_NOOP(
        "EvenCare", "DECAY_BANDS: the upper bounds must rise, but {second} follows {first}. Sort the bands."
    ),
    "bands_increase": QT_TRANSLATE_NOOP(
        "EvenCare",
        "DECAY_BANDS: the weights must not increase with cost, but {second} follows {first}. "
        "A farther band cannot weigh more than a nearer one.",
    ),
    "bands_negative": QT_TRANSLATE_NOOP(
        "EvenCare", "DECAY_BANDS: {value} is negative. Bounds and weights must be zero or more."
    ),
    "bands_all_zero": QT_TRANSLATE_NOOP(
        "EvenCare", "DECAY_BANDS: every weight is zero, so nothing can be reached. Give at least the first a weight."
    ),
}
