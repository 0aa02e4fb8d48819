import { expect, type Locator, type Page, test } from "@playwright/test";
import { send } from "./support/import-page";
import { signIn } from "./support/sign-in";

/** Each list that there is as a file, and where it is; some with what a reader may choose. */
const LISTS = [
  ["teams", "/teams"],
  ["teams", "/teams?asOf=2026-03-31"],
  ["people", "/people"],
  ["people", "/people?q=an&sort=-coverage"],
  ["earned", "/people/earned"],
  ["roles", "/roles"],
  ["succession", "/roles/succession"],
  ["competencies", "/competencies"],
  ["single-holders", "/competencies/single-holders"],
  ["credentials", "/credentials"],
  ["credentials", "/credentials?kind=certification"],
  ["journeys", "/journeys"],
  ["plans-by-team", "/journeys"],
  ["budgets", "/journeys/budgets"],
  ["pathways", "/pathways"],
  ["requirements", "/requirements"],
  ["policies", "/requirements/policies"],
  ["compliance", "/compliance"],
  ["standings", "/compliance/standings"],
  ["coverage-changes", "/compliance/causes"],
  ["ends", "/compliance/ends?months=12&thing=award"],
  ["waivers", "/compliance/waivers?show=in-force"],
  ["users", "/settings/users"],
] as const;

/** The tables on the page of one thing: in which list that page is found, and by which link. */
const OF_ONE = [
  { report: "role-people", list: "/roles?sort=-holders", link: "/roles/" },
  { report: "role-competencies", list: "/roles?sort=-competencies", link: "/roles/" },
  { report: "role-match", list: "/roles?sort=-holders", link: "/roles/", tab: "/match?show=all" },
  { report: "competency-people", list: "/competencies?sort=-roles", link: "/competencies/" },
  { report: "credential-awards", list: "/credentials?sort=-holders", link: "/credentials/" },
  { report: "journey-steps", list: "/journeys?q=on-call", link: "/journeys/" },
  { report: "pathway-progress", list: "/pathways?q=nights", link: "/pathways/" },
  { report: "side-by-side", list: "/people?q=Ana Ruiz", link: "/people/" },
  { report: "rounds", list: "/teams?q=Platform Engineering", link: "/teams/", tab: "/rounds" },
  { report: "plan", list: "/people?q=Ana Ruiz", link: "/people/", tab: "/plan" },
  { report: "policy-standings", list: "/requirements/policies", link: "/requirements/policies/" },
  { report: "requirement-standings", list: "/requirements?sort=-slots", link: "/requirements/" },
  { report: "standings", list: "/compliance", link: "/compliance?requirement=" },
  { report: "standings", list: "/compliance/standings", link: "/people/" },
  { report: "standings", list: "/teams", link: "/teams/", tab: "/compliance?kind=met" },
  { report: "competency-gaps", list: "/teams", link: "/teams/", tab: "/gaps" },
  { report: "person-gaps", list: "/teams", link: "/teams/", tab: "/gaps" },
  { report: "renewals", list: "/teams", link: "/teams/", tab: "/renewals?within=365" },
  {
    ...{ report: "absence", list: "/teams?q=Platform Engineering", link: "/teams/" },
    tab: "/absence?missing=3",
  },
];

test("the file of every list has as many rows as the screen", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "admin");
  for (const [report, address] of LISTS) {
    await page.goto(address);
    await expectSameRows(page, report);
  }
});

test("so has the file of every table on the page of one thing", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "admin");
  for (const { report, list, link, tab = "" } of OF_ONE) {
    await page.goto(list);
    const first = page.getByRole("table").locator(`a[href^="${link}"]`).first();
    await page.goto(`${await first.getAttribute("href")}${tab}`);
    await expectSameRows(page, report);
  }
});

test("so has the file of the imports", async ({ page }) => {
  await signIn(page, "admin");
  await send(page, { name: "nobody.csv", content: "Name,E-mail\nNo Body,no.body@harbour.example" });
  await page.waitForURL(/\/imports\/./);
  await page.goto("/imports");
  await expectSameRows(page, "imports");
});

test("what is found and taken back on a requirement's page is in its file as well", async ({
  page,
}) => {
  await signIn(page, "admin");
  await page.goto("/requirements?sort=-slots");
  await page.getByRole("table").locator('a[href^="/requirements/"]').first().click();
  const words = page.getByRole("searchbox", { name: "Find people" });
  await expect(words).toBeVisible();
  const somebody = page.getByRole("table").locator('a[href^="/people/"]').first();
  await words.fill(await somebody.innerText());
  await expect(page).toHaveURL(/q=./);
  await expectSameRows(page, "requirement-standings");
  await page.reload();
  await words.fill("");
  await expect(page).not.toHaveURL(/q=/);
  await expectSameRows(page, "requirement-standings");
});

async function expectSameRows(page: Page, report: string): Promise<void> {
  const link = page.locator(`a[href^="/exports/${report}.csv"]`);
  await expect(link, page.url()).toHaveCount(1);
  const shown = await rowsIn(page.locator("[data-card]", { has: link }));
  const file = await page.request.get((await link.getAttribute("href")) ?? "");
  const [, ...lines] = (await file.text()).trim().split("\r\n");
  expect(shown, page.url()).toBeGreaterThan(0);
  expect(lines, page.url()).toHaveLength(shown);
}

/** How many rows a table has: as its toolbar says, where it has one, since a long table draws only some. */
async function rowsIn(card: Locator): Promise<number> {
  const drawn = (await card.getByRole("table").getByRole("row").count()) - 1;
  const toolbar = card.getByRole("status").filter({ hasText: /^\d/ });
  if ((await toolbar.count()) === 0) return drawn;
  // "77 of 208 people": it is long or not by all of its rows, whichever were looked for.
  const said = (await toolbar.innerText()).split(" of ");
  const [found = 0, all = found] = said.map((text) => Number(text.replaceAll(/\D/g, "")));
  if (all <= 200) expect(drawn).toBe(found);
  return found;
}
