import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { signIn } from "./support/sign-in";

const PAGES = [
  "/",
  "/teams",
  "/people",
  "/compliance",
  "/requirements",
  "/credentials",
  "/badges",
  "/imports",
  "/batches",
  "/audit",
  "/settings",
];

for (const colorScheme of ["light", "dark"] as const) {
  test(`no page has a fault that axe finds, in ${colorScheme}`, async ({ page }) => {
    test.skip(
      process.env.E2E_DATABASE === "postgresql",
      "the same pages on another database: looked at on the embedded one",
    );
    test.setTimeout(240_000); // axe looks at every page as a whole
    await page.emulateMedia({ colorScheme });
    await signIn(page, "admin");
    for (const address of PAGES) {
      await page.goto(address);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
      expect(found, address).toEqual([]);
    }
  });
}
