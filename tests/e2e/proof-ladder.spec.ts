import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { LADDER, PROOF_WORDS } from "@/lib/format/proof";
import { formatRatio } from "@/lib/format/ratio";
import { answerOf, teamCalled } from "./support/api";
import { signIn } from "./support/sign-in";

type Coverage = { readonly met: number; readonly coverage: number | null };

async function coverageAt(request: APIRequestContext, rung: string, team = ""): Promise<Coverage> {
  const call = `/coverage?proof=${rung}${team && `&teamId=${team}`}`;
  const { items } = await answerOf<{ items: Coverage[] }>(request, call);
  return items[0] ?? { met: 0, coverage: null };
}

const slider = (page: Page) => page.getByRole("slider", { name: "Proof at least" });

/** Climbs the ladder by keyboard, and holds what the page says against the interface at every rung. */
async function climb(
  page: Page,
  told: (rung: string) => Promise<Coverage>,
  says: (ratio: number | null) => Promise<void>,
): Promise<void> {
  test.slow();
  const any = await told("claimed");
  const stairs = page.getByRole("list", { name: "Coverage by the lowest proof that counts" });
  await slider(page).focus();
  await page.keyboard.press("Home");
  for (const [at, rung] of LADDER.entries()) {
    const { met, coverage } = await told(rung);
    if (at > 0) await page.keyboard.press("ArrowRight");
    await expectRung(page, rung);
    await expect(slider(page)).toHaveAttribute(
      "aria-valuetext",
      new RegExp(`^${PROOF_WORDS[rung].words}: .* Coverage ${formatRatio(coverage, 1)}`),
    );
    await expect(stairs.getByRole("listitem").nth(at)).toContainText(formatRatio(coverage, 1));
    const lost = any.met - met;
    if (lost > 0) await expect(page.getByText(`−${lost} slot`).first()).toBeVisible();
    await says(coverage);
  }
}

/** The whole page is worked out anew: that may take longer than other steps. */
function expectRung(page: Page, rung: string): Promise<void> {
  const isThere = (url: URL) => url.searchParams.get("proof") === written(rung);
  return expect(page).toHaveURL(isThere, { timeout: 20_000 });
}

/** The demo's organisation lets attested evidence count: that is in no address. */
function written(rung: string): string | null {
  return rung === "attested" ? null : rung;
}

test.beforeEach(({ page }) => signIn(page, "compliance"));

test("the overview's coverage at every rung is the interface's", async ({ page, request }) => {
  await page.goto("/");
  const tile = page.locator("section", {
    has: page.getByRole("heading", { name: "Compliance coverage" }),
  });
  await climb(
    page,
    (rung) => coverageAt(request, rung),
    (ratio) => expect(tile).toContainText(formatRatio(ratio, 1)),
  );
});

test("so is a team's, above its matrix and on its compliance page", async ({ page, request }) => {
  const team = await teamCalled(request, "Platform Engineering");
  const told = (rung: string) => coverageAt(request, rung, team);
  await page.goto(`/teams/${team}?of=credentials&view=table`);
  const strip = page.getByRole("region", { name: "The day that is looked at" });
  await climb(page, told, (ratio) => expect(strip).toContainText(formatRatio(ratio)));
  await expect(page).toHaveURL(/of=credentials&view=table/);
  await page.goto(`/teams/${team}/compliance`);
  await climb(page, told, (ratio) =>
    expect(page.getByText(`${formatRatio(ratio, 1)} covered`)).toBeVisible(),
  );
});

test("and that of all requirements together", async ({ page, request }) => {
  await page.goto("/compliance");
  await climb(
    page,
    (rung) => coverageAt(request, rung),
    (ratio) => expect(page.getByText(`${formatRatio(ratio, 1)} covered`)).toBeVisible(),
  );
});

test("the address of a rung shows somebody else the same, and keeps what else is in it", async ({
  page,
  context,
}) => {
  await page.goto("/people?q=an&asOf=2026-06-30");
  await slider(page).focus();
  await page.keyboard.press("End");
  await expectRung(page, "issuer-verified");
  const { searchParams } = new URL(page.url());
  expect([searchParams.get("q"), searchParams.get("asOf")]).toEqual(["an", "2026-06-30"]);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(slider(other)).toHaveAttribute("aria-valuetext", /^issuer-verified/);
});

test("a finger moves it as well", async ({ page }) => {
  await page.goto("/compliance");
  const box = await slider(page).boundingBox();
  if (!box) throw new Error("The slider is nowhere.");
  await page.mouse.click(box.x + box.width * 0.66, box.y + box.height / 2);
  await expectRung(page, "checked");
});

test("the matrix marks what is there and does not count", async ({ page, request }) => {
  const team = await teamCalled(request, "Platform Engineering");
  const uncounted = page.getByTitle(/too weakly proved to count/);
  for (const of of ["competencies", "credentials"]) {
    await page.goto(`/teams/${team}?view=table&of=${of}&proof=claimed`);
    await expect(page.getByRole("table").first()).toBeVisible();
    await expect(uncounted).toHaveCount(0);
    await page.goto(`/teams/${team}?view=table&of=${of}&proof=issuer-verified`);
    await expect(uncounted.first()).toBeVisible();
  }
});

test("on paper the rung stands in words", async ({ page }) => {
  await page.goto("/compliance?proof=checked");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("proof at least document checked")).toBeVisible();
  await expect(slider(page)).toBeHidden();
});

test("without a script a list and a button do the same", async ({ browser, page }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const still = await context.newPage();
  await still.goto("/compliance");
  await expect(slider(still)).toBeHidden();
  await still.getByRole("combobox", { name: "Proof at least" }).selectOption("document checked");
  await still.getByRole("button", { name: "Show" }).click();
  await expect(still).toHaveURL(/proof=checked/);
  await context.close();
});
