import { z } from "zod";
import { Day } from "@/lib/calendar";
import { AwardId } from "@/lib/ids";
import { Version } from "@/lib/version";

/** From `revokedOn` on the award does not count. */
export const RevokeAward = z.strictObject({ id: AwardId, version: Version, revokedOn: Day });
export type RevokeAward = z.output<typeof RevokeAward>;
