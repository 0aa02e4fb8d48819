import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectNoFault } from "./support/axe";
import { signIn } from "./support/sign-in";

/** Makes a link in the form, and answers its address. */
async function makeLink(page: Page, label: string): Promise<string> {
  await page.goto("/compliance/auditor-links");
  await page.getByLabel("For", { exact: true }).fill(label);
  await page.getByLabel("Seed").fill("harbour");
  await page.getByRole("button", { name: "Make the link" }).click();
  return page.getByLabel("Shown once").inputValue();
}

/** Somebody who is not signed in, in a browser of their own. */
async function stranger(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

const sampled = (page: Page) => page.getByRole("heading", { level: 2, name: /^\d+\. / });

test("an officer makes a link, and an auditor goes from roles to verifiers without signing in", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signIn(page, "compliance");
  await page.goto("/compliance");
  await page.getByRole("link", { name: "Auditor links" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Auditor links" })).toBeVisible();
  const address = await makeLink(page, "Hart & Vale");
  await expectNoFault(page, "/compliance/auditor-links");

  const auditor = await stranger(browser);
  const answer = await auditor.goto(address);
  expect(answer?.headers()).toMatchObject({
    ...{ "cache-control": "no-store", "referrer-policy": "no-referrer" },
    "x-robots-tag": "noindex, nofollow",
  });
  await expect(auditor.getByText("Prepared for Hart & Vale")).toBeVisible();
  await expect(sampled(auditor)).toHaveCount(5);
  const first = await sampled(auditor).allTextContents();
  await expect(auditor.getByText("Why it is asked").first()).toBeVisible();
  await expect(auditor.getByText("What proves it, and who checked").first()).toBeVisible();
  await expect(auditor.getByRole("navigation")).toHaveCount(0);
  await expectNoFault(auditor, "/auditor");

  await auditor.getByLabel("Seed").fill("another");
  await auditor.getByLabel("People", { exact: true }).fill("3");
  await auditor.getByRole("button", { name: "Draw" }).click();
  await expect(sampled(auditor)).toHaveCount(3);
  expect(await sampled(auditor).allTextContents()).not.toEqual(first.slice(0, 3));
  await auditor.getByLabel("Seed").fill("harbour");
  await auditor.getByLabel("People", { exact: true }).fill("5");
  await auditor.getByRole("button", { name: "Draw" }).click();
  await expect(sampled(auditor)).toHaveCount(5);
  expect(await sampled(auditor).allTextContents()).toEqual(first);
  const [drawn = ""] = first;

  await page.goto("/compliance/auditor-links");
  const row = page.getByRole("row", { name: /Hart & Vale/ });
  await expect(row).toContainText("3 views");
  await row.getByRole("link", { name: /3 views/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Audit log" })).toBeVisible();
  await expect(page.getByText("auditor link: Hart & Vale")).toHaveCount(3);
  await expect(page.getByText(drawn.replace(/^\d+\. /, "")).first()).toBeVisible();
});

test("a revoked link opens nothing, like one that never was", async ({ page, browser }) => {
  await signIn(page, "compliance");
  const address = await makeLink(page, "Marsh Audit");
  const auditor = await stranger(browser);
  await auditor.goto(address);
  await expect(sampled(auditor)).toHaveCount(5);
  const row = page.getByRole("row", { name: /Marsh Audit/ });
  await row.getByRole("button", { name: "Revoke" }).click();
  await expect(row).toContainText("revoked");
  const texts: (string | null)[] = [];
  for (const where of [address, "/auditor/no-such-link-anywhere"]) {
    expect((await auditor.goto(where))?.status()).toBe(404);
    await expect(auditor.getByText("This address opens nothing.")).toBeVisible();
    texts.push(await auditor.getByRole("main").textContent());
  }
  expect(texts[0]).toBe(texts[1]);
  await page.goto("/audit?words=auditor-link.refuse");
  await expect(page.getByText("auditor link: Marsh Audit").first()).toBeVisible();
});

test("a link is made, and its sample drawn again, without scripts", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, "compliance");
  const address = await makeLink(page, "No Scripts");
  await page.goto(`${address}?seed=a:b`);
  await expect(page.getByText("“a:b” is no seed: harbour is used.")).toBeVisible();
  await page.getByLabel("People", { exact: true }).fill("2");
  await page.getByRole("button", { name: "Draw" }).click();
  await expect(sampled(page)).toHaveCount(2);
});
