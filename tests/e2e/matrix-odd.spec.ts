import { expect, type Page, test } from "@playwright/test";
import { allOf, made } from "./support/api";
import { aMember, assessed, type Named } from "./support/members";
import { signIn } from "./support/sign-in";

const NAMES = [
  "عبد الرحمن بن محمد الغامدي",
  "אברהם כהן",
  "李小龍",
  "Zoë 👩‍🚀 Åström",
  "O’Malley-Núñez Ðørr",
  `Long ${"Wolfeschlegelsteinhausenbergerdorff ".repeat(5)}`.slice(0, 199).trim(),
];

async function expectNoSideways(page: Page, width: number) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
}

test("names of every script and length stand in the matrix, in the table and on the sheet", async ({
  page,
  request,
}) => {
  const team = await made<Named>(request, "/teams", { name: "Names of all lands", parentId: null });
  const [competency] = await allOf<Named>(request, "/competencies");
  for (const name of NAMES) {
    const person = await aMember(request, name, { team });
    await assessed(request, person, { competency, level: 1 });
  }
  await signIn(page, "admin");
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const view of ["?columns=all", "?columns=all&view=table", "/sheet?columns=all"]) {
      await page.goto(`/teams/${team.id}${view}`);
      for (const name of NAMES) {
        await expect(page.getByRole("rowheader").filter({ hasText: name }).first()).toBeVisible();
      }
      await expectNoSideways(page, width);
    }
  }
});

test("a day before all facts, one in 2099 and a team that is gone say so", async ({
  page,
  request,
}) => {
  const [team] = await allOf<Named>(request, "/teams");
  await signIn(page, "admin");
  await page.goto(`/teams/${team?.id}?asOf=1900-01-01`);
  await expect(page.getByText("Nobody is in this team on the day.")).toBeVisible();
  await page.goto(`/teams/${team?.id}?asOf=2099-12-31`);
  await expect(page.getByRole("heading", { level: 1, name: team?.name ?? "" })).toBeVisible();
  await expect(page.getByRole("slider", { name: "As of" })).toBeVisible();
  await page.goto(`/teams/${crypto.randomUUID()}?order=gaps&only=gone`);
  await expect(page.getByText("There is nothing at this address.")).toBeVisible();
  await page.goto(`/teams/${team?.id}?order=up&only=x&hide=y&pin=z&by=w&group=sign&role=no`);
  await expect(page.getByText("Nothing of the matrix is left")).toBeVisible();
});

test("a team without anybody, and one of a single person, who is no single holder", async ({
  page,
  request,
}) => {
  const team = await made<Named>(request, "/teams", { name: "Crew of one", parentId: null });
  await signIn(page, "admin");
  await page.goto(`/teams/${team.id}`);
  await expect(page.getByText("Nobody is in this team on the day.")).toBeVisible();
  const role = await made<Named>(request, "/roles", { name: "Lone helm" });
  const [competency] = await allOf<Named>(request, "/competencies");
  await aMember(request, "Solo Sailor", { team, role });
  await made(request, "/role-competencies", {
    ...{ roleId: role.id, competencyId: competency?.id, level: 1, importance: "mandatory" },
  });
  await page.goto(`/teams/${team.id}`);
  await expect(page.getByRole("rowheader").filter({ hasText: "Solo Sailor" })).toBeVisible();
  await expect(page.getByRole("gridcell", { name: /single holder/ })).toHaveCount(0);
});
