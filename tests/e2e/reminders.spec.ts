import { expect, test } from "@playwright/test";
import { signIn } from "./support/sign-in";

test("an administrator switches reminders on, and who leads a team finds theirs", async ({
  page: admins,
  browser,
}) => {
  test.setTimeout(120_000);
  await signIn(admins, "admin");
  await admins.goto("/settings/reminders");
  await expect(admins.getByText("No mail server is given")).toBeVisible();
  const managers = admins.getByRole("group", { name: "Who leads their team" });
  const before = managers.getByLabel("Days before the end");
  await admins.getByLabel("Remind people of what ends").selectOption("yes");
  await before.fill("60, 30, 60");
  await admins.getByRole("button", { name: "Save" }).click();
  await expect(admins.getByText("60 is there twice.")).toBeVisible();
  await before.fill("7, 90");
  await admins.getByRole("button", { name: "Save" }).click();
  await expect(admins.getByText("Saved.")).toBeVisible();
  await expect(async () => {
    await admins.reload();
    await expect(admins.getByText(/Last run .*: \d.* new reminder/)).toBeVisible({
      timeout: 1_000,
    });
  }).toPass({ timeout: 60_000 });
  await expect(before).toHaveValue("90, 7");

  const page = await (await browser.newContext()).newPage();
  await signIn(page, "manager");
  await page.goto("/");
  await page.getByRole("link", { name: /^Reminders/ }).click();
  const table = page.getByRole("table", { name: "Reminders" });
  await expect(table).toBeVisible();
  const read = table.getByRole("button", { name: "Mark as read" });
  const head = page.getByRole("main").getByText(/^\d+ new$/);
  const unread = Number(/(\d+) new/.exec((await head.textContent()) ?? "")?.[1]);
  await read.first().click();
  await expect(head).toHaveText(`${unread - 1} new`);
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(head).toHaveText("0 new");
  await page.getByRole("link", { name: "New", exact: true }).click();
  await expect(page.getByText("There is nothing to remind you of.")).toBeVisible();
});

test("somebody makes a calendar feed of a team, reads it without signing in, and revokes it", async ({
  page,
  playwright,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await signIn(page, "manager");
  await page.goto("/teams");
  await page.getByRole("table").getByRole("link").first().click();
  await page.getByRole("link", { name: "Renewals" }).click();
  await page.getByRole("link", { name: "Calendar feed" }).click();
  await page.getByRole("button", { name: "Make an address" }).click();
  const address = await page.getByLabel("Shown once").inputValue();
  const stranger = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  const file = new URL(address).pathname;
  const answer = await stranger.get(file);
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(await answer.text()).toContain("BEGIN:VEVENT");
  await page.getByRole("button", { name: "Revoke" }).first().click();
  await expect(page.getByText(/^revoked /)).toBeVisible();
  expect((await stranger.get(file)).status()).toBe(404);
});
