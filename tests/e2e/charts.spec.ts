import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { allOf, teamCalled } from "./support/api";
import { signIn } from "./support/sign-in";

const LABEL = "Coverage by month";

async function downloaded(page: Page, kind: string) {
  const wait = page.waitForEvent("download");
  await page.getByRole("button", { name: `${LABEL} as ${kind}` }).click();
  const download = await wait;
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes };
}

test("a chart is taken along as a picture, and its numbers as a table", async ({ page }) => {
  await signIn(page, "compliance");
  await page.goto("/");
  const figure = page.getByRole("figure", { name: LABEL });
  await expect(figure.locator(".recharts-line path").first()).toBeAttached();

  const svg = await downloaded(page, "SVG");
  expect(svg.name).toBe("coverage-by-month.svg");
  const xml = svg.bytes.toString("utf8");
  expect(xml).toContain(LABEL);
  expect(xml).toContain("as it was");
  expect(xml).not.toContain("var(");
  expect(xml).toMatch(/<path[^>]* stroke="rgb\(/);

  const png = await downloaded(page, "PNG");
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
  const box = await figure.locator("[data-graphic] svg").first().boundingBox();
  expect(png.bytes.readUInt32BE(16)).toBe(2 * (Math.ceil(box?.width ?? 0) + 24));
  expect(png.bytes.length).toBeGreaterThan(5_000);

  const csv = await downloaded(page, "CSV");
  await figure.getByText("As a table").click();
  const rows = await figure.getByRole("row").count();
  expect(csv.bytes.toString("utf8").trim().split("\r\n")).toHaveLength(rows);
  expect(csv.bytes.toString("utf8")).toMatch(/^\uFEFFDay,as it was,if nothing is renewed/);
});

test("demand against supply is drawn, and its numbers are those of the team's gaps", async ({
  page,
  request,
}) => {
  const team = await teamCalled(request, "Platform Engineering");
  const levels = await allOf<{ competencyId: string; required: number | null; gap: number }>(
    request,
    `/levels?teamId=${team}`,
  );
  await signIn(page, "manager");
  await page.goto(`/teams/${team}/gaps`);
  const figure = page.getByRole("figure", { name: "Demand and supply by competency" });
  await expect(figure.locator(".recharts-bar-rectangle path").first()).toBeAttached();
  await figure.getByText("As a table").click();
  const rows = figure.getByRole("row").filter({ has: page.getByRole("link") });
  await expect(rows).not.toHaveCount(0);
  for (const row of await rows.all()) {
    const href = await row.getByRole("link").getAttribute("href");
    const own = levels.filter(
      ({ competencyId, required }) => required !== null && href?.includes(competencyId),
    );
    const cells = await row.getByRole("cell").allInnerTexts();
    const missing = own.filter(({ gap }) => gap > 0).length;
    expect([cells[0], cells[1], cells[3]].map(Number)).toEqual([
      own.length,
      own.length - missing,
      missing,
    ]);
  }
});
