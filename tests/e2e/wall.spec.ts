import { type Browser, expect, type Page, type Response, test } from "@playwright/test";
import { allOf, made, teamCalled } from "./support/api";
import { expectNoFault } from "./support/axe";
import { signIn } from "./support/sign-in";

type Person = { readonly id: string; readonly name: string };

/** A television, in a browser that nobody has signed in to. */
async function screen(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  return context.newPage();
}

/** Makes a wall of a team in the form, and answers its address. */
async function makeWall(page: Page, team: string, where: string): Promise<string> {
  await page.goto(`/teams/${team}/walls`);
  await page.getByLabel("Where it hangs").fill(where);
  await page.getByRole("button", { name: "Make the link" }).click();
  return page.getByLabel("Shown once").inputValue();
}

function shownPage(wall: Page, number: number) {
  const pages = wall.getByRole("navigation", { name: "Pages" });
  return pages.getByText(new RegExp(`^${number} / \\d+$`));
}

/** The first of the manager's own teams. */
async function ownTeam(page: Page): Promise<string> {
  await page.goto("/teams");
  const link = page.getByRole("table").locator('a[href^="/teams/"]').last();
  return ((await link.getAttribute("href")) ?? "").replace("/teams/", "");
}

test("a manager hangs up a wall, and it names nobody", async ({ page, browser, request }) => {
  await signIn(page, "manager");
  const team = await ownTeam(page);
  await page.goto(`/teams/${team}`);
  await page.getByRole("link", { name: "Wall", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Wall links" })).toBeVisible();
  const address = await makeWall(page, team, "Workshop, east door");
  await expectNoFault(page, "/teams/walls");
  const row = page.getByRole("row", { name: /Workshop, east door/ });
  await expect(row).toContainText("open until");
  const file = page.locator('a[href^="/exports/wall-links.csv"]');
  const lines = await page.request.get((await file.getAttribute("href")) ?? "");
  expect(await lines.text()).toContain("Workshop, east door");

  const wall = await screen(browser);
  const bodies: Promise<string>[] = [];
  wall.on("response", (response: Response) => {
    bodies.push(response.text().catch(() => ""));
  });
  const answer = await wall.goto(address);
  expect(answer?.headers()).toMatchObject({
    ...{ "cache-control": "no-store", "referrer-policy": "no-referrer" },
    "x-robots-tag": "noindex, nofollow",
  });
  await expect(wall.getByText(/^as of \d\d:\d\d$/)).toBeVisible();
  expect(await wall.context().cookies()).toEqual([]);
  const people = await allOf<Person>(request, `/people?teamId=${team}`);
  expect(people.length).toBeGreaterThan(0);
  const [own] = people.map(({ name }) => name.split(" ").map((word) => word[0]));
  const initials = `${own?.[0]}${own?.at(-1)}`;
  await expect(wall.getByRole("rowheader").filter({ hasText: initials }).first()).toBeVisible();
  await wall.request.get(address.replace(/$/, "/figures.json")).then((data) => {
    bodies.push(data.text());
  });
  const sent = (await Promise.all(bodies)).join("\n");
  expect(sent).toContain(initials);
  const told = people.filter(({ id, name }) => sent.includes(id) || sent.includes(name));
  expect(told).toEqual([]);
  expect(sent).not.toContain("@harbourline");
  await expectNoFault(wall, "/wall");
});

test("a wall fits its screen, keeps up by itself, and says when it cannot", async ({
  page,
  browser,
  request,
}) => {
  const team = await teamCalled(request, "Workplace");
  await signIn(page, "compliance");
  const address = await makeWall(page, team, "Canteen");
  const wall = await screen(browser);
  await wall.clock.install();
  await wall.goto(`${address}?of=competencies&theme=dark`);
  await expect(wall.getByText(/^as of /)).toBeVisible();
  const { high, ground } = await wall.evaluate(() => ({
    high: document.documentElement.scrollHeight,
    ground: getComputedStyle(document.body).backgroundColor,
  }));
  expect(high).toBeLessThanOrEqual(1080);
  expect(ground).toBe("rgb(19, 20, 18)");

  const newcomer = wall.getByRole("rowheader").filter({ hasText: "ÄW" });
  await expect(newcomer).toHaveCount(0);
  const person = await made<Person>(request, "/people", { name: "Ämilie Wandtafel" });
  const stay = { personId: person.id, teamId: team, startsOn: "2020-01-01" };
  await made(request, "/memberships", stay);
  await wall.evaluate(() => document.body.setAttribute("data-kept", "yes"));
  await wall.clock.fastForward(61_000);
  await expect(newcomer).toHaveCount(1);

  await wall.route("**/figures.json*", (route) => route.abort());
  await wall.clock.fastForward(61_000);
  await expect(wall.getByText("The server does not answer. This is old.")).toBeVisible();
  await expect(newcomer).toHaveCount(1);
  await wall.unroute("**/figures.json*");
  await wall.clock.fastForward(61_000);
  await expect(wall.getByText("The server does not answer. This is old.")).toHaveCount(0);
  await expect(wall.locator("body")).toHaveAttribute("data-kept", "yes");
});

test("pages turn by themselves, and are held by the keyboard", async ({
  page,
  browser,
  request,
}) => {
  await signIn(page, "admin");
  const wall = await screen(browser);
  await wall.clock.install();
  const address = await makeWall(page, await teamCalled(request, "Technology"), "Entrance");
  await wall.goto(address);
  await expect(shownPage(wall, 1)).toBeVisible();
  await wall.clock.fastForward(15_500);
  await expect(shownPage(wall, 2)).toBeVisible();
  await wall.getByRole("button", { name: "Hold this page" }).press("Enter");
  await expect(wall.getByRole("button", { name: "Turn pages" })).toBeFocused();
  await wall.clock.fastForward(45_000);
  await expect(shownPage(wall, 2)).toBeVisible();
  await wall.getByRole("button", { name: "Page before" }).press("Enter");
  await expect(shownPage(wall, 1)).toBeVisible();
});

test("a revoked wall opens nothing, where it hangs and for whoever comes", async ({
  page,
  browser,
  request,
}) => {
  await signIn(page, "compliance");
  const team = await teamCalled(request, "Quality");
  const address = await makeWall(page, team, "Lift, third floor");
  const wall = await screen(browser);
  await wall.clock.install();
  await wall.goto(address);
  await expect(wall.getByRole("heading", { level: 1, name: "Quality" })).toBeVisible();
  const row = page.getByRole("row", { name: /Lift, third floor/ });
  await row.getByRole("button", { name: "Revoke" }).click();
  await expect(row).toContainText("revoked");
  await wall.clock.fastForward(61_000);
  await expect(wall.getByText("This address opens nothing.")).toBeVisible();
  await expect(wall.getByText("Quality")).toHaveCount(0);
  const texts: (string | null)[] = [];
  for (const where of [address, "/wall/no-such-wall-anywhere"]) {
    expect((await wall.goto(where))?.status()).toBe(404);
    texts.push(await wall.getByRole("main").textContent());
    expect((await wall.request.get(`${where}/figures.json`)).status()).toBe(404);
  }
  expect(texts[0]).toBe(texts[1]);
});
