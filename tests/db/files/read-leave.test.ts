import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { writeXlsx } from "@/db/files/write-xlsx";
import { day } from "@/tests/support/organisation/build";
import { calendar, told } from "./leave-told";

const WEEK = "2026-12-07 2026-12-11";

describe("a calendar", () => {
  const vacation = ["DTSTART;VALUE=DATE:20261207", "DTEND;VALUE=DATE:20261212"];

  test("names people by those who take part, who calls together, or the title", async () => {
    const file = calendar(
      [...vacation, "SUMMARY:Off", 'ATTENDEE;CN="Ruiz; Ana":mailto:ana@x.example'],
      [...vacation, "SUMMARY:Off", "ORGANIZER:MAILTO:ben@x.example"],
      ["DTSTART:20261207T080000Z", "DURATION:P1D", "SUMMARY:Cleo\r\n  Marsh"],
    );
    expect(await told(file, "leave.ics")).toEqual([
      "ana@x.example 2026-12-07 2026-12-11",
      "ben@x.example 2026-12-07 2026-12-11",
      "Cleo Marsh 2026-12-07 2026-12-08",
    ]);
  });

  test("does not ask of those who declined, or who are only told", async () => {
    const guests = ["PARTSTAT=DECLINED", "ROLE=NON-PARTICIPANT", "PARTSTAT=ACCEPTED"];
    const lines = guests.map((said, index) => `ATTENDEE;${said}:mailto:${index}@x.example`);
    expect(await told(calendar([...vacation, ...lines]), "leave.ics")).toEqual([
      "2@x.example 2026-12-07 2026-12-11",
    ]);
  });

  test("says in which line an event is that cannot be taken", async () => {
    const file = calendar(
      [...vacation, "SUMMARY:Ana Ruiz"],
      [...vacation, "SUMMARY:Every hour", "RRULE:FREQ=HOURLY"],
      ["DTSTART;VALUE=DATE:20261301", "SUMMARY:Ben"],
    );
    const [, ...problems] = await told(file, "leave.ics");
    expect(problems).toEqual([
      "“Every hour” in line 8: It repeats by a rule that is not read.",
      "“Ben” in line 14: Its beginning or end is no day between 1900 and 2200.",
    ]);
  });

  test.each([
    ["with the line ends of a Unix", (text: string) => text.replaceAll("\r\n", "\n")],
    ["with those of an old Mac", (text: string) => text.replaceAll("\r\n", "\r")],
    ["with a byte order mark", (text: string) => `\uFEFF${text}`],
    ["twice in a file", (text: string) => text + text.replace("Ana", "Ben")],
  ])("is read %s", async (_name, change) => {
    const file = change(calendar([...vacation, "SUMMARY:Ana Ruiz"]));
    expect((await told(file, "LEAVE.ICS"))[0]).toBe("Ana Ruiz 2026-12-07 2026-12-11");
  });

  test.each([
    ["of words", "Ana is away in December."],
    ["that is cut off", calendar(vacation).slice(0, -20)],
    ["that is an address book", "BEGIN:VCARD\r\nFN:Ana\r\nEND:VCARD\r\n"],
    ["that opens fifty thousand events", `BEGIN:VCALENDAR\r\n${"BEGIN:VEVENT\r\n".repeat(50_000)}`],
    ["that is a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])],
  ])("a file %s is none", async (_name, content) => {
    expect(await told(content, "leave.ics")).toEqual(["The file is no calendar that can be read."]);
  });

  test("without events names no leave", async () => {
    expect(await told(calendar(), "leave.ics")).toEqual(["The file names no leave."]);
  });

  test("takes what properties are called for what it is", async () => {
    const file = calendar([...vacation, "__PROTO__:1", "CONSTRUCTOR:2", "SUMMARY:Ana Ruiz"]);
    expect(await told(file, "leave.ics")).toEqual(["Ana Ruiz 2026-12-07 2026-12-11"]);
    expect(Object.hasOwn(Object.prototype, "1")).toBe(false);
  });
});

describe("a table", () => {
  test.each([
    ["its own columns", "person,from,until,kind\nana@x.example,2026-12-07,2026-12-11,sick\n", WEEK],
    [
      "a program's columns",
      "Name;Email;Start Date;End Date\nAna;ana@x.example;14.12.2026;18.12.2026\n",
      "2026-12-14 2026-12-18",
    ],
    [
      "words for months",
      "e-mail\tfirst day\tlast day\nana@x.example\t7 Dec 2026\t11 Dec 2026\n",
      WEEK,
    ],
  ])("with %s", async (_name, file, days) => {
    expect(await told(file, "leave.csv")).toEqual([`ana@x.example ${days}`]);
  });

  test("as a workbook", async () => {
    const rows = [
      ["person", "from", "until"],
      ["E-17", { day: day("2026-12-07") }, { day: day("2026-12-11") }],
    ];
    const file = writeXlsx([{ name: "Leave", rows }]);
    expect(await told(file, "leave.xlsx")).toEqual(["E-17 2026-12-07 2026-12-11"]);
  });

  test("says of every line that cannot be taken what is wrong with it", async () => {
    const lines = [
      "person,from,until",
      "ana,2026-12-07,2026-12-11",
      ",2026-12-07,2026-12-11",
      "ben,,2026-12-11",
      "ben,2026-12-07,",
      "ben,2026-12-07,2026-12-06",
      "ben,2026-12,2026-12-11",
      "ben,2026-12-07,soon",
      "ben,2026-02-30,2026-12-11",
      "ben,2026-12-07",
    ];
    const [first, ...problems] = await told(lines.join("\n"), "leave.csv");
    expect(first).toBe("ana 2026-12-07 2026-12-11");
    expect(problems).toEqual([
      "Line 3: Nobody is named.",
      "Line 4: The first day is missing.",
      "Line 5: The last day is missing.",
      "Line 6: It ends before it begins.",
      "Line 7: Only the month is said.",
      "Line 8: This is not a date that can be read.",
      "Line 9: The calendar has no such day.",
      "Line 10: The row has fewer cells than there are columns.",
    ]);
  });

  test("does not guess which number is the day", async () => {
    const file = "person,from,until\nana,07/12/2026,11/12/2026\nben,2026-12-07,2026-12-11\n";
    expect(await told(file, "leave.csv")).toEqual([
      "ben 2026-12-07 2026-12-11",
      "Line 2: It is not known which number is the day and which is the month.",
    ]);
  });

  test.each([
    ["without a column", "person,from\nana,2026-12-07\n", "no columns person, from and until"],
    ["that is empty", "", "The file is empty."],
    ["with a header only", "person,from,until\n", "names no leave"],
    ["with an open quotation mark", 'person,from,until\n"ana,2026-12-07\n', "is never closed"],
  ])("%s says so", async (_name, file, expected) => {
    const [problem, ...others] = await told(file, "leave.csv");
    expect(problem).toContain(expected);
    expect(others).toEqual([]);
  });

  test("in two sheets is one too many", async () => {
    const rows = [
      ["person", "from", "until"],
      ["ana", "2026-12-07", "2026-12-11"],
    ];
    const file = writeXlsx([
      { name: "North", rows },
      { name: "South", rows },
    ]);
    expect(await told(file, "leave.xlsx")).toEqual([
      "Several sheets hold leave: “North”, “South”.",
    ]);
  });

  test("of naughty names is read as it stands", async () => {
    const names: string[] = JSON.parse(
      readFileSync("tests/fixtures/hostile/naughty-strings/blns.json", "utf8"),
    );
    const cells = names.map((name) => `"${name.replaceAll('"', '""')}",2026-12-07,2026-12-11`);
    const lines = await told(["person,from,until", ...cells].join("\n"), "leave.csv");
    expect(lines.length).toBeGreaterThan(400);
  });
});

test.each(["leave.json", "leave.zip", "leave.pdf", "leave"])(
  "%s is of no kind that is read",
  async (name) => {
    expect(await told("{}", name)).toEqual(["A file of this kind cannot be read here."]);
  },
);
