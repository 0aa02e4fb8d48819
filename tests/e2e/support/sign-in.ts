import type { Cookie, Page } from "@playwright/test";
import type { Access } from "@/lib/access";

const kept = new Map<Access, Cookie[]>();

/**
 * Signs the page in with this access. The form is filled in once for each access; later pages get the
 * cookies of that session, so that a test spends its time on its own task.
 */
export async function signIn(page: Page, access: Access): Promise<void> {
  const cookies = kept.get(access);
  if (cookies) {
    await page.context().addCookies(cookies);
    return;
  }
  await signInByForm(page, access);
  kept.set(access, await page.context().cookies());
}

/** Through the form, in a session of its own: for tests that end sessions. */
export async function signInByForm(page: Page, access: Access): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(addressOf(access));
  await page.getByLabel("Password").fill(passwordOfAll());
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** The address of the demo's user with this access. */
function addressOf(access: Access): string {
  return `${access}@harbourline.example`;
}

function passwordOfAll(): string {
  return given("DEMO_PASSWORD");
}

/** The header with which the REST interface answers as the administrator. */
export function asAdmin(): { readonly Authorization: string } {
  return { Authorization: `Bearer ${given("DEMO_API_TOKEN")}` };
}

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the browser tests with \`npm run e2e\`.`);
  return value;
}
