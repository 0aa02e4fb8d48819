import { expect, type Page } from "@playwright/test";

/** As on a narrow telephone or at 400 %, at 200 % of a usual screen, and with text alone twice as large. */
const SIGHTS = [
  { name: "320 pixels", width: 320, height: 640, text: "" },
  { name: "200 %", width: 720, height: 450, text: "" },
  { name: "text at 200 %", width: 1280, height: 800, text: "200%" },
] as const;

/** One page after another is looked at before the test fails. */
const softly = expect.configure({ soft: true });

/** A page that is open is read from top to bottom: it never has to be moved to the side. */
export async function expectNothingSideways(page: Page, where: string): Promise<void> {
  for (const { name, width, height, text } of SIGHTS) {
    await page.setViewportSize({ width, height });
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, text);
    await softly
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth), {
        message: `${where} at ${name}`,
      })
      .toBe(width);
  }
}
