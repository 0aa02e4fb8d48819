import type { PersonId, TeamId, UserId } from "@/lib/ids";

/** Who is reminded of an end: whose it is, who answers for their team, and the compliance officers. */
export const RECIPIENT_KINDS = ["holder", "manager", "officer"] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

/** A holder is known as a person, whether they have a login or not; the others as users. */
export type Recipient =
  | { readonly kind: "holder"; readonly id: PersonId }
  | { readonly kind: "manager" | "officer"; readonly id: UserId };

/** A login that may be reminded, and the person that it is. */
export type Login = { readonly userId: UserId; readonly personId: PersonId | null };

export type Directory = {
  /** Those who answer for each team itself, by the team that they were given. */
  readonly managers: ReadonlyMap<TeamId, readonly Login[]>;
  readonly officers: readonly Login[];
};

/**
 * Whom the ends of a person concern. `teamPath`: the teams from the top down to their own; empty where they
 * are in none. Of the managers those nearest above: whoever leads a whole division is not written to about
 * everybody in it. Nobody is told of their own ends by another name.
 */
export function recipientsOf(
  personId: PersonId,
  teamPath: readonly TeamId[],
  { managers, officers }: Directory,
): Recipient[] {
  const others = (logins: readonly Login[] = []) =>
    logins.filter((login) => login.personId !== personId);
  const nearest = teamPath.toReversed().find((team) => others(managers.get(team)).length > 0);
  const leading = nearest === undefined ? [] : others(managers.get(nearest));
  return [
    { kind: "holder", id: personId },
    ...leading.map(({ userId }) => ({ kind: "manager", id: userId }) as const),
    ...others(officers).map(({ userId }) => ({ kind: "officer", id: userId }) as const),
  ];
}
