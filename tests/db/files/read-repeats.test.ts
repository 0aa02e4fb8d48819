import { expect, test } from "vitest";
import { calendar, told } from "./leave-told";

const vacation = ["DTSTART;VALUE=DATE:20261207", "DTEND;VALUE=DATE:20261212"];

test("unfolds what repeats, without what is left out, with what is added or moved", async () => {
  const friday = ["DTSTART;VALUE=DATE:20201204", "UID:1", "SUMMARY:Ana Ruiz"];
  const file = calendar(
    [
      ...[...friday, "RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20261225"],
      ...["EXDATE;VALUE=DATE:20261204,20261211", "RDATE;VALUE=DATE:20270105"],
    ],
    [
      "DTSTART;VALUE=DATE:20261217",
      "UID:1",
      "SUMMARY:Ana Ruiz",
      "RECURRENCE-ID;VALUE=DATE:20261218",
    ],
  );
  expect(await told(file, "leave.ics")).toEqual([
    "Ana Ruiz 2026-11-27 2026-11-27",
    "Ana Ruiz 2026-12-25 2026-12-25",
    "Ana Ruiz 2027-01-05 2027-01-05",
    "Ana Ruiz 2026-12-17 2026-12-17",
  ]);
});

test("takes a rule as the local time has it, also over the change to summer time", async () => {
  const zoned = ["DTSTART;TZID=Europe/Berlin:20270326T090000", "DURATION:PT4H"];
  const file = calendar(
    [...zoned, "SUMMARY:Ana Ruiz", "RRULE:FREQ=DAILY;UNTIL=20270329T215959Z"],
    ["DTSTART:20270326T230000Z", "DURATION:PT1H", "SUMMARY:Ben", "RRULE:FREQ=DAILY;COUNT=2"],
  );
  expect(await told(file, "leave.ics")).toEqual([
    ...[26, 27, 28, 29].map((one) => `Ana Ruiz 2027-03-${one} 2027-03-${one}`),
    ...[27, 28].map((one) => `Ben 2027-03-${one} 2027-03-${one}`),
  ]);
});

test.each([
  ["is none", "RRULE:FREQ=NEVER", "a rule that is not read"],
  ["says more than days", "RRULE:FREQ=DAILY;BYHOUR=9", "a rule that is not read"],
  ["ends on a day that there is not", "RRULE:FREQ=DAILY;UNTIL=20261399", "a rule that is not read"],
  ["has a position of nothing", "RRULE:FREQ=DAILY;BYSETPOS=400", "a rule that is not read"],
  ["leaves out by another one", "RRULE:FREQ=DAILY\r\nEXRULE:FREQ=WEEKLY", "not read"],
  ["changes from some time on", "RECURRENCE-ID;RANGE=THISANDFUTURE:20261207", "not read"],
  ["never comes true", "RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31", "comes true on no day"],
  ["has a fifth Monday of a week", "RRULE:FREQ=WEEKLY;BYDAY=MO;BYSETPOS=5", "on no day"],
])("names the event whose rule %s", async (_name, rule, message) => {
  const [problem, ...others] = await told(
    calendar([...vacation, "SUMMARY:Ana Ruiz", rule]),
    "leave.ics",
  );
  expect(problem).toMatch(/^“Ana Ruiz” in line 3: /);
  expect(problem).toContain(message);
  expect(others).toEqual([]);
});

test.each([
  ["every day for ever, of everybody", 60, "RRULE:FREQ=DAILY"],
  ["a hundred thousand times since 1900", 200, "RRULE:FREQ=DAILY;COUNT=100000"],
  ["never, again and again", 8_000, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"],
])("stops where a file repeats %s", async (_name, events, rule) => {
  const event = ["DTSTART;VALUE=DATE:19000101", "SUMMARY:Ana Ruiz", rule];
  const started = performance.now();
  const said = await told(calendar(...Array.from({ length: events }, () => event)), "leave.ics");
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(said.at(-1)).toContain("the file repeats more than 10,000 times, or over too many years");
});
