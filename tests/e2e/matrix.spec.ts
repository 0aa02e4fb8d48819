import { expect, test } from "@playwright/test";
import { allOf, made, teamCalled } from "./support/api";
import { opened } from "./support/dialog";
import { aMember, assessed, type Named } from "./support/members";
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

test("what is looked for, grouped, hidden and put in front is in the address, and copied as it is shown", async ({
  context,
  page,
  request,
}) => {
  await context.grantPermissions(["clipboard-read"]);
  const team = await teamCalled(request, "Platform Engineering");
  await signIn(page, "compliance");
  await page.goto(`/teams/${team}`);
  const grid = page.getByRole("grid");
  const names = grid.getByRole("rowheader");
  await expect(names.getByText("Ana Ruiz")).toBeVisible();
  await page.getByRole("button", { name: "View", exact: true }).click();
  await page.getByLabel("People grouped by").selectOption("role");
  await page.keyboard.press("Escape");
  await expect(names.getByText(/^DevOps engineer · \d+$/)).toBeVisible();
  await page.getByRole("searchbox", { name: "Find people" }).fill("ana ruiz");
  await expect(page).toHaveURL(/people=ana/);
  await expect(names.getByText("Ben Adeyemi")).toHaveCount(0);
  await page.getByRole("button", { name: "Columns" }).click();
  const columns = page.getByRole("group", { name: "Columns of the matrix" });
  await columns.getByRole("checkbox", { name: "IT infrastructure" }).uncheck();
  await columns.getByRole("button", { name: "Pin Testing in front" }).click();
  await page.keyboard.press("Escape");
  await expect(grid.getByRole("columnheader").nth(1)).toHaveAccessibleName(/^Testing/);

  await page.goto(page.url());
  await expect(grid.getByRole("columnheader").nth(1)).toHaveAccessibleName(/^Testing/);
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const lines = copied.split("\n").map((line) => line.split("\t"));
  expect(lines).toHaveLength(2);
  expect(lines[0]?.slice(0, 3)).toEqual(["Person", "Role", "Testing"]);
  expect(lines[0]).not.toContain("IT infrastructure");
  expect(lines[1]?.[0]).toBe("Ana Ruiz");
});

test("a view is kept under a name, found again as it was, passed on, and removed", async ({
  browser,
  page,
  request,
}) => {
  const team = await teamCalled(request, "Platform Engineering");
  await signIn(page, "compliance");
  await page.goto(`/teams/${team}?order=gaps`);
  await page.getByRole("searchbox", { name: "Find people" }).fill("ruiz");
  await expect(page).toHaveURL(/people=ruiz/);
  await page.getByRole("button", { name: "Saved views" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Ruiz, gaps first");
  await page.getByRole("button", { name: "Keep this view" }).click();
  const kept = page.getByRole("link", { name: "Ruiz, gaps first" });
  await expect(kept).toBeVisible();
  const address = (await kept.getAttribute("href")) ?? "";

  await page.goto(`/teams/${team}`);
  await page.getByRole("button", { name: "Saved views" }).click();
  await kept.click();
  await expect(page).toHaveURL(/order=gaps.*people=ruiz/);
  await expect(page.getByRole("searchbox", { name: "Find people" })).toHaveValue("ruiz");
  const names = page.getByRole("grid").getByRole("rowheader");
  await expect(names.getByText("Ana Ruiz")).toBeVisible();
  await expect(names.getByText("Ben Adeyemi")).toHaveCount(0);

  const other = await (await browser.newContext()).newPage();
  await signIn(other, "person");
  await other.goto(address);
  await expect(other.getByText("Ben Adeyemi")).toHaveCount(0);
  await expect(other.getByRole("grid")).toHaveCount(0);
  await other.context().close();

  await page.getByRole("button", { name: "Saved views" }).click();
  await page.getByRole("button", { name: "Remove Ruiz, gaps first" }).click();
  await expect(kept).toHaveCount(0);
});

test("levels from a spreadsheet are pasted, shown, written as one act and taken back", async ({
  page,
  request,
}) => {
  const team = await made<Named>(request, "/teams", { name: "Splice bench", parentId: null });
  const [competency] = await allOf<Named>(request, "/competencies");
  for (const name of ["Bench Ida", "Bench Jon"]) {
    const person = await aMember(request, name, { team });
    await assessed(request, person, { competency, level: 1 });
  }
  await signIn(page, "learning");
  await page.goto(`/teams/${team.id}?columns=all&view=table`);
  const dialog = await opened(page, "Paste levels…");
  const table = dialog.getByLabel("Table");
  await table.fill(`Person\t${competency?.name}\nBench Ida\tgood\nBench Kai\t2`);
  await dialog.getByRole("button", { name: "Show what happens" }).click();
  await expect(dialog.getByText("Line 2: “good” is no level.")).toBeVisible();
  await expect(dialog.getByText("Line 3: “Bench Kai” is not shown here.")).toBeVisible();
  await table.fill(`Person\tRole\t${competency?.name}\nBench Ida\t\t2\nBench Jon\t\t1`);
  await dialog.getByRole("button", { name: "Show what happens" }).click();
  await expect(dialog.getByText("Level 2; it was 1.")).toBeVisible();
  await expect(dialog.getByText("Level 1 is shown already.")).toBeVisible();
  await dialog.getByRole("button", { name: "Do it" }).click();
  await expect(dialog).toBeHidden();
  const cells = page.getByRole("table", { name: /people against/ }).getByRole("cell");
  await expect(cells.filter({ hasText: "level 2" })).toHaveCount(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cells.filter({ hasText: "level 2" })).toHaveCount(0);
});
