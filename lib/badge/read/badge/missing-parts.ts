import type { Badge, MissingPart } from "./badge";

/** What somebody would want to know to judge the badge, and it does not say. */
export function missingParts(badge: Omit<Badge, "missing">): readonly MissingPart[] {
  const { achievement, issuer } = badge;
  const { criteria } = achievement;
  const parts: readonly (readonly [part: MissingPart, isSaid: boolean])[] = [
    ["description", achievement.description.length > 0],
    ["criteria", criteria.url !== null || criteria.narrative !== null],
    ["alignment", achievement.alignments.length > 0],
    ["kind", achievement.achievementType !== null],
    ["language", achievement.language !== null],
    ["evidence", badge.evidence.length > 0],
    ["expiry", badge.expiresOn !== null],
    ["issuer-name", issuer.name.length > 0],
    ["issuer-url", issuer.url !== null],
  ];
  return parts.flatMap(([part, isSaid]) => (isSaid ? [] : [part]));
}
