import { expect, test } from "@playwright/test";
import { allOf, teamCalled } from "./support/api";
import { signIn } from "./support/sign-in";

test("any cell of the matrix is reached, opened and left without a mouse", async ({
  page,
  request,
}) => {
  const team = await teamCalled(request, "Platform Engineering");
  await signIn(page, "compliance");
  await page.goto(`/teams/${team}`);
  const grid = page.getByRole("grid");
  await grid.focus();
  for (const key of ["ArrowDown", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  await page.keyboard.press("Enter");
  const story = page.getByRole("complementary").filter({ hasText: "Required" });
  await expect(story).toBeVisible();
  await expect(page).toHaveURL(/cell=/);
  await page.keyboard.press("Escape");
  await expect(story).toBeHidden();
});

test("the matrix as a plain table says each level in words", async ({ page, request }) => {
  const team = await teamCalled(request, "Platform Engineering");
  await signIn(page, "compliance");
  await page.goto(`/teams/${team}?view=table`);
  await expect(page.getByRole("table").first()).toBeVisible();
});

test("people against credentials shows the standings that the interface tells", async ({
  page,
  request,
}) => {
  const team = await teamCalled(request, "Platform Engineering");
  const slots = await allOf<{ kind: string }>(request, `/standings?teamId=${team}`);
  await signIn(page, "compliance");
  await page.goto(`/teams/${team}?view=table`);
  await page.getByRole("link", { name: "Credentials" }).last().click();
  await expect(page).toHaveURL(/of=credentials/);
  await page.goto(`/teams/${team}?of=credentials&view=table`);
  const told = await page.getByRole("table").first().getByRole("cell").allTextContents();
  const kindOf = (words: string) => KINDS.find(([text]) => text.test(words))?.[1];
  const count = (kinds: readonly (string | undefined)[], kind: string) =>
    kinds.filter((one) => one === kind).length;
  for (const kind of ["met", "grace", "waived", "gap"]) {
    const shown = count(told.map(kindOf), kind);
    expect([kind, shown]).toEqual([
      kind,
      count(
        slots.map((slot) => slot.kind),
        kind,
      ),
    ]);
  }
});

const KINDS = [
  [/^met/, "met"],
  [/in grace/, "grace"],
  [/waived/, "waived"],
  [/missing|lapsed|below level/, "gap"],
] as const;

test("a missing certification says why, and what would put it right", async ({ page, request }) => {
  const team = await teamCalled(request, "Platform Engineering");
  const gaps = await allOf<{ personId: string; requirementId: string; kind: string }>(
    request,
    `/standings?teamId=${team}&kind=gap`,
  );
  const [gap] = gaps;
  await signIn(page, "compliance");
  await page.goto(`/teams/${team}?of=credentials&cell=${gap?.personId}.${gap?.requirementId}`);
  const story = page
    .getByRole("complementary")
    .filter({ hasText: "The least that would change it" });
  await expect(story).toBeVisible();
  await expect(story.getByRole("img", { name: "Not met" }).first()).toBeVisible();
});
