"""Bounds for solvers that PuLP runs, since PuLP passes none on.

Three sources, the tightest sound one counts: CBC's log; the solver's own claim of optimality within the gap it was
given; and the linear relaxation, which bounds every plan whatever the solver says.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np

from ..progress import Progress
from .either_highs import highs_run
from .program import Program, relative_gap

_LOGGED = re.compile(r"^(Upper|Lower) bound:\s+(\S+)\s*$", re.MULTILINE)
_PROVED = re.compile(r"^Result - Optimal solution found\s*$", re.MULTILINE)
_VALUE = re.compile(r"^Objective value:\s+(\S+)\s*$", re.MULTILINE)
_LOG_ROUNDING = 0.0005
"""CBC prints its bound with three decimals."""


def cbc_bound(log: Path, program: Program) -> float | None:
    """The bound in CBC's log, widened by its rounding; None if there is none."""
    if not log.is_file():
        return None
    text = log.read_text(encoding="utf-8", errors="replace")
    side = "Upper" if program.maximise else "Lower"
    for found, value in _LOGGED.findall(text):
        if found == side and abs(float(value)) < 1e49:
            return float(value) + (_LOG_ROUNDING if program.maximise else -_LOG_ROUNDING)
    if _PROVED.search(text):
        value = _VALUE.search(text)
        return float(value.group(1)) if value else None
    return None


def claimed_bound(program: Program, x: np.ndarray, gap: float) -> float | None:
    """The bound implied by "optimal within the relative ``gap``", measured against the plan or the bound."""
    if gap >= 1.0:
        return None
    objective = program.objective(x)
    room = gap / (1.0 - gap) * abs(objective)
    return objective + room if program.maximise else objective - room


def relaxation_bound(program: Program, time_limit: float | None, progress: Progress) -> float | None:
    """The optimum of the linear relaxation by HiGHS; None if it is not found in time."""
    run = highs_run()
    return None if run is None else run(program.relaxed(), time_limit, 0.0, progress).bound


def tightest(program: Program, first: float | None, second: float | None, x: np.ndarray | None) -> float | None:
    """The tighter of two bounds; one that ``x`` itself beats cannot be right and is left out."""
    bounds = [bound for bound in (first, second) if bound is not None and np.isfinite(bound)]
    if x is not None:
        value = program.objective(x)
        bounds = [b for b in bounds if not program.better(value, b) or relative_gap(value, b) < 1e-6]
    if not bounds:
        return None
    return min(bounds) if program.maximise else max(bounds)
