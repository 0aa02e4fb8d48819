import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { readBadgeFile } from "@/db/badges/read/read-badge-file";
import { made } from "./support/api";
import { test } from "./support/arranged-server";
import { opened } from "./support/dialog";
import { signIn } from "./support/sign-in";

/** Signing writes, and the page is made anew. */
const inTime = expect.configure({ timeout: 20_000 });

type Made = { readonly id: string };

test("an award of our own is issued as a badge, taken home as a picture, and revoked", async ({
  page,
  request,
}) => {
  const person = { name: "Jo Signed", emails: ["jo.signed@harbourline.example"] };
  const { id: personId } = await made<Made>(request, "/people", person);
  const kind = { kind: "micro-credential", validity: "none" };
  const { id: credentialId } = await made<Made>(request, "/credentials", {
    name: "Beacon keeping",
    ...kind,
  });
  const award = { personId, credentialId, issuedOn: "2026-01-10", proof: "checked" };
  const { id } = await made<Made>(request, "/awards", award);
  await signIn(page, "compliance");
  await page.goto(`/people/${personId}/awards/${id}`);

  const issue = await opened(page, "Issue badge");
  await issue.getByRole("button", { name: "Sign and issue" }).click();
  await inTime(page.getByText("Issued: the badge is signed.")).toBeVisible();
  await expect(page.getByRole("img", { name: "Mosaic of the badge" })).toBeVisible();
  await expect(page.getByText("The public page for that is off.")).toBeVisible();

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "PNG" }).click();
  const bytes = await readFile(await (await downloading).path());
  const file = await readBadgeFile({ fileName: "badge.png", bytes });
  expect(file).toMatchObject({ ok: true, value: { badges: [{ baked: "png" }] } });

  await page.goto(`/people/${personId}`);
  await page.getByRole("link", { name: "Portfolio" }).click();
  const line = page.getByRole("row", { name: /Beacon keeping/ });
  await expect(line).toContainText("document checked");
  await expect(line).toContainText("issued as a badge");

  await page.goto(`/people/${personId}/awards/${id}`);
  const revoke = await opened(page, "Revoke badge");
  await revoke.getByLabel("Reason").fill("Given by mistake.");
  await revoke.getByRole("button", { name: "Revoke badge" }).click();
  await inTime(page.getByText("Revoked. The award stays as it is.")).toBeVisible();
  await expect(page.getByText("The issuer says: Given by mistake.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Issue badge" })).toBeVisible();
});

test("what others issue is not offered, and what is only claimed says why not", async ({
  page,
  request,
}) => {
  const person = { name: "Kim Unsigned", emails: ["kim.unsigned@harbourline.example"] };
  const { id: personId } = await made<Made>(request, "/people", person);
  const { id: issuerId } = await made<Made>(request, "/issuers", { name: "Wick Institute" });
  const kind = { kind: "badge", validity: "none" };
  const foreign = await made<Made>(request, "/credentials", { name: "Wicks", issuerId, ...kind });
  const own = await made<Made>(request, "/credentials", { name: "Lenses", ...kind });
  const held = { personId, issuedOn: "2026-01-10", proof: "claimed" };
  const theirs = await made<Made>(request, "/awards", { ...held, credentialId: foreign.id });
  const ours = await made<Made>(request, "/awards", { ...held, credentialId: own.id });
  await signIn(page, "learning");
  await page.goto(`/people/${personId}/awards/${theirs.id}`);
  await expect(page.getByRole("heading", { name: "What is on record" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Badge of your own" })).toHaveCount(0);
  await page.goto(`/people/${personId}/awards/${ours.id}`);
  await expect(page.getByText("This is only claimed.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Issue badge" })).toHaveCount(0);
});

test("a stranger verifies a published badge, and learns only initials", async ({
  arranged,
  page,
}) => {
  const address = `${arranged.server}/verify/${arranged.ids.published}`;
  const response = await page.goto(address);
  expect(response?.headers()["cache-control"]).toContain("no-store");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("CISSP");
  await expect(page.getByText("Valid", { exact: true })).toBeVisible();
  for (const question of ["Integrity", "Issuer", "Currency"]) {
    await expect(page.getByRole("term").filter({ hasText: question })).toBeVisible();
  }
  await expect(page.getByText("AL", { exact: true })).toBeVisible();
  const content = await page.content();
  expect(content).not.toContain("Lindqvist");
  expect(content).toContain("noindex");
  await page.goto(`${arranged.server}/verify/none`);
  await expect(page.getByText("No badge can be verified at this address.")).toBeVisible();
});
