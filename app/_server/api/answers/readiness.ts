import "server-only";
import type { z } from "zod";
import type { ReadinessItem } from "@/app/_server/api/items/competency";
import { type Page, pageOf } from "@/app/_server/api/page";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { membersOn } from "@/db/queries/members";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { askedByRole } from "@/lib/competency/asked";
import { readinessFor } from "@/lib/competency/readiness";
import type { PersonId, RoleId, TeamId } from "@/lib/ids";
import { levelOf } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";

export type ReadinessQuestion = View & {
  readonly roleId: RoleId;
  readonly teamId?: TeamId | undefined;
  readonly limit: number;
  /** The person after whom the page begins. */
  readonly cursor?: readonly [PersonId] | undefined;
};

/** How far the members of a team, or of all teams in reach, are towards a role. */
export async function readinessPage(
  actor: Actor,
  { roleId, teamId, asOf, proof, limit, cursor }: ReadinessQuestion,
): Promise<Page<z.output<typeof ReadinessItem>>> {
  const from = cursor?.[0] ?? null;
  // One more than shown to know that there are more, and one for where the last page ended.
  const members = { asOf, teamId: teamId ?? null, limit: limit + 2, from };
  const people = (await membersOn(actor, members)).filter((id) => id !== from);
  const page = pageOf(people, limit, (id) => [id]);
  const [all, meaning] = await Promise.all([factsOf(actor, page.items), meaningFor(actor)]);
  const asked = askedByRole(meaning, roleId, asOf);
  const items = all
    .toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
    .map((facts) => {
      const holder = holderOf(meaning, facts, proof);
      const found = readinessFor(asked, (competency) => levelOf(competency, holder), asOf);
      const { met, required, readiness, mandatoryMissing } = found;
      const missing = [...mandatoryMissing];
      return {
        personId: facts.personId,
        roleId,
        met,
        required,
        readiness,
        mandatoryMissing: missing,
      };
    });
  return { ...page, items };
}
