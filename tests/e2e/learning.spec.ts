import { expect, test } from "@playwright/test";
import { answerOf, made } from "./support/api";
import { expectNoFault } from "./support/axe";
import { save, upload } from "./support/import-page";
import { aMember } from "./support/members";
import { signIn } from "./support/sign-in";

/** The planner has a process of its own, at a low priority. */
const inTime = expect.configure({ timeout: 90_000 });

type Competencies = { readonly items: readonly { readonly framework: { readonly id: string } }[] };

test("M19, S12: a plan goes by how somebody prefers to learn, says where, and what came of it", async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const team = await made<{ id: string }>(request, "/teams", {
    name: "Lamplighters",
    parentId: null,
  });
  const { items } = await answerOf<Competencies>(request, "/competencies?limit=1");
  const skill = await made<{ id: string }>(request, "/competencies", {
    ...{ name: "Wick trimming", frameworkId: items[0]?.framework.id },
  });
  const role = await made<{ id: string }>(request, "/roles", { name: "Lamplighter" });
  await made(request, "/role-competencies", { roleId: role.id, competencyId: skill.id, level: 2 });
  for (const [name, delivery, price] of [
    ["Wicks by video", "on a screen", 10],
    ["Wicks by hand", "at the bench", 90],
  ] as const) {
    const facets = { kind: "badge", price, currency: "EUR", hours: 8, delivery };
    const { id } = await made<{ id: string }>(request, "/credentials", { name, ...facets });
    await made(request, "/mappings", { credentialId: id, competencyId: skill.id, level: 2 });
  }
  const email = "wanda@lamplighters.example";
  const wanda = await aMember(request, "Wanda Lamplighter", {
    ...{ team: { ...team, name: "Lamplighters" }, role: { ...role, name: "Lamplighter" }, email },
  });

  await signIn(page, "learning");
  await page.goto(`/people/${wanda.id}/plan`);
  await page.getByLabel("Delivered").selectOption(["at the bench"]);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const ways = page.getByRole("listitem").filter({ hasText: "Wick trimming, level 2" });
  await expect(ways.getByRole("listitem").first()).toContainText("as they prefer");
  await expect(ways.getByRole("listitem").first()).toContainText("Wicks by hand");

  await page.goto(`/journeys/enter?goal=competencies&team=${team.id}`);
  await page.getByLabel("Name").fill("Lamps that burn");
  await page.getByLabel("Competencies").selectOption({ label: "Wick trimming" });
  await page.getByLabel("Level").selectOption("2");
  await page.getByLabel("Currency").selectOption("EUR");
  await page.getByLabel("Respect how each person prefers to learn").check();
  await page.getByRole("button", { name: "Look for plans" }).click();
  await inTime(page.getByRole("navigation", { name: "Plans" })).toContainText("90 EUR");
  await page.getByRole("button", { name: "Assign to 1 person" }).click();
  await expect(page.getByText("0 of 1 steps")).toBeVisible();
  const journey = page.url();

  await page.goto(`/people/${wanda.id}/plan`);
  await page.getByRole("button", { name: "Edit Wicks by hand" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Activity").selectOption("workshop");
  await dialog.getByLabel("Where to learn").fill("https://wicks.example/bench");
  await dialog.getByRole("button", { name: "Save" }).click();
  const step = page
    .getByRole("table", { name: /^Plan of/ })
    .getByRole("row", { name: /Wicks by hand/ });
  await expect(step).toContainText("workshop");
  const link = step.getByRole("link", { name: "wicks.example" });
  await expect(link).toHaveAttribute("rel", /noopener/);
  await expect(link).toHaveAttribute("href", "https://wicks.example/bench");
  await expectNoFault(page, "/people/{person}/plan with a link");

  await upload(page, {
    ...{ name: "wicks.csv" },
    content: `person,credential,issued_on\n${email},Wicks by hand,2026-11-01\n`,
  });
  await save(page);
  await page.goto(journey);
  await expect(page.getByText("No outcome written down yet.")).toBeVisible();
  await page.getByRole("button", { name: "Write it down" }).click();
  await dialog.getByLabel("Outcome").fill("The lamps burn all night.");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The lamps burn all night.")).toBeVisible();
  await expectNoFault(page, "/journeys/{journey} with its outcome");
});
