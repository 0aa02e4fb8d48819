import { inScope } from "@/db/actor-scope";
import { keepBadges } from "@/db/badges/take/keep-badges";
import { withKnownBadges } from "@/db/badges/take/with-known-badges";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { inReach } from "@/db/commands/in-reach";
import { Forbidden } from "@/db/errors";
import { openBadges } from "@/db/import/open-badges";
import { unlessOutOfDate } from "@/db/import/out-of-date";
import { planImport } from "@/db/import/plan-import";
import { holdPeople, statementsFor } from "@/db/import/plan-statements";
import { runPlan } from "@/db/import/run-plan";
import { dayFor } from "@/db/queries/organisation";
import { UNWATCHED } from "@/db/watch";
import { type Actor, can } from "@/lib/access";
import type { CheckedBadge } from "@/lib/badge/checked-badge";
import type { TakenBadge } from "@/lib/badge/taken-badge";
import { badgeState } from "@/lib/badge/verify/verdict";
import type { PersonId } from "@/lib/ids";
import { badgeTable } from "@/lib/import/badges/badge-table";
import { ImportSettings } from "@/lib/import/import";
import { type ImportProblem, importProblem } from "@/lib/import/import-problem";
import type { ImportFile } from "@/lib/import/make-plan";
import type { PlannedRow } from "@/lib/import/plan/plan";
import { errorAt } from "@/lib/import/plan/problem";
import { openBadges as preset } from "@/lib/import/presets/awards/open-badges";
import type { FileTable } from "@/lib/import/read/file-table";
import { fail, ok, type Result } from "@/lib/result";

export type TakeBadges = {
  readonly personId: PersonId;
  readonly fileName: string;
  readonly bytes: Uint8Array;
};

type Answer = Result<readonly TakenBadge[], ImportProblem>;

/**
 * Puts badges on the record of somebody to whom they were issued, at once: under the rules of imports,
 * with nothing to decide. A badge to an address that is not known of them is not taken; one of a
 * credential that nobody knows is kept until that is decided. Throws NotFound for a person out of reach.
 */
export async function takeBadges(actor: Actor, input: TakeBadges): Promise<Answer> {
  if (!can(actor, "award.write")) throw new Forbidden("award.write");
  await inScope(actor, (tx) => inReach(tx, input.personId)); // before it is looked at what was sent
  const tables = await openBadges({ ...input, day: await dayFor(actor, now()) });
  if (!tables.ok) return tables;
  const [table] = tables.value;
  if (!table) throw new Error("Badges are one table.");
  return unlessOutOfDate(() => take(actor, { ...input, table }));
}

type Take = TakeBadges & { readonly table: FileTable };

const take = command<Take, Answer>(
  "award.write",
  "badge.take",
  async (tx, { personId, fileName, table }, actor) => {
    await inReach(tx, personId);
    const all = table.badges ?? [];
    const settings = ImportSettings.parse({ preset: preset.id });
    const file = { kind: "awards", fileName, settings, table } as const;
    const { known } = await withKnownBadges(tx, file, all);
    const own = all.filter((_, index) => {
      const holder = known[index]?.holder;
      return holder?.kind === "person" && holder.id === personId;
    });
    const written = await write(tx, actor, {
      ...file,
      table: badgeTable({ ...table, badges: own }),
    });
    if (!written.ok) return written;
    return ok(all.map((badge) => takenBadge(badge, written.value[own.indexOf(badge)])));
  },
);

/** What became of each badge of a file that has only those of the person. */
async function write(
  tx: Tx,
  actor: Actor,
  file: ImportFile,
): Promise<Result<readonly PlannedRow[], ImportProblem>> {
  const { prepared, plan, known } = await planImport(tx, actor, null, file);
  if (!plan) throw new Error("Badges have all columns.");
  const held = new Set(plan.people);
  await holdPeople(tx, plan.people);
  const steps = { rows: prepared.rows, steps: plan.steps };
  const { rows, isStale } = await runPlan(
    tx,
    steps,
    ({ writes }) => statementsFor(writes, held),
    UNWATCHED,
  );
  if (isStale) return fail(importProblem("out-of-date"));
  await keepBadges(tx, { importId: null, badges: file.table.badges ?? [], known, rows });
  return ok([...rows]);
}

function takenBadge(
  { badge, place, verdicts }: CheckedBadge,
  planned: PlannedRow | undefined,
): TakenBadge {
  const [name, issuer] = [badge.achievement.name, badge.issuer.name].map((words) => words[0]?.text);
  const shown = { place, name: name ?? "", issuer: issuer ?? null, state: badgeState(verdicts) };
  if (planned) {
    const { outcome, entityId: awardId, problems } = planned;
    return { ...shown, outcome, awardId, problems };
  }
  const problem = errorAt({ column: "", value: place }, "badge-of-somebody-else");
  return { ...shown, outcome: "reject", awardId: null, problems: [problem] };
}
