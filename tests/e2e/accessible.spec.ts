import { test } from "@playwright/test";
import { expectNoFault } from "./support/axe";
import { signIn } from "./support/sign-in";

const PAGES = [
  "/",
  "/teams",
  "/people",
  "/compliance",
  "/compliance/causes",
  "/compliance/learned?knownAt=2026-11-01",
  "/requirements",
  "/credentials",
  "/badges",
  "/imports",
  "/batches",
  "/audit",
  "/reminders",
  "/settings",
  "/settings/calendars",
  "/settings/reminders",
];

test("no page has a fault that axe finds", async ({ page }) => {
  test.setTimeout(300_000); // axe looks at every page as a whole
  await signIn(page, "admin");
  for (const address of PAGES) {
    await page.goto(address);
    await expectNoFault(page, address);
  }
});
