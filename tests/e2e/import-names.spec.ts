import { expect, test } from "@playwright/test";
import { allOf } from "./support/api";
import { decide, line, save, takeBack, tiles, upload } from "./support/import-page";
import { signIn } from "./support/sign-in";

const HEADER = "person,credential,issued_on";

test("a name is asked for once, and not in the next file", async ({ page }) => {
  await signIn(page, "compliance");
  const rows = [1, 2, 3].map(
    (day) => `quenby.moss@quill.example,Quill Folding Lv II,2026-03-0${day}`,
  );
  await upload(page, { name: "folding.csv", content: [HEADER, ...rows, ""].join("\n") });
  expect(await tiles(page)).toEqual([0, 0, 0, 3, 0]);
  await decide(page, "quenby.moss@quill.example", "Add as a new person");
  await expect(line(page, 2)).toContainText("choose a credential");
  await decide(page, "Quill Folding Lv II", "Add as a new micro-credential");
  await expect(line(page, 2)).toContainText("new award");
  expect(await tiles(page)).toEqual([3, 0, 0, 0, 0]);
  await save(page);
  const first = page.url();

  const more = "quenby.moss@quill.example,QUILL FOLDING (LVL 2),2026-04-01";
  await upload(page, { name: "more.csv", content: [HEADER, more, ""].join("\n") });
  await decide(page, "QUILL FOLDING (LVL 2)", /^Quill Folding Lv II/);
  expect(await tiles(page)).toEqual([1, 0, 0, 0, 0]);
  await save(page);
  const second = page.url();

  const again = more.replace("2026-04-01", "2026-05-01");
  await upload(page, { name: "again.csv", content: [HEADER, again, ""].join("\n") });
  expect(await tiles(page)).toEqual([1, 0, 0, 0, 0]);
  await page.getByRole("button", { name: "Discard" }).click();
  for (const address of [second, first]) {
    await page.goto(address);
    await takeBack(page);
  }
});

test("dates that could be two days are asked for once and land on one day", async ({
  page,
  request,
}) => {
  await signIn(page, "compliance");
  const days = ["03/04/2026", "2026-04-03", "3 Apr 2026"];
  const rows = days.map((day, at) => `Quirin Tarn ${"I".repeat(at + 1)},CISSP,${day}`);
  await upload(page, { name: "days.csv", content: [HEADER, ...rows, ""].join("\n") });
  const asked = page.getByRole("heading", { name: "How are dates written?" });
  await expect(asked).toBeVisible();
  await page.getByRole("button", { name: "day, month, year" }).click();
  await expect(asked).toHaveCount(0, { timeout: 20_000 });
  await page.getByText("Decide all 3 names at once").click();
  await page.getByLabel("All of them").selectOption({ label: "Add as a new person" });
  await page.getByRole("button", { name: "Decide all" }).click();
  await expect(line(page, 2)).toContainText("new award", { timeout: 20_000 });
  expect(await tiles(page)).toEqual([3, 0, 0, 0, 0]);
  await save(page);
  const people = await allOf<{ id: string }>(request, "/people?q=Quirin");
  const awards = await Promise.all(
    people.map(({ id }) => allOf<{ issuedOn: string }>(request, `/awards?personId=${id}`)),
  );
  expect(awards.flat().map(({ issuedOn }) => issuedOn)).toEqual(days.map(() => "2026-04-03"));
  await takeBack(page);
});
