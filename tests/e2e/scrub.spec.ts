import { expect, type Page, test } from "@playwright/test";
import { teamCalled } from "./support/api";
import { signIn } from "./support/sign-in";

const SCRUBBER = { name: "As of" } as const;

/** Everything that the matrix says, as a table: names, cells in words, footers. */
async function tableOf(page: Page): Promise<string[]> {
  const rows = page.getByRole("table", { name: /people against/ }).getByRole("row");
  return (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
}

async function openMatrix(page: Page, team: string, search: string) {
  await page.goto(`/teams/${team}?view=table${search}`);
  await expect(page.getByRole("table", { name: /people against/ })).toBeVisible();
}

for (const of of ["competencies", "credentials"] as const) {
  test(`the matrix of ${of} follows the hand without a request, and shows what the page of each day shows`, async ({
    page,
    request,
  }) => {
    const team = await teamCalled(request, "Platform Engineering");
    await signIn(page, "compliance");
    await openMatrix(page, team, `&of=${of}`);
    const scrubber = page.getByRole("slider", SCRUBBER);
    const fetched = page.waitForResponse((response) => response.url().includes("/over-time"));
    await scrubber.hover();
    await fetched;

    const asked: string[] = [];
    page.on("request", (one) => asked.push(one.url()));
    const today = await tableOf(page);
    const box = await scrubber.boundingBox();
    if (!box) throw new Error("The scrubber has no place.");
    await page.mouse.move(box.x + box.width * 0.6, box.y + 20);
    await page.mouse.down();
    const seen = new Map<string, string[]>();
    for (const share of [0.55, 0.4, 0.2, 0.02, 0.7, 0.85, 0.99]) {
      await page.mouse.move(box.x + box.width * share, box.y + 20, { steps: 4 });
      const day = await dayInHand(page);
      await expect(scrubber).toHaveAttribute("aria-valuetext", new RegExp(`^${day}`));
      seen.set(day, await tableOf(page));
    }
    expect(asked).toEqual([]);
    expect(new Set([today, ...seen.values()].map(String)).size).toBeGreaterThan(4);
    await page.mouse.up();
    const [last = ""] = [...seen.keys()].slice(-1);
    await expect(page).toHaveURL(new RegExp(`asOf=${isoOf(last)}`));

    for (const [day, table] of seen) {
      await openMatrix(page, team, `&of=${of}&asOf=${isoOf(day)}`);
      expect([day, await tableOf(page)]).toEqual([day, table]);
    }
  });
}

test("played month by month it stands still at each month's end, and pausing stays on the day", async ({
  page,
  request,
}) => {
  const team = await teamCalled(request, "Platform Engineering");
  await signIn(page, "compliance");
  await openMatrix(page, team, "&asOf=2026-01-15");
  await page.getByRole("button", { name: "Play month by month" }).click();
  const strip = page.getByRole("region", { name: "The day that is looked at" });
  await expect(strip.getByText(/^(31 Jan|28 Feb|31 Mar) 2026$/)).toBeVisible();
  await expect(strip.getByText(/^(31 Mar|30 Apr|31 May|30 Jun) 2026$/)).toBeVisible();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page).toHaveURL(/asOf=2026-\d\d-(28|30|31)/);
  const shown = [await strip.innerText(), await tableOf(page)];
  await page.reload();
  await expect(page.getByRole("table", { name: /people against/ })).toBeVisible();
  expect([await strip.innerText(), await tableOf(page)]).toEqual(shown);
});

test("what cannot follow the hand steps back, and says of which day it is", async ({
  page,
  request,
}) => {
  const team = await teamCalled(request, "Platform Engineering");
  await signIn(page, "compliance");
  await page.route("**/over-time*", (route) => route.abort());
  await openMatrix(page, team, "&asOf=2026-06-30");
  const scrubber = page.getByRole("slider", SCRUBBER);
  await expect(page.getByText("on 30 Jun 2026")).toHaveCount(0);
  await scrubber.focus();
  await page.keyboard.down("ArrowRight");
  await expect(page.locator("h1 + *").getByText("on 30 Jun 2026")).toBeVisible();
  const waiting = page.locator("[data-waits]");
  await expect(waiting.filter({ hasText: "claimed" })).toHaveCount(1);
  await expect(waiting.filter({ has: page.getByRole("table") })).toHaveCount(1);
  await page.keyboard.up("ArrowRight");
  await expect(page).toHaveURL(/asOf=2026-07-01/);
  await expect(waiting).toHaveCount(0);
  await expect(page.getByText("on 30 Jun 2026")).toHaveCount(0);
});

const TABS = ["gaps", "compliance", "renewals", "minimums", "absence", "what-if"];

test("every other tab of a team waits for the hand to let go, and is of that day then", async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const team = await teamCalled(request, "Platform Engineering");
  await signIn(page, "compliance");
  for (const tab of TABS) {
    await page.goto(`/teams/${team}/${tab}?asOf=2026-06-30&proof=checked`);
    const scrubber = page.getByRole("slider", SCRUBBER);
    await scrubber.focus();
    await page.keyboard.down("ArrowRight");
    await expect(page.locator("h1 + *").getByText("on 30 Jun 2026")).toBeVisible();
    await expect(page.locator("[data-waits]").last()).toContainText("on 30 Jun 2026");
    await page.keyboard.up("ArrowRight");
    await expect(page).toHaveURL(/asOf=2026-07-01/);
    expect(new URL(page.url()).searchParams.get("proof")).toBe("checked");
    await expect(page.locator("[data-waits]")).toHaveCount(0);
    const shown = await page.getByRole("main").innerText();
    await page.reload();
    await expect(scrubber).toHaveAttribute("aria-valuetext", /^1 Jul 2026/);
    // Charts are drawn last.
    const read = () => page.getByRole("main").innerText();
    await expect.poll(read, { message: tab }).toBe(shown);
  }
});

test("to a look back there is no line, since it is drawn from what is known now", async ({
  page,
  request,
}) => {
  const team = await teamCalled(request, "Platform Engineering");
  await signIn(page, "compliance");
  for (const tab of ["compliance", "minimums"]) {
    await page.goto(`/teams/${team}/${tab}?knownAt=2099-12-31`);
    await expect(page.getByText(/^As it was known at/)).toBeVisible();
    await expect(page.getByRole("slider", SCRUBBER)).toHaveCount(0);
  }
});

/** "14 Feb 2027", which the strip shows. */
function dayInHand(page: Page): Promise<string> {
  return page
    .getByRole("region", { name: "The day that is looked at" })
    .locator("b")
    .first()
    .innerText();
}

function isoOf(words: string): string {
  return new Date(`${words} UTC`).toISOString().slice(0, 10);
}
