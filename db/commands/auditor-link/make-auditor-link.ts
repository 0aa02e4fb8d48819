import { sql } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { NotFound } from "@/db/errors";
import { expectKnown } from "@/db/queries/known";
import { requirementsIn } from "@/db/queries/requirements";
import { auditorLinks } from "@/db/schema/auditor-links";
import { digestOf, newSecret } from "@/db/secrets";
import { auditorLinkProblems, type MakeAuditorLink } from "@/lib/auditor-link/make-auditor-link";
import type { AuditorLinkId } from "@/lib/ids";
import { type Invalid, invalid } from "@/lib/refusal";
import { ok, type Result } from "@/lib/result";

const MS_PER_HOUR = 3_600_000;

/** The secret of its address is told this once. */
export type MadeAuditorLink = { readonly id: AuditorLinkId; readonly secret: string };

/**
 * An address at which somebody outside sees the evidence of a scope. Throws Forbidden, and NotFound for a
 * team or a requirement that is not there.
 */
export const makeAuditorLink = command<MakeAuditorLink, Result<MadeAuditorLink, Invalid>>(
  "auditor-link.write",
  "auditor-link.make",
  async (tx, { hours, ...wish }, actor) => {
    const at = now();
    const problems = auditorLinkProblems(wish, at);
    if (problems.length > 0) return invalid(...problems);
    await expectKnown(actor, { teamId: wish.teamId ?? undefined });
    const known = new Set<string>((await requirementsIn(actor)).map(({ id }) => id));
    if (wish.requirementIds?.some((id) => !known.has(id))) throw new NotFound();
    const secret = newSecret();
    const [made] = await tx
      .insert(auditorLinks)
      .values({
        ...wish,
        tokenHash: digestOf(secret),
        ...{ madeBy: actor.name, createdBy: actor.userId, createdAt: at },
        knownAt: wish.knownAt && sql`${wish.knownAt}::timestamptz`,
        endsAt: new Date(at.getTime() + hours * MS_PER_HOUR),
      })
      .returning({ id: auditorLinks.id });
    if (!made) throw new Error("No link was written.");
    return ok({ id: made.id, secret });
  },
);
