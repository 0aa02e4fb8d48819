import { fetchGrounds } from "@/db/badges/fetch/fetch-grounds";
import { readBadgeFile, type UploadedFile } from "@/db/badges/read/read-badge-file";
import { groundsFor } from "@/db/queries/badge-grounds";
import { jobActor } from "@/lib/access";
import type { CheckedBadge } from "@/lib/badge/checked-badge";
import { linkedDocuments } from "@/lib/badge/read/badge/linked-documents";
import { type BadgeProblem, badgeFault, badgeProblem } from "@/lib/badge/read/badge-problem";
import { jsonAmong } from "@/lib/badge/verify/known-documents";
import type { Day } from "@/lib/calendar";
import { fail, ok, type Result } from "@/lib/result";
import { readyBadge } from "./ready-badge";
import { withVerdicts } from "./with-verdicts";

/** The badges of a file, read and checked, and what was not read. */
export type CheckedFile = {
  readonly badges: readonly CheckedBadge[];
  readonly refused: readonly BadgeProblem[];
};

/** What is known of issuers does not depend on who asks. */
const INSTALLATION = jobActor("badges");

/**
 * Reads the badges of a file and gives the verdicts on each, for a day. What they hang on is fetched
 * first, where an administrator allows that. A problem is the answer where there is no badge at all.
 */
export async function checkBadgeFile(
  file: UploadedFile,
  day: Day,
): Promise<Result<CheckedFile, BadgeProblem>> {
  const read = await readBadgeFile(file);
  if (!read.ok) return read;
  const { badges: found, linked, refused } = read.value;
  const texts = found.map(({ text }) => text);
  await fetchGrounds(INSTALLATION, texts);
  const grounds = await groundsFor(INSTALLATION, texts);
  const documents = linkedDocuments([...linked, ...jsonAmong(grounds.documents)]);
  const ready = found.map((own) => readyBadge(own, grounds.documents, documents));
  const good = ready.flatMap((own) => (own.ok ? own.value : []));
  const bad = [...refused, ...ready.flatMap((own) => (own.ok ? [] : own.problem))];
  const [problem = badgeProblem(badgeFault("not-a-badge"), file.fileName)] = bad;
  if (good.length === 0) return fail(problem);
  return ok({ badges: await withVerdicts(INSTALLATION, good, { ...grounds, day }), refused: bad });
}
