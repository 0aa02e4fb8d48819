import { expect, type Locator, type Page, test } from "@playwright/test";
import { signIn } from "./support/sign-in";

/** What an auditor asks, each to be answered from the start page within a minute (FEATURES § 2). */
const A_MINUTE_MS = 60_000;
const MOST_TABS = 600;

/** One way to use a page: to go to something and press it, and to choose a day. */
type Hand = {
  readonly press: (target: Locator) => Promise<void>;
};

test.setTimeout(8 * A_MINUTE_MS);

test("an auditor's six questions are answered with the keyboard alone", async ({ page }) => {
  const { keyboard } = page;
  const press = async (target: Locator) => {
    await reach(page, target);
    await keyboard.press("Enter");
  };
  await asked(page, { press }, async (label, day) => {
    await reach(page, page.getByLabel(label, { exact: true }));
    await keyboard.type(day.split("-").reverse().join("")); // a day is typed as the locale writes it
    await press(page.getByRole("button", { name: "Show", exact: true }));
  });
});

test("and with the mouse alone", async ({ page }) => {
  await asked(page, { press: (target) => target.click() }, null);
});

type ChooseDay = (label: "As of" | "Known by", day: string) => Promise<void>;

/** Without a way to type a day, the days that a page offers to be pressed are taken. */
async function asked(page: Page, { press }: Hand, choose: ChooseDay | null): Promise<void> {
  await signIn(page, "compliance");
  const tab = async (name: string) => {
    await press(page.getByRole("navigation", { name: "Compliance" }).getByRole("link", { name }));
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Compliance");
  };
  const compliance = async () => {
    await press(page.getByRole("link", { name: "Compliance", exact: true }));
    await expect(page.getByRole("heading", { level: 1, name: "Compliance" })).toBeVisible();
  };
  const requirement = async () => {
    await compliance();
    await press(page.getByRole("link", { name: "Security awareness", exact: true }).first());
    await expect(page.getByRole("heading", { name: "The rule" })).toBeVisible();
  };
  const standings = page.getByRole("table", { name: /^Standings against/ });
  const took: string[] = [];
  const question = async (words: string, answer: () => Promise<void>) => {
    await page.goto("/");
    const started = performance.now();
    await answer();
    const ms = performance.now() - started;
    took.push(`${words} ${(ms / 1_000).toFixed(1)} s`);
    expect(ms, words).toBeLessThan(A_MINUTE_MS);
  };

  await question("Who is required?", async () => {
    await requirement();
    await expect(page.getByRole("heading", { name: "Who it covers" }).first()).toBeVisible();
    expect(await standings.getByRole("row").count()).toBeGreaterThan(1);
  });
  await question("Since when, and by which version?", async () => {
    await requirement();
    await expect(page.getByText(/^since \d+ \w+ \d{4}/).first()).toBeVisible();
  });
  await question("Who meets it on a day?", async () => {
    if (choose) {
      await requirement();
      await choose("As of", "2026-03-31");
      await expect(page).toHaveURL(/asOf=2026-03-31/);
    } else await aDayByMouse(page);
    await expect(page.getByRole("cell", { name: /^(Met|Expires)/ }).first()).toBeVisible();
  });
  await question("What proves it, and who checked?", async () => {
    await requirement();
    const met = standings.getByRole("row").filter({ hasText: "document checked" }).first();
    await press(met.getByRole("rowheader").getByRole("link"));
    const why = page.locator("section", { has: page.getByRole("heading", { name: /^Why:/ }) });
    await press(why.getByRole("link").first());
    await expect(page.getByRole("heading", { name: "Verified" })).toBeVisible();
    await expect(page.getByText(/^Verified by .+ on \d+ \w+ \d{4}/).first()).toBeVisible();
  });
  await question("What changed since the last audit, and by whom?", async () => {
    if (choose) {
      await compliance();
      await choose("Known by", "2026-11-01");
      await press(page.getByRole("link", { name: "What was learned since" }));
      await expect(
        page.getByRole("heading", { name: "What was recorded in between" }),
      ).toBeVisible();
    } else {
      await press(page.getByRole("link", { name: "Audit log", exact: true }));
      await expect(page.getByRole("heading", { level: 1, name: "Audit log" })).toBeVisible();
    }
  });
  await question("Who was exempt, why, until when, approved by whom?", async () => {
    await compliance();
    await tab("Waivers");
    for (const name of ["Person", "Goes without", "Because", "Approved by", "Last day"]) {
      await expect(page.getByRole("columnheader", { name })).toBeVisible();
    }
    expect(await page.getByRole("table", { name: "Waivers" }).getByRole("row").count()).toBe(4);
  });
  process.stderr.write(`${took.join("; ")}\n`);
}

/** A day is taken from the strip of a team, and goes along to the other pages about it. */
async function aDayByMouse(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Teams", exact: true }).click();
  await page.getByRole("rowheader").getByRole("link").first().click();
  const strip = page.getByRole("region", { name: "The day that is looked at" });
  const box = await strip.getByRole("slider").boundingBox();
  if (!box) throw new Error("The strip cannot be seen.");
  await page.mouse.click(box.x + box.width / 4, box.y + box.height / 2);
  await expect(page).toHaveURL(/asOf=/);
  await page
    .getByRole("navigation", { name: /^Views of/ })
    .getByText("Compliance")
    .click();
}

/** Moves the focus with the Tab key until it is where it should be. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The keyboard does not come to it.");
}
