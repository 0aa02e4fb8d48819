import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ImportSettings } from "@/lib/import/import";
import { importText, outcomes, planText, type WholePlan } from "@/tests/support/import/plan-text";
import { written } from "@/tests/support/import/world";

/** One Anna Schmidt is known, and two people called Ben Adeyemi. */
const world = importText("catalogue", ["credential | kind", "CKA | certification"], {
  world: importText("people", [
    "person_id | name | email",
    "E-1 | Anna Schmidt | anna@a.example",
    "E-2 | Ben Adeyemi | ben@a.example",
    "E-3 | Ben Adeyemi | ben2@a.example",
    "E-4 | Cleo Nwosu |",
  ]),
});
const [anna, ben] = world.people;
const columns = {
  person: "who",
  person_name: "name",
  person_emails: "mails",
  person_alias: "number",
  credential: "what",
  issued_on: "day",
};

type Settings = Partial<ImportSettings>;

function plan(rows: readonly string[], settings: Settings = {}, own = world): WholePlan {
  const lines = rows.map((row, index) => `${row} | CKA | 2025-01-${10 + index}`);
  const header = "who | name | mails | number | what | day";
  return planText("awards", [header, ...lines], { world: own, settings: { columns, ...settings } });
}

/** Whose each row's award is, by line: a name where the person is known, an id where made. */
function owners({ rows, writes }: WholePlan): (string | null)[] {
  const awards = new Map<string, string>(
    writes.awards?.insert.map((own) => [own.id, own.personId]),
  );
  return rows.map(({ entityId }) => {
    const id = awards.get(entityId ?? "");
    return id === undefined ? null : (world.people.find((own) => own.id === id)?.externalId ?? id);
  });
}

describe("a name that one person bears", () => {
  test("is taken where the file says nothing else", () => {
    expect(owners(plan(["anna schmidt | | |", "Schmidt, Anna | | |"]))).toEqual(["E-1", "E-1"]);
  });

  test.each([
    ["an address", "Anna Schmidt | | anna.schmidt@b.example |"],
    ["a number", "Anna Schmidt | | | Moodle 7"],
  ])("is not taken beside %s that nobody has: it is asked, with whom it may be", (_what, row) => {
    const own = plan([row]);
    expect(outcomes(own)).toEqual(["2 undecided person-elsewhere"]);
    expect(own.people[0]?.candidates[0]).toMatchObject({ id: anna?.id, reason: "same name" });
  });

  test("is not taken for somebody without any address either", () => {
    const own = plan(["Cleo Nwosu | | cleo@b.example |"]);
    expect(outcomes(own)).toEqual(["2 undecided person-elsewhere"]);
  });

  test("beside an address of theirs is theirs, and beside one of somebody else's a conflict", () => {
    expect(owners(plan(["Anna Schmidt | | ANNA@a.example |"]))).toEqual(["E-1"]);
    expect(outcomes(plan(["Anna Schmidt | | ben@a.example |"]))).toEqual([
      "2 reject person-conflict",
    ]);
  });

  test("stays theirs when somebody else of that name was added by address", () => {
    const row = "Anna Schmidt | | anna.schmidt@b.example |";
    const own = plan([row], { people: { "Anna Schmidt": "create" } });
    const after = written(world, own.writes);
    expect(after.people).toHaveLength(world.people.length + 1);
    expect(plan([row], {}, after).counts.unchanged).toBe(1);
    expect(outcomes(plan(["Anna Schmidt | | |"], {}, after))).toEqual([
      "2 undecided person-name-shared",
    ]);
  });

  test("is no longer asked beside an address that was once decided", () => {
    const row = "Anna Schmidt | | anna.schmidt@b.example |";
    const own = plan([row], { people: { "anna schmidt": `${anna?.id}` } });
    expect(own.writes.personAliases?.insert.map(({ normalised }) => normalised)).toEqual([
      "anna.schmidt@b.example",
    ]);
    expect(plan([row], {}, written(world, own.writes)).counts.unchanged).toBe(1);
  });
});

test("somebody new has the name that the file says, rather than what their address says", () => {
  const { writes } = plan(["Dora Lang | | d@b.example |"], { people: { "*": "create" } });
  expect(writes.people?.insert).toMatchObject([{ name: "Dora Lang" }]);
});

test.each([
  ["a number", "4711 | Dora Lang | |"],
  ["another spelling", "Lang Dora B. | Dora Lang | |"],
  ["a number, with an address", "4711 | Dora Lang | dora@b.example |"],
])("somebody new is found again by what the file called them: %s", (_what, row) => {
  const after = written(world, plan([row], { people: { "*": "create" } }).writes);
  const [value = ""] = row.split(" | ");
  expect(plan([row], {}, after).counts.unchanged).toBe(1);
  expect(plan([`${value} | | |`], {}, after).counts.unchanged).toBe(1);
});

test("two new people of one name are two questions, by what tells them apart", () => {
  const rows = [
    "Dora Lang | | dora@b.example |",
    "Dora Lang | | lang@c.example |",
    "Dora Lang | | |",
  ];
  const own = plan(rows);
  expect(own.people.map(({ value, lines }) => [value, lines])).toEqual([
    ["dora@b.example", [2]],
    ["lang@c.example", [3]],
    ["Dora Lang", [4]],
  ]);
  const decided = plan(rows, { people: { "lang@c.example": "create" } });
  expect(decided.rows.map(({ outcome }) => outcome)).toEqual(["undecided", "create", "undecided"]);
  expect(decided.writes.people?.insert).toMatchObject([{ name: "Dora Lang" }]);
});

test("an address that several numbers share is asked apart from them, once", () => {
  const rows = [
    "d@b.example | | | M 1",
    "Dora | | d@b.example | M 2",
    "d@b.example | | | ",
    "d@b.example | | d@b.example |",
  ];
  expect(plan(rows).people.map(({ value, lines }) => [value, lines])).toEqual([
    ["M 1", [2]],
    ["Dora", [3]],
    ["d@b.example", [4, 5]],
  ]);
});

test("decisions that contradict each other about one person are a conflict", () => {
  const rows = ["d@b.example | | d@b.example; d@c.example |", "d@c.example | | |"];
  const people = { "d@b.example": `${anna?.id}`, "d@c.example": `${ben?.id}` };
  expect(plan(rows, { people }).counts.reject).toBe(2);
});

test("a name that only some rows of a person say counts for all of them, whichever comes first", () => {
  const bare = "d@b.example | | d@b.example | M 1";
  const named = "d@b.example | Anna Schmidt | d@b.example | M 1";
  for (const rows of [
    [bare, named],
    [named, bare],
  ]) {
    const codes = plan(rows).rows.flatMap(({ problems }) => problems.map(({ code }) => code));
    expect(codes).toEqual(["person-elsewhere", "person-elsewhere"]);
  }
});

describe("whatever a file says of people", () => {
  const rows = fc.array(
    fc
      .tuple(
        fc.constantFrom(
          "E-1",
          "anna@a.example",
          "Anna Schmidt",
          "Ben Adeyemi",
          "Dora",
          "d@b.example",
        ),
        fc.constantFrom("", "Anna Schmidt", "Dora"),
        fc.constantFrom("", "", "anna@a.example", "d@b.example", "d@b.example; e@b.example"),
        fc.constantFrom("", "", "M 1", "M 2"),
      )
      .map((cells) => cells.join(" | ")),
    { minLength: 1, maxLength: 6 },
  );
  const decisions = fc.constantFrom<Settings>(
    {},
    { people: { "*": "leave-out" } },
    { people: { dora: `${anna?.id}` } },
    { people: { "d@b.example": `${ben?.id}`, "M 1": "leave-out" } },
  );

  test("nobody is found who bears none of what stands there", () => {
    fc.assert(
      fc.property(rows, ([row = ""]) => {
        const [who = "", , mails = "", number = ""] = row.split(" | ");
        const [owner] = owners(plan([row]));
        const own = [who, ...mails.split("; "), number].filter((text) => text !== "");
        const saysMore = own.length > 1;
        if (owner === "E-1") {
          const sure = own.some((text) => ["E-1", "anna@a.example"].includes(text));
          expect(sure || (who === "Anna Schmidt" && !saysMore)).toBe(true);
        } else expect(owner).toBeNull();
      }),
    );
  });

  test("the order of its rows does not matter", () => {
    const twice = rows.chain((own) =>
      fc.tuple(fc.constant(own), fc.shuffledSubarray([...own.keys()], { minLength: own.length })),
    );
    fc.assert(
      fc.property(twice, decisions, ([own, order], settings) => {
        const shown = (text: readonly string[]) => {
          const planned = plan(text, settings);
          return planned.rows.map(({ outcome, problems }, index) =>
            [text[index], outcome, owners(planned)[index], problems.map(({ code }) => code)].join(),
          );
        };
        const shuffled = order.map((index) => own[index] ?? "");
        expect(shown(shuffled).sort()).toEqual(shown(own).sort());
      }),
    );
  });

  test("who was made for a row is found by it, or asked for where others bear the name", () => {
    fc.assert(
      fc.property(rows, ([row = ""]) => {
        const alone = [row.replace(/\| (Anna Schmidt|Dora) \|/, "| |")];
        const made = plan(alone, { people: { "*": "create" } });
        const { counts } = plan(alone, {}, written(world, made.writes));
        expect(counts).toMatchObject(made.counts.create === 0 ? {} : { create: 0, reject: 0 });
      }),
      { numRuns: 500 },
    );
  });

  test("a decision settles all rows that its question counts, and no others", () => {
    fc.assert(
      fc.property(rows, (own) => {
        const before = plan(own);
        for (const { value, lines } of before.people) {
          const after = plan(own, { people: { [value]: "leave-out" } });
          const settled = before.rows.filter(
            ({ line, outcome }, index) => line > 0 && outcome !== after.rows[index]?.outcome,
          );
          expect(settled.map(({ line }) => line)).toEqual([...lines].sort((a, b) => a - b));
        }
      }),
      { numRuns: 300 },
    );
  });
});
