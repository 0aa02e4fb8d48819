import { inScope } from "@/db/actor-scope";
import { organisation } from "@/db/schema/organisation";
import type { Actor } from "@/lib/access";
import { type Day, dayInZone } from "@/lib/calendar";
import { DEFAULT_WEIGHING, type Weighing } from "@/lib/facts";
import { DEFAULT_PROOF, type Proof } from "@/lib/proof";

export type Organisation = {
  readonly name: string;
  /** IANA name; decides which day it is. */
  readonly zone: string;
  readonly lowestProof: Proof;
  /** Which of several assessments of somebody in a competency count. */
  readonly weighing: Weighing;
  /** Met, but for no more than this many days, is shown as expiring. */
  readonly warningDays: number;
  /** 0 before anybody has saved it. */
  readonly version: number;
};

/** What holds until an administrator has said otherwise: the same values as the table's own. */
export const UNSAVED: Organisation = {
  name: "Tessera",
  zone: "UTC",
  lowestProof: DEFAULT_PROOF,
  weighing: DEFAULT_WEIGHING,
  warningDays: 90,
  version: 0,
};

/** Which day it was there at an instant. */
export async function dayFor(actor: Actor, instant: Date): Promise<Day> {
  const { zone } = await organisationFor(actor);
  return dayInZone(instant, zone);
}

export function organisationFor(actor: Actor): Promise<Organisation> {
  return inScope(actor, async (tx) => {
    const { name, zone, lowestProof, weighing, warningDays, version } = organisation;
    const [row] = await tx
      .select({ name, zone, lowestProof, weighing, warningDays, version })
      .from(organisation)
      .limit(1);
    return row ?? UNSAVED;
  });
}
