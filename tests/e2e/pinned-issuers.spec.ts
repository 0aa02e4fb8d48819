import { expect, test } from "@playwright/test";
import { signIn } from "./support/sign-in";

/** RFC 8037, appendix A: a private key, its public half and the thumbprint of that. */
const PUBLIC = '{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}';
const PRIVATE = PUBLIC.replace("}", ',"d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"}');
const THUMBPRINT = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";

test("an administrator vouches for a key, and takes it back", async ({ page }) => {
  await signIn(page, "admin");
  await page.goto("/settings/badges");
  await page.getByRole("button", { name: "Pin a key" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Issuer", { exact: true }).fill("https://academy.example/issuer");
  await form.getByLabel("How it was made sure of").fill("Read out by the registrar, 20 November.");
  await form.getByLabel("Public key").fill(PRIVATE);
  await form.getByRole("button", { name: "Pin", exact: true }).click();
  await expect(form.getByText("This is a PRIVATE key")).toBeVisible();
  await expect(form.getByLabel("Public key")).toHaveValue("");
  await form.getByLabel("Public key").fill(PUBLIC);
  await form.getByRole("button", { name: "Pin", exact: true }).click();
  await expect(form).toBeHidden();
  const line = page.getByRole("row").filter({ hasText: THUMBPRINT });
  await expect(line).toContainText("https://academy.example/issuer");
  await line.getByRole("button", { name: /^Remove/ }).click();
  await expect(page.getByRole("dialog")).toContainText("No kept badge rests on it.");
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(line).toHaveCount(0);
});
