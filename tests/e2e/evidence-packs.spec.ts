import { rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { check, checkerFolder, filesOf } from "@/tests/support/pack/run-checker";
import { expectNoFault } from "./support/axe";
import { signIn } from "./support/sign-in";

test("an officer makes a pack, and an auditor checks it without the server", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "compliance");
  await page.goto("/compliance");
  await page.getByRole("link", { name: "Evidence packs" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Evidence packs" })).toBeVisible();
  await expectNoFault(page, "/compliance/packs");
  await page.getByLabel("Whom").selectOption("Everybody");
  await page.getByRole("button", { name: "Make the pack" }).click();
  const file = page.getByRole("link", { name: /^Download/ }).first();
  await expect(file).toBeVisible({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), file.click()]);
  expect(download.suggestedFilename()).toMatch(/^evidence-\d{4}-\d\d-\d\d-[0-9a-f]{12}\.zip$/);
  const pack = await readFile(await download.path());

  const folder = checkerFolder(pack);
  const did = await page.getByText(/did:key:/).textContent();
  const key = /did:key:\w+/.exec(did ?? "")?.[0] ?? "";
  expect(check(folder, pack, "--key", key)).toMatchObject({ code: 0 });

  const bad = Buffer.from(pack);
  bad[bad.length >> 1] = (bad[bad.length >> 1] ?? 0) ^ 1;
  const checker = path.join(folder, "check.html");
  writeFileSync(checker, filesOf(pack)["check.html"] ?? "");
  await page.goto(pathToFileURL(checker).href);
  await expectNoFault(page, "check.html");
  const chooses = (name: string, buffer: Buffer) =>
    page
      .getByLabel("The pack, as a zip")
      .setInputFiles({ name, mimeType: "application/zip", buffer });
  await chooses("good.zip", pack);
  await expect(page.getByRole("status")).toHaveText("This evidence pack is as it was made.");
  await expect(page.getByRole("list")).toContainText("The key was taken from the pack itself");
  await page.getByLabel(/The organisation’s key/).fill(key);
  await page.getByLabel(/The organisation’s key/).blur();
  await expect(page.getByRole("list")).toContainText("The key is the one that you gave");
  await chooses("bad.zip", bad);
  await expect(page.getByRole("status")).toContainText("NOT");
  rmSync(folder, { recursive: true, force: true });
});

test("who may not make one is offered none", async ({ page }) => {
  await signIn(page, "learning");
  await page.goto("/compliance");
  await expect(page.getByRole("heading", { level: 1, name: "Compliance" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Evidence packs" })).toHaveCount(0);
});
