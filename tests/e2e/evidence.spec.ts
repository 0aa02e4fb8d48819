import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { A_PDF } from "@/tests/support/evidence-files";
import { answerOf, made } from "./support/api";
import { opened, removeIn } from "./support/dialog";
import { asAdmin, signIn } from "./support/sign-in";

type Made = { readonly id: string };

test("evidence is added and verified; an edit of the end date makes that history, and the log has both", async ({
  page,
  request,
}) => {
  const { id, address } = await anAward(request, "Rope splicing");
  await signIn(page, "compliance");
  await page.goto(address);

  const upload = await opened(page, "Add file");
  await upload.getByLabel("File").setInputFiles(aFile("list.pdf", A_PDF));
  await upload.getByLabel("Title").fill("List of participants");
  await upload.getByLabel("Note").fill("From the institute.");
  await upload.getByRole("button", { name: "Add file" }).click();
  await said(page, "Added.");
  const evidence = card(page, "Evidence");
  await expect(evidence.getByText("From the institute.")).toBeVisible();
  await expect(evidence.getByText(/list\.pdf, \d+ B · added by .+ on 22 Nov 2026/)).toBeVisible();
  const downloading = page.waitForEvent("download");
  await evidence.getByRole("link", { name: "List of participants" }).click();
  expect((await downloading).suggestedFilename()).toBe("list.pdf");

  const link = await opened(page, "Add link");
  await link.getByLabel("Web address").fill("https://institute.example/4711");
  await link.getByLabel("Title").fill("Register");
  await link.getByRole("button", { name: "Add link" }).click();
  await expect(evidence.getByRole("link", { name: "Register" })).toHaveAttribute(
    "href",
    "https://institute.example/4711",
  );

  const edit = await opened(page, "Edit Register");
  await edit.getByLabel("Title").fill("Public register");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(evidence.getByRole("link", { name: "Public register" })).toBeVisible();
  await removeIn(await opened(page, "Edit Public register"));
  await expect(evidence.getByRole("listitem")).toHaveCount(1);

  const verify = await opened(page, "Verify");
  await verify.getByLabel("Proof").selectOption("checked");
  await verify.getByLabel("Note").fill("Compared with the list.");
  await verify.getByRole("button", { name: "Verify" }).click();
  await said(page, "Verified.");
  const verified = card(page, "Verified");
  await expect(verified.getByText("Compared with the list.")).toBeVisible();
  await expect(verified.getByText(/Verified by .+ on 22 Nov 2026$/)).toBeVisible();
  expect(await answerOf(request, `/awards/${id}`)).toMatchObject({ proof: "checked" });

  const correct = await opened(page, "Edit");
  await correct.getByLabel("Expires on").fill("2028-05-03");
  await correct.getByRole("button", { name: "Save" }).click();
  await said(page, "Corrected.");
  await expect(verified.getByText(/on 22 Nov 2026 – edited since$/)).toBeVisible();
  expect(await answerOf(request, `/awards/${id}`)).toMatchObject({ proof: "claimed" });

  await page.goto("/audit?entity=awards");
  const entry = page.getByRole("listitem").filter({ hasText: "award.correct" });
  const corrected = entry.filter({ hasText: "2028-05-03" }).filter({ has: page.locator("time") });
  for (const before of ["2027-01-09", "checked"]) {
    await expect(corrected.locator("del").filter({ hasText: before })).toBeVisible();
  }
  for (const after of ["2028-05-03", "claimed"]) {
    await expect(corrected.locator("ins").filter({ hasText: after })).toBeVisible();
  }
});

const HOSTILE = [
  ["a page", "list.pdf", "<html><script>alert(1)</script>", "file-mismatch"],
  ["a drawing", "drawing.svg", "<svg onload=alert(1)/>", "file-type"],
  ["a program", "setup.exe", "MZ\x90\0\x03", "file-type"],
  ["a program by another name", "setup.pdf", "MZ\x90\0\x03", "file-mismatch"],
  ["nothing at all", "empty.pdf", "", "file-empty"],
  ["a program turned around", "list\u202Efdp.exe", "MZ", "file-type"],
] as const;

test("what is no document is refused in words, and nothing of it is kept", async ({
  page,
  request,
}) => {
  const { id, address } = await anAward(request, "Knot tying");
  for (const [what, name, content, code] of HOSTILE) {
    const answer = await sent(request, id, aFile(name, Buffer.from(content, "latin1")));
    expect([what, answer.status(), (await answer.json()).errors[0]?.code]).toEqual([
      ...[what, 422, code],
    ]);
  }
  const large = Buffer.alloc(11 * 1024 * 1024, 65);
  expect((await sent(request, id, aFile("large.txt", large))).status()).toBe(413);

  await signIn(page, "compliance");
  await page.goto(address);
  const upload = await opened(page, "Add file");
  await upload.getByLabel("File").setInputFiles(aFile("list.pdf", Buffer.from("<html>")));
  await upload.getByRole("button", { name: "Add file" }).click();
  await expect(upload.getByRole("alert")).toContainText("its content is something else");
  await upload.getByLabel("File").setInputFiles(aFile("large.txt", large));
  await expect(upload.getByText("This file is too large")).toBeVisible();
  await expect(upload.getByRole("button", { name: "Add file" })).toBeDisabled();
  expect(await answerOf(request, `/evidence?awardId=${id}`)).toEqual({ items: [] });
});

test("a file is handed out to be saved, under a name that breaks nothing", async ({ request }) => {
  const { id } = await anAward(request, "Lamp trimming");
  const name = '../\u202Eli\r\nst; x="1".pdf';
  const answer = await sent(request, id, aFile(name, A_PDF));
  expect([answer.status(), await answer.text()]).toEqual([201, expect.any(String)]);
  const { id: evidenceId, fileName } = await answer.json();
  expect(fileName).not.toMatch(/[\p{Cc}\p{Cf}/]/u);
  const file = await request.get(`/api/v1/evidence/${evidenceId}/file`, { headers: asAdmin() });
  expect(file.headers()).toMatchObject({
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "content-disposition": expect.stringMatching(/^attachment; filename="[\w .;=-]+\.pdf"; /),
    "content-security-policy": expect.stringContaining("sandbox"),
  });
  expect(await file.body()).toEqual(A_PDF);
});

test("nobody is offered what is not theirs to do", async ({ page, request }) => {
  const { id, address } = await anAward(request, "Signal flags");
  await sent(request, id, aFile("list.pdf", A_PDF));
  await signIn(page, "learning");
  await page.goto(address);
  const verify = await opened(page, "Verify");
  await expect(verify.getByLabel("Proof").getByRole("option")).toHaveText(["attested"]);
  await page.context().clearCookies();
  await signIn(page, "auditor");
  await page.goto(address);
  await expect(card(page, "Evidence").getByRole("link", { name: "list.pdf" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Add|Edit|Verify/ })).toHaveCount(0);
});

/** Somebody's claim to hold a credential of its own. */
async function anAward(request: APIRequestContext, credential: string) {
  const { id: personId } = await made<Made>(request, "/people", { name: `Pat ${credential}` });
  const badge = { name: credential, kind: "badge", validity: "none" };
  const { id: credentialId } = await made<Made>(request, "/credentials", badge);
  const held = { personId, credentialId, issuedOn: "2026-01-10", expiresOn: "2027-01-09" };
  const { id } = await made<Made>(request, "/awards", { ...held, proof: "claimed" });
  return { id, address: `/people/${personId}/awards/${id}` };
}

function aFile(name: string, buffer: Buffer) {
  return { name, mimeType: "application/octet-stream", buffer };
}

function sent(request: APIRequestContext, awardId: string, file: ReturnType<typeof aFile>) {
  return request.post("/api/v1/evidence", { headers: asAdmin(), multipart: { awardId, file } });
}

function card(page: Page, title: string) {
  return page.locator("section").filter({ has: page.getByRole("heading", { name: title }) });
}

async function said(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();
}
