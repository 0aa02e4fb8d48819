import { command } from "@/db/command";
import type { EvidenceRow } from "@/db/queries/evidence";
import type { AddEvidenceLink } from "@/lib/evidence/add-evidence";
import type { Saved } from "@/lib/refusal";
import { addEvidence } from "./add-evidence";

const LONGEST_TITLE = 200;

/** An address where something supports an award. It is kept as it is and never fetched. */
export const addEvidenceLink = command<AddEvidenceLink, Saved<EvidenceRow>>(
  "award.write",
  "evidence.add",
  (tx, { title, ...link }, actor) =>
    addEvidence(tx, actor, {
      ...link,
      kind: "link",
      title: title ?? link.url.slice(0, LONGEST_TITLE),
    }),
);
