import { asc, inArray } from "drizzle-orm";
import { seeing } from "@/db/batch/seeing";
import type { Tx } from "@/db/client";
import { NotFound } from "@/db/errors";
import { type MovedCredential, movedCredential } from "@/db/merge/moved-credential";
import { writeMovedCredential } from "@/db/merge/write-moved-credential";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import type { BatchLine } from "@/lib/batch/line";
import { credentialProblems, type Foundations } from "@/lib/credential/credential-problems";
import { countOf } from "@/lib/format/count";
import type { CredentialId } from "@/lib/ids";
import { type InputProblem, invalid, problem } from "@/lib/refusal";
import { ok } from "@/lib/result";
import { replaceCredential } from "@/lib/rule/replace-credential";
import type { Prepare } from "./prepared";

type Definition = typeof credentialDefinitions.$inferSelect;

const ITSELF = problem("intoId", "merge-into-itself", "Choose another credential.");

/**
 * Two credentials turn out to be one. Awards, names, mappings and every rule that names the one go to
 * the other; what the other has already stays with the first, which is on record only.
 */
export const prepareMergeCredentials: Prepare<"merge-credentials"> = async (
  tx,
  { ids, values },
) => {
  const [id] = ids;
  const { intoId, reason, areKindsConfirmed } = values;
  if (id === undefined || id === intoId) return invalid(ITSELF);
  const [own, other] = await bothHeld(tx, intoId, id);
  const problems = [
    ...(areKindsConfirmed ? [] : kindProblems(own, other)),
    ...(await circleProblems(tx, own, id)),
  ];
  if (problems.length > 0) return invalid(...problems);
  const moved = await movedCredential(tx, other, own);
  return ok({
    title: `Merge of credential ${other.name} into ${own.name}`,
    lines: linesOf(other, moved),
    reason,
    write: (batchId) =>
      seeing(tx, "everything", () => writeMovedCredential(tx, { other, own, batchId, moved })),
  });
};

async function bothHeld(
  tx: Tx,
  intoId: CredentialId,
  id: CredentialId,
): Promise<[own: Definition, other: Definition]> {
  const both = await tx
    .select()
    .from(credentialDefinitions)
    .where(inArray(credentialDefinitions.id, [id, intoId]))
    .orderBy(asc(credentialDefinitions.id))
    .for("update");
  const own = both.find((one) => one.id === intoId);
  const other = both.find((one) => one.id === id);
  if (!own || !other) throw new NotFound();
  return [own, other];
}

/** A badge is no certification because of its name: somebody has to say so. */
function kindProblems(own: Definition, other: Definition): InputProblem[] {
  if (own.kind === other.kind) return [];
  const message = `One is a ${other.kind}, the other a ${own.kind}. Confirm that they are the same.`;
  return [problem("areKindsConfirmed", "kinds-differ", message)];
}

/** Whether the survivor would be built on itself, in a circle that the merge closes. */
async function circleProblems(tx: Tx, own: Definition, id: CredentialId): Promise<InputProblem[]> {
  const rows = await tx.select().from(credentialDefinitions);
  const replaced = (row: Definition): Foundations => ({
    specialtyOf: row.specialtyOf === id ? own.id : row.specialtyOf,
    stack: row.stack && replaceCredential(row.stack, id, own.id),
    prerequisites: row.prerequisites && replaceCredential(row.prerequisites, id, own.id),
  });
  const others = rows.filter((row) => row.id !== id);
  const found = credentialProblems(
    { ...own, ...replaced(own) },
    new Map(others.map((row) => [row.id, replaced(row)])),
  );
  return found.length === 0
    ? []
    : [problem("intoId", "built-on-itself", "The credential would be built on itself.")];
}

function linesOf({ id, name, code }: Definition, moved: MovedCredential): BatchLine[] {
  const line = (label: string, said: string, key: string = id): BatchLine[] => [
    { id: key, label, outcome: "change", said },
  ];
  const staying = (label: string): BatchLine => ({
    id,
    label,
    outcome: "refused",
    said: "The other has it already. Stays on record and does not count.",
  });
  const { awards, mappings, naming } = moved;
  return [
    ...line(`Name ${name}`, "leads to the other"),
    ...(code === null ? [] : line(`Code ${code}`, "leads to the other")),
    ...(awards.moves.length === 0 ? [] : line(countOf(awards.moves.length, "award"), "move")),
    ...awards.stays.map((award) => staying(`Award of ${award.holder}`)),
    ...mappings.moves.flatMap((own) => line(`Shows ${own.competency}`, "moves", own.id)),
    ...mappings.stays.map((own) => staying(`Shows ${own.competency}`)),
    ...naming.flatMap((own) => line(own.label, "asks for the other instead", own.id)),
  ];
}
