import { paths, type Search } from "@/app/_server/paths";
import type { TimelineLane } from "@/components/person/credential-timeline";
import type { AwardRow } from "@/db/queries/awards";
import { civilOf, type Day, dayOf, FOREVER } from "@/lib/calendar";
import { supersededBy } from "@/lib/credential/superseded";
import { type Validity, validDays, validityOn } from "@/lib/credential/validity";
import { validityWords } from "@/lib/format/validity";
import type { CredentialId } from "@/lib/ids";
import { expiryHorizon } from "@/lib/standing/standing-on";

type Credentials = ReadonlyMap<CredentialId, { readonly name: string; readonly kind: string }>;

type Around = { readonly asOf: Day; readonly warningDays: number; readonly carried: Search };

/** A lane for each award, what counts now first, then the newest. */
export function lanesOf(
  awards: readonly AwardRow[],
  credentials: Credentials,
  { asOf, warningDays, carried }: Around,
): TimelineLane[] {
  return awards
    .map((award): TimelineLane => {
      const credential = credentials.get(award.credentialId);
      const validity = validityOn(award, asOf);
      const { from, until } = validDays(award);
      return {
        id: award.id,
        name: credential?.name ?? "",
        kind: credential?.kind ?? "",
        isCertification: credential?.kind === "certification",
        href: paths.credential(award.credentialId, carried),
        awardHref: paths.award(award.personId, award.id, carried),
        look: lookOf(validity, expiryHorizon(asOf, warningDays)),
        from,
        until: until === FOREVER ? null : until,
        words: supersededBy(award, awards, asOf) ? "superseded" : validityWords(validity, asOf),
      };
    })
    .sort((a, b) => ORDER[a.look] - ORDER[b.look] || b.from - a.from);
}

const ORDER = { ending: 0, valid: 0, coming: 1, past: 2, never: 3 } as const;

function lookOf(validity: Validity, horizon: Day): TimelineLane["look"] {
  switch (validity.kind) {
    case "valid":
      return validity.until <= horizon ? "ending" : "valid";
    case "upcoming":
      return "coming";
    case "expired":
      return "past";
    default:
      return "never";
  }
}

const YEARS_BACK = 3;
const YEARS_AHEAD = 2;

/** Three years back and two ahead: where nearly every award lies. */
export function axisAround(asOf: Day) {
  const { year } = civilOf(asOf);
  const years = Array.from({ length: YEARS_BACK + YEARS_AHEAD + 1 }, (_, index) => {
    const own = year - YEARS_BACK + index;
    return { year: own, day: dayOf(own, 1, 1) ?? asOf };
  });
  return {
    years,
    from: dayOf(year - YEARS_BACK, 1, 1) ?? asOf,
    until: dayOf(year + YEARS_AHEAD + 1, 1, 1) ?? asOf,
  };
}
