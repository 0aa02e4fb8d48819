import fc from "fast-check";
import { expect, test } from "vitest";
import { askedByRole, askedOn, askedOverTime } from "@/lib/competency/asked";
import { matrixRow } from "@/lib/competency/matrix";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { CompetencyId } from "@/lib/ids";
import { unpackCell } from "@/lib/timeline/matrix/cell";
import { at } from "@/lib/timeline/timeline";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { competencyIds, WINDOW } from "@/tests/support/organisation/arbitrary-facts";
import {
  aMeaning,
  anAsked,
  anAssessment,
  aPerson,
  aRole,
  day,
} from "@/tests/support/organisation/build";
import { expectSame } from "@/tests/support/organisation/expect-same";
import { roleId } from "@/tests/support/organisation/names";
import { isDuring } from "@/tests/support/organisation/oracle/rule";

type Look = {
  readonly person: PersonFacts;
  readonly meaning: Meaning;
  readonly day: (typeof WINDOW)[number];
};

/** Everything that is asked on the day, row by row. */
function rowsOnDay(competency: CompetencyId, { person, meaning, day: on }: Look) {
  if (!isDuring(on, person.joinedOn, person.leftOn)) return [];
  return person.roles
    .filter((role) => isDuring(on, role.startsOn, role.endsOn))
    .flatMap((role) => meaning.roleCompetencies.get(role.roleId) ?? [])
    .filter((row) => row.competencyId === competency && isDuring(on, row.startsOn, row.endsOn));
}

test("what is asked of everybody in 3,000 organisations is what a look at each day says", {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(anyOrganisation, ({ meaning, people }) => {
      for (const person of people) {
        const overTime = askedOverTime(person, meaning);
        for (const on of WINDOW) {
          for (const competency of competencyIds) {
            const rows = rowsOnDay(competency, { person, meaning, day: on });
            const level = Math.max(0, ...rows.map((row) => row.level));
            const isMandatory = rows.some((row) => row.importance === "mandatory");
            for (const asked of [askedOn(person, meaning, on), at(overTime, on)]) {
              const own = asked.get(competency);
              expectSame([own?.level ?? 0, own?.importance === "mandatory"], [level, isMandatory]);
            }
          }
        }
      }
    }),
    { numRuns: 3_000 },
  );
});

const DAY = day("2026-06-01");
const MEANING = aMeaning({
  roleCompetencies: new Map([
    [
      roleId("analyst"),
      [
        anAsked({ level: 2, endsOn: day("2026-05-31") }),
        anAsked({ level: 4, startsOn: DAY, endsOn: day("2026-12-31") }),
      ],
    ],
  ]),
});

test.each([
  ["the last day of the lower level", "2026-05-31", 2],
  ["the first day of the higher one", "2026-06-01", 4],
  ["its last day", "2026-12-31", 4],
  ["the day after, when nothing is asked any more", "2027-01-01", 0],
] as const)("on %s", (_name, asOf, required) => {
  const person = aPerson({ roles: [aRole()], assessments: [anAssessment({ level: 3 })] });
  const view = { proof: "attested", warningDays: 0 } as const;
  const cells = matrixRow(person, MEANING, view).get(anAsked().competencyId) ?? [];
  expect(unpackCell(at(cells, day(asOf)))).toMatchObject({ shown: 3, required });
  expect(askedByRole(MEANING, roleId("analyst"), day(asOf)).map(({ level }) => level)).toEqual(
    required === 0 ? [] : [required],
  );
});
