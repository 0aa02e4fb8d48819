import { expect, type Page, test } from "@playwright/test";
import { allOf, teamCalled } from "./support/api";
import { expectNoFault } from "./support/axe";
import { signIn } from "./support/sign-in";

type Person = { readonly name: string };

/** How many pages a PDF has, by its own count. */
function pagesIn(pdf: Buffer): number {
  return [...pdf.toString("latin1").matchAll(/\/Type \/Page\b/g)].length;
}

/** Which greys and other colours an element and all inside it are painted in. */
async function coloursOf(page: Page, place: string): Promise<string[]> {
  return page.locator(place).evaluateAll((found) => [
    ...new Set(
      found.flatMap((each) =>
        [...each.querySelectorAll("rect, path, text")].flatMap((part) => {
          const { fill, stroke } = getComputedStyle(part);
          return [fill, stroke];
        }),
      ),
    ),
  ]);
}

test("a manager comes to the sheet of their team", async ({ page }) => {
  await signIn(page, "manager");
  await page.goto("/teams");
  await page.getByRole("table").locator('a[href^="/teams/"]').last().click();
  await page.getByRole("link", { name: "Team sheet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Team sheet" })).toBeVisible();
  await expectNoFault(page, "/teams/sheet");
});

test("a team sheet says what it shows, of when and by whom, and is read in grey", async ({
  page,
  request,
}) => {
  const team = await teamCalled(request, "Infrastructure");
  await signIn(page, "admin");
  await page.goto(`/teams/${team}/sheet?asOf=2026-10-01&proof=checked&order=gaps`);
  await page.emulateMedia({ media: "print" });
  const sheet = page.getByRole("article");
  const head = sheet.locator("header");
  await expect(head).toContainText("Harbourline");
  await expect(head).toContainText("Technology / Infrastructure");
  await expect(head).toContainText("1 Oct 2026");
  await expect(head).toContainText("document checked");
  await expect(head).toContainText("gaps first");
  await expect(head).toContainText(/Made by.*\d{1,2} \w{3} \d{4}, \d\d:\d\d/);
  for (const line of await sheet.locator("thead tr:first-child").allTextContents()) {
    expect(line).toMatch(
      /as of 1 Oct 2026 · proof at least document checked · made by .*\d\d:\d\d/,
    );
  }
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(sheet.getByText(/^‹\d$/).first()).toBeVisible();
  await expect(sheet.getByText("People at required level").first()).toBeVisible();
  await expect(sheet.getByText("Met ÷ (met + in grace + gap)")).toBeVisible();
  const coloured = (await coloursOf(page, "tbody svg")).filter((colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g) ?? [];
    return red !== green || green !== blue;
  });
  expect(coloured).toEqual([]);
});

test("columns that do not fit go on, with everybody, on the pages after", async ({
  page,
  request,
}) => {
  await signIn(page, "admin");
  const team = await teamCalled(request, "Technology");
  const people = await allOf<Person>(request, `/people?teamId=${team}`);
  await page.goto(`/teams/${team}/sheet?names=initials`);
  const tables = page.getByRole("article").getByRole("table");
  await expect(tables).toHaveCount(2);
  for (const table of await tables.all()) {
    await expect(table.locator("tbody th")).toHaveCount(people.length + 2);
  }
  const source = await (await page.request.get(page.url())).text();
  const sheet = source.slice(source.indexOf("<article"), source.indexOf("</article>"));
  const author = await page.getByRole("article").locator("header").textContent();
  const named = people.filter(({ name }) => sheet.includes(name) && !author?.includes(name));
  expect(named).toEqual([]);
  const [a4, a3] = [await page.pdf({ preferCSSPageSize: true }), await onA3(page)];
  expect(pagesIn(a4)).toBeGreaterThan(pagesIn(a3));
  expect(pagesIn(a3)).toBeGreaterThan(1);
});

async function onA3(page: Page): Promise<Buffer> {
  await page.getByRole("link", { name: "A3" }).click();
  await expect(page).toHaveURL(/paper=a3/);
  await expect(page.locator('[data-sheet="a3"]')).toBeVisible();
  return page.pdf({ preferCSSPageSize: true });
}
