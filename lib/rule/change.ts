import type { Day } from "@/lib/calendar";
import type { AwardId, CompetencyId, CredentialId, RoleId } from "@/lib/ids";
import { type Proof, strongerProof } from "@/lib/proof";

/** One step that somebody can take towards meeting a rule; what has to be proved counts once it is, as `toProof` says. */
export type Change =
  | { readonly kind: "verify"; readonly awardId: AwardId; readonly toProof: Proof }
  | {
      readonly kind: "renew";
      readonly credentialId: CredentialId;
      readonly awardId: AwardId;
      readonly toProof: Proof;
    }
  | { readonly kind: "earn"; readonly credentialId: CredentialId; readonly toProof: Proof }
  | {
      readonly kind: "reach";
      readonly competencyId: CompetencyId;
      /** The level that is shown so far; as high as `to`, or higher, where it is not shown as is asked. */
      readonly from: number;
      readonly to: number;
      readonly toProof: Proof;
    }
  /** To learn for so many hours more, of the competency or of anything; awards say that it was done. */
  | {
      readonly kind: "learn";
      readonly competencyId: CompetencyId | null;
      readonly hours: number;
      readonly toProof: Proof;
    }
  /** The days go by as they are planned now: until then, in the role or with the organisation. */
  | {
      readonly kind: "wait";
      readonly roleId: RoleId | null;
      readonly months: number;
      readonly from: Day;
      readonly until: Day;
    }
  /** It takes days that nobody has planned. */
  | { readonly kind: "serve"; readonly roleId: RoleId | null; readonly months: number };

/** No issuer verifies what an assessor finds: where that is asked for, a credential is the way. */
const UNHEARD_OF = 10;

/** Rough effort, so that a check of a document comes before an exam and one level before two. */
export function effortOf(changes: readonly Change[]): number {
  return hoursOnce(changes).reduce((sum, change) => sum + stepEffort(change), 0);
}

function stepEffort(change: Change): number {
  switch (change.kind) {
    case "verify":
      return 1;
    case "renew":
      return 4;
    case "earn":
      return 6;
    case "reach":
      return (
        4 +
        2 * Math.max(0, change.to - change.from) +
        (change.toProof === "issuer-verified" ? UNHEARD_OF : 0)
      );
    case "learn":
      return change.hours;
    case "wait":
      return 1 + (change.until - change.from) / 30;
    case "serve":
      return 6 + change.months;
  }
}

/** Both together. Steps towards the same thing are one, which goes as far as either. */
export function together(a: readonly Change[], b: readonly Change[]): readonly Change[] {
  const steps = new Map(a.map((change) => [thingOf(change), change]));
  for (const change of b) {
    const known = steps.get(thingOf(change));
    steps.set(thingOf(change), known ? farther(known, change) : change);
  }
  return [...steps.values()];
}

/** What a step is about: an award, a credential, a competency, days in a role. */
function thingOf(change: Change): string {
  switch (change.kind) {
    case "verify":
      return change.awardId;
    case "renew":
    case "earn":
      return change.credentialId;
    case "reach":
      return change.competencyId;
    case "learn":
      return `hours ${change.competencyId}`;
    case "wait":
    case "serve":
      return change.roleId ?? "organisation";
  }
}

function farther(a: Change, b: Change): Change {
  if (takesTime(a) || takesTime(b)) return isLonger(b, a) ? b : a;
  const toProof = strongerProof(a.toProof, b.toProof);
  if (a.kind === "learn" && b.kind === "learn") {
    return { ...a, toProof, hours: Math.max(a.hours, b.hours) };
  }
  if (a.kind !== "reach" || b.kind !== "reach") return { ...a, toProof };
  return { ...a, toProof, from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

type Learn = Extract<Change, { readonly kind: "learn" }>;

/** Hours of a competency are among those of anything: what is left of these is named, and proved as they are. */
export function hoursOnce(changes: readonly Change[]): readonly Change[] {
  const learning = changes.filter((change): change is Learn => change.kind === "learn");
  const anything = learning.find(({ competencyId }) => competencyId === null);
  if (!anything || learning.length === 1) return changes;
  const { hours, toProof } = anything;
  const rest = learning.reduce((left, own) => (own === anything ? left : left - own.hours), hours);
  return changes.flatMap((change): Change[] => {
    if (change === anything) return rest > 0 ? [{ ...anything, hours: rest }] : [];
    if (change.kind !== "learn") return [change];
    return [{ ...change, toProof: strongerProof(change.toProof, toProof) }];
  });
}

export type TakesTime = Extract<Change, { readonly kind: "wait" | "serve" }>;

/** Nothing but days that go by. */
export function takesTime(change: Change): change is TakesTime {
  return change.kind === "wait" || change.kind === "serve";
}

/** Of what takes time in one role, the longest holds the others. */
function isLonger(a: Change, b: Change): boolean {
  if (a.kind === "wait" && b.kind === "wait") return a.until > b.until;
  if (a.kind === "serve") return b.kind === "wait" || (b.kind === "serve" && a.months > b.months);
  return false;
}
