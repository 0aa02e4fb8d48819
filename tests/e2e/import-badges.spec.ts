import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { international, png } from "@/tests/support/badges/bake";
import { credential, embedded } from "@/tests/support/badges/make";
import { newSigner, type Signer } from "@/tests/support/badges/sign";
import { allOf, made } from "./support/api";
import { rowTexts, save, send, tiles, upload } from "./support/import-page";
import { asAdmin, signIn } from "./support/sign-in";

const DRAWINGS = "tests/fixtures/hostile/svg";

/** Somebody new with an old address, what they can earn, and an issuer whose key is pinned. */
async function arranged(request: APIRequestContext, name: string) {
  const [first = ""] = name.toLowerCase().split(" ");
  const emails = [`${first}@ropewalk.example`, `${first}@old.example`];
  const { id } = await made<{ id: string }>(request, "/people", { name, emails });
  const earned = `Knots of ${name}`;
  await made(request, "/credentials", { name: earned, kind: "badge" });
  const signer = newSigner();
  const issuer = `https://${first}.example/issuer`;
  const reason = "Compared with what is printed on their letters.";
  await made(request, "/issuer-pins", { issuer, key: signer.jwk, reason });
  const badge = credential({
    ...{ issuer, name: earned, id: `urn:uuid:${first}` },
    ...{ issuerName: "Ropewalk", address: `${first}@old.example` },
  });
  return { id, earned, signer, badge };
}

async function baked(badge: Parameters<typeof embedded>[0], signer: Signer): Promise<Buffer> {
  return png([international(JSON.stringify(await embedded(badge, signer)))]);
}

type Award = { readonly proof: string; readonly issuedOn: string };

test("a baked picture to an old address lands on the right person, and only once", async ({
  page,
  request,
}) => {
  const { id, signer, badge, earned } = await arranged(request, "Wanda Reef");
  const picture = { name: "knots.png", content: await baked(badge, signer) };
  await signIn(page, "compliance");
  await upload(page, picture);
  expect(await tiles(page)).toEqual([1, 0, 0, 0, 0]);
  expect((await rowTexts(page)).join()).toContain("issuer-verified");
  await save(page);
  const awards = await allOf<Award>(request, `/awards?personId=${id}`);
  expect(awards).toMatchObject([{ proof: "issuer-verified", issuedOn: "2026-03-01" }]);
  await upload(page, picture);
  expect(await tiles(page)).toEqual([0, 0, 1, 0, 0]);
  await page.getByRole("button", { name: "Discard" }).click();

  await page.goto(`/people/${id}`);
  await page.getByRole("link", { name: earned }).first().click();
  await expect(page.getByText("verified", { exact: true }).first()).toBeVisible();
});

test("badges dropped on a person are checked and added, and somebody else's are not", async ({
  page,
  request,
}) => {
  const { id, signer, badge } = await arranged(request, "Xaver Bight");
  const content = await baked(badge, signer);
  await signIn(page, "learning");
  await page.goto(`/people/${id}`);
  await drop(page, { name: "bight.png", content });
  await expect(page.getByText(/^Added\./)).toBeVisible();
  expect(await allOf<Award>(request, `/awards?personId=${id}`)).toMatchObject([
    { proof: "issuer-verified" },
  ]);
  const other = await arranged(request, "Yola Hitch");
  await page.goto(`/people/${other.id}`);
  await drop(page, { name: "bight.png", content });
  await expect(page.getByText(/^Not added\./)).toBeVisible();
  await expect(page.getByText("No address that is known of this person")).toBeVisible();
  expect(await allOf<Award>(request, `/awards?personId=${other.id}`)).toEqual([]);
});

test("a badge that was copied is taken like a file, and an address only where asking is allowed", async ({
  page,
  request,
}) => {
  const { id, signer, badge } = await arranged(request, "Ulla Fender");
  await signIn(page, "learning");
  await page.goto(`/people/${id}`);
  const pasted = page.getByLabel("Or paste");
  await pasted.fill("https://ulla.example/badges/1");
  await page.getByRole("button", { name: "Check and add" }).click();
  await expect(page.getByText("The file says only where the badge is")).toBeVisible();
  await pasted.fill(`\n${JSON.stringify(await embedded(badge, signer))}\n`);
  await page.getByRole("button", { name: "Check and add" }).click();
  await expect(page.getByText(/^Added\./)).toBeVisible();
  await expect(pasted).toHaveValue("");
  expect(await allOf<Award>(request, `/awards?personId=${id}`)).toMatchObject([
    { proof: "issuer-verified" },
  ]);
});

async function drop(page: Page, { name, content }: { name: string; content: Buffer }) {
  const file = { name, mimeType: "", buffer: content };
  await page.getByLabel("Files with badges").setInputFiles(file);
  await page.getByRole("button", { name: "Check and add" }).click();
}

test("a drawing that is a program runs nowhere and asks nobody", async ({ page, request }) => {
  test.setTimeout(60_000);
  const { id, signer, badge } = await arranged(request, "Zita Splice");
  const element = `<b:credential xmlns:b="https://purl.imsglobal.org/ob/v3p0"><![CDATA[${JSON.stringify(
    await embedded(badge, signer),
  )}]]></b:credential>`;
  const foreign: string[] = [];
  page.on("dialog", (dialog) => {
    foreign.push(dialog.message());
    void dialog.dismiss();
  });
  await signIn(page, "compliance");
  await page.goto("/imports");
  const { origin } = new URL(page.url());
  page.on("request", (asked) => {
    if (new URL(asked.url()).origin !== origin) foreign.push(asked.url());
  });
  for (const file of readdirSync(DRAWINGS)) {
    const drawing = readFileSync(path.join(DRAWINGS, file), "utf8");
    await send(page, { name: file, content: drawing });
    await expect(page.getByText("This cannot be imported.")).toBeVisible();
  }
  const drawing = readFileSync(path.join(DRAWINGS, "SVG_XSS_nested_svg.svg"), "utf8");
  const baking = drawing.replace(/<\/svg>\s*$/, `${element}</svg>`);
  expect(baking).not.toBe(drawing);
  await upload(page, { name: "splice.svg", content: baking });
  await save(page);
  const { items } = await (
    await request.get(`/api/v1/badges?personId=${id}`, { headers: asAdmin() })
  ).json();
  await page.goto(`/badges/${items[0].id}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Knots of Zita Splice");
  expect(foreign).toEqual([]);
});
