import type { Day } from "@/lib/calendar";
import { dayText } from "./day";

type Verified = {
  readonly verifiedBy: string;
  readonly verifiedOn: Day;
  /** Whether the award is still as it was verified. */
  readonly stands: boolean;
};

/** "Verified by Sam on 3 May 2026", and that it is history where it is. */
export function verifiedText({ verifiedBy, verifiedOn, stands }: Verified): string {
  const said = `Verified by ${verifiedBy} on ${dayText(verifiedOn)}`;
  return stands ? said : `${said} – edited since`;
}
