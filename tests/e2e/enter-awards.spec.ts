import { expect, type Page, test } from "@playwright/test";
import { answerOf, made } from "./support/api";
import { opened, removeIn } from "./support/dialog";
import { signIn } from "./support/sign-in";

type Made = { readonly id: string };
type Award = { readonly proof: string; readonly expiresOn: string };

test("an award is corrected, renewed, revoked and removed; nothing of it is forgotten", async ({
  page,
  request,
}) => {
  const { id: personId } = await made<Made>(request, "/people", { name: "Jo Awarded" });
  const badge = { name: "Lamp oil handling", kind: "badge", validity: "none" };
  const { id: credentialId } = await made<Made>(request, "/credentials", badge);
  const award = { personId, credentialId, issuedOn: "2025-01-10", expiresOn: "2026-01-09" };
  const { id } = await made<Made>(request, "/awards", { ...award, proof: "checked" });
  await signIn(page, "compliance");
  await page.goto(`/people/${personId}`);
  await page.getByRole("link", { name: /lapsed/ }).click();

  const edit = await opened(page, "Edit");
  await edit.getByLabel("Expires on").fill("2025-01-09");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(edit.getByText("The expiry is before the day of issue.")).toBeVisible();
  await edit.getByLabel("Expires on").fill("2026-12-31");
  await edit.getByRole("button", { name: "Save" }).click();
  await said(page, "Corrected.");
  expect(await answerOf<Award>(request, `/awards/${id}`)).toMatchObject({
    expiresOn: "2026-12-31",
    proof: "claimed",
  });

  const renew = await opened(page, "Renew");
  await renew.getByLabel("Issued on").fill("2026-11-20");
  await renew.getByRole("button", { name: "Renew" }).click();
  await said(page, "Renewed: both awards are on record.");
  await expect(page.getByText("superseded on 20 Nov 2026").first()).toBeVisible();
  await page.getByRole("link", { name: "issued 20 Nov 2026" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith(id));
  await expect(page.getByText("valid, no end").first()).toBeVisible();

  const revoke = await opened(page, "Revoke");
  await revoke.getByRole("button", { name: "Revoke" }).click();
  await said(page, "Revoked. It stays on record.");
  await expect(page.getByText("revoked on 22 Nov 2026").first()).toBeVisible();

  await removeIn(await opened(page, "Edit"));
  await page.waitForURL(`/people/${personId}`);
  await expect(page.getByRole("link", { name: /Lamp oil handling/ })).toHaveCount(1);
  await page.goto("/audit?entity=awards");
  for (const action of ["award.remove", "award.revoke", "award.correct"]) {
    await expect(page.getByText(action).first()).toBeVisible();
  }
});

test("before an award is removed, the page says what rests on it", async ({ page, request }) => {
  const { id: personId } = await made<Made>(request, "/people", { name: "Kim Leaning" });
  const kind = { kind: "badge", validity: "none" };
  const { id: credentialId } = await made<Made>(request, "/credentials", {
    name: "Wick trimming",
    ...kind,
  });
  const competencies = await answerOf<{ items: (Made & { name: string })[] }>(
    request,
    "/competencies?limit=1",
  );
  const [competency] = competencies.items;
  await made(request, "/mappings", { credentialId, competencyId: competency?.id, level: 2 });
  const award = { personId, credentialId, issuedOn: "2026-01-10", proof: "checked" };
  const { id } = await made<Made>(request, "/awards", award);
  await signIn(page, "compliance");
  await page.goto(`/people/${personId}/awards/${id}`);
  const edit = await opened(page, "Edit");
  await edit.getByText("Remove…").click();
  await expect(edit.getByRole("listitem")).toHaveText(`${competency?.name}: level 2, without it 0`);
});

test("who may not take a proof away is told so, and who only reads is offered nothing", async ({
  page,
  request,
}) => {
  const { id: personId } = await made<Made>(request, "/people", { name: "Lou Checked" });
  const badge = { name: "Glass cleaning", kind: "badge", validity: "none" };
  const { id: credentialId } = await made<Made>(request, "/credentials", badge);
  const award = { personId, credentialId, issuedOn: "2026-01-10", proof: "checked" };
  const { id } = await made<Made>(request, "/awards", award);
  await signIn(page, "learning");
  await page.goto(`/people/${personId}/awards/${id}`);
  await expect(page.getByRole("button", { name: "Renew" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Revoke" })).toHaveCount(0);
  await page.context().clearCookies();
  await signIn(page, "auditor");
  for (const address of [`/people/${personId}`, `/people/${personId}/awards/${id}`]) {
    await page.goto(address);
    await expect(page.getByRole("button", { name: /Edit|Renew|Revoke/ })).toHaveCount(0);
  }
});

async function said(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();
}
