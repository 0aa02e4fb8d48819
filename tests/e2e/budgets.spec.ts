import { expect, test } from "@playwright/test";
import { expectNoFault } from "./support/axe";
import { signIn } from "./support/sign-in";

test("a team's learning budget is set, counts what is planned, and is corrected and taken away", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signIn(page, "learning");
  await page.goto("/journeys");
  await page.getByRole("link", { name: "Budgets" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Learning budgets");

  await page.getByRole("button", { name: "New budget" }).click();
  const form = page.getByRole("dialog", { name: "A new budget" });
  await form.getByLabel("Team").selectOption({ label: "Management" });
  await form.getByLabel("From").fill("2031-01-01");
  await form.getByLabel("To").fill("2030-12-31");
  await form.getByLabel("Amount").fill("1234.50");
  await form.getByLabel("Currency").fill("EUR");
  await form.getByRole("button", { name: "Set", exact: true }).click();
  await expect(form.getByText("The last day is before the first.")).toBeVisible();
  await form.getByLabel("To").fill("2031-12-31");
  await form.getByRole("button", { name: "Set", exact: true }).click();
  const row = page.getByRole("row", { name: /Management/ });
  await expect(row).toContainText("31 Dec 2031");
  await expect(row.getByRole("img", { name: "0% taken" })).toBeVisible();
  await expectNoFault(page, "the budgets");

  await row.getByRole("button", { name: "Edit the budget of Management" }).click();
  const edit = page.getByRole("dialog", { name: "Management" });
  await edit.getByLabel("Amount").fill("2000");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("2\u202f000");

  const file = await page.request.get("/exports/budgets.csv");
  expect(await file.text()).toContain("Management");

  const auditor = await browser.newContext();
  const reader = await auditor.newPage();
  await signIn(reader, "auditor");
  await reader.goto("/journeys/budgets");
  await expect(reader.getByRole("row", { name: /Management/ })).toBeVisible();
  await expect(reader.getByRole("button", { name: /Edit|New budget/ })).toHaveCount(0);
  await auditor.close();

  await row.getByRole("button", { name: "Edit the budget of Management" }).click();
  await edit.getByText("Remove…").click();
  await edit.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("row", { name: /Management/ })).toHaveCount(0);
});
