import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** The rows of a table are of one kind, and axe takes longest by far over the hundreds after these. */
const FURTHER_ROWS = "tbody tr:nth-child(n + 13)";

/**
 * Has axe look at a page, or at the part that a selector names: in light at everything, and in dark at
 * what the colours alone decide. Of each table it sees the first twelve rows.
 */
export async function expectNoFault(page: Page, where: string, within = "body"): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const axe = new AxeBuilder({ page }).include(within).exclude(FURTHER_ROWS);
    if (colorScheme === "dark") axe.withRules("color-contrast");
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
    expect(found, `${where}, ${colorScheme}`).toEqual([]);
  }
}
