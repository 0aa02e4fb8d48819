import { expect, test } from "@playwright/test";
import { allOf } from "./support/api";
import { signIn } from "./support/sign-in";

type Slot = { readonly kind: "met" | "grace" | "waived" | "gap" };

/** As it is printed beside the number: met ÷ (met + grace + gap). */
function coverage(slots: readonly Slot[]): string {
  const count = (kind: Slot["kind"]) => slots.filter((slot) => slot.kind === kind).length;
  const required = count("met") + count("grace") + count("gap");
  return `${((count("met") / required) * 100).toFixed(1).replace(/\.0$/, "")}%`;
}

test("the overview's coverage is what its standings add up to", async ({ page, request }) => {
  const slots = await allOf<Slot>(request, "/standings");
  await signIn(page, "compliance");
  await page.goto("/");
  const tile = page.locator("section", {
    has: page.getByRole("heading", { name: "Compliance coverage" }),
  });
  await expect(tile).toContainText(coverage(slots));
});

test("a number of gaps opens just as many gaps", async ({ page }) => {
  await signIn(page, "compliance");
  await page.goto("/");
  const table = page.getByRole("table").filter({ hasText: "Covered" }).first();
  const gaps = table.getByRole("row").nth(1).getByRole("link").last();
  const count = Number(await gaps.textContent());
  await gaps.click();
  await expect(page.getByRole("navigation", { name: "Standings" })).toBeVisible();
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows).toHaveCount(count + 1);
});

test("a file has as many rows as the table on the page", async ({ page }) => {
  await signIn(page, "compliance");
  await page.goto("/compliance/standings?kind=gap");
  const rows = (await page.getByRole("table").getByRole("row").count()) - 1;
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const stream = await (await download).createReadStream();
  const text = (await stream.toArray()).join("");
  expect(text.trim().split("\r\n")).toHaveLength(rows + 1);
});
