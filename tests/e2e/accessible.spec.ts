import { test } from "@playwright/test";
import { expectNoFault } from "./support/axe";
import { expectNothingSideways } from "./support/sideways";
import { signIn } from "./support/sign-in";

const PAGES = [
  "/",
  "/teams",
  "/people",
  "/search",
  "/search?q=an",
  "/search?q=nothingiscalledso",
  "/finder",
  "/compliance",
  "/compliance/causes",
  "/compliance/ends?months=12",
  "/compliance/learned?knownAt=2026-11-01",
  "/requirements",
  "/requirements/policies",
  "/credentials",
  "/credentials/unneeded",
  "/roles/succession",
  "/journeys",
  "/journeys/budgets",
  "/journeys/enter",
  "/journeys/enter?goal=competencies",
  "/journeys/enter?goal=pathway",
  "/pathways",
  "/credentials/compare",
  "/badges",
  "/imports",
  "/batches",
  "/audit",
  "/reminders",
  "/settings",
  "/settings/calendars",
  "/settings/reminders",
];

for (const address of PAGES) {
  test(`axe finds no fault on ${address}, and nothing is at its side`, async ({ page }) => {
    test.setTimeout(120_000); // axe looks at the page as a whole
    await signIn(page, "admin");
    await page.goto(address);
    await expectNoFault(page, address);
    await expectNothingSideways(page, address);
  });
}
