import { expect, test } from "@playwright/test";
import { answerOf } from "./support/api";
import { signIn } from "./support/sign-in";

test("a chosen day stands in the address, and the page is for that day", async ({
  page,
  request,
}) => {
  await signIn(page, "compliance");
  await page.goto("/compliance");
  await page.getByLabel("As of").fill("2026-03-31");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/asOf=2026-03-31/);
  const then = await answerOf<{ items: { met: number }[] }>(request, "/coverage?asOf=2026-03-31");
  await expect(page.getByRole("heading", { level: 1 }).locator("..")).toContainText(
    `${then.items[0]?.met.toLocaleString("en-GB").replace(",", "\u202f")} of`,
  );
});

test("a day that is none falls back to today and says so", async ({ page }) => {
  await signIn(page, "compliance");
  await page.goto("/teams?asOf=2026-02-31");
  await expect(page.getByText("“2026-02-31” is not a day")).toBeVisible();
});
