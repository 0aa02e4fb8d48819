import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { allOf, made } from "./support/api";
import { expectNoFault } from "./support/axe";
import { signIn } from "./support/sign-in";

type Named = { readonly id: string; readonly name: string };
type Competency = Named & { readonly framework: Named; readonly endsOn: string | null };

const SINCE = "2026-01-01";

/** Three competencies of one framework, whose names are in nobody else's. */
async function threeCompetencies(request: APIRequestContext): Promise<Competency[]> {
  const all = await allOf<Competency>(request, "/competencies");
  const once = all.filter(
    ({ name, endsOn }) =>
      endsOn === null && all.filter((other) => other.name.includes(name)).length === 1,
  );
  return once.filter(({ framework }) => framework.id === once[0]?.framework.id).slice(0, 3);
}

/** A team of three, each with what they can of A, B and C. */
async function crew(request: APIRequestContext, team: string, skills: readonly Competency[]) {
  const { id: teamId } = await made<Named>(request, "/teams", { name: team, parentId: null });
  const people = { "Ada Quay": [3, 2, 0], "Ben Quay": [2, 0, 3], "Cleo Quay": [2, 2, 0] };
  for (const [name, own] of Object.entries(people)) {
    const { id: personId } = await made<Named>(request, "/people", {
      name: `${name} ${team}`,
      joinedOn: SINCE,
    });
    await made(request, "/memberships", { personId, teamId, startsOn: SINCE });
    for (const [n, level] of own.entries()) {
      if (level === 0) continue;
      const assessed = { competencyId: skills[n]?.id, level, assessedOn: SINCE };
      await made(request, "/assessments", { personId, assessor: "manager", ...assessed });
    }
  }
  return teamId;
}

async function choose(page: Page, box: ReturnType<Page["getByRole"]>, name: string) {
  await box.click();
  await box.fill(name);
  await page.getByRole("option", { name }).first().click();
}

/** The innermost section under its heading. */
function preview(page: Page) {
  const heading = page.getByRole("heading", { name: "Who would meet it", exact: true });
  return page.locator("section", { has: heading }).last();
}

test("2 of A, B, C, one of them at the third level: met, met, not met, with the part that fails", async ({
  page,
  request,
}) => {
  const skills = await threeCompetencies(request);
  await crew(request, "Rule crew", skills);
  await signIn(page, "compliance");
  await page.goto("/requirements/enter");
  await page.getByLabel("Name").fill("Two of three");
  await choose(page, page.getByRole("combobox", { name: "Add a team" }), "Rule crew");
  const whole = page.getByRole("group", { name: "What has to be held" });

  for (const [group, level, kind] of [
    [0, "2", "of"],
    [1, "3", "any"],
  ] as const) {
    await whole.getByRole("button", { name: "Add: group" }).last().click();
    const own = whole.getByRole("group").nth(group);
    await own.getByLabel("How many of these").selectOption(kind);
    for (const [n, skill] of skills.entries()) {
      await own.getByRole("button", { name: "Add: competency" }).click();
      await choose(page, own.getByRole("combobox", { name: "Competency" }).nth(n), skill.name);
      await own.getByLabel("Lowest level").nth(n).selectOption(level);
    }
    if (kind === "of") await own.getByLabel("How many at least").fill("2");
  }

  await expect(preview(page)).toContainText("2 of 3 people would be met today.");
  const unmet = preview(page).locator("section", { hasText: "Would not meet it" });
  await expect(unmet.getByRole("listitem")).toHaveCount(1);
  await expect(unmet.getByRole("listitem")).toContainText(/Cleo Quay.*Gap: Any one of these 3/);
  await expectNoFault(page, "the rule builder");

  await page.getByRole("button", { name: "Define" }).click();
  await expect(page.getByText("Defined.")).toBeVisible();
  await page.goto("/requirements?q=Two of three");
  await page.getByRole("link", { name: "Two of three" }).click();
  const standings = page.getByRole("table", { name: "Standings against Two of three" });
  await expect(standings.getByText(/^Met/)).toHaveCount(2);

  await page.getByRole("link", { name: "New version" }).click();
  await whole.getByLabel("How many at least").fill("3");
  await expect(preview(page)).toContainText("By what is in effect, 2 are.");
  await expect(
    preview(page).locator("section", { hasText: "Met now, would not be" }).getByRole("listitem"),
  ).toHaveCount(2);
  await whole.getByLabel("How many at least").fill("4");
  await expect(whole.getByText("At least 4 of only 3 can never be.")).toBeVisible();
  await page.getByLabel("In effect from").fill("2027-02-01");
  await page.getByRole("button", { name: "Set the new version" }).click();
  await expect(page.getByText("Some fields need attention.")).toBeVisible();
  await expect(whole.getByText("At least 4 of only 3 can never be.")).toBeVisible();
});

test("a rule is put together with the keyboard alone", async ({ page, request }) => {
  const [first] = await threeCompetencies(request);
  const skill = first?.name ?? "";
  const credentials = await Promise.all(
    ["Keyboard ticket", "Keyboard badge"].map((name) =>
      made<Named>(request, "/credentials", { name, kind: "certification" }),
    ),
  );
  await signIn(page, "compliance");
  await page.goto("/requirements/enter");
  const { keyboard } = page;
  await page.getByLabel("Name").focus();
  await keyboard.type("By keyboard");
  const whole = page.getByRole("group", { name: "What has to be held" });
  await whole.getByRole("button", { name: "Add: credential" }).focus();
  await keyboard.press("Enter");
  await expect(whole.getByRole("combobox", { name: "Credential" })).toBeFocused();
  await keyboard.type("keyboard tick");
  await keyboard.press("Enter");
  await expect(whole.getByRole("combobox", { name: "Credential" })).toHaveValue("Keyboard ticket");
  for (let n = 0; n < 2; n++) await keyboard.press("Tab"); // past the proof
  await expect(page.getByRole("button", { name: "or what counts as the same" })).toBeFocused();
  await keyboard.press("Enter");
  await keyboard.type("keyboard");
  await keyboard.press("ArrowUp");
  await keyboard.press("Enter");
  const boxes = whole.getByRole("combobox", { name: "Credential" });
  await expect(boxes.nth(1)).toHaveValue(/^Keyboard/);
  await keyboard.press("Escape");
  await whole.getByRole("button", { name: "Add: competency" }).last().focus();
  await keyboard.press("Enter");
  await keyboard.type(skill);
  await keyboard.press("Enter");
  await whole.getByRole("button", { name: `Move ${skill} at level 1 up` }).focus();
  await keyboard.press("Enter");
  await expect(page.getByText(`${skill} at level 1 is now part 1 of 2.`)).toBeAttached();
  await expect(whole.getByRole("button", { name: `Move ${skill} at level 1 up` })).toBeFocused();
  await whole.getByRole("button", { name: "Add: experience" }).last().focus();
  await keyboard.press("Enter");
  await keyboard.press("ControlOrMeta+a");
  await keyboard.type("24");
  const sent = await page.locator("input[name=rule]").inputValue();
  expect(JSON.parse(sent)).toMatchObject({
    all: [
      { level: 1 },
      { any: [{ credential: credentials[0]?.id }, { credential: expect.any(String) }] },
      { experience: { months: 24 } },
    ],
  });
  await whole.getByRole("button", { name: "Remove 24 months with the organisation" }).focus();
  await keyboard.press("Enter");
  await expect(page.getByText("Removed 24 months with the organisation.")).toBeAttached();
});
