"""A QGIS that speaks Chinese: dialogs, help, messages, logs and reports do, too, and the numbers are the same."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingModelAlgorithm, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication

import evencare.plugin as plugin

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_county import refusal

ROOT = Path(__file__).resolve().parents[2]
CHINESE = re.compile("[\u4e00-\u9fff]")

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    """The folder of compiled translations; without Qt's compiler skipped, but not in CI."""
    folder = tmp_path_factory.mktemp("translations")
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "translations.py", "compile", folder], capture_output=True, text=True
    )
    if done.returncode:
        pytest.fail(done.stdout) if os.environ.get("CI") == "true" else pytest.skip(done.stdout)
    return folder


@pytest.fixture
def speaking(compiled, monkeypatch, qgis_app):
    """``speaking(locale)`` makes the plugin speak that language, where it can; True if so."""
    settings, installed = QgsSettings(), []
    before = {key: settings.value(key) for key in ("locale/userLocale", "locale/overrideFlag")}
    monkeypatch.setattr(plugin, "TRANSLATIONS", compiled)

    def speak(locale):
        settings.setValue("locale/userLocale", locale)
        settings.setValue("locale/overrideFlag", True)
        installed.append(plugin._install_translator())
        return installed[-1] is not None

    yield speak
    for translator in filter(None, installed):
        QCoreApplication.removeTranslator(translator)
    for key, value in before.items():
        settings.remove(key) if value is None else settings.setValue(key, value)


@pytest.mark.parametrize("locale", ["zh-Hans", "zh_CN"])
def test_simplified_chinese_is_found_by_any_of_its_names(speaking, locale):
    assert speaking(locale)


@pytest.mark.parametrize("locale", ["en_US", "de", "zh_TW"])
def test_other_languages_are_not_taken_for_it(speaking, locale):
    assert not speaking(locale)


def test_all_that_a_dialog_shows_is_chinese(speaking, provider):
    speaking("zh-Hans")
    english = []
    for registered in provider.algorithms():
        algorithm = registered.create()
        shown = [algorithm.displayName(), algorithm.group(), algorithm.shortDescription(), algorithm.shortHelpString()]
        for definition in algorithm.parameterDefinitions():
            shown += [definition.description(), definition.help()]
        if not isinstance(algorithm, QgsProcessingModelAlgorithm):
            shown += [definition.description() for definition in algorithm.outputDefinitions()]
        english += [(algorithm.id(), text) for text in shown if text and not CHINESE.search(text)]
    assert english == []


def test_numbers_are_the_same_and_the_report_is_chinese(speaking, run, county, tmp_path):
    in_english = run("reallocatecapacity", REPORT=str(tmp_path / "english.html"), **county)
    speaking("zh-Hans")
    in_chinese = run("reallocatecapacity", REPORT=str(tmp_path / "chinese.html"), **county)

    numbers = {name: value for name, value in in_english.results.items() if isinstance(value, (int, float))}
    assert len(numbers) > 10
    assert {name: in_chinese[name] for name in numbers} == numbers
    page = (tmp_path / "chinese.html").read_text("utf-8")
    assert "基尼系数" in page
    assert "Gini index" not in page
    left = [text for text in re.findall(r">([^<>]{12,})<", page) if not CHINESE.search(text) and " the " in text]
    assert left == []
    assert all(CHINESE.search(line) for line in in_chinese.log.infos if re.search("[a-z] [a-z]", line))


def test_a_refusal_explains_itself_in_chinese_down_to_its_words(speaking, run, county):
    speaking("zh-Hans")

    message = refusal(run, **{**county, "DECAY": "exponential", "METHOD": "e2sfca"})
    assert CHINESE.search(message)
    assert "DECAY_SHAPE" in message
    assert "the rate" not in message


def test_the_provider_speaks_english_again_afterwards(run, county):
    with pytest.raises(QgsProcessingException, match="DECAY_SHAPE"):
        run("reallocatecapacity", **{**county, "DECAY": "exponential", "METHOD": "e2sfca"})
    assert (
        QgsApplication.processingRegistry().algorithmById("evencare:pmedian").create().displayName()
        == "Least travel (p-median)"
    )
