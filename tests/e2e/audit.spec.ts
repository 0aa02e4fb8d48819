import { expect, test } from "@playwright/test";
import { allOf } from "./support/api";
import { asAdmin, signIn } from "./support/sign-in";

test("what was entered and removed is found in the log, and in its file, with who and when", async ({
  page,
  request,
}) => {
  const [person] = await allOf<{ id: string }>(request, "/people");
  const [credential] = await allOf<{ id: string }>(request, "/credentials");
  const number = "LOG-4711";
  const data = {
    personId: person?.id,
    credentialId: credential?.id,
    issuedOn: "2026-01-15",
    number,
  };
  const made = await request.post("/api/v1/awards", { headers: asAdmin(), data });
  expect(made.status()).toBe(201);
  const { id, version } = await made.json();
  const headers = { ...asAdmin(), "if-match": `"${version}"` };
  expect((await request.delete(`/api/v1/awards/${id}`, { headers })).ok()).toBe(true);

  await signIn(page, "auditor");
  await page.goto("/audit");
  await page.getByRole("searchbox", { name: "Find changes" }).fill(number);
  await page.getByRole("button", { name: "Find" }).click();
  const changes = page
    .getByRole("listitem")
    .filter({ hasText: number })
    .filter({ has: page.locator("time") });
  await expect(changes).toHaveCount(2);
  await expect(changes.first().locator("del").filter({ hasText: number })).toBeVisible();
  await expect(changes.last().locator("ins").filter({ hasText: number })).toBeVisible();
  await expect(page.getByRole("main").getByRole("button")).toHaveText(["Find"]);

  const file = await page.request.get(`/exports/audit.csv?words=${number}`);
  const lines = (await file.text()).trim().split("\r\n");
  const told = lines.filter((line) => line.includes(number));
  expect(lines[0]).toBe("No.,At (UTC),Who,Action,What,Row,Field,Before,After,Hash");
  expect(told).toHaveLength(2);
  for (const line of told) expect(line).toMatch(/,\d{4}-\d\d-\d\dT[\d:.]+Z,/);
});

test("the log's last seal is on its page, for whoever keeps its head elsewhere", async ({
  page,
}) => {
  // It is sealed once a minute, and then only where nobody is in the middle of a change.
  test.setTimeout(180_000);
  await signIn(page, "auditor");
  const seal = page.locator("section", { has: page.getByRole("heading", { name: "Seal" }) });
  await expect(async () => {
    await page.goto("/audit");
    await expect(seal.locator("[data-head]")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 150_000 });
  const shown = (await seal.locator("[data-head]").innerText()).trim();
  const { items } = await (await page.request.get("/api/v1/audit/seals?limit=5")).json();
  expect(items.map(({ head }: { head: string }) => head)).toContain(shown);
});
