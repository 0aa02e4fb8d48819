import { expect, test } from "@playwright/test";
import { allOf } from "./support/api";
import { line, rowTexts, save, takeBack, tiles, upload } from "./support/import-page";
import { signIn } from "./support/sign-in";

const HEADER = "person,credential,issued_on,expires_on";
const TEAM = "Quillworks / Bindery";
const PEOPLE = ["Ansa", "Bolt", "Cido", "Dree", "Eamo", "Farn", "Gide"].map(
  (name) => `${name} Quillon,${name.toLowerCase()}@quill.example,${TEAM},2024-01-01`,
);
const people = {
  name: "quill-people.csv",
  content: ["name,email,team,joined_on", ...PEOPLE, ""].join("\n"),
};

type Award = { readonly issuedOn: string; readonly expiresOn: string | null };

test.describe("a file of awards", () => {
  let saved = "";
  test.beforeEach(async ({ page }) => {
    await signIn(page, "compliance");
    await upload(page, people);
    expect(await tiles(page)).toEqual([7, 0, 0, 0, 0]);
    await save(page);
    saved = page.url();
  });
  test.afterEach(async ({ page, request }) => {
    await page.goto(saved);
    await takeBack(page);
    expect(await allOf(request, "/people?q=Quillon")).toEqual([]);
  });

  test("with other headers in another order has two columns chosen by hand", async ({
    page,
    request,
  }) => {
    const lines = [
      "Until when;Paper;From when;Whose",
      "2029-01-31;CISSP;2026-02-01;ansa@quill.example",
    ];
    const content = [...lines, "2029-01-31;CISSP;2026-02-01;bolt@quill.example", ""].join("\n");
    await upload(page, { name: "papers.csv", content, holds: "What people hold" });
    const missing = page.getByText("No column was found for: person, credential");
    await expect(missing).toBeVisible();
    await page.getByLabel("person", { exact: true }).selectOption("Whose");
    await page.getByLabel("credential", { exact: true }).selectOption("Paper");
    await page.getByLabel("issued on (optional)").selectOption("From when");
    await page.getByLabel("expires on (optional)").selectOption("Until when");
    await page.getByRole("button", { name: "Use these columns" }).click();
    await expect(line(page, 2)).toContainText("new award");
    expect(await tiles(page)).toEqual([2, 0, 0, 0, 0]);
    await save(page);
    const [ansa] = await allOf<{ id: string }>(request, "/people?q=Ansa");
    const awards = await allOf<Award>(request, `/awards?personId=${ansa?.id}`);
    expect(awards).toMatchObject([{ issuedOn: "2026-02-01", expiresOn: "2029-01-31" }]);
    await upload(page, { name: "more-papers.csv", content, holds: "What people hold" });
    await expect(missing).toHaveCount(0);
    expect(await tiles(page)).toEqual([0, 0, 2, 0, 0]);
    await page.getByRole("button", { name: "Discard" }).click();
    await page.getByRole("link", { name: "papers.csv", exact: true }).first().click();
    await takeBack(page);
  });

  test("with three bad rows of ten writes nothing before it is saved, and then what was shown", async ({
    page,
    request,
  }) => {
    const good = ["ansa", "bolt", "cido", "dree", "eamo", "farn", "gide"].map(
      (name) => `${name}@quill.example,CISSP,2026-02-01,2029-01-31`,
    );
    const bad = [
      "ansa@quill.example,CISM,2026-02-31,",
      "bolt@quill.example,CISM,2026-02-01,2025-01-31",
      "cido@quill.example,CISM,,",
    ];
    const content = [HEADER, ...bad, ...good, ""].join("\n");
    const before = (await allOf(request, "/awards")).length;
    await upload(page, { name: "quill-awards.csv", content });
    expect(await tiles(page)).toEqual([7, 0, 0, 0, 3]);
    await expect(line(page, 2)).toContainText("The calendar has no such day.");
    await expect(line(page, 3)).toContainText("The expiry is before the issue.");
    await expect(line(page, 4)).toContainText("a value is needed here");
    const shown = await rowTexts(page);
    expect((await allOf(request, "/awards")).length).toBe(before);
    await save(page);
    expect(await rowTexts(page)).toEqual(shown);
    expect(await tiles(page)).toEqual([7, 0, 0, 0, 3]);
    expect((await allOf(request, "/awards")).length).toBe(before + 7);
    const done = page.url();

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download problems" }).click(),
    ]);
    const problems = await textOf(await download.createReadStream());
    expect(problems.match(/\r\n/g)).toHaveLength(4);
    const repaired = problems
      .replace("2026-02-31", "2026-02-28")
      .replace("2025-01-31", "2029-01-31")
      .replace("cido@quill.example,CISM,,", "cido@quill.example,CISM,,2026-02-01");
    await upload(page, { name: "repaired.csv", content: repaired });
    expect(await tiles(page)).toEqual([3, 0, 0, 0, 0]);
    await save(page);
    await takeBack(page);

    await upload(page, { name: "quill-awards.csv", content: [HEADER, ...good, ""].join("\n") });
    expect(await tiles(page)).toEqual([0, 0, 7, 0, 0]);
    await save(page);
    expect(await tiles(page)).toEqual([0, 0, 7, 0, 0]);
    expect((await allOf(request, "/awards")).length).toBe(before + 7);
    await page.goto(done);
    await takeBack(page);
    expect((await allOf(request, "/awards")).length).toBe(before);
  });
});

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}
