import type { CredentialId } from "@/lib/ids";
import type { PathwayPart } from "@/lib/pathway/part";
import { countText } from "./count";

/** "CKA"; "Cloud platforms: 1 of 3". `nameOf` tells credentials. */
export function partText(part: PathwayPart, nameOf: (id: CredentialId) => string): string {
  if (part.kind === "required") return nameOf(part.credentialId);
  return `${part.name}: ${countText(part.atLeast)} of ${countText(part.credentialIds.length)}`;
}
