import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./support/sign-in";

/** Not the page of all badges, which is called the same. */
function settingsOfBadges(page: Page) {
  const settings = page.getByRole("navigation", { name: "Settings" });
  return settings.getByRole("link", { name: "Badges" });
}

test("an administrator says from where badges may be checked", async ({ page }) => {
  await signIn(page, "admin");
  await page.goto("/settings");
  await settingsOfBadges(page).click();
  const fetches = page.getByLabel("Fetch what badges point to");
  const hosts = page.getByLabel("From these hosts only");
  await expect(fetches).toHaveValue("no");

  await fetches.selectOption("yes");
  await hosts.fill("badges.example.org\nlocalhost");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("“localhost” is no name of a host on the Internet")).toBeVisible();
  await expect(hosts).toHaveValue("badges.example.org\nlocalhost");

  await hosts.fill("Badges.Example.org");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(fetches).toHaveValue("yes");
  await expect(hosts).toHaveValue("badges.example.org");

  await fetches.selectOption("no");
  await hosts.fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
});

test("nobody else does", async ({ page }) => {
  await signIn(page, "compliance");
  await page.goto("/settings");
  await expect(settingsOfBadges(page)).toHaveCount(0);
});
