"""The one catalogue of messages: what is wrong, where, and what to do.

Keys are permanent (tests and translations refer to them); texts may be improved. One module an area; a key stands in
one of them only.
"""

from __future__ import annotations

from . import accessibility, capacity, choice, costs, equity, layers, parameters, plans, siting
from .marking import QT_TRANSLATE_NOOP, Words, filled

AREAS = (accessibility, capacity, choice, costs, equity, layers, parameters, plans, siting)

MESSAGES = {key: text for area in AREAS for key, text in area.MESSAGES.items()}

__all__ = ["MESSAGES", "QT_TRANSLATE_NOOP", "Words", "filled"]
