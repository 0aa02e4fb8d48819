import { z } from "zod";
import { IssuedBadgeId } from "@/lib/ids";
import { text } from "@/lib/text";
import { Version } from "@/lib/version";

/** From now on the badge is not good any more; the award stays as it is. */
export const RevokeIssuedBadge = z.strictObject({
  id: IssuedBadgeId,
  version: Version,
  /** Shown to whoever verifies the badge. */
  reason: text(500),
});
export type RevokeIssuedBadge = z.output<typeof RevokeIssuedBadge>;
