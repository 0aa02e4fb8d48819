import { expect, test } from "@playwright/test";
import { ACCESSES } from "@/lib/access";
import { signIn } from "./support/sign-in";

for (const access of ACCESSES) {
  test(`${access} signs in and finds a page that is theirs`, async ({ page }) => {
    await signIn(page, access);
    const response = await page.goto("/");
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}

test("without a sign-in every page leads to the form", async ({ page }) => {
  await page.goto("/teams");
  await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Fteams$/);
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
});
