import type { Locator, Page } from "@playwright/test";

/** Presses a button and answers the dialog that it opens. */
export async function opened(page: Page, button: string | RegExp): Promise<Locator> {
  await page.getByRole("button", { name: button, exact: typeof button === "string" }).click();
  return page.getByRole("dialog");
}

/** Opens what the dialog says about removing, and does it. */
export async function removeIn(dialog: Locator): Promise<void> {
  await dialog.getByText("Remove…").click();
  await dialog.getByRole("button", { name: "Remove" }).click();
}
