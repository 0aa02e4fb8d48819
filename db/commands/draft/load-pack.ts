import { createHash } from "node:crypto";
import { command } from "@/db/command";
import { packPlanFor } from "@/db/queries/requirement-drafts";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { requirementDrafts } from "@/db/schema/requirement-drafts";
import { roles } from "@/db/schema/roles";
import type { BatchLine } from "@/lib/batch/line";
import type { Pack } from "@/lib/requirement-pack/pack";
import { fail, ok, type Result } from "@/lib/result";

type Loading = {
  readonly pack: Pack;
  /** What was shown: loading does that or nothing. */
  readonly seen: string;
};

/** A short word for what a pack would bring. */
export function seenAs(lines: readonly BatchLine[]): string {
  return createHash("sha256").update(JSON.stringify(lines)).digest("hex");
}

/** Everything that a pack brings, in one transaction; else the lines as they are by now. */
export const loadPack = command<Loading, Result<readonly BatchLine[], readonly BatchLine[]>>(
  "requirement.write",
  "pack.load",
  async (tx, { pack, seen }, actor) => {
    const { lines, writes } = await packPlanFor(actor, pack);
    if (seenAs(lines) !== seen) return fail(lines);
    const source = `${pack.source.title} (${pack.name})`;
    const { checkedOn } = pack.source;
    const credentials = writes.credentials.map(({ validityMonths, ...own }) => {
      const validity = validityMonths === null ? ("unknown" as const) : ("months" as const);
      return { ...own, validity, validityMonths, source, checkedOn };
    });
    if (writes.roles.length > 0) await tx.insert(roles).values([...writes.roles]);
    if (credentials.length > 0) await tx.insert(credentialDefinitions).values(credentials);
    const drafts = writes.drafts.map((draft) => ({
      ...draft,
      scopeTeamIds: [...draft.scopeTeamIds],
      scopeRoleIds: [...draft.scopeRoleIds],
    }));
    if (drafts.length > 0) await tx.insert(requirementDrafts).values(drafts);
    return ok(lines);
  },
);
