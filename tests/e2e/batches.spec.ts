import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { allOf, made } from "./support/api";
import { opened } from "./support/dialog";
import { asAdmin, signIn } from "./support/sign-in";

type Named = { readonly id: string; readonly name: string };
type Assignment = { readonly personId: string; readonly roleId: string };

test.beforeEach(({ page }) => signIn(page, "compliance"));

test("fifty people are given a role, and it is taken back at once and later", async ({
  page,
  request,
}) => {
  test.slow();
  const names = Array.from({ length: 50 }, (_, index) => `Bulkhead ${10 + index}`);
  const file = ["name,email", ...names.map((name) => `${name},${name.slice(-2)}@bulk.example`), ""];
  await request.post("/api/v1/imports", {
    headers: asAdmin(),
    multipart: {
      file: { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(file.join("\n")) },
      kind: "people",
      mode: "commit",
    },
  });
  const people = await allOf<Named>(request, "/people?q=Bulkhead");
  const ids = new Set(people.map(({ id }) => id));
  const role = await made(request, "/roles", { name: "Rigger of the day" });
  const assigned = async () =>
    (await allOf<Assignment>(request, "/role-assignments")).filter(
      ({ personId, roleId }) => roleId === role.id && ids.has(personId),
    ).length;

  await page.goto("/people?q=Bulkhead");
  await page.getByLabel("Select Bulkhead 10").check();
  await expect(page.getByText("1 person selected")).toBeVisible();
  await page.getByLabel("Select all that are shown").check();
  await expect(page.getByText("50 people selected")).toBeVisible();
  const dialog = await opened(page, "Assign role…");
  await dialog.getByLabel("Role").selectOption("Rigger of the day");
  await dialog.getByRole("button", { name: "Show what happens" }).click();
  await expect(dialog.getByText("50 changes will be made.")).toBeVisible();
  await expect(dialog.getByText("Bulkhead 33")).toBeVisible();
  expect(await assigned()).toBe(0);
  await dialog.getByRole("button", { name: "Do it" }).click();
  const said = page.getByRole("status").filter({ hasText: "Assign role Rigger of the day" });
  await expect(said).toContainText("50 changes.");
  expect(await assigned()).toBe(50);

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back: 50 rows removed, 0 restored.")).toBeVisible();
  expect(await assigned()).toBe(0);

  await page.getByRole("link", { name: "Batches" }).click();
  await expect(page.getByRole("row").nth(1)).toContainText("Taken back: Assign role Rigger");
  const again = await opened(page, /^Undo Taken back: Assign role Rigger/);
  await again.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back: 0 rows removed, 50 restored.")).toBeVisible();
  expect(await assigned()).toBe(50);

  const [newest] = await allOf<{ id: string; version: number }>(request, "/batches");
  await request.post(`/api/v1/batches/${newest?.id}/undo`, {
    headers: { ...asAdmin(), "If-Match": `"${newest?.version}"` },
  });
  expect(await assigned()).toBe(0);
});

test("two who are one are merged, and split again", async ({ page, request }) => {
  const emails = ["olive.one@harbourline.example"];
  const stays = await made(request, "/people", { name: "Olive Onethwaite", emails });
  const other = await made(request, "/people", {
    name: "Olive Onethwait",
    emails: ["olive.two@harbourline.example"],
  });
  const [credential] = await allOf<Named>(request, "/credentials");
  await made(request, "/awards", {
    personId: other.id,
    credentialId: credential?.id,
    issuedOn: "2026-01-05",
  });

  await page.goto(`/people/${stays.id}`);
  await page.getByRole("link", { name: "Merge with…" }).click();
  await page.getByRole("link", { name: "Olive Onethwait", exact: true }).click();
  const table = page.getByRole("table", { name: "Olive Onethwaite and Olive Onethwait" });
  await expect(table).toContainText("olive.two@harbourline.example");
  await page.getByLabel("Reason").fill("Married, and entered twice.");
  await page.getByRole("button", { name: "Show what happens" }).click();
  const shown = page.getByRole("region", { name: "What will happen" });
  await expect(shown).toContainText("Address olive.two@harbourline.example");
  await expect(shown).toContainText(`Award ${credential?.name}, 5 Jan 2026`);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await page.waitForURL(`**/people/${stays.id}`);

  await expect(page.getByRole("heading", { name: "Olive Onethwaite" })).toBeVisible();
  await expect(page.getByText("1 award", { exact: true })).toBeVisible();
  await page.goto(`/people/${other.id}`);
  await page.waitForURL(`**/people/${stays.id}`);
  expect(await allOf<Named>(request, "/people?q=Onethwait")).toHaveLength(1);

  const split = await opened(page, "Split Olive Onethwait");
  await split.getByRole("button", { name: "Split" }).click();
  await expect(page.getByText(/^Taken back: 0 rows removed, \d+ restored\.$/)).toBeVisible();
  expect(await allOf<Named>(request, "/people?q=Onethwait")).toHaveLength(2);
  expect(await allOf(request, `/awards?personId=${other.id}`)).toHaveLength(1);
});
