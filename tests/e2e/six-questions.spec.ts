import { type APIRequestContext, expect, type Locator, type Page, test } from "@playwright/test";
import { made } from "./support/api";
import { asAdmin, signIn } from "./support/sign-in";

/** What an auditor asks, each to be answered from the start page within a minute (FEATURES § 2). */
const A_MINUTE_MS = 60_000;
const MOST_TABS = 600;

/** Days that read the same whether the day or the month comes first: the browser decides. */
const ON_A_DAY = "2026-03-03";
const LAST_AUDIT = "2026-11-11";

/** A way to press what is on a page, and the requirement that is asked about. */
type Hand = {
  readonly press: (target: Locator) => Promise<void>;
  readonly requirement: string;
};

test.setTimeout(8 * A_MINUTE_MS);

test("an auditor's six questions are answered with the keyboard alone", async ({
  page,
  request,
}) => {
  const { keyboard } = page;
  const press = async (target: Locator) => {
    await reach(page, target);
    await keyboard.press("Enter");
  };
  await arranged(request, "Carry dangerous goods");
  const hand = { press, requirement: "Carry dangerous goods" };
  await asked(page, hand, async (label, day) => {
    await reach(page, page.getByLabel(label, { exact: true }));
    await keyboard.type(day.split("-").reverse().join(""));
    await press(page.getByRole("button", { name: "Show", exact: true }));
  });
});

test("and with the mouse alone", async ({ page, request }) => {
  await arranged(request, "Store dangerous goods");
  const press = (target: Locator) => target.click();
  await asked(page, { press, requirement: "Store dangerous goods" }, null);
});

type Named = { readonly id: string };

/** A requirement that one of two meets, with an award that somebody has verified; the other is let go without. */
async function arranged(request: APIRequestContext, name: string): Promise<void> {
  const startsOn = "2026-01-01";
  const { id: teamId } = await made<Named>(request, "/teams", { name: `${name}: all` });
  const { id: credentialId } = await made<Named>(request, "/credentials", {
    ...{ name: `${name}: card`, kind: "licence" },
  });
  const { id: requirementId } = await made<Named>(request, "/requirements", {
    name,
    version: {
      effectiveFrom: startsOn,
      scope: { teamIds: [teamId] },
      rule: { credential: credentialId },
    },
  });
  const member = async (person: string) => {
    const { id: personId } = await made<Named>(request, "/people", { name: `${person}: ${name}` });
    await made(request, "/memberships", { personId, teamId, startsOn });
    return personId;
  };
  const award = { personId: await member("Hanna"), credentialId, issuedOn: startsOn };
  const { id } = await made<Named>(request, "/awards", award);
  const verified = await request.post(`/api/v1/awards/${id}/verify`, {
    headers: { ...asAdmin(), "If-Match": '"1"' },
    data: { proof: "checked", note: "Seen at the desk." },
  });
  expect(verified.status()).toBeLessThan(300);
  const waiver = {
    reason: "The next course is in May.",
    startsOn,
    endsOn: "2027-05-31",
  };
  await made(request, "/waivers", { ...waiver, personId: await member("Henk"), requirementId });
}

type ChooseDay = (label: "As of" | "Known by", day: string) => Promise<void>;

/** Without a way to type a day, the days that a page offers to be pressed are taken. */
async function asked(
  page: Page,
  { press, requirement: name }: Hand,
  choose: ChooseDay | null,
): Promise<void> {
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
    await press(page.getByRole("link", { name, exact: true }).first());
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
      await choose("As of", ON_A_DAY);
      await expect(page).toHaveURL(/asOf=2026-03-03/);
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
    await expect(page.getByText(/Verified by .+ on \d+ \w+ \d{4}/).first()).toBeVisible();
  });
  await question("What changed since the last audit, and by whom?", async () => {
    if (choose) {
      await compliance();
      await choose("Known by", LAST_AUDIT);
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
    const waiver = /Henk.+The next course is in May\..+31 May 2027/;
    await expect(page.getByRole("row", { name: waiver }).filter({ hasText: name })).toBeVisible();
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
