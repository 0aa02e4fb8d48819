import { setTimeout as sleep } from "node:timers/promises";
import { expect, type Page, test } from "@playwright/test";
import { answerOf, made } from "./support/api";
import { signIn } from "./support/sign-in";

type Named = { readonly id: string };

const JUNE = "2026-06-30";

/** The value of a tile. */
function tile(page: Page, label: RegExp) {
  return page.locator("section", { has: page.getByRole("heading", { name: label }) });
}

test("X1: a certificate of June that is entered in July was not known in June", async ({
  page,
  request,
}) => {
  const team = await made<Named>(request, "/teams", { name: "Lock keepers", parentId: null });
  const ticket = await made<Named>(request, "/credentials", {
    ...{ name: "Sluice ticket", kind: "certification" },
  });
  const person = await made<Named>(request, "/people", { name: "Lotte Lock" });
  const own = { personId: person.id };
  await made(request, "/memberships", { ...own, teamId: team.id, startsOn: "2026-01-01" });
  const requirement = await made<Named>(request, "/requirements", {
    name: "Work the sluice",
    version: {
      ...{ effectiveFrom: "2026-01-01", scope: { teamIds: [team.id] } },
      rule: { credential: ticket.id },
    },
  });
  await sleep(10);
  const known = new Date().toISOString();
  await sleep(10);
  const award = { credentialId: ticket.id, issuedOn: "2026-06-15", proof: "checked" };
  await made(request, "/awards", { ...own, ...award });

  await signIn(page, "compliance");
  const address = `/requirements/${requirement.id}?asOf=${JUNE}`;
  const standings = page.getByRole("table", { name: "Standings against Work the sluice" });
  await page.goto(address);
  await expect(standings.getByRole("row").filter({ hasText: "Lotte Lock" })).toContainText("Met");
  await page.goto(`${address}&knownAt=${known}`);
  await expect(page.getByText("As it was known at")).toBeVisible();
  await expect(standings.getByRole("row").filter({ hasText: "Lotte Lock" })).toContainText(
    "Missing",
  );
  await expect(page.getByRole("link", { name: "New version" })).toHaveCount(0);

  await page.getByRole("link", { name: "What was learned since" }).click();
  await page.waitForURL(/\/compliance\/learned/);
  await page.goto(`${page.url()}&team=${team.id}`);
  await expect(tile(page, /As known at/)).toContainText("0 of 3"); // two are asked of everybody
  await expect(tile(page, /As known now/)).toContainText("1 of 3");
  const otherwise = page.getByRole("table", { name: "Standings that read otherwise" });
  const row = otherwise.getByRole("row").filter({ hasText: "Lotte Lock" });
  await expect(row).toContainText("Missing");
  await expect(row).toContainText("Met");
  await expect(page.getByText("1 change", { exact: true })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "award" }).first()).toContainText(
    "Sluice ticket",
  );

  const asked = `teamId=${team.id}&asOf=${JUNE}&knownAt=${known}`;
  const then = await answerOf<{ items: object[] }>(request, `/coverage?${asked}`);
  expect(then.items).toEqual([expect.objectContaining({ met: 0, coverage: 0 })]);
});

test("what was known is chosen beside the day, carried along, and left again", async ({ page }) => {
  await signIn(page, "compliance");
  await page.goto("/compliance");
  await page.getByLabel("Known by").fill("2020-01-31");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/knownAt=2020-01-31/);
  await expect(page.getByText("As it was known at the end of 31 Jan 2020")).toBeVisible();
  await expect(page.getByText("Nothing is required of anybody on this day.")).toBeVisible();
  await page.getByRole("link", { name: "Waivers" }).click();
  await expect(page).toHaveURL(/knownAt=2020-01-31/);
  await expect(page.getByText("Nobody goes without.")).toBeVisible();
  await page.getByRole("button", { name: "Back to now" }).click();
  await expect(page).not.toHaveURL(/knownAt/);
  await page.goto("/teams?knownAt=2020-01-31");
  await expect(page.getByText("This page shows what is known now")).toBeVisible();
  await page.goto("/compliance?knownAt=yesterday");
  await expect(page.getByText("“yesterday” is no day like")).toBeVisible();
});
