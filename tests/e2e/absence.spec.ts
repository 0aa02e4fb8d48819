import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import type { PersonId } from "@/lib/ids";
import { brokenWithout, missingSetsByHand } from "@/tests/support/organisation/oracle/absence";
import { allOf, answerOf, made, teamCalled } from "./support/api";
import { expectNoFault } from "./support/axe";
import { signIn } from "./support/sign-in";

type Named = { readonly id: string; readonly name: string };
type Minimum = {
  readonly id: string;
  readonly minimum: number;
  readonly holders: readonly PersonId[];
};

const SINCE = "2026-01-01";
const AS_OF = "2026-11-30"; // a Monday

/** Three hold what two of the team have to hold, one of them until the end of the year. */
async function watch(request: APIRequestContext, name: string) {
  const team = await made<Named>(request, "/teams", { name, parentId: null });
  const licence = await made<Named>(request, "/credentials", {
    ...{ name: `${name} licence`, kind: "licence" },
  });
  const target = { credential: licence.id };
  await made(request, "/minimums", { teamId: team.id, target, minimum: 2, startsOn: SINCE });
  const people = [];
  for (const [index, first] of ["Oda", "Per", "Siv"].entries()) {
    const email = `${first}.${name}@watch.example`.toLowerCase().replace(/\s/g, "-");
    const person = await made<Named>(request, "/people", {
      ...{ name: `${first} ${name}`, emails: [email] },
    });
    await made(request, "/memberships", {
      ...{ personId: person.id, teamId: team.id, startsOn: SINCE },
    });
    const award = { personId: person.id, credentialId: licence.id, issuedOn: SINCE };
    const ends = index === 2 ? { expiresOn: "2026-12-31" } : {};
    await made(request, "/awards", { ...award, proof: "checked", ...ends });
    people.push({ ...person, email });
  }
  const [oda, per, siv] = people;
  if (!oda || !per || !siv) throw new Error("Three people keep watch.");
  return { teamId: team.id, oda, per, siv };
}

/** As it would be chosen from the disk. */
async function choose(page: Page, name: string, lines: readonly string[]): Promise<void> {
  const buffer = Buffer.from(lines.join("\r\n"));
  await page.getByLabel("Leave calendar").setInputFiles({ name, mimeType: "text/plain", buffer });
}

async function open(page: Page, teamId: string, search = ""): Promise<void> {
  await page.goto(`/teams/${teamId}/absence?asOf=${AS_OF}${search}`);
}

test("two holders on leave in the same week: that week is named, and nothing is kept", async ({
  page,
  request,
}) => {
  const { teamId, oda, per } = await watch(request, "North watch");
  await signIn(page, "compliance");
  await open(page, teamId);
  await expectNoFault(page, "absence");
  const recorded = await answerOf(request, "/audit?limit=1"); // the newest
  await choose(page, "leave.csv", [
    "person,from,until,kind",
    `${oda.email},2026-12-07,2026-12-11,vacation`,
    `${per.name},2026-12-10,2026-12-18,vacation`,
    "zoe@nowhere.example,2026-12-10,2026-12-18,vacation",
  ]);
  // Without a mouse: on from the field, and Enter.
  await page.getByLabel("Leave calendar").focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Read it" })).toBeFocused();
  await page.keyboard.press("Enter");

  const weeks = page.getByRole("region", { name: "1 week in which absences break a minimum" });
  const [found] = (await answerOf<{ items: Minimum[] }>(request, `/minimums?teamId=${teamId}`))
    .items;
  const left = (found?.holders ?? []).filter((id) => id !== oda.id && id !== per.id).length;
  expect([left, found?.minimum]).toEqual([1, 2]);
  await expect(weeks.getByRole("listitem").first()).toHaveText(
    new RegExp(
      `^Week of 7 Dec ?North watch licence would have ${left} of 2: ${oda.name} and ${per.name} away · 2 days$`,
    ),
  );
  const grid = page.getByRole("table", { name: "Holders who are there, week by week" });
  await expect(grid.getByRole("cell").nth(1)).toHaveText("3"); // the week of the day itself
  await expect(grid.getByRole("cell").nth(2)).toHaveText("1, too few");
  await expect(grid.getByRole("cell").nth(3)).toHaveText("2");
  const times = page.getByRole("table", { name: "Days on which absences break a minimum" });
  await expect(times.getByRole("row").nth(1)).toContainText("10 Dec 202611 Dec 2026");
  await page.getByText("1 leave of people who are not known here").click();
  await expect(page.getByText("Line 4: zoe@nowhere.example")).toBeVisible();
  await expectNoFault(page, "absence, with a leave calendar");

  expect(await answerOf(request, "/audit?limit=1")).toEqual(recorded);
  await page.reload();
  await expect(weeks).toHaveCount(0);
});

test("another day is asked of the same file, which is still there", async ({ page, request }) => {
  const { teamId, siv } = await watch(request, "South watch");
  await signIn(page, "compliance");
  await open(page, teamId);
  await choose(page, "leave.ics", [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "BEGIN:VEVENT",
    "UID:1",
    "DTSTART;VALUE=DATE:20261221",
    "DTEND;VALUE=DATE:20261224",
    `SUMMARY:${siv.name} – Vacation`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("No leave breaks a minimum in the coming year.")).toBeVisible();
  await expect(page.getByText("1 leave of 1 person in the coming year")).toBeVisible();

  await page.getByRole("textbox", { name: "As of" }).fill("2026-12-24");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("button", { name: "Read it again" }).click();
  await expect(page.getByText("0 leaves of 0 people in the coming year, 1 before")).toBeVisible();
});

test("leave that repeats counts as often as it does in the coming year", async ({
  page,
  request,
}) => {
  const { teamId, siv } = await watch(request, "Harbour watch");
  await signIn(page, "compliance");
  await open(page, teamId);
  await choose(page, "fridays.ics", [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "BEGIN:VEVENT",
    "UID:1",
    "DTSTART;VALUE=DATE:20261204",
    "RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=5",
    "EXDATE;VALUE=DATE:20261225",
    `SUMMARY:${siv.name} – Fridays off`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("4 leaves of 1 person in the coming year")).toBeVisible();
});

test("a file that cannot be taken says where, why and what to do", async ({ page, request }) => {
  const { teamId, oda } = await watch(request, "East watch");
  await signIn(page, "compliance");
  await open(page, teamId);
  const problem = page.getByRole("alert").filter({ hasText: /leave\.(csv|ics)/ });
  await choose(page, "leave.csv", [
    "person,from,until",
    `${oda.email},2026-12-07,2026-12-11`,
    `${oda.email},2026-12-11,2026-12-07`,
    ",2026-12-07,2026-12-11",
  ]);
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(problem).toContainText(
    "2 lines of leave.csv cannot be read: nothing of it was counted.",
  );
  await expect(problem).toContainText("Line 3: It ends before it begins. Exchange the two days");
  await expect(problem).toContainText("Line 4: Nobody is named. Name the person by e-mail address");
  await expectNoFault(page, "absence, with a file that cannot be taken");

  await choose(page, "leave.ics", ["BEGIN:VCALENDAR", "BEGIN:VEVENT"]);
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(problem).toContainText("The file is no calendar that can be read.");
  await choose(page, "leave.csv", ["who,when", "x,y"]);
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(problem).toContainText("no columns person, from and until");

  await choose(page, "leave.csv", ["person,from,until", "x".repeat(800 * 1024)]);
  await expect(page.getByText("The file is larger than 768 KiB")).toBeVisible();
  await expect(page.getByRole("button", { name: "Read it" })).toBeDisabled();
});

test("who must not be missing together is what every combination says", async ({
  page,
  request,
}) => {
  const teamId = await teamCalled(request, "Infrastructure");
  const minimums = await allOf<Minimum>(request, `/minimums?teamId=${teamId}`);
  const kept = minimums.filter((one) => brokenWithout([one], []).length === 0);
  const people = new Map(
    (await allOf<Named>(request, "/people")).map(({ id, name }) => [id, name]),
  );
  await signIn(page, "compliance");
  for (const most of [1, 2]) {
    await page.goto(`/teams/${teamId}/absence?missing=${most}`);
    const table = page.getByRole("table", { name: "People whose absence at once breaks minimums" });
    await expect(table).toBeVisible();
    const shown = await table.getByRole("row").evaluateAll((rows) =>
      rows.slice(1).map((row) => {
        return [...row.querySelectorAll("th, td")]
          .slice(0, 3)
          .map((cell) => cell.textContent ?? "");
      }),
    );
    const expected = missingSetsByHand(kept, most).map(({ people: set, breaks }) => {
      const names = set.map((id) => people.get(id) ?? "").sort((a, b) => a.localeCompare(b, "en"));
      return [names.join(" and "), String(set.length), String(breaks.length)];
    });
    expect(expected.length).toBeGreaterThan(0);
    expect(shown.map(String).sort()).toEqual(expected.map(String).sort());
  }
});

test("absences are weighed on the supposed world, too, and by keyboard", async ({
  page,
  request,
}) => {
  const { teamId, oda, siv } = await watch(request, "West watch");
  await signIn(page, "compliance");
  await page.goto(`/teams/${teamId}/what-if?steps=leave.${oda.id}.2026-12-03`);
  await page.getByRole("link", { name: "Absence", exact: true }).last().click();
  await expect(page.getByRole("list", { name: "What is supposed" })).toContainText("leaves");
  await choose(page, "leave.csv", ["person,from,until", `${siv.email},2026-12-07,2026-12-07`]);
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText(`would have 1 of 2: ${siv.name} away · 1 day`)).toBeVisible();

  const chips = page.getByRole("navigation", { name: "People missing at once" });
  await chips.getByRole("link", { name: "up to 3" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/missing=3/);
  await expect(page).toHaveURL(/steps=leave/);
  await page.getByRole("link", { name: /^Leave out: Oda/ }).click();
  await expect(page.getByRole("list", { name: "What is supposed" })).toHaveCount(0);
});
