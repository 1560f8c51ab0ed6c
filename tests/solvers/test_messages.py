"""The catalogue of messages and the code that speaks with it: no sentence is missing, and none is left over."""

import ast
import re
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest

from evencare.solvers.messages import MESSAGES

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "solvers" / "messages"
SPEAKERS = {"InputError", "SolverFailure", "message"}
"""What is called with a key of the catalogue and with the values that fill its sentence."""


@pytest.fixture(scope="module")
def code():
    """Syntax trees of the plugin by path, without the catalogue itself."""
    files = [
        *ROOT.glob("*.py"),
        *(path for part in ("solvers", "algorithms", "ui") for path in (ROOT / part).rglob("*.py")),
    ]
    return {
        path.relative_to(ROOT): ast.parse(path.read_text("utf-8")) for path in files if CATALOGUE not in path.parents
    }


def called(node):
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


def texts(code):
    """(path, line, text) of every text that stands in the code by itself."""
    return [
        (path, node.lineno, node.value)
        for path, tree in code.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def calls_with_a_key(code, speakers):
    """(path, call, key) of every call of ``speakers`` that names its key."""
    return [
        (path, node, node.args[0].value)
        for path, tree in code.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called(node) in speakers and node.args
        if isinstance(node.args[0], ast.Constant)
    ]


def helpers(code):
    """Names of functions that take a key first and raise its message, filled in their own way."""
    return {
        node.name
        for tree in code.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and [one.arg for one in node.args.args[:1]] == ["key"]
        if any(isinstance(inner, ast.Call) and called(inner) in SPEAKERS for inner in ast.walk(node))
    }


def looked_up(code):
    """(path, line, key) of every MESSAGES["key"]."""
    return [
        (path, node.lineno, node.slice.value)
        for path, tree in code.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript) and getattr(node.value, "id", "") == "MESSAGES"
        if isinstance(node.slice, ast.Constant)
    ]


def fields(key):
    return {name for _, name, _, _ in Formatter().parse(MESSAGES[key]) if name}


def test_every_key_stands_in_the_catalogue_once():
    areas = [
        node.value
        for path in CATALOGUE.glob("[a-z]*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.Assign) and node.targets[0].id == "MESSAGES"
    ]
    counts = Counter(key.value for area in areas for key in area.keys)
    assert set(counts) == set(MESSAGES)
    assert [key for key, count in counts.items() if count > 1] == []


def test_every_message_is_used(code):
    said = {text for _, _, text in texts(code)}
    assert [key for key in MESSAGES if key not in said] == []


def test_every_message_that_the_code_names_exists(code):
    named = [(str(path), call.lineno, key) for path, call, key in calls_with_a_key(code, SPEAKERS | helpers(code))]
    named += [(str(path), line, key) for path, line, key in looked_up(code)]
    assert helpers(code)
    assert len(named) > 100
    assert [where for where in named if where[-1] not in MESSAGES] == []


def test_every_reason_why_a_measure_is_undefined_exists(code):
    reasons = [(str(path), line, text) for path, line, text in texts(code) if re.fullmatch("undefined_[a-z_]+", text)]
    assert reasons
    assert [where for where in reasons if where[-1] not in MESSAGES] == []


def test_every_call_fills_all_of_its_sentence_and_nothing_else(code):
    wrong = []
    for path, call, key in calls_with_a_key(code, SPEAKERS):
        given = {keyword.arg for keyword in call.keywords}
        if None not in given and key in MESSAGES and given != fields(key):
            wrong.append((str(path), call.lineno, key, given ^ fields(key)))
    assert wrong == []
