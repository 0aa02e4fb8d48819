import { z } from "zod";
import type { AuditorLinkId, PersonId, TeamId, UserId } from "@/lib/ids";
import { type Proof, rungOf } from "@/lib/proof";

/** What a user may do. A job role is a `role`; this is not one. */
export const ACCESSES = [
  "admin",
  "compliance",
  "learning",
  "manager",
  "person",
  "auditor",
] as const;
export const Access = z.enum(ACCESSES);
export type Access = z.infer<typeof Access>;

/** Who is doing this: a user, a token of theirs, a named job of the installation itself, or whoever opened a link. */
export type Actor = {
  readonly kind: "user" | "token" | "job" | "link";
  /** Shown in the audit log. */
  readonly name: string;
  readonly userId: UserId | null;
  /** `link` is what an auditor link or a wall has: no permission at all, and the rows that the link names. */
  readonly access: Access | "system" | "link";
  /** The person that the user is, for what concerns themselves. */
  readonly personId: PersonId | null;
  /** A manager's teams; their subtrees are included. Empty for every other access. */
  readonly teamIds: readonly TeamId[];
  /** The link that was opened; absent for everybody else. */
  readonly linkId?: AuditorLinkId;
  /**
   * For somebody who looks back: the last instant (RFC 3339) of what they know. They change nothing.
   * Absent for what is known now.
   */
  readonly knownAt?: string;
};

/** Whether it is an access that users have, and no actor of another kind. */
export function isOfUser(access: Actor["access"]): access is Access {
  return access !== "system" && access !== "link";
}

/** The same, with all that is known now. */
export function knowingNow({ knownAt: _, ...actor }: Actor): Actor {
  return actor;
}

/** A job of the installation itself, such as "migration" or "demo world". */
export function jobActor(name: string): Actor {
  return { kind: "job", name, userId: null, access: "system", personId: null, teamIds: [] };
}

/** Who may do what. Which people it may be done to is the row scope's business. */
const ALLOWED = {
  "organisation.read": ["admin", "compliance", "learning", "manager", "auditor"],
  "self.read": ["admin", "compliance", "learning", "manager", "person", "auditor"],
  "account.write": ["admin", "compliance", "learning", "manager", "person", "auditor"],
  "person.write": ["admin", "compliance", "learning"],
  "role-assignment.write": ["admin", "compliance", "learning", "manager"],
  "award.write": ["admin", "compliance", "learning", "manager", "person"],
  "assessment.write": ["admin", "learning", "manager", "person"],
  /** Asking for assessments of a team by a day. */
  "round.write": ["admin", "learning", "manager"],
  "journey.write": ["admin", "learning", "manager"],
  "budget.write": ["admin", "learning"],
  /** What somebody is to earn, and when: a manager's people's, one's own. */
  "step.write": ["admin", "learning", "manager", "person"],
  "badge.issue": ["admin", "compliance", "learning"],
  "catalogue.write": ["admin", "learning", "compliance"],
  "requirement.write": ["admin", "compliance"],
  "waiver.write": ["admin", "compliance"],
  "import.write": ["admin", "compliance", "learning"],
  "pack.make": ["admin", "compliance", "manager", "auditor"],
  "auditor-link.write": ["admin", "compliance"],
  "wall-link.write": ["admin", "compliance", "manager"],
  "job.write": ["admin", "compliance", "learning", "manager", "auditor"],
  "audit.read": ["admin", "compliance", "auditor"],
  "export.read": ["admin", "compliance", "learning", "manager", "auditor"],
  "user.manage": ["admin"],
  "settings.write": ["admin"],
  "token.write": ["admin", "compliance", "learning", "manager", "auditor"],
} as const satisfies Record<string, readonly Access[]>;

export type Permission = keyof typeof ALLOWED;
export const PERMISSIONS = Object.keys(ALLOWED) as Permission[]; // the keys of a const object

/** All that these questions depend on, so that they can be asked of an access that nobody has yet. */
type WithAccess = Pick<Actor, "access">;

export function can(actor: WithAccess & Pick<Actor, "knownAt">, permission: Permission): boolean {
  if (actor.knownAt && !permission.endsWith(".read")) return false;
  const allowed: readonly string[] = ALLOWED[permission];
  return actor.access === "system" || allowed.includes(actor.access);
}

/** Whose people an actor sees: everybody's, those of their teams (or of the link's), or themselves. */
export function reachOf(actor: WithAccess): "all" | "teams" | "self" {
  if (actor.access === "manager" || actor.access === "link") return "teams";
  return actor.access === "person" ? "self" : "all";
}

/** The highest rung that somebody may give by hand. Only a checked signature makes `issuer-verified`. */
export function highestProof(actor: WithAccess): Proof {
  switch (actor.access) {
    case "system":
    case "admin":
    case "compliance":
      return "checked";
    case "learning":
    case "manager":
      return "attested";
    default:
      return "claimed";
  }
}

export function mayGive(actor: WithAccess, proof: Proof): boolean {
  return rungOf(proof) <= rungOf(highestProof(actor));
}
