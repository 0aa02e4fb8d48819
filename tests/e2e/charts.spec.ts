import { readFile } from "node:fs/promises";
import { type Download, expect, type Page, test } from "@playwright/test";
import { allOf, teamCalled } from "./support/api";
import { signIn } from "./support/sign-in";

const LABEL = "Coverage by month";

/** Pressed again where the page was not ready yet, or the chart not drawn: nothing comes of that. */
async function downloaded(page: Page, kind: string, label = LABEL) {
  const ofKind = {
    predicate: (one: Download) => one.suggestedFilename().endsWith(`.${kind.toLowerCase()}`),
    timeout: 5_000,
  };
  const button = page.getByRole("button", { name: `${label} as ${kind}` });
  const came: Download[] = [];
  await expect(async () => {
    const [download] = await Promise.all([page.waitForEvent("download", ofKind), button.click()]);
    came.push(download);
  }).toPass();
  const [download] = came;
  if (!download) throw new Error(`Nothing came of ${label} as ${kind}.`);
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

test("somebody is set against a role that they do not hold, by address, and taken along", async ({
  page,
  request,
}) => {
  const people = await allOf<{ id: string; name: string }>(request, "/people?q=Ruth%20Adler");
  type Level = { readonly competencyId: string; readonly level: number };
  type Role = { readonly id: string; readonly name: string; readonly competencies: Level[] };
  const roles = await allOf<Role>(request, "/roles");
  const role = roles.find(({ name }) => name === "Data scientist");
  const ruth = people[0];
  if (!ruth || !role) throw new Error("The demo world has no Ruth Adler, or no data scientist.");
  expect(role.competencies).not.toEqual([]);
  const levels = await allOf<Level>(request, `/levels?personId=${ruth.id}`);
  await signIn(page, "learning");
  await page.goto(`/people/${ruth.id}`);
  await page.getByLabel("Role to set them against").selectOption(role.name);
  await page.getByRole("button", { name: "Show role" }).click();
  await expect(page).toHaveURL(new RegExp(`role=${role.id}`));
  const label = `${ruth.name} against ${role.name}`;
  const figure = page.getByRole("figure", { name: label });
  await figure.getByText("As a table").click();
  for (const { competencyId, level } of role.competencies) {
    const row = figure.getByRole("row").filter({
      has: page.locator(`a[href*="${competencyId}"]`),
    });
    const has = levels.find((one) => one.competencyId === competencyId)?.level ?? 0;
    const cells = (await row.getByRole("cell").allInnerTexts()).map((text) => text.trim());
    expect([cells[1], cells[3], cells[5]].map(Number)).toEqual([
      has,
      level,
      Math.max(0, level - has),
    ]);
  }
  const svg = (await downloaded(page, "SVG", label)).bytes.toString("utf8");
  expect(svg).toContain(label);
  expect(svg).toContain("asked for, mandatory");
  expect(svg).not.toContain("var(");
  const png = await downloaded(page, "PNG", label);
  expect(png.bytes.length).toBeGreaterThan(5_000);
  const csv = await downloaded(page, "CSV", label);
  const rows = await figure.getByRole("row").count();
  expect(csv.bytes.toString("utf8").trim().split("\r\n")).toHaveLength(rows);
});

const CHARTS = [
  ["/", 4],
  ["/compliance/causes", 1],
  ["/compliance/ends?months=12", 1],
  ["/teams/{team}?view=table", 1],
  ["/teams/{team}?view=table&of=credentials", 1],
  ["/teams/{team}/gaps", 1],
  ["/teams/{team}/minimums", 2],
  ["/teams/{team}/what-if", 1],
  ["/people/{person}", 2],
] as const;

test("every chart is taken along in every form, and is not empty", async ({ page, request }) => {
  test.setTimeout(180_000);
  const team = await teamCalled(request, "Platform Engineering");
  const [person] = await allOf<{ id: string }>(request, "/people?q=Ruth%20Adler");
  await signIn(page, "compliance");
  for (const [address, least] of CHARTS) {
    await page.goto(address.replace("{team}", team).replace("{person}", person?.id ?? ""));
    const figures = page.getByRole("figure");
    await expect(page.locator(".skeleton")).toHaveCount(0);
    expect(await figures.count(), address).toBeGreaterThanOrEqual(least);
    for (const figure of await figures.all()) {
      const label = (await figure.getAttribute("aria-label")) ?? "";
      const svg = (await downloaded(page, "SVG", label)).bytes.toString("utf8");
      expect(svg.match(/<(path|rect|line)\b/g)?.length, label).toBeGreaterThan(3);
      expect(svg.match(/<text\b/g)?.length, label).toBeGreaterThan(3);
      expect(svg, label).not.toContain("var(");
      expect((await downloaded(page, "PNG", label)).bytes.length, label).toBeGreaterThan(3_000);
      const csv = (await downloaded(page, "CSV", label)).bytes.toString("utf8");
      expect(csv.trim().split("\r\n").length, label).toBeGreaterThan(1);
    }
  }
});
