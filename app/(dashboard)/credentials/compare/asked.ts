import "server-only";
import { z } from "zod";
import type { Reader } from "@/app/_server/search";
import { CredentialId, RoleId } from "@/lib/ids";

/** So many fit beside one another. */
export const MOST_COMPARED = 4;

const Ids = z
  .string()
  .transform((text) => [...new Set(text.split(","))])
  .pipe(z.array(CredentialId).min(1).max(MOST_COMPARED));

export type CompareAsked = {
  readonly ids: readonly CredentialId[];
  /** What is chosen to be compared with them, before the address has it. */
  readonly add: CredentialId | null;
  /** The role whose holders would gain by it; the team is that of the page. */
  readonly roleId: RoleId | null;
};

/** Reads `?ids=…,…&role=…`. */
export function compareAsked(read: Reader): CompareAsked {
  return {
    ids: read("ids", Ids, [], `names no credentials, or more than ${MOST_COMPARED}`),
    add: read("add", CredentialId, null, "is no credential"),
    roleId: read("role", RoleId, null, "is no role: nobody's gaps are looked at"),
  };
}
