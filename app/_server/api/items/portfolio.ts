import { z } from "zod";
import { IsoDay } from "@/app/_server/api/iso-day";
import { CREDENTIAL_KINDS } from "@/lib/credential/definition";
import { AwardId, CompetencyId, CredentialId, IssuedBadgeId, PersonId } from "@/lib/ids";
import { Proof } from "@/lib/proof";

const CredentialLineItem = z
  .object({
    awardId: AwardId,
    credentialId: CredentialId,
    name: z.string(),
    kind: z.enum(CREDENTIAL_KINDS),
    issuer: z.string().nullable(),
    number: z.string().nullable(),
    issuedOn: IsoDay,
    expiresOn: IsoDay.nullable().describe("The last day that still counts."),
    proof: Proof,
    verifiedBy: z.string().nullable(),
    verifiedOn: IsoDay.nullable(),
    badgeId: IssuedBadgeId.nullable().describe("The badge that was issued here for it."),
  })
  .meta({ id: "PortfolioCredential" });

const CompetencyLineItem = z
  .object({
    competencyId: CompetencyId,
    name: z.string(),
    code: z.string().nullable(),
    framework: z.string(),
    level: z.int(),
    levelName: z.string().nullable(),
    proof: Proof.describe("Of the strongest that shows this level."),
  })
  .meta({ id: "PortfolioCompetency" });

export const PortfolioItem = z
  .object({
    person: z.object({ id: PersonId, name: z.string() }),
    organisation: z.string(),
    asOf: IsoDay,
    zone: z.string().describe("IANA name; decides which day it is."),
    proof: Proof.describe("The lowest proof that counts."),
    author: z.string().describe("Who asked for it."),
    certifications: z.array(CredentialLineItem),
    others: z
      .array(CredentialLineItem)
      .describe("Micro-credentials and all that is no certification."),
    leftOut: z.int().describe("How many more would count on the day, but for their proof."),
    competencies: z.array(CompetencyLineItem),
  })
  .meta({ id: "Portfolio" });
