"use server";

import { z } from "zod";
import { action } from "@/app/_server/action";
import { issue } from "@/app/_server/badges/issue";
import { outcomeOf } from "@/app/_server/saved";
import { revokeIssuedBadge } from "@/db/commands/issued-badge/revoke-issued-badge";
import { RevokeIssuedBadge } from "@/lib/badge/issue/revoke-issued-badge";
import { seenAs } from "@/lib/form/seen";
import { AwardId, IssuedBadgeId } from "@/lib/ids";

const IssueForm = z.object(seenAs(AwardId));
const RevokeForm = z.object({
  ...seenAs(IssuedBadgeId),
  reason: RevokeIssuedBadge.shape.reason,
});

export const issueOwnBadge = action(IssueForm, async (actor, seen) =>
  outcomeOf(await issue(actor, seen), "Issued: the badge is signed."),
);

export const revokeOwnBadge = action(RevokeForm, async (actor, input) =>
  outcomeOf(await revokeIssuedBadge(actor, input), "Revoked. The award stays as it is."),
);
