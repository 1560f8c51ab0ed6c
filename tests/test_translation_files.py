"""The translations say all that the code says: no text is missing, none is left over, and what fills them fits."""

import importlib.util
import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
_SPEC = importlib.util.spec_from_file_location("translations", ROOT / "scripts" / "translations.py")
translations = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(translations)

LANGUAGES = {path.name: translations.translations(path) for path in translations.languages()}
KEPT = re.compile(r"\{[^{}]*\}|</?[a-zA-Z][^<>]*>|\n")
"""Places to fill, tags, line ends."""
IDS = re.compile(r"(?<![A-Za-z0-9_])(?:[A-Z][A-Z0-9]*_[A-Z0-9_]+|[a-z0-9]+_[a-z0-9_]+)(?![A-Za-z0-9_])")
"""Parameters and fields of more than one word."""

each_language = pytest.mark.parametrize("language", LANGUAGES)


def test_the_plugin_speaks_chinese():
    assert "zh_Hans" in LANGUAGES


@each_language
def test_every_text_of_the_code_is_translated_and_no_other(language):
    wanted, known = set(translations.texts()), set(LANGUAGES[language])

    advice = "run `make translations`, then fill in resources/translations"
    assert sorted(wanted - known) == [], advice
    assert sorted(known - wanted) == [], advice


@each_language
def test_places_to_fill_tags_and_line_ends_are_those_of_the_text(language):
    wrong = [
        text
        for text, translation in LANGUAGES[language].items()
        if Counter(KEPT.findall(text)) != Counter(KEPT.findall(translation))
    ]
    assert wrong == []


@each_language
def test_parameters_and_fields_keep_their_names(language):
    wrong = [
        (text, name)
        for text, translation in LANGUAGES[language].items()
        for name in set(IDS.findall(text)) - set(IDS.findall(translation))
    ]
    assert wrong == []


@each_language
def test_blanks_at_the_ends_stay_since_texts_are_joined(language):
    def ends(text):
        return text[:1].isspace(), text[-1:].isspace()

    assert [text for text, translation in LANGUAGES[language].items() if ends(text) != ends(translation)] == []


def test_a_text_is_found_however_it_is_marked():
    tree = translations.ast.parse(
        'tr("one"); base.tr("two" " three"); QT_TRANSLATE_NOOP("EvenCare", "four"); Words("five {n}", n=2); tr(six)'
    )

    assert list(translations.marked(tree)) == ["one", "two three", "four", "five {n}"]


def test_labels_and_help_of_shipped_models_are_found():
    found = set(translations.texts())

    assert {"Smallest new hospital (beds)", "How many of the candidate sites to open."} <= found


def test_files_that_are_written_are_read_back_as_they_were():
    known = {"a < b & 'c'": "<b>甲</b>\n“乙”", "two": "二"}
    written = translations.linguist_file([*known, "new"], known, "zh_Hans")

    found = {
        m.findtext("source"): m.find("translation")
        for m in translations.ElementTree.fromstring(written).iter("message")
    }
    assert {text: found[text].text for text in known} == known
    assert found["new"].get("type") == "unfinished"
