import { flaw, Refused } from "@/app/_server/api/problem";

const VERSION = /^"([1-9]\d{0,8})"$/;

/** The version that whoever changes something has seen. Throws 428 where it is missing, 400 where it makes no sense. */
export function versionSeen(request: Request): number {
  const header = request.headers.get("if-match");
  if (header === null) throw new Refused("version-missing");
  const version = VERSION.exec(header.trim())?.[1];
  if (version) return Number(version);
  throw new Refused("invalid-request", {
    errors: [flaw("/headers/if-match", "invalid", 'Give one version in quotes, like "3".')],
  });
}

/** The other way round: how an answer says which version it is. */
export function entityTag(version: number): string {
  return `"${version}"`;
}
