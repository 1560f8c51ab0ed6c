"""Linear and mixed-integer programs: one sparse form, several solvers, the same answers from each."""

from .choose import available_solvers, solve
from .program import InfeasibleProgram, Program, Solution, dual_bound

__all__ = ["InfeasibleProgram", "Program", "Solution", "available_solvers", "dual_bound", "solve"]
