import type { Permission } from "@/lib/access";

/** The actor's access does not allow it, whatever it is done to. */
export class Forbidden extends Error {
  constructor(readonly permission: Permission | null = null) {
    super(permission ? `Not allowed: ${permission}` : "Not allowed.");
    this.name = "Forbidden";
  }
}

/** It does not exist, or the actor may not know that it does: nobody can tell the two apart. */
export class NotFound extends Error {
  constructor() {
    super("Not found.");
    this.name = "NotFound";
  }
}

/** For a read whose answer may be that there is nothing: `.catch(nullIfNotFound)`. */
export function nullIfNotFound(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}

/** What PostgreSQL said, where it was PostgreSQL that said no. */
export function databaseError(error: unknown): { code: string; constraint: string | null } | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string" && /^[0-9A-Z]{5}$/.test(cause.code)) {
      const named = "constraint_name" in cause ? cause.constraint_name : null;
      return { code: cause.code, constraint: typeof named === "string" ? named : null };
    }
  }
  return null;
}

/** insufficient_privilege: row-level security refused the row. */
export const REFUSED_BY_POLICY = "42501";
