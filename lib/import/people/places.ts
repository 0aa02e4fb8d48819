import { addDays, type Day } from "@/lib/calendar";
import { groupBy } from "@/lib/group-by";
import type { PersonId, RoleId, TeamId } from "@/lib/ids";
import type { Draft } from "@/lib/import/plan/draft";
import type { Known, Rows } from "@/lib/import/plan/writes";

type Membership = Known<Rows["teamMemberships"]>;
type Assignment = Known<Rows["roleAssignments"]>;

type Lasting = { readonly startsOn: Day; readonly endsOn: Day | null };

/** Goes on after the day, or is yet to begin. */
function goesOn({ endsOn }: Lasting, today: Day): boolean {
  return endsOn === null || endsOn > today;
}

/** What was taken away before it began ends on its first day, because nothing is ever deleted. */
function isWanted(assignment: Assignment, today: Day): boolean {
  const { startsOn, endsOn } = assignment;
  return goesOn(assignment, today) && (startsOn <= today || endsOn !== startsOn);
}

/** Whose place in teams and roles is planned, and from when somebody new has theirs. */
export type Placed = { readonly personId: PersonId; readonly startsOn: Day; readonly today: Day };

/** Who is, or will be, in which team and role. */
export class Places {
  readonly #memberships: ReadonlyMap<PersonId, readonly Membership[]>;
  readonly #assignments: ReadonlyMap<PersonId, readonly Assignment[]>;

  constructor(memberships: readonly Membership[], assignments: readonly Assignment[]) {
    this.#memberships = groupBy(memberships, ({ personId }) => personId);
    this.#assignments = groupBy(assignments, ({ personId }) => personId);
  }

  teamOf(personId: PersonId, today: Day): TeamId | null {
    return this.#current(personId, today)?.teamId ?? null;
  }

  rolesOf(personId: PersonId, today: Day): RoleId[] {
    const own = this.#assignments.get(personId) ?? [];
    return own.filter((assignment) => isWanted(assignment, today)).map(({ roleId }) => roleId);
  }

  #current(personId: PersonId, today: Day): Membership | undefined {
    const own = (this.#memberships.get(personId) ?? []).filter((one) => goesOn(one, today));
    return own.sort((a, b) => b.startsOn - a.startsOn)[0];
  }

  /** Out of the old team yesterday, into the new one today; for a first team, from the first day on. */
  moveTo(teamId: TeamId, { personId, startsOn, today }: Placed, draft: Draft): void {
    const current = this.#current(personId, today);
    if (current && current.startsOn >= today) {
      draft.update("teamMemberships", { ...current, teamId });
      return;
    }
    if (current) draft.update("teamMemberships", { ...current, endsOn: addDays(today, -1) });
    const ends = (this.#memberships.get(personId) ?? []).map(({ endsOn }) => endsOn ?? today);
    const isFree = current !== undefined || !ends.includes(today);
    const from = ends.length === 0 ? startsOn : isFree ? today : addDays(today, 1);
    const id = draft.newId<string>();
    draft.insert("teamMemberships", { id, personId, teamId, startsOn: from, endsOn: null });
  }

  /** Takes roles away from yesterday on and gives others from today on, first ones from the first day on. */
  assign(wanted: ReadonlySet<RoleId>, placed: Placed, draft: Draft): void {
    const { personId, today } = placed;
    const own = this.#assignments.get(personId) ?? [];
    for (const assignment of own) {
      if (!isWanted(assignment, today) || wanted.has(assignment.roleId)) continue;
      const isLived = assignment.startsOn < today;
      const endsOn = isLived ? addDays(today, -1) : assignment.startsOn;
      draft.update("roleAssignments", { ...assignment, endsOn });
    }
    const held = new Set(this.rolesOf(personId, today));
    for (const roleId of wanted) if (!held.has(roleId)) give(roleId, placed, own, draft);
  }
}

function give(
  roleId: RoleId,
  { personId, startsOn, today }: Placed,
  own: readonly Assignment[],
  draft: Draft,
): void {
  const from = own.length === 0 ? startsOn : today;
  const ended = own.find((one) => one.roleId === roleId && (one.endsOn ?? from) >= from);
  if (ended) draft.update("roleAssignments", { ...ended, endsOn: null });
  else {
    const id = draft.newId<string>();
    draft.insert("roleAssignments", { id, personId, roleId, startsOn: from, endsOn: null });
  }
}
