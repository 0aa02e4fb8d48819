import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { answerOf, made } from "./support/api";
import { expectNoFault } from "./support/axe";
import { signIn } from "./support/sign-in";

type Named = { readonly id: string };

const SINCE = "2026-01-01";

/** Two hold what one of the team has to hold, one of them until the end of March. */
async function pilots(request: APIRequestContext, crew: string) {
  const { id: teamId } = await made<Named>(request, "/teams", { name: crew, parentId: null });
  const { id: credentialId } = await made<Named>(request, "/credentials", {
    ...{ name: `${crew} licence`, kind: "licence" },
  });
  const target = { credential: credentialId };
  await made(request, "/minimums", { teamId, target, minimum: 1, startsOn: SINCE });
  await made(request, "/requirements", {
    name: `${crew} needs a licence`,
    version: { effectiveFrom: SINCE, scope: { teamIds: [teamId] }, rule: target },
  });
  const people: string[] = [];
  for (const [name, expiresOn] of [
    [`Ola ${crew}`, "2027-03-31"],
    [`Una ${crew}`, null],
  ] as const) {
    const { id: personId } = await made<Named>(request, "/people", { name });
    await made(request, "/memberships", { personId, teamId, startsOn: SINCE });
    if (expiresOn) {
      const award = { personId, credentialId, issuedOn: SINCE, expiresOn, proof: "checked" };
      await made(request, "/awards", award);
    }
    people.push(personId);
  }
  return { teamId, credentialId, people };
}

function minimumRow(page: Page) {
  return page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") })
    .first();
}

test("one leaves: the first break comes earlier, is passed on in the address, and is discarded", async ({
  page,
  request,
}) => {
  const { teamId } = await pilots(request, "Harbour pilots");
  await signIn(page, "compliance");
  await page.goto(`/teams/${teamId}/what-if`);
  await expectNoFault(page, "what if");
  const minimums = page.getByRole("table", { name: "Minimums, as they are" });
  await expect(minimums).toContainText("1 Apr 2027");
  const recorded = await answerOf(request, "/audit?limit=1"); // the newest

  // Without a mouse: the person by the first letters, the day, and Enter.
  await page.getByLabel("Person", { exact: true }).focus();
  await page.keyboard.type("Ola");
  await page.getByLabel("Last day").fill("2027-01-31");
  await page.getByLabel("Last day").press("Enter");

  const supposed = page.getByRole("list", { name: "What is supposed" });
  await expect(supposed).toContainText("Ola Harbour pilots leaves, last day 31 Jan 2027");
  await expect(minimums).toContainText("1 Apr 2027");
  await expect(minimums).toContainText("1 Feb 2027");
  const differences = page.getByRole("table", { name: "Standings that would be others" });
  const hers = differences.getByRole("row", { name: /^Ola .* needs a licence/ });
  await expect(hers).toContainText("Not required");
  await expectNoFault(page, "what if, with a step");

  await page.goto(page.url()); // as a colleague who was sent it
  await expect(supposed).toContainText("Ola Harbour pilots leaves");
  await page.getByRole("link", { name: /^Leave out: Ola/ }).focus();
  await page.keyboard.press("Enter");
  await expect(supposed).toHaveCount(0);
  await expect(minimums).not.toContainText("1 Feb 2027");
  expect(await answerOf(request, "/audit?limit=1")).toEqual(recorded);
});

test("what a red cell suggests turns it green where it is tried", async ({ page, request }) => {
  const { people } = await pilots(request, "River pilots");
  await signIn(page, "compliance");
  await page.goto(`/people/${people[1]}`);
  await page.getByRole("link", { name: "River pilots needs a licence" }).click();
  await expect(page.getByText("Earn River pilots licence")).toBeVisible();
  await page.getByRole("link", { name: "Try it" }).click();
  const differences = page.getByRole("table", { name: "Standings that would be others" });
  const row = differences.getByRole("row").filter({ hasText: "Una River pilots" });
  await expect(row).toContainText("Missing");
  await expect(row).toContainText("Met");
});

test("a step that makes no sense says why, and so does an address that cannot be read", async ({
  page,
  request,
}) => {
  const { teamId, people } = await pilots(request, "Lake pilots");
  await signIn(page, "compliance");
  const there = `move.${people[0]}.${teamId}.2027-01-01`;
  await page.goto(`/teams/${teamId}/what-if?steps=${there}`);
  await expect(page.getByText("They are in that team on the day already.")).toBeVisible();
  await page.goto(`/teams/${teamId}/what-if?steps=fly.${people[0]}`);
  await expect(page.getByText("is no scenario that can be read")).toBeVisible();
  await page.goto(`/teams/${teamId}/what-if?add=leave&form=leave&person=${people[0]}&on=`);
  await expect(page.getByText("The step is not complete")).toBeVisible();
});

test("a minimum, a requirement and an exam are supposed from their lists", async ({
  page,
  request,
}) => {
  const { teamId } = await pilots(request, "Canal pilots");
  await signIn(page, "compliance");
  await page.goto(`/teams/${teamId}/what-if`);
  const suppose = page.getByRole("button", { name: "Suppose it" });
  const kind = page.getByRole("navigation", { name: "Kind of step" });

  await kind.getByRole("link", { name: "A minimum changes" }).click();
  await page.getByLabel("Minimum", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("At least how many").fill("2");
  await suppose.click();
  await expect(minimumRow(page)).toContainText("−1");

  await kind.getByRole("link", { name: "earns a credential" }).click();
  await page.getByLabel("Person", { exact: true }).selectOption({ label: "Una Canal pilots" });
  await page
    .getByLabel("Credential", { exact: true })
    .selectOption({ label: "Canal pilots licence" });
  await suppose.click();
  await expect(minimumRow(page).getByRole("cell").nth(1)).toContainText("what if 2"); // holders
  await expect(minimumRow(page).getByRole("cell").nth(2)).toHaveText("0"); // depth, as it is now

  await kind.getByRole("link", { name: "A requirement changes" }).click();
  await page.getByLabel("Requirement", { exact: true }).selectOption({
    label: "Canal pilots needs a licence: version of 1 Jan 2026",
  });
  await page.getByLabel("Days of grace").fill("30");
  await suppose.click();
  await expect(
    page.getByRole("list", { name: "What is supposed" }).getByRole("listitem"),
  ).toHaveCount(3);
  await page.getByRole("link", { name: "Discard" }).click();
  await expect(page.getByRole("list", { name: "What is supposed" })).toHaveCount(0);
});
