"""Checks that imports point one way: plugin -> ui -> algorithms -> solvers.

Solvers know neither QGIS nor Qt, algorithms know no widget, and shipped code imports its own package
relatively only (the folder may be called anything). Prints each offence and exits with 1 if there is any.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]

# What each folder must not import, as prefixes of dotted names; the package's own modules start with a dot.
FORBIDDEN = {
    "solvers": (".algorithms", ".ui", ".plugin", "qgis", "processing"),
    "algorithms": (".ui", ".plugin", "qgis.gui", "qgis.utils", "qgis.PyQt.QtWidgets"),
    "ui": (".plugin",),
}
EVERYWHERE = ("evencare", "PyQt5", "PyQt6")


class Import(NamedTuple):
    line: int
    name: str


def imports_of(source: str, package: tuple[str, ...]) -> list[Import]:
    """All imports in ``source``, lazy ones too; relative ones resolved from the folders in ``package``.

    >>> imports_of("from ..solvers import mip", ("algorithms",))
    [Import(line=1, name='.solvers.mip')]
    """
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [Import(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                kept = package[: len(package) - node.level + 1]
                base = "." + ".".join([*kept, *base.split(".")]).strip(".")
            found += [Import(node.lineno, f"{base.rstrip('.')}.{alias.name}") for alias in node.names]
    return found


def offences(root: Path) -> list[str]:
    """One line ``file:line: ...`` for every import in the shipped folders under ``root`` that points the wrong way."""
    problems = []
    for folder, forbidden in FORBIDDEN.items():
        for path in sorted((root / folder).rglob("*.py")):
            relative = path.relative_to(root)
            for line, name in imports_of(path.read_text(encoding="utf-8"), relative.parts[:-1]):
                problems += [
                    f"{relative}:{line}: {folder}/ must not import {name}"
                    for prefix in (*forbidden, *EVERYWHERE)
                    if name == prefix or name.startswith(prefix + ".")
                ]
    return problems


def main() -> int:
    problems = offences(ROOT)
    print("\n".join(problems) or "imports point one way")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
