import { objectsOf, textOf } from "@/lib/badge/read/shapes";
import { issuedWords } from "@/lib/format/issued-badge";
import type { JsonObject } from "@/lib/json";
import type { IssuedState } from "./issued-state";

/** Where others ask whether a badge of ours was revoked. `secret` is that of its verification page. */
export function revocationListUrl(origin: string, secret: string): string {
  return `${origin}/verify/${secret}/status.json`;
}

/** What a badge says of where its status is. */
export function statusEntry(list: string): JsonObject {
  return { id: list, type: "1EdTechRevocationList" };
}

/**
 * What others find there (1EdTech Revocation List 1.0). Each badge has a list of its own, so that nobody
 * learns from it of others. Null for a badge that names none: nobody could have looked before.
 */
export function revocationList(credential: JsonObject, state: IssuedState): JsonObject | null {
  const [status] = objectsOf(credential.credentialStatus);
  const id = textOf(status?.id);
  if (id === null) return null;
  const { issuer } = credential;
  return { id, issuer, revokedCredential: isRevoked(state) ? [entryOf(credential, state)] : [] };
}

/** Its days are in the badge itself; everything else takes it back. */
function isRevoked({ kind }: IssuedState): boolean {
  return kind !== "valid" && kind !== "upcoming" && kind !== "expired";
}

function entryOf({ id }: JsonObject, state: IssuedState): JsonObject {
  const { title, detail } = issuedWords(state);
  const reason = state.kind === "revoked" ? state.reason : detail;
  return { id, revoked: true, revocationReason: reason ?? title };
}
