import { type Browser, expect, type Page, test } from "@playwright/test";
import { signIn, signInByForm } from "./support/sign-in";

const PASSWORD = "a kettle full of slow rain";

/** Invites a colleague and answers with the link that the administrator is to send them. */
async function invite(page: Page, email: string): Promise<string> {
  await page.goto("/settings/users");
  await page.getByRole("button", { name: "Invite a user" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite a user" });
  await dialog.getByLabel("E-mail address").fill(email);
  await dialog.getByLabel("Name").fill("Noor Invited");
  await dialog.getByLabel("Access").selectOption({ label: "Auditor" });
  await dialog.getByRole("button", { name: "Make the link" }).click();
  return dialog.getByLabel("Shown once").inputValue();
}

/** A browser of somebody else, who has never been here. */
async function stranger(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

test("an invited colleague comes in by the link, and is out at once when shut out", async ({
  page,
  browser,
}) => {
  await signIn(page, "admin");
  const link = await invite(page, "noor@invited.example");

  const colleague = await stranger(browser);
  await colleague.goto(link);
  await colleague.getByLabel("Password").fill(PASSWORD);
  await colleague.getByRole("button", { name: "Save and sign in" }).click();
  await expect(colleague.getByRole("heading", { name: "Overview" })).toBeVisible();

  const again = await stranger(browser);
  await again.goto(link);
  await expect(again.getByText("It works once, and not for long.")).toBeVisible();

  await page.goto("/settings/users");
  await page.getByRole("link", { name: "Noor Invited" }).click();
  await page.getByRole("button", { name: "Shut out" }).click();
  await expect(page.getByRole("button", { name: "Let in again" })).toBeVisible();
  await colleague.goto("/people");
  await expect(colleague).toHaveURL(/\/sign-in/);
});

test("a session is a new one after signing in, and nobody's after signing out", async ({
  browser,
  baseURL,
}) => {
  const own = await stranger(browser);
  const planted = { name: "tessera-session", value: "planted", url: baseURL ?? "" };
  await own.context().addCookies([planted]);
  await signInByForm(own, "learning");
  const cookies = await own.context().cookies();
  const session = cookies.filter(({ name }) => name === planted.name);
  expect(session).toMatchObject([{ httpOnly: true, sameSite: "Lax" }]);
  expect(session).not.toMatchObject([{ value: planted.value }]);

  await own.getByRole("button", { name: "Sign out" }).click();
  await own.waitForURL(/\/sign-in/);
  await own.context().addCookies(cookies);
  await own.goto("/teams");
  await expect(own).toHaveURL(/\/sign-in/);
});
