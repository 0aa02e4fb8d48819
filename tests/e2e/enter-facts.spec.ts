import { expect, test } from "@playwright/test";
import { allOf } from "./support/api";
import { signIn } from "./support/sign-in";

type Person = { readonly id: string; readonly name: string };

test("a credential entered by hand shows on the person and in the audit log", async ({
  page,
  request,
}) => {
  const [person] = await allOf<Person>(request, "/people?q=Adler");
  expect(person).toBeDefined();
  await signIn(page, "compliance");
  await page.goto(`/people/${person?.id}/enter`);
  const form = page.locator("form", { has: page.getByRole("button", { name: "Add credential" }) });
  await form.getByLabel("Credential").selectOption({ index: 5 });
  const name = await form.getByLabel("Credential").locator("option:checked").textContent();
  await form.getByLabel("Number").fill("E2E-1");
  await form.getByRole("button", { name: "Add credential" }).click();
  await expect(form.getByRole("status")).toContainText("Added.");
  await page.goto(`/people/${person?.id}`);
  await expect(page.getByRole("link", { name: name ?? "" }).first()).toBeVisible();
  await page.goto("/audit?entity=awards");
  await expect(page.getByRole("listitem").filter({ hasText: "E2E-1" }).first()).toContainText(
    "award.add",
  );
});

test("a last day before the first is refused beside its field, and nothing is lost", async ({
  page,
  request,
}) => {
  const [person] = await allOf<Person>(request, "/people?q=Adler");
  await signIn(page, "compliance");
  await page.goto(`/people/${person?.id}/enter`);
  const form = page.locator("form", { has: page.getByRole("button", { name: "Add credential" }) });
  await form.getByLabel("Credential").selectOption({ index: 7 });
  await form.getByLabel("Issued on").fill("2026-05-01");
  await form.getByLabel("Expires on").fill("2026-04-01");
  await form.getByLabel("Number").fill("KEPT");
  await form.getByRole("button", { name: "Add credential" }).click();
  await expect(form.getByRole("alert")).toBeVisible();
  await expect(form.getByLabel("Number")).toHaveValue("KEPT");
  await expect(form.getByLabel("Issued on")).toHaveValue("2026-05-01");
});
