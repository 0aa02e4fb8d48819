import { beforeAll, expect, test } from "vitest";
import {
  MATRICES,
  MATRICES_ON,
  MATRIX_KINDS,
} from "@/app/(dashboard)/teams/[teamId]/_team/matrices";
import {
  type MatrixQuestion,
  overTimeOf,
  uncounted,
} from "@/app/(dashboard)/teams/[teamId]/_team/matrix-over";
import { type LayoutChoice, layoutOf } from "@/components/matrix/layout";
import type { Matrix } from "@/components/matrix/matrix-data";
import { matrixOn, unpackOverTime } from "@/components/matrix/over-time";
import { unpackMatrix } from "@/components/matrix/packed-matrix";
import { awardsOf } from "@/db/queries/awards";
import { slotsOn } from "@/db/queries/standings";
import type { Actor } from "@/lib/access";
import { addDays, type Day } from "@/lib/calendar";
import { lookIn } from "@/lib/timeline/matrix/cell";
import { describeEachDatabase } from "@/tests/support/databases";
import { ARRANGER, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

const REACH = { from: addDays(TODAY, -1_100), until: addDays(TODAY, 740) };
const CHOICE: Omit<LayoutChoice, "columns"> = {
  ...{ order: "gaps", onlySingle: false, by: "", group: "role", people: "", words: "" },
  ...{ only: [], onlyDiffering: false, pinned: [], hidden: [] },
};

describeEachDatabase("the matrix over time", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    world = await smallWorld();
  });

  const questionOf = (columns: MatrixQuestion["columns"]) =>
    ({
      role: world.analyst.id,
      proof: "attested",
      warningDays: 90,
      carried: {},
      columns,
      teamId: world.teams.company,
    }) as const;

  test.each(MATRIX_KINDS.flatMap((of) => [[of, "required"] as const, [of, "all"] as const]))(
    "of %s, %s, is on each day what the page of that day shows",
    async (of, columns) => {
      const question = questionOf(columns);
      const over = await MATRICES[of](ARRANGER, { ...question, ...REACH });
      const unpacked = unpackOverTime(overTimeOf(over, REACH));
      const days = await daysWorthALook(ARRANGER);
      expect(days.length).toBeGreaterThan(8);
      for (const asOf of days) {
        const own = unpackMatrix(uncounted(await MATRICES_ON[of](ARRANGER, { ...question, asOf })));
        const { present, ...scrubbed } = matrixOn(unpacked, asOf);
        expect([asOf, picture(scrubbed, present, columns)]).toEqual([
          asOf,
          picture(own, [...own.people.keys()], columns),
        ]);
      }
    },
  );

  test("of credentials tells the standings of the day", async () => {
    const over = await MATRICES.credentials(ARRANGER, { ...questionOf("required"), ...REACH });
    const unpacked = unpackOverTime(overTimeOf(over, REACH));
    for (const asOf of await daysWorthALook(ARRANGER)) {
      const { people, columns, values } = matrixOn(unpacked, asOf);
      const shown = people.flatMap(({ id }, person) =>
        columns.flatMap((column, index) => {
          const look = lookIn(values[person * columns.length + index] ?? 0);
          return look === "none" ? [] : [`${id} ${column.id} ${KIND_OF[look]}`];
        }),
      );
      const slots = await slotsOn(ARRANGER, { ...questionOf("required"), asOf });
      expect([asOf, shown.sort()]).toEqual([
        asOf,
        slots.map((slot) => `${slot.personId} ${slot.requirementId} ${slot.kind}`).sort(),
      ]);
    }
  });
});

const KIND_OF = {
  ...{ met: "met", expiring: "met", grace: "grace", waived: "waived" },
  ...{ "below-level": "gap", lapsed: "gap", missing: "gap", none: "" },
} as const;

/** Whatever begins or ends in the small world does so around these days; and some on which nothing does. */
async function daysWorthALook(actor: Actor): Promise<Day[]> {
  const awards = await awardsOf(actor, {});
  const known = awards.flatMap(({ issuedOn, expiresOn, revokedOn }) => [
    issuedOn,
    expiresOn,
    revokedOn,
  ]);
  const around = [TODAY, REACH.from, REACH.until, ...known].flatMap((day) =>
    day === null ? [] : [day, addDays(day, 1), addDays(day, -91), addDays(day, -90)],
  );
  return [...new Set(around)].filter((day) => day >= REACH.from && day <= REACH.until);
}

/** What the screen shows, by names. */
function picture(matrix: Matrix, present: readonly number[], columns: "required" | "all") {
  const { rows, columns: shown, sums, reached } = layoutOf(matrix, present, { ...CHOICE, columns });
  return {
    columns: shown.map((column) => ({ ...matrix.columns[column], ...sums[column] })),
    rows: rows.map((row) =>
      typeof row === "string"
        ? row
        : {
            ...matrix.people[row],
            ...reached[row],
            cells: shown.map((column) => matrix.values[row * matrix.columns.length + column]),
          },
    ),
  };
}
