import { expect, test } from "@playwright/test";
import { opened } from "./support/dialog";
import { line, save, tiles, upload } from "./support/import-page";
import { signIn } from "./support/sign-in";

const HEADER = "person,credential,issued_on,expires_on";
const people = { name: "sourced.csv", content: "name,email\nHilda Sourced,hilda@source.example\n" };
const says = (name: string, end: string) => ({
  name,
  content: `${HEADER}\nhilda@source.example,CISSP,2026-02-01,${end}\n`,
});

test("two files that disagree are both kept, and somebody settles it", async ({ page }) => {
  await signIn(page, "compliance");
  for (const file of [people, says("hr-sourced.csv", "2028-01-31")]) {
    await upload(page, file);
    await save(page);
  }
  await upload(page, says("vendor-sourced.csv", "2029-01-31"));
  expect(await tiles(page)).toEqual([0, 1, 0, 0, 0]);
  await expect(line(page, 2)).toContainText(
    "what “vendor-sourced.csv” says counts, because it was said last",
  );
  await save(page);

  await page.goto("/");
  const waiting = page.getByRole("link", { name: /^Settle: Sources disagree about \d+ award/ });
  const [count] = (await waiting.getAttribute("aria-label"))?.match(/\d+/) ?? [];
  await waiting.click();
  const open = page.getByRole("row").filter({ hasText: "open, nobody has settled it" });
  await expect(open).toHaveCount(Number(count));
  const crumbs = page.getByRole("navigation", { name: "Breadcrumbs" });
  await crumbs.getByRole("link", { name: "Compliance" }).click();
  await page.getByRole("link", { name: "Where sources disagree" }).click();
  const row = page.getByRole("row").filter({ hasText: "Hilda Sourced" });
  await expect(row).toContainText("vendor-sourced.csv: 1 Feb 2026 until 31 Jan 2029");
  await expect(row).toContainText("hr-sourced.csv: 1 Feb 2026 until 31 Jan 2028");
  await expect(row).toContainText("open");
  await row.getByRole("link", { name: /Information Systems Security|CISSP/ }).click();

  const settle = await opened(page, "Settle on what hr-sourced.csv says");
  await settle.getByLabel("Reason").fill("The certificate was seen.");
  await settle.getByRole("button", { name: "Settle" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Settled." })).toBeVisible();
  await expect(page.getByText("The certificate was seen.")).toBeVisible();
  await expect(page.getByText("31 Jan 2028").first()).toBeVisible();

  await upload(page, says("vendor-sourced.csv", "2029-01-31"));
  expect(await tiles(page)).toEqual([0, 0, 1, 0, 0]);
  await page.getByRole("button", { name: "Discard" }).click();
  await page.goto("/compliance/disagreements");
  await expect(row).toContainText("settled");
  await expect(row).toContainText("somebody settled on it");
});
