import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { reviewed, rowTexts, send, tiles, upload } from "./support/import-page";
import { asAdmin, signIn } from "./support/sign-in";

const OUTCOMES = ["create", "update", "unchanged", "undecided", "reject"] as const;
const SHIPPED = [
  "uk-gdd-capability/ddat_roles_skills.csv",
  "dod8140/dod8140-matrix-v2.1-20250919.xlsx",
  "ms-partner-trainings/Export_trainings_Lifetime_123456_Contoso_Ltd.csv",
];

type Answer = {
  readonly counts: Readonly<Record<(typeof OUTCOMES)[number], number>>;
  readonly rows: readonly { readonly line: number; readonly outcome: string }[];
};

for (const shipped of SHIPPED) {
  const name = path.basename(shipped);
  test(`${name} is on the page what it is to other programs`, async ({ page, request }) => {
    const content = readFileSync(path.join("db/seed/data", shipped));
    const multipart = { file: { name, mimeType: "application/octet-stream", buffer: content } };
    const response = await request.post("/api/v1/imports", { headers: asAdmin(), multipart });
    const { counts, rows }: Answer = await response.json();
    await signIn(page, "admin");
    await upload(page, { name, content });
    expect(await tiles(page)).toEqual(OUTCOMES.map((outcome) => counts[outcome]));
    const numbers = (await rowTexts(page)).map((text) => Number.parseInt(text, 10));
    expect(numbers).toEqual(rows.slice(0, 100).map(({ line }) => line));
    await page.getByRole("button", { name: "Discard" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Imports" })).toBeVisible();
  });
}

const WIDE = Array.from({ length: 501 }, (_, index) => `c${index}`).join(",");
const REFUSED = [
  ["nothing.csv", "", "empty"],
  ["scan.pdf", "%PDF-1.7\n%", ".csv, .tsv and .txt"],
  ["old.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), "save it as .xlsx"],
  ["damaged.xlsx", "PK\u0003\u0004 and no more", "damaged"],
  ["quote.csv", 'person,credential\nana,"CISSP\nben,CKA\n', "line 2"],
  ["wide.csv", `${WIDE}\n${WIDE}\n`, "500 columns"],
  ["recipes.csv", "flour,eggs\n200 g,2\n", "templates"],
] as const;

for (const [name, content, words] of REFUSED) {
  test(`${name} is refused with the place and the way out`, async ({ page }) => {
    await signIn(page, "admin");
    await send(page, { name, content: Buffer.from(content) });
    const refusal = page.getByRole("alert").filter({ hasText: "This cannot be imported." });
    await expect(refusal).toContainText(words);
    await expect(page.getByRole("button", { name: "Read the file" })).toBeEnabled();
  });
}

test("cells that were copied from a spreadsheet are read like a file", async ({ page }) => {
  await signIn(page, "admin");
  await page.goto("/imports");
  await page.getByLabel("Or paste").fill("name\temail\nVida Quay\tvida@harbour.example\n");
  await page.getByRole("button", { name: "Read the file" }).click();
  await reviewed(page);
  await expect(page.getByText("pasted.txt").first()).toBeVisible();
  expect(await tiles(page)).toEqual([1, 0, 0, 0, 0]);
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Imports" })).toBeVisible();
});
