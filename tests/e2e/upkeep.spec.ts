import { type APIRequestContext, expect, test } from "@playwright/test";
import { made } from "./support/api";
import { signIn } from "./support/sign-in";

type Named = { readonly id: string; readonly name: string };

const SINCE = "2026-01-01";

/** Somebody in a team of their own, who has learnt for 14 hours lately. */
async function learner(request: APIRequestContext) {
  const team = { name: "Upkeep crew", parentId: null };
  const { id: teamId } = await made<Named>(request, "/teams", team);
  const person = { name: "Ida Upkeep", joinedOn: SINCE };
  const { id: personId } = await made<Named>(request, "/people", person);
  await made(request, "/memberships", { personId, teamId, startsOn: SINCE });
  const drill = { name: "Upkeep drill", kind: "training", hours: 14 };
  const { id: credentialId } = await made<Named>(request, "/credentials", drill);
  const award = { personId, credentialId, issuedOn: "2026-11-02", proof: "attested" };
  await made(request, "/awards", award);
  return { personId };
}

test("20 hours in 12 months: 14 are not enough, and 6 more are", async ({ page, request }) => {
  const { personId } = await learner(request);
  await made(request, "/credentials", { name: "Upkeep evening", kind: "training", hours: 6 });
  await signIn(page, "compliance");
  await page.goto("/requirements/enter");
  await page.getByLabel("Name").fill("Upkeep of the crew");
  const teams = page.getByRole("combobox", { name: "Add a team" });
  await teams.click();
  await teams.fill("Upkeep crew");
  await page.getByRole("option", { name: "Upkeep crew" }).first().click();
  const whole = page.getByRole("group", { name: "What has to be held" });
  await whole.getByRole("button", { name: "Add: upkeep" }).click();
  await whole.getByLabel("Hours of learning").fill("20");
  await whole.getByLabel("Months for the hours").fill("12");
  await page.getByRole("button", { name: "Define" }).click();
  await expect(page.getByText("Defined.")).toBeVisible();

  const required = async () => {
    await page.goto(`/people/${personId}`);
    await page.getByRole("link", { name: "Upkeep of the crew" }).first().click();
  };
  await required();
  await expect(page.getByText(/14 of 20 hours/).first()).toBeVisible();
  await expect(page.getByText("Record 6 more hours of learning").first()).toBeVisible();

  await page.goto(`/people/${personId}/enter`);
  const held = page.locator("section", { hasText: "A credential that they hold" }).last();
  await held.getByLabel("Credential").selectOption({ label: "Upkeep evening" });
  await held.getByRole("button", { name: "Add credential" }).click();
  await expect(page.getByText("Added.").first()).toBeVisible();
  await required();
  await expect(page.getByText(/20 of 20 hours/).first()).toBeVisible();
});
