import { expect, test } from "@playwright/test";
import { teamCalled } from "./support/api";
import { expectNoFault } from "./support/axe";
import { expectNothingSideways } from "./support/sideways";
import { signIn } from "./support/sign-in";

const VIEWS = [
  ...["", "?of=credentials&columns=all", "?view=table&group=role", "?beside=shape&people=nobody"],
  ...["/gaps", "/compliance", "/renewals", "/minimums", "/what-if", "/absence"],
];

for (const view of VIEWS) {
  test(`axe finds no fault on a team's ${view || "matrix"}`, async ({ page, request }) => {
    test.setTimeout(120_000);
    const team = await teamCalled(request, "Workplace");
    await signIn(page, "admin");
    await page.goto(`/teams/${team}${view}`);
    await expectNoFault(page, view);
  });
}

test("at 320 pixels, as at 400 % zoom, only the matrix itself scrolls sideways", async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const team = await teamCalled(request, "Platform Engineering");
  await signIn(page, "admin");
  for (const view of VIEWS) {
    await page.goto(`/teams/${team}${view}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNothingSideways(page, view);
  }
});

test("where colours are the system's own, a cell still says its level, and the focus is seen", async ({
  page,
  request,
}) => {
  const team = await teamCalled(request, "Platform Engineering");
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await signIn(page, "admin");
  await page.goto(`/teams/${team}?view=table`);
  const cell = page.getByRole("table").first().getByRole("cell").first();
  await expect(cell.locator("[data-graphic=tile]")).toHaveText(/^[·\d]$/);
  await page.goto(`/teams/${team}`);
  await page.getByRole("grid").focus();
  await page.keyboard.press("ArrowRight");
  const focused = page.getByRole("gridcell", { selected: false }).first();
  await expect(focused).toHaveCSS("outline-style", "solid");
});
