"""Many linear programs over the same rows: min c x, A x <= b, 0 <= x <= 1, for one c after the other.

With highspy every solve starts from the basis of the one before, which takes a tenth of the time of a new program;
without it each goes to the HiGHS inside scipy.
"""

from __future__ import annotations

import numpy as np

from ..errors import SolverFailure
from . import highs


class Relaxation:
    """The rows ``matrix`` (k, n) dense and their upper ``sides`` (k,)."""

    def __init__(self, matrix: np.ndarray, sides: np.ndarray) -> None:
        self.matrix, self.sides = matrix, sides
        self._model = self._columns = None
        if matrix.size and highs.missing() is None:
            self._model = self._built()
            self._columns = np.arange(matrix.shape[1], dtype=np.int32)

    def solved(self, c: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
        """x (n,) and the prices >= 0 of the rows (k,) for the costs ``c`` (n,); None where no x keeps the rows.

        Both are a solver's: the prices are good for a bound whatever its tolerance, x is a suggestion.
        """
        if self._model is not None:
            answer = self._warm(c)
            if answer is not None:
                return answer
        return self._cold(c)

    def _built(self):
        import highspy
        from scipy.sparse import csr_matrix

        rows, n = csr_matrix(self.matrix), self.matrix.shape[1]
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = n, rows.shape[0]
        lp.col_cost_, lp.col_lower_, lp.col_upper_ = np.zeros(n), np.zeros(n), np.ones(n)
        lp.row_lower_, lp.row_upper_ = np.full(rows.shape[0], -np.inf), np.asarray(self.sides, dtype=np.float64)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = rows.indptr.astype(np.int32)
        lp.a_matrix_.index_ = rows.indices.astype(np.int32)
        lp.a_matrix_.value_ = rows.data.astype(np.float64)
        model = highspy.Highs()
        model.setOptionValue("output_flag", False)
        # A basis to start from is worth more than a presolve.
        model.setOptionValue("presolve", "off")
        model.setOptionValue("solver", "simplex")
        model.passModel(lp)
        return model

    def _warm(self, c: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
        """None where the answer is not an optimum: the other way is asked then."""
        import highspy

        self._model.changeColsCost(len(c), self._columns, np.asarray(c, dtype=np.float64))
        self._model.run()
        if self._model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        solution = self._model.getSolution()
        x = np.clip(np.array(solution.col_value, dtype=np.float64), 0.0, 1.0)
        return x, np.maximum(-np.array(solution.row_dual, dtype=np.float64), 0.0)

    def _cold(self, c: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
        from scipy.optimize import linprog

        answer = linprog(c, A_ub=self.matrix, b_ub=self.sides, bounds=(0.0, 1.0), method="highs")
        if answer.status == 2:
            return None
        if answer.status != 0:
            raise SolverFailure("solver_failed", solver="HiGHS (scipy)", reason=answer.message)
        return answer.x, np.maximum(-answer.ineqlin.marginals, 0.0)
