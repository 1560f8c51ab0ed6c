"""The parameters of work that a solver does: which, for how long, how exactly, and what becomes of it if stopped."""

from __future__ import annotations

from .messages import tr
from .parameters import add_choice, add_flag, add_number

SOLVERS = (
    "auto",
    "highs",
    "PULP_CBC_CMD",
    "COIN_CMD",
    "HiGHS",
    "HiGHS_CMD",
    "GUROBI",
    "GUROBI_CMD",
    "CPLEX_PY",
    "CPLEX_CMD",
    "XPRESS_PY",
    "XPRESS_CMD",
    "MOSEK",
    "COPT",
    "COPT_CMD",
    "SCIP_PY",
    "SCIP_CMD",
    "FSCIP_CMD",
    "GLPK_CMD",
    "PYGLPK",
    "MIPCL_CMD",
    "CHOCO_CMD",
    "CyLP",
    "CUOPT",
)
"""Every solver PuLP knows, found or not: a model saved on one machine must open on another."""


def add_solver(algorithm, time_limit=300.0, gap=0.0001):
    """SOLVER, TIME_LIMIT and GAP (all advanced)."""
    add_choice(
        algorithm,
        "SOLVER",
        tr("Solver"),
        tr(
            "auto or highs (HiGHS, from the package highspy or inside scipy), or any solver that PuLP finds, such as "
            "PULP_CBC_CMD, GUROBI or CPLEX_PY. The page 'Solvers and packages' in the EvenCare menu lists those found."
        ),
        SOLVERS,
        "auto",
        advanced=True,
    )
    add_number(
        algorithm,
        "TIME_LIMIT",
        tr("Time limit (seconds)"),
        tr("The best plan found by then is returned, with its bound and gap."),
        default=time_limit,
        low=0.0,
        advanced=True,
    )
    add_number(
        algorithm,
        "GAP",
        tr("Relative gap at which to stop (0.01 = 1 %)"),
        tr("0.01 stops once the plan is proven to be within 1 % of the best possible. 0 proves optimality."),
        default=gap,
        low=0.0,
        high=1.0,
        advanced=True,
    )


def add_keep_plan(algorithm):
    """KEEP_PLAN (advanced): what a cancelled run leaves."""
    add_flag(
        algorithm,
        "KEEP_PLAN",
        tr("If cancelled, keep the best plan so far"),
        tr(
            "On: a run that is cancelled still writes the best plan found until then, with its bound and gap, once "
            "there is one; SOLVER_STATUS is then cancelled. QGIS calls such a run failed and loads no layer of it: "
            "write to files, and add them to the map. Off: a cancelled run writes nothing."
        ),
        advanced=True,
        optional=True,
    )


# ---- outputs --------------------------------------------------------------------------------------
