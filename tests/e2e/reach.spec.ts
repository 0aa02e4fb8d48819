import { expect, test } from "@playwright/test";
import { teamCalled } from "./support/api";
import { signIn } from "./support/sign-in";

test("a manager finds no other manager's team: on the page, in the interface, in a file", async ({
  page,
  request,
}) => {
  const foreign = await teamCalled(request, "Service Desk");
  await signIn(page, "manager");
  for (const address of [`/teams/${foreign}`, `/teams/${foreign}/gaps`]) {
    expect((await page.goto(address))?.status()).toBe(404);
  }
  const standings = await page.request.get(`/api/v1/standings?teamId=${foreign}`);
  expect(standings.status() === 404 || (await standings.json()).items.length === 0).toBe(true);
  const file = await page.request.get(`/exports/standings.csv?team=${foreign}`);
  expect((await file.text()).trim().split("\r\n")).toHaveLength(1);
});

test("who sees only themselves starts on their own page and reaches no list", async ({ page }) => {
  await signIn(page, "person");
  await page.goto("/");
  await expect(page).toHaveURL(/\/people\//);
  expect((await page.goto("/people"))?.status()).toBe(403);
});
