import type { Badge } from "./read/badge/badge";

/**
 * What makes two files the same badge: issuer and id, percent-decoded and without blanks around them
 * (Open Badges 3.0, § "Comparing credentials"). A badge without an id is only the same as itself.
 */
export function badgeKey(
  { issuer, id }: Pick<Badge, "issuer" | "id">,
  contentHash: string,
): string {
  if (id === null) return `sha256 ${contentHash}`;
  return `${plain(issuer.id ?? "")} ${plain(id)}`;
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text.trim());
  } catch {
    return text.trim(); // what is no percent-encoding is meant as it stands
  }
}
