import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import {
  AuditorLinkItem,
  auditorLinkItem,
  auditorLinkNow,
} from "@/app/_server/api/items/auditor-link";
import { listOf, pageOf, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { writing } from "@/app/_server/api/writing";
import { newSeed } from "@/app/_server/auditor/new-seed";
import { publicOrigin } from "@/app/_server/door/origin";
import { paths } from "@/app/_server/paths";
import { makeAuditorLink } from "@/db/commands/auditor-link/make-auditor-link";
import { auditorLinksFor } from "@/db/queries/auditor-links";
import {
  DEFAULT_DAYS,
  DEFAULT_SAMPLED,
  MakeAuditorLink,
  UNITS,
} from "@/lib/auditor-link/make-auditor-link";
import { DEFAULT_PROOF } from "@/lib/proof";
import { ok } from "@/lib/result";

const { label, teamId, requirementIds, asOf, knownAt, proof, hours, seed, size } =
  MakeAuditorLink.shape;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Auditor links, the newest first, ended and revoked ones as well",
      permission: "auditor-link.write",
      query: z.strictObject(pageQuery(z.tuple([z.string(), z.uuid()]))),
      answer: listOf(AuditorLinkItem),
    },
    async ({ actor, query: { limit, cursor } }) => {
      const after = cursor ? { createdAt: cursor[0], id: cursor[1] } : null;
      const rows = await auditorLinksFor(actor, { limit: limit + 1, after });
      const items = rows.map(auditorLinkItem);
      return pageOf(items, limit, (link) => [link.createdAt.toISOString(), link.id]);
    },
  ),
  POST: writing(
    {
      summary: "Make an address at which somebody outside sees a sample and what proves it",
      permission: "auditor-link.write",
      body: z.strictObject({
        label: label.describe("Whom it is for."),
        teamId: teamId.default(null).describe("And all below it; null for the organisation."),
        requirementIds: requirementIds.default(null).describe("Null for all in effect."),
        asOf: asOf.default(null).describe("Null for the day on which somebody looks."),
        knownAt: knownAt.default(null).describe("Null for what is known when somebody looks."),
        proof: proof.default(DEFAULT_PROOF).describe("The lowest proof that counts."),
        hours: hours.default(DEFAULT_DAYS * UNITS.days).describe("How long it is open."),
        seed: seed.optional().describe("What the sample is drawn by; without one, a random one."),
        size: size.default(DEFAULT_SAMPLED).describe("How many people are drawn."),
      }),
      answer: AuditorLinkItem.extend({ address: z.url().describe("Told this once.") }).meta({
        id: "MadeAuditorLink",
      }),
      status: 201,
    },
    async ({ actor, body }) => {
      const made = await makeAuditorLink(actor, { ...body, seed: body.seed ?? newSeed() });
      if (!made.ok) return made;
      const address = `${publicOrigin()}${paths.auditor(made.value.secret)}`;
      return ok({ ...(await auditorLinkNow(actor, made.value.id)), address });
    },
  ),
});
