"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action, done, invalid, invalidAt } from "@/app/_server/action";
import { publicOrigin } from "@/app/_server/door/origin";
import { paths } from "@/app/_server/paths";
import { organisation } from "@/app/_server/today";
import { makeAuditorLink as make } from "@/db/commands/auditor-link/make-auditor-link";
import { revokeAuditorLink as revoke } from "@/db/commands/auditor-link/revoke-auditor-link";
import { MakeAuditorLink, UNITS } from "@/lib/auditor-link/make-auditor-link";
import { chosen, digits, orBlank } from "@/lib/form/blank";
import { AuditorLinkId, RequirementId } from "@/lib/ids";
import { AskedKnownAt, knownAtOf } from "@/lib/known-at";

const { label, teamId, asOf, proof, seed, size, hours } = MakeAuditorLink.shape;

export const makeAuditorLink = action(
  z.object({
    label,
    teamId: orBlank(teamId),
    requirementIds: chosen(RequirementId),
    asOf: orBlank(asOf),
    knownAt: orBlank(AskedKnownAt),
    proof,
    lasts: digits(z.number("A whole number.").int()),
    unit: z.enum(["days", "hours"]),
    seed,
    size: digits(size),
  }),
  async (actor, { requirementIds, knownAt, lasts, unit, ...asked }) => {
    const lasting = hours.safeParse(lasts * UNITS[unit]);
    if (!lasting.success) return invalid({ lasts: lasting.error.issues[0]?.message ?? "" });
    const { zone } = await organisation(actor);
    const made = await make(actor, {
      ...asked,
      hours: lasting.data,
      requirementIds: requirementIds.length > 0 ? requirementIds : null,
      knownAt: knownAt === null ? null : knownAtOf(knownAt, zone),
    });
    if (!made.ok) return invalidAt(made.problem.problems);
    revalidatePath(paths.auditorLinks());
    const address = `${publicOrigin()}${paths.auditor(made.value.secret)}`;
    return { status: "done", message: `The address for ${asked.label}`, secret: address };
  },
);

export const revokeAuditorLink = action(
  z.object({ linkId: AuditorLinkId }),
  async (actor, { linkId }) => {
    await revoke(actor, linkId);
    revalidatePath(paths.auditorLinks());
    return done();
  },
);
