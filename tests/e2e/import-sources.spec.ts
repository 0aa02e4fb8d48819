import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { line, tiles, upload } from "./support/import-page";
import { signIn } from "./support/sign-in";

const sample = (place: string) => readFileSync(path.join("tests/fixtures/presets", place));
const inTime = expect.configure({ timeout: 20_000 });

test.beforeEach(({ page }) => signIn(page, "compliance"));
test.afterEach(async ({ page }) => {
  await page.getByRole("button", { name: "Discard" }).click();
  await inTime(page.getByRole("heading", { level: 1, name: "Imports" })).toBeVisible();
});

test("a JSON file of badges is known for what it is", async ({ page }) => {
  await upload(page, { name: "badges.json", content: sample("credly-organisation/badges.json") });
  await expect(page.getByText("Credly: badges of an organisation").first()).toBeVisible();
  expect(await tiles(page)).toEqual([0, 0, 0, 3, 0]);
  await expect(line(page, 2)).toContainText("teun@example.com");
});

test("an archive says what in it is not read, and is asked whose it is", async ({ page }) => {
  const content = zipSync({
    "Certifications.csv": sample("linkedin-certifications/Certifications.csv"),
    "Profile.csv": strToU8("First Name,Last Name,Headline\nMira,Sundqvist,Harbours\n"),
    "media/picture.jpg": strToU8("not a table"),
  });
  await upload(page, { name: "export.zip", content: Buffer.from(content) });
  await expect(page.getByText("Not read from the archive")).toContainText("media/picture.jpg");
  await expect(page.getByText("No column was found for: person")).toBeVisible();
  await page.getByLabel("Or an address or a name").fill("mira.sundqvist@example.com");
  await page.getByRole("button", { name: "Theirs" }).click();
  await inTime(page.getByRole("heading", { name: "“mira.sundqvist@example.com”" })).toBeVisible();
  expect(await tiles(page)).toEqual([0, 0, 0, 3, 0]);
});

test("the delimiter and the line with the headers can be changed", async ({ page }) => {
  const lines = ["Staff, as of;today", "name;email;team", "Quen Pike, Jr;quen@quill.example;Mill"];
  await upload(page, {
    name: "staff.csv",
    content: [...lines, ""].join("\n"),
    holds: "People and teams",
  });
  await readDifferently(page, "Cells are separated by", "commas");
  await expect(page.getByText("Cells are separated by commas.")).toBeVisible();
  await readDifferently(page, "Cells are separated by", "tabs");
  await expect(page.getByText("Cells are separated by tabs.")).toBeVisible();
  await readDifferently(page, "Cells are separated by", "semicolons");
  await openForm(page);
  await page.getByLabel("Line with the headers").fill("2");
  await page.getByRole("button", { name: "Read it this way" }).click();
  await inTime(page.getByText("Headers in line 2.")).toBeVisible();
  expect(await tiles(page)).toEqual([1, 0, 0, 0, 0]);
  await expect(line(page, 3)).toContainText("new person");
});

async function readDifferently(page: Page, field: string, choice: string): Promise<void> {
  await openForm(page);
  await page.getByLabel(field).selectOption({ label: choice });
  await page.getByRole("button", { name: "Read it this way" }).click();
  await inTime(page.getByText(`${field} ${choice}.`)).toBeVisible();
}

async function openForm(page: Page): Promise<void> {
  const form = page.locator("details", { hasText: "Read it differently" });
  if ((await form.getAttribute("open")) === null) await form.locator("summary").click();
}
