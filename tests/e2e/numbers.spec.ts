import { expect, type Page, test } from "@playwright/test";
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

test("a file has the rows that the table shows, also those that were looked for", async ({
  page,
}) => {
  await signIn(page, "compliance");
  await page.goto("/compliance/standings?kind=gap");
  const rows = page.getByRole("table").getByRole("row");
  const all = await rows.count();
  expect(await linesOf(page, "CSV")).toHaveLength(all);
  await page.getByRole("searchbox", { name: "Find standings" }).fill("data protection");
  await expect(rows).not.toHaveCount(all);
  await page.getByRole("button", { name: "Person" }).click();
  await expect(page).toHaveURL(/q=data/);
  const lines = await linesOf(page, "CSV");
  expect(lines).toHaveLength(await rows.count());
  const [first = ""] = lines[1]?.split(",") ?? [];
  await expect(rows.nth(1).getByRole("link").first()).toHaveText(first);
});

async function linesOf(page: Page, format: string): Promise<string[]> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: format }).click();
  const stream = await (await download).createReadStream();
  return (await stream.toArray()).join("").trim().split("\r\n");
}

test("paper says whose it is, for which day and proof, which rows, by whom and when", async ({
  page,
}) => {
  await signIn(page, "compliance");
  await page.goto("/compliance/standings?kind=gap&asOf=2026-03-31&q=data");
  await page.emulateMedia({ media: "print" });
  const paper = page.getByRole("main");
  for (const words of [
    /Harbourline · printed by Leila Ward, \d+ \w{3} \d{4}, \d\d:\d\d/,
    "As of 31 Mar 2026 · proof at least attested",
    "Standings:",
    "Gaps",
    /Rows with “data”: \d+ of \d+/,
  ]) {
    await expect(paper.getByText(words).first()).toBeVisible();
  }
  await expect(paper.getByRole("link", { name: "Waived" })).toBeHidden();
  await expect(paper.getByRole("link", { name: "CSV" })).toBeHidden();
});
