import { createHash } from "node:crypto";
import { startImport } from "@/db/commands/import/start-import";
import { awardsOf } from "@/db/queries/awards";
import { credentialsIn } from "@/db/queries/catalogue";
import { peopleOn } from "@/db/queries/people";
import { diceOf, seedOf } from "@/db/seed/dice";
import type { Actor } from "@/lib/access";
import { composeCredential } from "@/lib/badge/issue/compose-credential";
import { addDays, type Day } from "@/lib/calendar";
import type { Award } from "@/lib/facts";
import { AwardId } from "@/lib/ids";
import { type BadgeIssuer, badgeIssuer, badgeToken, pinned } from "./badge-issuers";

/** Whose awards come with a badge, more often than not. */
const SIGNING = [
  ...["CompTIA", "ISC2", "Amazon Web Services", "GIAC", "Microsoft", "Harbourline Academy"],
];
const SIGNED = 0.6;

type Credential = Awaited<ReturnType<typeof credentialsIn>>[number];

/**
 * Imports badges of awards that are on record: signed by keys that are pinned, so that these awards stand
 * on the highest rung. And a few of the other kind: one in somebody's name, one that nobody's address is
 * in, one of a credential that nobody has decided on.
 */
export async function addBadges(actor: Actor, today: Day): Promise<void> {
  const issuers = new Map(SIGNING.map((name) => [name, badgeIssuer(name)]));
  for (const issuer of issuers.values()) await pinned(actor, issuer);
  const catalogue = await credentialsIn(actor);
  const people = await peopleOn(actor, { asOf: today });
  const credentials = new Map(catalogue.map((credential) => [credential.id, credential]));
  const addresses = new Map(people.map(({ id, emails }) => [id, emails[0]]));
  const tokens = (await awardsOf(actor, {})).flatMap((award) => {
    const credential = credentials.get(award.credentialId);
    const issuer = issuers.get(credential?.issuer ?? "");
    const address = addresses.get(award.personId);
    const isSigned = diceOf(seedOf(award.number ?? "")).chance(SIGNED);
    if (!credential || !issuer || !address || award.proof !== "checked" || !isSigned) return [];
    return badgeToken(badgeOf(award, credential, { issuer, address }), issuer);
  });
  await importTokens(actor, "badges.json", tokens);
  await importTokens(actor, "badges-of-new-colleagues.json", oddOnes(catalogue, issuers, today));
}

type By = { readonly issuer: BadgeIssuer; readonly address: string };

function badgeOf(award: Award, credential: Credential, { issuer, address }: By) {
  const { id, name } = issuer;
  const facts = {
    organisation: { name, zone: "UTC" },
    award,
    credential,
    skills: [],
    address,
  };
  return composeCredential(facts, {
    id: uuidOf(`${id} ${award.id} ${credential.name}`),
    issuer: { id, method: id, url: null },
    identityHash: createHash("sha256").update(`${address}${SALT}`).digest("hex"),
    salt: SALT,
    revocationList: null,
  });
}

const SALT = "harbourline";

/** The same each time for the same text, in the form of a UUID of version 8. */
function uuidOf(text: string): string {
  const digits = createHash("sha256").update(text).digest("hex");
  const [a, b, c, d, e] = [8, 12, 15, 18, 30].map((end, index, ends) =>
    digits.slice(ends[index - 1] ?? 0, end),
  );
  return `${a}-${b}-8${c}-8${d}-${e}`;
}

const STRANGER = "m.kowalska@home.example";
const NEWCOMER = "Lighthouse Observability";

function oddOnes(
  catalogue: readonly Credential[],
  issuers: ReadonlyMap<string, BadgeIssuer>,
  today: Day,
): string[] {
  const academy = issuers.get("Harbourline Academy");
  const known = catalogue.find(({ code }) => code === "HA-OBS");
  if (!academy || !known) throw new Error("The academy has lost its badges.");
  const award: Award = {
    ...{ id: AwardId.parse(uuidOf("odd")), credentialId: known.id, state: "earned" },
    ...{
      issuedOn: addDays(today, -20),
      expiresOn: null,
      revokedOn: null,
      proof: "claimed",
      hours: null,
    },
  };
  const forger = { ...badgeIssuer("Harbourline Academy"), id: academy.id };
  const unclaimed = badgeOf(award, known, { issuer: academy, address: STRANGER });
  const forged = badgeOf({ ...award, id: AwardId.parse(uuidOf("forged")) }, known, {
    issuer: academy,
    address: "mei.chen@harbourline.example",
  });
  const unknown = { ...known, name: NEWCOMER };
  const waiting = badgeOf(award, unknown, {
    issuer: academy,
    address: "noor.rahman@harbourline.example",
  });
  return [badgeToken(unclaimed, academy), badgeToken(forged, forger), badgeToken(waiting, academy)];
}

async function importTokens(
  actor: Actor,
  fileName: string,
  tokens: readonly string[],
): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(tokens));
  const commit = { strict: false };
  const answer = await startImport(actor, { fileName, bytes, kind: "auto", commit });
  if (!answer.ok) throw new Error(`${fileName}: ${answer.problem.message}`);
}
