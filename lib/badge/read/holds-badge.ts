import { isJsonObject } from "@/lib/json";
import { COMPACT_JWS } from "./document";
import { listOf, typesOf } from "./shapes";

const TYPES = new Set([
  ...["VerifiableCredential", "VerifiablePresentation", "EnvelopedVerifiableCredential"],
  ...["OpenBadgeCredential", "AchievementCredential", "ClrCredential", "Assertion"],
]);

/** Whether parsed JSON is a badge, a list of badges, or what holds badges; good ones or not. */
export function holdsBadge(json: unknown): boolean {
  const [first] = listOf(json);
  if (typeof first === "string") return COMPACT_JWS.test(first);
  if (!isJsonObject(first)) return false;
  if (typesOf(first).some((type) => TYPES.has(type))) return true;
  return "badge" in first && ("recipient" in first || "verify" in first);
}
