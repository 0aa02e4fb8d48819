import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { line, tiles, upload } from "./support/import-page";
import { signIn } from "./support/sign-in";

const inTime = expect.configure({ timeout: 20_000 });

test("a spreadsheet with a column per credential asks what it leaves open, once", async ({
  page,
}) => {
  await signIn(page, "compliance");
  await upload(page, {
    name: "vendors.csv",
    content: readFileSync("tests/fixtures/wide/vendors.csv"),
  });
  await expect(page.getByText("What the cells say leaves open: issued on.")).toBeVisible();
  await page.getByRole("button", { name: "days of issue" }).click();
  await inTime(page.getByText("Days in the cells are days of issue.")).toBeVisible();
  expect(await tiles(page)).toEqual([0, 0, 0, 8, 3]);
  await expect(line(page, 5).first()).toContainText("(ISC)² › CISSP");
  await page.getByRole("button", { name: "Discard" }).click();
  await inTime(page.getByRole("heading", { level: 1, name: "Imports" })).toBeVisible();
});
