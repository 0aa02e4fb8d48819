import { describe, expect, test } from "vitest";
import { SaveReminderSettings, stepsIn } from "@/lib/organisation/save-reminder-settings";

const NONE = {
  ...{ version: "3", reminds: "yes", holderBefore: "", holderAfter: "", managerBefore: "" },
  ...{ managerAfter: "", officerBefore: "", officerAfter: "" },
};
const read = (typed: Partial<typeof NONE>) => SaveReminderSettings.safeParse({ ...NONE, ...typed });
const problemOf = (typed: Partial<typeof NONE>) => read(typed).error?.issues[0]?.message;

test("steps are sorted, those after the end last", () => {
  const given = read({ holderBefore: "7, 60\n30", holderAfter: "14 1", officerBefore: "0" });
  expect(given.data && stepsIn(given.data)).toEqual({
    holder: [60, 30, 7, -1, -14],
    manager: [],
    officer: [0],
  });
});

describe("refuses", () => {
  test.each([
    [{ holderBefore: "60, 30, 60" }, "60 is there twice."],
    [{ managerBefore: "a month" }, "“a” is not a number of days from 0 to 730."],
    [{ officerBefore: "-3" }, "“-3” is not a number of days from 0 to 730."],
    [{ officerBefore: "731" }, "“731” is not a number of days from 0 to 730."],
    [{ officerBefore: "1.5" }, "“1.5” is not a number of days from 0 to 730."],
    [{ holderBefore: "1 2 3 4 5 6 7" }, "Give at most 6 of them."],
    [{ holderAfter: "0" }, "The last day itself is 0 days before."],
    [{}, "Say on which day somebody is told, or leave reminders off."],
  ])("%j", (typed, said) => {
    expect(problemOf(typed)).toBe(said);
  });
});

test("nothing need be said where they are off", () => {
  expect(read({ reminds: "no" }).success).toBe(true);
});
