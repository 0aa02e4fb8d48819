import { newPrivateKey, type Signer, signerWith } from "@/db/keys/signer";
import { PackFiles } from "@/db/pack/pack-files";
import { sealPack } from "@/db/pack/seal-pack";
import type { Entry } from "@/db/pack/zip/entry";
import { COVERAGE_DEFINITION } from "@/lib/coverage/coverage";
import { AwardId, CredentialId, PersonId, RequirementId } from "@/lib/ids";
import { PACK_FORMAT, type PackHead, type PackPerson } from "@/lib/pack/evidence";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const REQUIREMENT = RequirementId.parse(id(1));
const CREDENTIAL = CredentialId.parse(id(2));
const MADE = {
  by: "Sam Compliance",
  at: new Date("2026-11-22T12:00:00Z"),
  software: "Tessera",
  knownAt: "2026-11-22T12:00:00Z",
  auditHead: null,
};

/** People with these names in one team, each of whom holds what is required. */
export function samplePeople(names: readonly string[]): PackPerson[] {
  return names.map((name, index) => {
    const award = AwardId.parse(id(1_000 + index));
    return {
      ...{
        id: PersonId.parse(id(10_000_000 + index)),
        externalId: `E-${index}`,
        name,
        team: "Yard",
      },
      standings: [
        {
          ...{
            requirementId: REQUIREMENT,
            kind: "met",
            reason: null,
            policies: [],
            waiverId: null,
          },
          ...{
            since: "2026-01-01",
            lastOn: null,
            words: "Met",
            why: "Holds: Slinging.",
            awards: [award],
          },
        },
      ],
      awards: [
        {
          ...{ id: award, credentialId: CREDENTIAL, credential: "Slinging", number: `=${name}` },
          ...{ issuedOn: "2026-01-01", expiresOn: null, revokedOn: null, hours: 2.5 },
          ...{ proof: "checked" },
          source: "by hand",
          verifications: [
            {
              by: name,
              on: "2026-02-01",
              proof: "checked",
              note: 'Seen,\r\n"stamped"',
              stands: true,
            },
          ],
        },
      ],
      waivers: [],
    };
  });
}

function headOf(people: readonly PackPerson[]): PackHead {
  const met = people.length;
  const counts = { met, grace: 0, waived: 0, gap: 0, coverage: met === 0 ? null : 1 };
  const query = { sql: "select 1", parameters: [] };
  return {
    format: PACK_FORMAT,
    organisation: { name: "Harbourline", zone: "Europe/Oslo" },
    question: {
      ...{ asOf: "2026-11-22", proof: "attested", team: null },
      ...{ requirements: null, reach: "all" },
    },
    requirements: [
      {
        ...{ id: REQUIREMENT, name: "Slinging; and lifting", description: null, regime: "LOLER" },
        ...{ clause: "9", effectiveFrom: "2020-01-01", effectiveUntil: null, graceDays: 30 },
        regulated: false,
        renewalWindowDays: 90,
        ...{
          teams: [],
          roles: ["Rigger"],
          rule: { credential: CREDENTIAL },
          ruleInWords: "Slinging",
        },
      },
    ],
    policies: [],
    population: { people: met, standings: met, queries: { people: query, standings: query } },
    totals: {
      definition: COVERAGE_DEFINITION,
      all: counts,
      byRequirement: met === 0 ? [] : [{ requirementId: REQUIREMENT, ...counts }],
      byTeam: met === 0 ? [] : [{ team: "Yard", ...counts }],
    },
  };
}

type Sample = {
  readonly signer?: Signer;
  /** What is done to the files before they are signed. */
  readonly change?: (entries: readonly Entry[]) => Promise<readonly Entry[]>;
};

export function newSigner(): Signer {
  return signerWith(newPrivateKey());
}

/** A pack that no database was asked for. */
export async function samplePack(
  people: readonly PackPerson[],
  { signer = newSigner(), change = async (entries) => entries }: Sample = {},
): Promise<Buffer> {
  const head = headOf(people);
  const files = new PackFiles(MADE);
  await files.begin(head);
  for (const person of people) await files.person(person);
  const { entries, fingerprint } = await files.end();
  const about = { fingerprint, made: { ...MADE, at: MADE.at.toISOString() } };
  return sealPack(await change(entries), { head, about, signer });
}
