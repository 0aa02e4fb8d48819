import "server-only";
import type { ReactNode } from "react";
import type { Opened } from "@/app/_server/open-page";
import type { PageTable } from "@/app/_server/table-file";
import type { Column } from "@/components/table/column";
import { type EvidencePackRow, evidencePacksFor } from "@/db/queries/evidence-packs";
import { requirementsIn } from "@/db/queries/requirements";
import { teamPlacesFor } from "@/db/queries/teams";
import { type Actor, reachOf } from "@/lib/access";
import { type Day, dayInZone } from "@/lib/calendar";
import { bytesText } from "@/lib/format/bytes";
import { countOf } from "@/lib/format/count";
import { instantText } from "@/lib/format/instant";
import type { Proof } from "@/lib/proof";

/** A pack that is kept. */
export type PackLine = {
  id: EvidencePackRow["id"];
  scope: string;
  requirements: string;
  asOf: Day;
  knownAt: string;
  proof: Proof;
  people: number;
  standings: number;
  madeBy: string;
  madeAt: string;
  keptUntil: Day;
  fingerprint: ReactNode;
  did: string;
  size: string;
  file: ReactNode;
};

export const PACK_COLUMNS: Column<PackLine>[] = [
  { kind: "text", key: "scope", header: "Whom", names: true },
  { kind: "day", key: "asOf", header: "As of" },
  { kind: "text", key: "knownAt", header: "As known" },
  { kind: "text", key: "requirements", header: "Requirements" },
  { kind: "proof", key: "proof", header: "Proof at least" },
  { kind: "number", key: "people", header: "People" },
  { kind: "number", key: "standings", header: "Standings" },
  { kind: "text", key: "madeBy", header: "Made by" },
  { kind: "text", key: "madeAt", header: "Made at" },
  { kind: "node", key: "fingerprint", header: "Fingerprint" },
  { kind: "day", key: "keptUntil", header: "Kept until" },
  { kind: "node", key: "file", header: "" },
];

/** The packs as a file: the fingerprint is in the pack itself. */
export async function packsTable(opened: Opened): Promise<PageTable<PackLine>> {
  const rows = await packLines(opened, () => ({ fingerprint: null, file: null }));
  return { name: "Evidence packs", columns: PACK_COLUMNS, rows };
}

/** The packs that the reader may have, the newest first. `shown` draws what is no text. */
export async function packLines(
  { actor, organisation: { zone } }: Opened,
  shown: (row: EvidencePackRow) => Pick<PackLine, "fingerprint" | "file">,
): Promise<PackLine[]> {
  const [rows, teams] = await Promise.all([evidencePacksFor(actor), teamPlacesFor(actor)]);
  const paths = new Map(teams.map(({ id, path }) => [id, path]));
  return rows.map((row) => ({
    ...{ id: row.id, asOf: row.asOf, proof: row.proof, people: row.people, did: row.did },
    ...{ standings: row.standings, madeBy: row.madeBy },
    scope: row.teamId === null ? "Everybody" : (paths.get(row.teamId) ?? ""),
    requirements:
      row.requirementIds === null
        ? "all in effect"
        : countOf(row.requirementIds.length, "chosen", "chosen"),
    knownAt: instantText(row.knownAt, zone),
    madeAt: instantText(row.madeAt, zone),
    keptUntil: dayInZone(row.keptUntil, zone),
    size: bytesText(row.size),
    ...shown(row),
  }));
}

/** What a new pack can be about. Whoever reaches only their teams chooses one. */
export async function packChoices(actor: Actor) {
  const [teams, requirements] = await Promise.all([teamPlacesFor(actor), requirementsIn(actor)]);
  const isLimited = reachOf(actor) !== "all";
  const everybody = isLimited ? [] : [{ value: "", label: "Everybody" }];
  return {
    isLimited,
    teams: [...everybody, ...teams.map(({ id, path }) => ({ value: id as string, label: path }))],
    requirements: requirements.map(({ id, name }) => ({ value: id as string, label: name })),
  };
}
