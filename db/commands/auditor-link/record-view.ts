import { now } from "@/db/clock";
import { command } from "@/db/command";
import { auditorLinkViews } from "@/db/schema/auditor-links";
import type { AuditorLinkState } from "@/lib/auditor-link/state";
import type { AuditorLinkId, AwardId, EvidenceId, PersonId } from "@/lib/ids";

/** What was seen through an open link: a sample with the awards of its people, or a file. */
export type AuditorView =
  | {
      readonly linkId: AuditorLinkId;
      readonly seed: string;
      readonly size: number;
      readonly personIds: PersonId[];
      readonly awardIds: AwardId[];
    }
  | { readonly linkId: AuditorLinkId; readonly evidenceId: EvidenceId };

/** Writes down that something is about to be seen. Where this fails, nothing may be shown. */
export const recordView = command<AuditorView, void>(
  "auditor-link.write",
  "auditor-link.view",
  async (tx, view) => {
    await tx.insert(auditorLinkViews).values({ ...view, at: now(), state: "open" });
  },
);

type Refused = {
  readonly linkId: AuditorLinkId;
  readonly state: Exclude<AuditorLinkState, "open">;
};

/** Writes down that somebody came to a link that opens nothing any more. */
export const recordRefusal = command<Refused, void>(
  "auditor-link.write",
  "auditor-link.refuse",
  async (tx, refused) => {
    await tx.insert(auditorLinkViews).values({ ...refused, at: now() });
  },
);
