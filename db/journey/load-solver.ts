import loadHighs, { type CallbackData, type Highs, type Model, type ModelData } from "highs";
import type { Programme, Solve, Solved } from "@/lib/journey/planner/programme";

/** How far the solver is: the best value found so far, and the bound that none can better; null before either. */
export type SolveProgress = { readonly value: number | null; readonly bound: number | null };

/**
 * A solver of integer programmes: HiGHS, on this thread, which does nothing else meanwhile. A solution is
 * proved to be the best, within the slack, or the best that was found in the time.
 */
export async function loadSolver(onProgress?: (progress: SolveProgress) => void): Promise<Solve> {
  const highs = await loadHighs();
  return (programme, { seconds, slack }) =>
    highs.withModel(modelData(programme, highs), (model) => {
      model.options.set({ time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: slack });
      const { mipLogging } = highs.constants.callbackType;
      model.run(onProgress && { [mipLogging]: ({ data }) => tell(data, onProgress) });
      return solvedOf(model, highs, programme);
    });
}

/** Rows one after the other, each with its columns. */
function modelData({ columns, rows, least }: Programme, highs: Highs): ModelData {
  const colCost = new Float64Array(columns.length);
  for (const [column, factor] of least) colCost[column] = (colCost[column] ?? 0) + factor;
  const { continuous, integer } = highs.constants.variableType;
  const terms = rows.flatMap((row) => row.terms);
  let end = 0;
  return {
    ...{ numCols: columns.length, numRows: rows.length, colCost },
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    integrality: columns.map(({ isWhole }) => (isWhole ? integer : continuous)),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: {
      ...{ format: "csr", numRows: rows.length, numCols: columns.length },
      starts: [0, ...rows.map((row) => (end += row.terms.length))],
      indices: terms.map(([column]) => column),
      values: terms.map(([, factor]) => factor),
    },
  };
}

function tell(
  { mip_primal_bound: value, mip_dual_bound: bound }: CallbackData,
  onProgress: (progress: SolveProgress) => void,
): undefined {
  onProgress({ value: finite(value), bound: finite(bound) });
}

/** Infinite is what nothing is known of. */
function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

/** HiGHS says 2 of a solution that keeps to all rows. */
const FEASIBLE = 2;

function solvedOf(model: Model, highs: Highs, { columns }: Programme): Solved {
  const { infeasible, unboundedOrInfeasible, optimal } = highs.constants.modelStatus;
  const status = model.getModelStatus();
  // Every column of a programme has its bounds, so that none is unbounded.
  if (status === infeasible || status === unboundedOrInfeasible) return { kind: "infeasible" };
  if (model.info.get("primal_solution_status") !== FEASIBLE) return { kind: "unknown" };
  const value = model.getObjectiveValue();
  const isWhole = columns.some((column) => column.isWhole);
  const bound = isWhole ? Number(model.info.get("mip_dual_bound")) : value;
  return {
    ...{ kind: "solved", value, values: model.getSolution().colValue },
    bound: status === optimal || isWhole ? bound : Number.NEGATIVE_INFINITY,
  };
}
