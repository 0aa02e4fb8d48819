import { z } from "zod";
import { Day } from "@/lib/calendar";
import { CredentialId, PathwayId } from "@/lib/ids";
import { Name, text } from "@/lib/text";
import { Version } from "@/lib/version";
import { PathwayPart } from "./part";

const MOST_PARTS = 50;

/** A way to something that many can go: what it is for, and what is on it, in order. */
export const DefinePathway = z.strictObject({
  name: Name,
  /** What the organisation wants of it. */
  goal: text(2_000),
  /** The larger credential to which it leads; null where it is an end in itself. */
  credentialId: CredentialId.nullable(),
  parts: z
    .array(PathwayPart)
    .min(1, "Add at least one part.")
    .max(MOST_PARTS, `Use at most ${MOST_PARTS} parts.`)
    .readonly(),
});
export type DefinePathway = z.output<typeof DefinePathway>;

const seen = { id: PathwayId, version: Version };

export const ChangePathway = DefinePathway.extend(seen);
export type ChangePathway = z.output<typeof ChangePathway>;

/** The last day on which it may be planned for somebody; null to offer it again. */
export const WithdrawPathway = z.strictObject({ ...seen, endsOn: Day.nullable() });
export type WithdrawPathway = z.output<typeof WithdrawPathway>;

/** Whether it may still be planned for somebody on the day. */
export function isOffered({ endsOn }: { readonly endsOn: Day | null }, today: Day): boolean {
  return endsOn === null || today <= endsOn;
}
