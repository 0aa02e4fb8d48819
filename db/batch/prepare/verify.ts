import { asc, eq, inArray } from "drizzle-orm";
import { NotFound } from "@/db/errors";
import { awards } from "@/db/schema/awards";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { people } from "@/db/schema/people";
import { recordVerifications } from "@/db/verification/record-verifications";
import { ownRecordProblems } from "@/lib/award/own-record";
import { proofProblems } from "@/lib/award/proof-given";
import type { BatchLine } from "@/lib/batch/line";
import { verifyStep } from "@/lib/batch/steps";
import { dayText } from "@/lib/format/day";
import { invalid } from "@/lib/refusal";
import { ok } from "@/lib/result";
import type { Prepare } from "./prepared";

/** The actor has seen what proves these awards. */
export const prepareVerify: Prepare<"verify"> = async (tx, { ids }, actor) => {
  const wanted = [...new Set(ids)];
  const found = await tx
    .select({ award: awards, person: people.name, credential: credentialDefinitions.name })
    .from(awards)
    .innerJoin(people, eq(people.id, awards.personId))
    .innerJoin(credentialDefinitions, eq(credentialDefinitions.id, awards.credentialId))
    .where(inArray(awards.id, wanted))
    .orderBy(asc(awards.id))
    .for("update", { of: awards });
  if (found.length < wanted.length) throw new NotFound();
  const problems = proofProblems(actor, "checked");
  if (problems.length > 0) return invalid(...problems);
  const planned = found.map((one) => ({
    ...one,
    step: verifyStep(one.award, ownRecordProblems(actor, one.award.personId, "checked")),
  }));
  const lines = planned.map(
    ({ award, person, credential, step: { outcome, said } }): BatchLine => ({
      id: award.id,
      label: `${person}: ${credential}, ${dayText(award.issuedOn)}`,
      ...{ outcome, said },
    }),
  );
  return ok({
    title: "Verify awards",
    lines: lines.sort((a, b) => a.label.localeCompare(b.label, "en")),
    write: async () => {
      const verified = planned.flatMap(({ step }) => ("write" in step ? [step.write] : []));
      await recordVerifications(tx, actor, verified, { proof: "checked", note: null });
    },
  });
};
