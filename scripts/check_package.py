"""Checks a plugin zip as plugins.qgis.org does on upload, so that nothing is refused there.

    python scripts/check_package.py dist/evencare.zip

The structural rules are those of the site's validator; then Bandit, detect-secrets and flake8 run on the unzipped
tree as in its security scan, where any finding blocks the plugin. Bandit runs all its tests, of which the site's
list is a part. Not checked: that the addresses in metadata.txt answer, which needs a network.
"""

from __future__ import annotations

import configparser
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path, PurePosixPath
from urllib.parse import urlparse

MAX_BYTES = 25_000_000
REQUIRED_FILES = ("__init__.py", "metadata.txt", "LICENSE")
REQUIRED_KEYS = (
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
)
ADDRESS_KEYS = ("homepage", "tracker", "repository")
FORBIDDEN_FOLDERS = {"__MACOSX", ".git", "__pycache__"}
FORBIDDEN_SUFFIXES = {".pyc", ".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd"}
# The codes that the site has switched on, but for C901 (complexity), which it reports without blocking.
FLAKE8_CODES = "E101,E711,E712,E713,E714,E721,E722,E731,E741,E742,E743,E9,W605,F40,F81,F82,F83,F901"


def structure_problems(package: zipfile.ZipFile) -> list[str]:
    """What the site's validator says about the names, sizes and modes of the files in the zip."""
    problems = []
    names = package.namelist()
    folders = {name.split("/")[0] for name in names}
    if len(folders) != 1 or not all("/" in name for name in names):
        return [f"the zip must hold exactly one folder at its top; it holds: {', '.join(sorted(folders))}"]
    folder = folders.pop()
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]+", folder):
        problems.append(f"{folder}: the folder's name must be a Python identifier")
    problems += [f"{file} is missing" for file in REQUIRED_FILES if f"{folder}/{file}" not in names]
    for entry in package.infolist():
        path = PurePosixPath(entry.filename)
        if ".." in entry.filename or "\\" in entry.filename or path.is_absolute():
            problems.append(f"{path}: no '..', backslash or leading slash in a path")
        if FORBIDDEN_FOLDERS & set(path.parts):
            problems.append(f"{path}: such folders are refused")
        if path.suffix.lower() in FORBIDDEN_SUFFIXES:
            problems.append(f"{path}: files of this kind are refused")
        if path.name.startswith("."):
            problems.append(f"{path}: hidden files are suspicious")
        if path.suffix == ".py" and (entry.external_attr >> 16) & 0o111:
            problems.append(f"{path}: an executable Python file is suspicious")
    damaged = package.testzip()
    if damaged:
        problems.append(f"{damaged}: damaged (wrong checksum)")
    return problems


def metadata_problems(text: str, names: set[str]) -> list[str]:
    """What the site's validator says about metadata.txt; ``names`` are the files beside it."""
    parser = configparser.ConfigParser()
    parser.optionxform = str
    try:
        parser.read_string(text)
        general = dict(parser.items("general"))
    except configparser.Error as error:
        return [f"metadata.txt cannot be read: {error}"]
    problems = [f"metadata.txt: {key} is missing" for key in REQUIRED_KEYS if not general.get(key, "").strip()]
    if "/" in general.get("author", ""):
        problems.append("metadata.txt: author must not contain a slash")
    for key in ADDRESS_KEYS:
        address = urlparse(general.get(key, ""))
        if not (address.scheme in ("http", "https") and address.netloc):
            problems.append(f"metadata.txt: {key} is not an address")
    for key in ("icon", "screenshot"):
        if key in general and general[key].removeprefix("./") not in names:
            problems.append(f"metadata.txt: {key} names a file that is not in the package")
    return problems


def run_tool(folder: Path, *arguments: str) -> str:
    """The standard output of a Python tool run inside ``folder``, whatever its exit code says about findings."""
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stderr}")
    return done.stdout


def security_problems(folder: Path) -> list[str]:
    """The findings of Bandit and of detect-secrets in the unzipped package."""
    bandit = json.loads(run_tool(folder, "bandit", "--recursive", ".", "--format", "json", "--quiet"))
    problems = [
        f"{finding['filename']}:{finding['line_number']}: {finding['test_id']} {finding['issue_text']}"
        for finding in bandit["results"]
    ]
    problems += [f"{error['filename']}: {error['reason']}" for error in bandit["errors"]]
    scan = ("detect_secrets", "scan", "--all-files", "--exclude-files", r"metadata\.txt", ".")
    for file, secrets in json.loads(run_tool(folder, *scan))["results"].items():
        problems += [f"{file}:{secret['line_number']}: {secret['type']}" for secret in secrets]
    return problems


def quality_problems(folder: Path) -> list[str]:
    """flake8's findings, one line each, for the codes that the site has switched on."""
    return run_tool(folder, "flake8", "--isolated", "--max-line-length=120", f"--select={FLAKE8_CODES}").splitlines()


def problems_of(archive: Path) -> list[str]:
    """All that the plugin site would object to in the zip ``archive``; empty if it would take it."""
    problems = []
    if archive.stat().st_size > MAX_BYTES:
        problems.append(f"the zip is larger than {MAX_BYTES / 1e6:.0f} MB")
    with zipfile.ZipFile(archive) as package, tempfile.TemporaryDirectory() as unzipped:
        problems += structure_problems(package)
        if problems:
            return problems
        package.extractall(unzipped)
        root = next(Path(unzipped).iterdir())
        names = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
        problems += metadata_problems((root / "metadata.txt").read_text(encoding="utf-8"), names)
        problems += security_problems(root)
        problems += quality_problems(root)
    return problems


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    archive = Path(sys.argv[1])
    problems = problems_of(archive)
    print("\n".join(problems) or f"{archive}: the plugin site would take it ({archive.stat().st_size / 1e6:.2f} MB)")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
