"""A constant in an assignment problem, so that values stay positive where some sites earn money by being open."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .assignment import Assignment


def with_constant(problem: Assignment, amount: float) -> Assignment:
    """The problem whose every plan costs ``amount`` more: a further place without a list, which pays it."""
    if amount == 0.0:
        return problem
    return replace(
        problem,
        indptr=np.append(problem.indptr, problem.indptr[-1]),
        base=np.append(problem.base, amount),
        cap=np.append(problem.cap, amount),
        _cache={},
    )
