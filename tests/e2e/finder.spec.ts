import { expect, type Page, test } from "@playwright/test";
import { expectNoFault } from "./support/axe";
import { asAdmin, signIn } from "./support/sign-in";

test.describe("search over everything", () => {
  test("what is misspelt is found, by the keyboard alone", async ({ page }) => {
    test.setTimeout(120_000); // axe looks at the page as a whole
    await signIn(page, "admin");
    await page.goto("/credentials");
    const trigger = page.getByRole("button", { name: "Search", exact: true });
    await trigger.focus();
    await page.keyboard.press("Control+k");
    const box = page.getByRole("combobox", { name: /^Search people, teams/ });
    await expect(box).toBeFocused();
    await expect(page.getByRole("option", { name: "Overview" })).toBeVisible();
    await page.keyboard.type("kubernets");
    const kubernetes = page.getByRole("option", { name: /Kubernetes/ }).first();
    await expect(kubernetes).toHaveAttribute("aria-selected", "true");
    await expectNoFault(page, "the search as it is typed");
    await page.keyboard.press("ArrowDown");
    await expect(kubernetes).toHaveAttribute("aria-selected", "false");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/credentials\/./);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Kubernetes");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  test("Escape closes it, and the focus goes back", async ({ page }) => {
    await signIn(page, "admin");
    await page.goto("/people");
    const trigger = page.getByRole("button", { name: "Search", exact: true });
    await trigger.focus();
    await page.keyboard.press("/");
    await expect(page.getByRole("dialog", { name: "Search" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(trigger).toBeFocused();
  });

  test("a slash that belongs to a text stays one", async ({ page }) => {
    await signIn(page, "admin");
    await page.goto("/people");
    const words = page.getByRole("searchbox", { name: "Find people" });
    await words.click();
    await page.keyboard.type("a/b");
    await expect(words).toHaveValue("a/b");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  test("Enter without a choice leads to all that was found", async ({ page }) => {
    await signIn(page, "admin");
    await page.goto("/");
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await page.getByRole("combobox").fill("cisp zzz");
    await expect(page.getByText("Nothing like “cisp zzz”").first()).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/search\?q=cisp\+zzz$/);
    await expect(page.getByText("Nothing like “cisp zzz” in what you may see.")).toBeVisible();
    await page.getByRole("searchbox").fill("cisp");
    await page.keyboard.press("Enter");
    await expect(
      page.getByRole("link", { name: /CISSP|Security Professional/ }).first(),
    ).toBeVisible();
  });

  test("too long a question is said to be one", async ({ page }) => {
    await signIn(page, "admin");
    await page.goto(`/search?q=${"long".repeat(100)}`);
    await expect(page.getByText(/is longer than 200 characters/)).toBeVisible();
  });

  test("who sees only themselves finds nobody else, and no page that they may not open", async ({
    page,
    request,
  }) => {
    const people = await request.get("/api/v1/people?limit=200", { headers: asAdmin() });
    const { items } = await people.json();
    const requirements = await request.get("/api/v1/requirements", { headers: asAdmin() });
    const [asked] = (await requirements.json()).items;
    await signIn(page, "person");
    const { id } = await ownRecord(page);
    const others = items.filter((person: { id: string }) => person.id !== id).slice(0, 20);
    for (const { name, emails } of others) {
      for (const typed of [name, emails[0] ?? name]) {
        expect(await found(page, typed)).not.toContainEqual(expect.objectContaining({ name }));
      }
    }
    const kinds = async (typed: string) => {
      const answer = await page.request.get(`/search/found?q=${encodeURIComponent(typed)}`);
      return (await answer.json()).groups.map(({ kind }: { kind: string }) => kind);
    };
    expect(await kinds(asked.name)).not.toContain("requirement");
    expect(await kinds("Service Desk")).not.toContain("team");
    expect((await found(page, "")).map(({ name }) => name)).not.toContain("Finder");
    const own = items.find((person: { id: string }) => person.id === id);
    expect(await found(page, own.name)).toContainEqual(expect.objectContaining({ name: own.name }));
  });
});

type Line = { readonly name: string; readonly href: string };

async function found(page: Page, typed: string): Promise<Line[]> {
  const answer = await page.request.get(`/search/found?q=${encodeURIComponent(typed)}`);
  expect(answer.status()).toBe(200);
  const { groups } = await answer.json();
  return groups.flatMap(({ lines }: { lines: Line[] }) => lines);
}

async function ownRecord(page: Page): Promise<{ readonly id: string }> {
  await page.goto("/");
  const [, id = ""] = page.url().match(/\/people\/([^/?]+)/) ?? [];
  return { id };
}

test.describe("where no script runs", () => {
  test.use({ javaScriptEnabled: false });

  test("the search and the finder work as well", async ({ page }) => {
    await signIn(page, "admin");
    await page.goto("/people");
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await expect(page).toHaveURL(/\/search\?$|\/search$/);
    await page.getByRole("searchbox").fill("kubernets");
    await page.getByRole("main").getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("link", { name: /Kubernetes/ }).first()).toBeVisible();

    await page.goto("/finder");
    await page.getByRole("combobox", { name: "Competency or credential" }).fill("kubernets");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    await page.getByRole("region", { name: "What is meant" }).getByRole("link").first().click();
    await expect(page.getByRole("list", { name: "Looked for" })).toContainText("Kubernetes");
  });
});

test.describe("the finder", () => {
  test("lists whom the interface says, the best first, and so does its file", async ({
    page,
    request,
  }) => {
    const levels = await levelsIn(request, "Designing secure systems");
    const { competencyId, items } = levels;
    expect(items.length).toBeGreaterThan(2);
    await signIn(page, "admin");
    await page.goto(`/finder?skill1=${competencyId}&level1=2`);
    const expected = items.filter(({ level }) => level >= 2);
    const table = page.getByRole("table", { name: "People who know it" });
    await expect(table.getByRole("row")).toHaveCount(expected.length + 1);
    const file = await page.request.get(`/exports/finder.csv?skill1=${competencyId}&level1=2`);
    const [header = "", ...lines] = (await file.text()).trim().split("\r\n");
    expect(header).toContain("Level,Proof,Proved by,Since,Until");
    expect(lines).toHaveLength(expected.length);
    const column = header.split(",").indexOf("Level");
    const shown = lines.map((line) => Number(line.split(",")[column]));
    expect(shown.toSorted((a, b) => b - a)).toEqual(
      expected.map(({ level }) => level).toSorted((a, b) => b - a),
    );
    await table.getByRole("row").nth(1).getByRole("link").first().click();
    await expect(page).toHaveURL(/\/people\//);
  });

  test("looks for several at once, all or any of them, and all of it is in the address", async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await signIn(page, "admin");
    await page.goto("/finder");
    await page.getByRole("combobox", { name: "Competency or credential" }).fill("desinging secure");
    await page
      .getByRole("option", { name: /^Designing secure systems/ })
      .first()
      .click();
    await expect(page).toHaveURL(/skill1=/);
    await page.getByRole("combobox", { name: "One more" }).fill("cisp");
    await page
      .getByRole("option", { name: /CISSP|Security Professional/ })
      .first()
      .click();
    await expect(page).toHaveURL(/skill2=/);
    await page.getByLabel("Who has").selectOption("any");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    await expect(page).toHaveURL(/match=any/);
    await expect(page.getByRole("table", { name: "People who know it" })).toBeVisible();
    await expectNoFault(page, "the finder");
    await page.reload();
    await expect(page.getByLabel("Who has")).toHaveValue("any");
    await page.getByRole("link", { name: "Remove Designing secure systems" }).click();
    await expect(page).not.toHaveURL(/skill2=/);
  });
});

type Level = { readonly competencyId: string; readonly level: number };

async function levelsIn(request: Page["request"], name: string) {
  const headers = asAdmin();
  const competencies = await (
    await request.get("/api/v1/competencies?limit=200", { headers })
  ).json();
  const { id: competencyId } = competencies.items.find(
    (row: { name: string }) => row.name === name,
  );
  const items: Level[] = [];
  for (let cursor = ""; ; ) {
    const page = await request.get(`/api/v1/levels?limit=200${cursor}`, { headers });
    const answer = await page.json();
    items.push(...answer.items);
    if (answer.next === null) break;
    cursor = `&cursor=${encodeURIComponent(answer.next)}`;
  }
  return { competencyId, items: items.filter((item) => item.competencyId === competencyId) };
}

test("who could take a role is ranked, and one step away is exactly one competency short", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, "admin");
  await page.goto("/roles?sort=-holders");
  await page.getByRole("table").locator('a[href^="/roles/"]').first().click();
  await page.getByRole("link", { name: "Who could take it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Who could take /);
  await expectNoFault(page, "who could take a role");
  await page.getByRole("link", { name: /^One step away \d/ }).click();
  await expect(page).toHaveURL(/show=one-step/);
  const rows = page.getByRole("table").getByRole("row");
  for (const row of (await rows.allInnerTexts()).slice(1)) {
    expect(row.match(/ \d of \d/g)).toHaveLength(1);
  }
});
