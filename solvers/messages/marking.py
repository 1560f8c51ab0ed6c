"""How a text is marked for translation, and filled in any language, without this package importing Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Callable

Translate = Callable[[str], str]


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark ``text`` for translation in ``context`` and return it unchanged."""
    return text


class Words(str):
    """A text of ours that fills a place in another one: marked for translation, and translated with that one, as the
    names that users give are not. ``values`` fill its own places.

    >>> german = {"{name} needs {what}.": "{name} braucht {what}.", "the {unit}": "die {unit}"}
    >>> filled("{name} needs {what}.", {"name": "the cost", "what": Words("the {unit}", unit="km")}, german.get)
    'the cost braucht die km.'
    """

    def __new__(cls, text: str, **values: object) -> Words:
        words = super().__new__(cls, filled(text, values, str) if values else text)
        words._text, words._values = text, values
        return words

    def in_language(self, tr: Translate) -> str:
        return filled(self._text, self._values, tr)


def filled(text: str, values: Mapping[str, object], tr: Translate) -> str:
    """``text``, in the language of ``tr``, with ``values`` in the places that it names; lists with commas between."""
    return tr(text).format(**{name: _said(value, tr) for name, value in values.items()})


def _said(value: object, tr: Translate) -> object:
    if isinstance(value, Words):
        return value.in_language(tr)
    return ", ".join(str(_said(one, tr)) for one in value) if isinstance(value, list) else value
