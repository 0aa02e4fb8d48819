import "server-only";
import { z } from "zod";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { inScope } from "@/db/actor-scope";
import { teamDayFor } from "@/db/queries/team-days";
import type { Actor } from "@/lib/access";
import { RoleId } from "@/lib/ids";
import { credentialMatrix, credentialMatrixOn } from "./credential-matrix";
import { competencyMatrix, competencyMatrixOn } from "./matrix";
import type { OneDayQuestion } from "./matrix-over";

/** What people are set against, by the word for it in the address. */
export const MATRICES = { competencies: competencyMatrix, credentials: credentialMatrix };

/** The same on one day, of the members of days of the team. */
export const MATRICES_OF_DAYS = {
  competencies: competencyMatrixOn,
  credentials: credentialMatrixOn,
};

/** The same with the day as the actor's own reading finds it, for use inside a transaction. */
export const MATRICES_ON = {
  competencies: readOn(competencyMatrixOn),
  credentials: readOn(credentialMatrixOn),
};

function readOn(matrixOf: typeof competencyMatrixOn) {
  return (actor: Actor, question: OneDayQuestion) =>
    inScope(actor, async () => matrixOf(actor, question, [await teamDayFor(actor, question)]));
}

export const MATRIX_KINDS = ["competencies", "credentials"] as const;

const Of = z.enum(MATRIX_KINDS);
const Columns = z.enum(["required", "all"]);

export type MatrixChoice = ReturnType<typeof matrixChoiceIn>;

/** `?of=credentials&columns=all&role=…`: which matrix, of how many columns, and beside which role. */
export function matrixChoiceIn(search: RawSearch) {
  const read = readerOf(search, []);
  return {
    of: read("of", Of, "competencies" as const, ""),
    columns: read("columns", Columns, "required" as const, ""),
    role: read("role", RoleId, null, ""),
  };
}
