import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { answerOf, made } from "./support/api";
import { expectNoFault } from "./support/axe";
import { aMember } from "./support/members";
import { signIn } from "./support/sign-in";

/** The planner has a process of its own, at a low priority. */
const inTime = expect.configure({ timeout: 90_000 });

type Competencies = { readonly items: readonly { readonly framework: { readonly id: string } }[] };

/** Somebody who has to earn two things, the one before the other, for what a competency asks. */
async function aLearner(request: APIRequestContext, name: string) {
  const { id } = await made<{ id: string }>(request, "/teams", { name, parentId: null });
  const { items } = await answerOf<Competencies>(request, "/competencies?limit=1");
  const skill = `${name} knotting`;
  const competency = await made<{ id: string }>(request, "/competencies", {
    ...{ name: skill, frameworkId: items[0]?.framework.id },
  });
  const facets = { kind: "badge", price: 40, currency: "EUR" };
  const [first, second] = [`${name} basics`, `${name} mastery`];
  const basics = await made(request, "/credentials", { ...facets, name: first, hours: 10 });
  const mastery = await made(request, "/credentials", {
    ...{ ...facets, name: second, hours: 20, prerequisites: { credential: basics.id } },
  });
  await made(request, "/mappings", {
    ...{ credentialId: mastery.id, competencyId: competency.id, level: 2 },
  });
  const member = await aMember(request, `Edda ${name}`, { team: { id, name } });
  return { teamId: id, skill, first, second, who: member.name };
}

/** A journey for them, planned and assigned. */
async function onTheWay(page: Page, { teamId, skill }: { teamId: string; skill: string }) {
  await signIn(page, "learning");
  await page.goto(`/journeys/enter?goal=competencies&team=${teamId}`);
  await page.getByLabel("Name").fill(`${skill} for all`);
  await page.getByLabel("Competencies").selectOption({ label: skill });
  await page.getByLabel("Level").selectOption("2");
  await page.getByLabel("Currency").selectOption("EUR");
  await page.getByLabel("Hours a week, each").fill("7");
  await page.getByRole("button", { name: "Look for plans" }).click();
  await inTime(page.getByRole("navigation", { name: "Plans" })).toBeVisible();
  await page.getByRole("button", { name: "Assign to 1 person" }).click();
  await expect(page.getByText("0 of 2 steps")).toBeVisible();
}

test("a step is moved by keyboard: what that breaks is said at once, and nothing is kept before it is", async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const learner = await aLearner(request, "Ropemakers");
  const { first, second, who, skill } = learner;
  await onTheWay(page, learner);
  const picture = page.getByRole("list", { name: "Who learns what, when" });
  const met = page.getByRole("list", { name: `What ${who} comes to meet` });
  await expect(met).toContainText(`${skill}, level 2`);
  await expect(page.getByRole("table", { name: "Steps" })).toContainText(`${skill}, level 2`);
  const step = picture.getByRole("slider", { name: `${second} of ${who}` });
  const days = await step.getAttribute("aria-valuetext");
  await step.focus();
  await page.keyboard.press("Shift+ArrowLeft");
  const tooEarly = page.getByText(`${second} of ${who} would begin before ${first} is done.`);
  await expect(tooEarly).toBeVisible();
  await expect(step).toHaveAttribute("aria-valuetext", /does not fit/);
  await expectNoFault(page, "/journeys/{journey} with a step in hand");
  await page.getByRole("button", { name: "Put back" }).click();
  await expect(tooEarly).toBeHidden();
  await expect(step).toHaveAttribute("aria-valuetext", days ?? "");

  await step.focus();
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect(page.getByText(`${skill}, level 2 of ${who} would be missing`)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Keep the new days" })).toBeHidden();
  await expect(step).toHaveAttribute("aria-valuetext", days ?? "");
});

test("steps are moved by pointer and kept together, what breaks only by who says that they know", async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const learner = await aLearner(request, "Netmenders");
  const { first, second, who } = learner;
  await onTheWay(page, learner);
  const steps = page.getByRole("table", { name: "Steps" });
  const row = steps.getByRole("row", { name: new RegExp(second) });
  const before = await row.textContent();
  const step = page.getByRole("slider", { name: `${second} of ${who}` });
  const drag = async (by: number) => {
    const box = await step.boundingBox();
    if (!box) throw new Error("The step is not to be seen.");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by, y, { steps: 8 });
    await page.mouse.up();
  };
  await step.scrollIntoViewIfNeeded();
  await drag(-60);
  await expect(page.getByText(`would begin before ${first} is done.`)).toBeVisible();
  await drag(160);
  await expect(page.getByText(`would begin before ${first} is done.`)).toBeHidden();
  const keep = page.getByRole("button", { name: "Keep the new days" });
  await page.getByLabel("Keep them although this breaks something").check();
  await keep.click();
  await expect(page.getByText("The new days are kept.")).toBeVisible();
  await expect(keep).toBeHidden();
  await expect(row).not.toHaveText(before ?? "");
  const [, days] = (await step.getAttribute("aria-valuetext"))?.match(/^(.*) – /) ?? [];
  await expect(row).toContainText(days ?? "nothing");
});
