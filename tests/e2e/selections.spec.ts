import { expect, type Page, test } from "@playwright/test";
import { allOf, made } from "./support/api";
import { opened } from "./support/dialog";
import { aMember, assessed, type Named, SINCE } from "./support/members";
import { signIn } from "./support/sign-in";

type Held = { readonly personId: string; readonly roleId: string };

const CREW = ["Crew Abel", "Crew Bo", "Crew Cy"];

test("gaps are waived from the lists of standings, and people chosen from a team's gaps", async ({
  page,
  request,
}) => {
  test.slow();
  const team = await made<Named>(request, "/teams", { name: "Harbour crew", parentId: null });
  const role = await made<Named>(request, "/roles", { name: "Capstan hand" });
  const mate = await made<Named>(request, "/roles", { name: "Capstan mate" });
  const [competency] = await allOf<Named>(request, "/competencies");
  await made(request, "/role-competencies", {
    ...{ roleId: role.id, competencyId: competency?.id, level: 1, importance: "mandatory" },
  });
  for (const name of CREW) await aMember(request, name, { team, role });
  const [credential] = await allOf<Named>(request, "/credentials");
  for (const name of ["Capstan oath", "Capstan drill"]) {
    const rule = { credential: credential?.id };
    const version = { effectiveFrom: SINCE, scope: { teamIds: [team.id] }, rule };
    await made(request, "/requirements", { name, version });
  }
  await signIn(page, "compliance");

  await page.goto(`/teams/${team.id}/compliance?kind=gap&q=Capstan`);
  await page.getByLabel("Select all that are shown").check();
  await expect(page.getByText("6 standings selected")).toBeVisible();
  await expect(page.getByText("To waive, select one requirement’s only.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Waive…" })).toBeHidden();
  await page.getByRole("button", { name: "Clear" }).click();
  await waive(page, ["Crew Abel: Capstan oath", "Crew Bo: Capstan oath"]);
  await expect(page.getByLabel("Select Crew Abel: Capstan oath")).toBeHidden();
  await expect(page.getByLabel("Select Crew Abel: Capstan drill")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back: 2 rows removed, 0 restored.")).toBeVisible();
  await expect(page.getByLabel("Select Crew Abel: Capstan oath")).toBeVisible();

  await page.goto("/compliance/standings?kind=gap&q=Capstan");
  await waive(page, ["Crew Bo: Capstan drill", "Crew Cy: Capstan drill"]);
  await expect(page.getByLabel("Select Crew Cy: Capstan drill")).toBeHidden();

  await page.goto(`/teams/${team.id}/gaps`);
  await page.getByLabel(`Select Crew Abel: ${competency?.name}`).check();
  await page.getByLabel(`Select Crew Cy: ${competency?.name}`).check();
  const dialog = await opened(page, "Assign role…");
  await dialog.getByLabel("Role").selectOption(mate.name);
  await dialog.getByRole("button", { name: "Show what happens" }).click();
  await expect(dialog.getByText("2 changes will be made.")).toBeVisible();
  await dialog.getByRole("button", { name: "Do it" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Capstan mate" })).toContainText(
    "2 changes.",
  );
  const held = await allOf<Held>(request, "/role-assignments");
  expect(held.filter(({ roleId }) => roleId === mate.id)).toHaveLength(2);
});

/** Selects these standings, and waives them until the end of the year. */
async function waive(page: Page, standings: readonly string[]): Promise<void> {
  for (const one of standings) await page.getByLabel(`Select ${one}`).check();
  const dialog = await opened(page, "Waive…");
  await dialog.getByLabel("Last day").fill("2026-12-31");
  await dialog.getByLabel("Reason").fill("The ship is in dock until then.");
  await dialog.getByRole("button", { name: "Show what happens" }).click();
  await expect(dialog.getByText(`${standings.length} changes will be made.`)).toBeVisible();
  await dialog.getByRole("button", { name: "Do it" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Waive Capstan" })).toContainText(
    `${standings.length} changes.`,
  );
}

test("people selected in the matrix are compared, and changed as one batch that is taken back", async ({
  page,
  request,
}) => {
  const team = await made<Named>(request, "/teams", { name: "Rope loft", parentId: null });
  const role = await made<Named>(request, "/roles", { name: "Rope splicer" });
  const mate = await made<Named>(request, "/roles", { name: "Rope mate" });
  const [first, second] = await allOf<Named>(request, "/competencies");
  const people: Named[] = [];
  for (const [index, name] of ["Loft Ada", "Loft Bea", "Loft Cid"].entries()) {
    const person = await aMember(request, name, { team, role });
    people.push(person);
    await assessed(request, person, { competency: first, level: 1 });
    await assessed(request, person, { competency: second, level: 1 + index });
  }
  await signIn(page, "compliance");
  await page.goto(`/teams/${team.id}?columns=all`);
  const grid = page.getByRole("grid");
  const heads = grid.getByRole("columnheader");
  await expect(heads).toHaveCount(3);
  for (const name of ["Loft Ada", "Loft Cid"]) await page.getByLabel(`Select ${name}`).check();
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(grid.getByRole("rowheader").getByText("Loft Bea")).toHaveCount(0);
  await page.getByRole("link", { name: "Differences only" }).click();
  await expect(heads).toHaveCount(2);
  await expect(heads.nth(1)).toHaveAccessibleName(new RegExp(`^${second?.name},`));

  await page.getByRole("link", { name: "Only 2 people" }).click();
  await grid.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+Space");
  await expect(page.getByText("3 people selected")).toBeVisible();
  const dialog = await opened(page, "Assign role…");
  await dialog.getByLabel("Role").selectOption(mate.name);
  await dialog.getByRole("button", { name: "Show what happens" }).click();
  await dialog.getByRole("button", { name: "Do it" }).click();
  await expect(dialog).toBeHidden();
  const holders = async () =>
    (await allOf<Held>(request, "/role-assignments"))
      .filter(({ roleId }) => roleId === mate.id)
      .map(({ personId }) => personId);
  expect((await holders()).sort()).toEqual(people.map(({ id }) => id).sort());
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back: 3 rows removed, 0 restored.")).toBeVisible();
  expect(await holders()).toEqual([]);
});
