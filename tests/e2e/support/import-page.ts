import { expect, type Locator, type Page } from "@playwright/test";

/** Reading, planning and writing a file may take a while on a machine that does other things. */
const inTime = expect.configure({ timeout: 20_000 });

export type Upload = {
  readonly name: string;
  readonly content: string | Buffer;
  /** What it holds, in the words of the page; otherwise its columns tell. */
  readonly holds?: string;
};

/** Sends a file through the page, and waits until it shows what it would do. */
export async function upload(page: Page, file: Upload): Promise<void> {
  await send(page, file);
  await reviewed(page);
}

/** Waits until what was sent is shown as what it would do. */
export async function reviewed(page: Page): Promise<void> {
  await inTime(page.getByRole("heading", { level: 1 })).toHaveText(
    "Review before anything is saved",
  );
}

/** Sends a file, whatever the answer. */
export async function send(page: Page, { name, content, holds }: Upload): Promise<void> {
  await page.goto("/imports");
  const buffer = Buffer.from(content);
  await page.getByLabel("File", { exact: true }).setInputFiles({ name, mimeType: "", buffer });
  if (holds) await page.getByLabel("What it holds").selectOption({ label: holds });
  await page.getByRole("button", { name: "Read the file" }).click();
}

/** How many rows are new, changed, unchanged, to decide, with an error, as the tiles say. */
export async function tiles(page: Page): Promise<number[]> {
  const links = page.getByRole("navigation", { name: "Rows" }).getByRole("link");
  const texts = await links.allInnerTexts();
  return texts.map((text) => Number(text.replace(/\D/g, "")));
}

/** A line of the file, among the rows that are shown. */
export function line(page: Page, number: number): Locator {
  const first = page.getByRole("cell", { name: String(number), exact: true }).first();
  return page.getByRole("row").filter({ has: first });
}

/** Everything that the rows say, in their order. */
export async function rowTexts(page: Page): Promise<string[]> {
  const region = page.getByRole("region", { name: "Rows of the file" });
  const [, ...rows] = await region.getByRole("row").allInnerTexts();
  return rows;
}

export async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Save/ }).click();
  await inTime(page.getByRole("button", { name: "Take it back" })).toBeVisible();
}

/** Takes the saved import back that is shown. */
export async function takeBack(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Take it back" }).click();
  await inTime(page.getByRole("status").filter({ hasText: "Taken back" })).toBeVisible();
  await inTime(page.getByRole("button", { name: "Take it back" })).toHaveCount(0);
}

/** Answers one name by the words of a choice, for all of its rows. */
export async function decide(page: Page, name: string, choice: string | RegExp): Promise<void> {
  const card = page.locator("section", { has: page.getByRole("heading", { name: `“${name}”` }) });
  await card.getByRole("radio", { name: choice }).check();
  await card.getByRole("button", { name: /^Use for/ }).click();
  await inTime(card).toHaveCount(0);
}
