import { expect, test } from "@playwright/test";
import { teamCalled } from "./support/api";
import { signIn } from "./support/sign-in";

test("any cell of the matrix is reached, opened and left without a mouse", async ({
  page,
  request,
}) => {
  const team = await teamCalled(request, "Platform Engineering");
  await signIn(page, "compliance");
  await page.goto(`/teams/${team}`);
  const grid = page.getByRole("grid");
  await grid.focus();
  for (const key of ["ArrowDown", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  await page.keyboard.press("Enter");
  const story = page.getByRole("complementary").filter({ hasText: "Required" });
  await expect(story).toBeVisible();
  await expect(page).toHaveURL(/cell=/);
  await page.keyboard.press("Escape");
  await expect(story).toBeHidden();
});

test("the matrix as a plain table says each level in words", async ({ page, request }) => {
  const team = await teamCalled(request, "Platform Engineering");
  await signIn(page, "compliance");
  await page.goto(`/teams/${team}?view=table`);
  await expect(page.getByRole("table").first()).toBeVisible();
});
