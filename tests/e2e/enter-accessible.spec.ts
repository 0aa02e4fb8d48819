import { expect, test } from "@playwright/test";
import { allOf } from "./support/api";
import { expectNoFault } from "./support/axe";
import { signIn } from "./support/sign-in";

type Thing = { readonly id: string };

test("axe finds no fault where facts are entered", async ({ page, request }) => {
  test.skip(
    process.env.E2E_DATABASE === "postgresql",
    "the same pages on another database: looked at on the embedded one",
  );
  test.setTimeout(180_000);
  await signIn(page, "admin");
  const first = async (call: string) => (await allOf<Thing>(request, call))[0]?.id ?? "";
  const person = await first("/people?q=Adler");
  const award = await first(`/awards?personId=${person}`);
  for (const [address, button] of [
    ["/people/enter", null],
    ["/credentials/enter", "New issuer"],
    [`/people/${person}`, /^Edit Ruth/],
    [`/people/${person}`, /^Edit assessment/],
    [`/people/${person}/awards/${award}`, "Edit"],
    [`/roles/${await first("/roles")}`, "Ask for a competency"],
    [`/competencies/${await first("/competencies")}`, /^Edit what level 1/],
    [`/credentials/${await first("/credentials")}`, "Map a competency"],
    [`/requirements/${await first("/requirements")}`, /^Edit /],
    [`/teams/${await first("/teams")}/minimums`, "Set minimum"],
  ] as const) {
    await page.goto(address);
    await expectNoFault(page, address);
    if (button === null) continue;
    await page.getByRole("button", { name: button }).first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectNoFault(page, `the dialog on ${address}`, "dialog");
  }
});

test("a dialog begins in its first field, and Escape leads back to its button", async ({
  page,
}) => {
  await signIn(page, "learning");
  await page.goto("/roles");
  const button = page.getByRole("button", { name: "New role" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByLabel("Name")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(button).toBeFocused();
});
