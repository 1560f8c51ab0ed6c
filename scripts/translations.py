"""Translations of what users read: Qt Linguist files in ``resources/translations``, a folder a language.

    python scripts/translations.py update             bring the files in line with the code; says what is missing
    python scripts/translations.py compile FOLDER     FOLDER/evencare_LANGUAGE.qm of every language, by Qt's lrelease
    python scripts/translations.py compiler           where lrelease is; fails where it is not

A text is translated where the code has it literally in ``tr``, ``QT_TRANSLATE_NOOP`` or ``Words``, and where a shipped
model has it as a label or help. Qt's own lupdate knows neither a free ``tr`` nor ``Words``. For a new language make its
folder (``fr``, ``zh_Hant``) and update; then fill in the files with Qt Linguist or an editor.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ROOT / "resources" / "translations"
CONTEXT = "EvenCare"
NO_COMPILER = "lrelease is not found: install Qt's tools (Debian: qttools5-dev-tools, or qt6-l10n-tools)"
MARKERS = {"tr": 0, "Words": 0, "QT_TRANSLATE_NOOP": 1}
"""What marks a text, and which argument of it the text is."""


def main(arguments: list[str]) -> int:
    if arguments == ["update"]:
        return update()
    if len(arguments) == 2 and arguments[0] == "compile":
        return compile_all(Path(arguments[1]))
    if arguments == ["compiler"]:
        print(linguist_compiler() or NO_COMPILER)
        return 0 if linguist_compiler() else 1
    print(__doc__)
    return 2


def texts() -> dict[str, str]:
    """Every text to translate, in the order of the code, and the area (a file of each language) it belongs to."""
    found: dict[str, str] = {}
    for path in sorted([ROOT / "plugin.py", *(p for part in ("algorithms", "solvers", "ui") for p in _code(part))]):
        for text in marked(ast.parse(path.read_text("utf-8"))):
            found.setdefault(text, area(path.relative_to(ROOT)))
    for path in sorted((ROOT / "resources" / "models").glob("*.model3")):
        for text in in_model(ElementTree.parse(path).getroot()):
            found.setdefault(text, "models")
    return found


def _code(part: str) -> Iterator[Path]:
    return (ROOT / part).rglob("*.py")


def marked(tree: ast.AST) -> Iterator[str]:
    """The texts that ``tree`` marks for translation."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        place = MARKERS.get(getattr(node.func, "id", getattr(node.func, "attr", "")))
        if place is None or len(node.args) <= place:
            continue
        text = node.args[place]
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            yield text.value


def in_model(root: ElementTree.Element) -> Iterator[str]:
    """The help texts of a Processing model and the labels of its parameters."""
    places = root.findall("./Option[@name='help']/Option")
    places += root.findall("./Option[@name='parameterDefinitions']/Option/Option[@name='description']")
    yield from (place.get("value") for place in places if place.get("value"))


def area(path: Path) -> str:
    """The file of a language that has the texts of ``path``: a group of algorithms, messages, reports, or the rest."""
    folder = path.parent.parts
    if folder[:1] == ("algorithms",) and len(folder) > 1:
        return folder[1]
    return {("solvers", "messages"): "messages", ("solvers", "report"): "reports"}.get(folder, "shared")


def translations(language: Path) -> dict[str, str]:
    """What the files of a ``language`` translate: text -> translation."""
    found = {}
    for path in sorted(language.glob("*.ts")):
        for message in ElementTree.parse(path).iter("message"):
            translation = message.findtext("translation") or ""
            if translation:
                found[message.findtext("source")] = translation
    return found


def update() -> int:
    """Write the files of every language anew: the texts of the code, with the translations that are known."""
    wanted = texts()
    areas = sorted(set(wanted.values()))
    for language in languages():
        known = translations(language)
        for path in language.glob("*.ts"):
            path.unlink()
        for name in areas:
            here = [text for text, of in wanted.items() if of == name]
            (language / f"{name}.ts").write_text(linguist_file(here, known, language.name), "utf-8")
        missing = [text for text in wanted if text not in known]
        dropped = len(set(known) - set(wanted))
        print(f"{language.name}: {len(wanted)} texts, {len(missing)} not translated; {dropped} no longer there")
        for text in missing:
            print(f"  {text}")
    return 0


def linguist_file(here: list[str], known: dict[str, str], language: str) -> str:
    """The file of the texts ``here`` in Qt Linguist's format, a line a text."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        f"<context><name>{CONTEXT}</name>",
    ]
    for text in here:
        translation = f">{escape(known[text])}</translation>" if text in known else ' type="unfinished"></translation>'
        lines.append(f"<message><source>{escape(text)}</source><translation{translation}</message>")
    return "\n".join([*lines, "</context>", "</TS>", ""])


def languages() -> list[Path]:
    return sorted(path for path in LANGUAGES.iterdir() if path.is_dir())


def compile_all(folder: Path) -> int:
    """``folder``/evencare_LANGUAGE.qm of every language."""
    tool = linguist_compiler()
    if tool is None:
        print(NO_COMPILER)
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    for language in languages():
        target = folder / f"evencare_{language.name}.qm"
        files = sorted(str(path) for path in language.glob("*.ts"))
        subprocess.run([tool, "-silent", *files, "-qm", str(target)], check=True)
        print(target)
    return 0


def linguist_compiler() -> str | None:
    """Qt's lrelease, which is often in a folder of its own; the one on PATH may only look for it."""
    places = ("/usr/lib/qt5/bin", "/usr/lib/qt6/bin", os.environ.get("PATH", ""))
    return shutil.which("lrelease", path=os.pathsep.join(places))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
