import type { ExportCell } from "@/lib/spreadsheet/export-cell";
import type { PackPerson, PackRequirement } from "./evidence";

type Row = readonly ExportCell[];

/** The tables of a pack as plain rows; the first is the header. Days are texts that no program reads otherwise. */
export const TABLE_HEADERS = {
  "standings.csv": [
    ...["Person id", "External id", "Name", "Team", "Requirement id", "Requirement", "Standing"],
    ...["Reason", "Since", "Last day", "In words", "Why", "Awards", "Waiver"],
  ],
  "awards.csv": [
    ...["Person id", "Name", "Award id", "Credential", "Number", "Issued on", "Expires on"],
    ...[
      "Revoked on",
      "Hours",
      "Proof",
      "Source",
      "Verified by",
      "Verified on",
      "Verified as",
      "Note",
    ],
    "Still as verified",
  ],
  "waivers.csv": [
    ...["Person id", "Name", "Waiver id", "Requirement", "First day", "Last day", "Reason"],
    "Approved by",
  ],
  "requirements.csv": [
    ...["Requirement id", "Name", "Regime", "Clause", "Description", "In effect from"],
    ...["In effect until", "Grace days", "Renewal window in days", "Regulated", "Teams", "Roles"],
    "Rule",
  ],
} as const satisfies Readonly<Record<string, Row>>;

export type TableName = keyof typeof TABLE_HEADERS;
/** In the order in which they stand in the pack. */
export const TABLE_NAMES = Object.keys(TABLE_HEADERS) as TableName[]; // the keys of a const object

export function requirementRow(one: PackRequirement): Row {
  return [
    ...[one.id, one.name, one.regime, one.clause, one.description, one.effectiveFrom],
    ...[one.effectiveUntil, one.graceDays, one.renewalWindowDays, one.regulated ? "yes" : "no"],
    ...[one.teams.join("; "), one.roles.join("; "), one.ruleInWords],
  ];
}

/** `nameOf`: what a requirement is called. */
export function standingRows(person: PackPerson, nameOf: (id: string) => string): Row[] {
  const { id, externalId, name, team } = person;
  return person.standings.map((one) => [
    ...[id, externalId, name, team, one.requirementId, nameOf(one.requirementId), one.kind],
    ...[one.reason, one.since, one.lastOn, one.words, one.why, one.awards.join(" "), one.waiverId],
  ]);
}

/** A line for each look that somebody took at an award; one for an award that nobody looked at. */
export function awardRows({ id, name, awards }: PackPerson): Row[] {
  return awards.flatMap((award) => {
    const own = [
      ...[id, name, award.id, award.credential, award.number, award.issuedOn, award.expiresOn],
      ...[award.revokedOn, award.hours, award.proof, award.source],
    ];
    if (award.verifications.length === 0) return [[...own, null, null, null, null, null]];
    return award.verifications.map((one) => [
      ...[...own, one.by, one.on, one.proof, one.note, one.stands ? "yes" : "no"],
    ]);
  });
}

export function waiverRows({ id, name, waivers }: PackPerson, nameOf: (id: string) => string) {
  return waivers.map((one): Row => {
    const { startsOn, endsOn, reason, approvedBy } = one;
    return [id, name, one.id, nameOf(one.requirementId), startsOn, endsOn, reason, approvedBy];
  });
}
