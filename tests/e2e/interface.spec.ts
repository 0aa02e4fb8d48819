import { expect, test } from "@playwright/test";
import { asAdmin, signIn } from "./support/sign-in";

test("the interface answers our own pages by their session, and no other's", async ({
  page,
  baseURL,
}) => {
  await signIn(page, "learning");
  expect((await page.request.get("/api/v1/teams")).status()).toBe(200);
  const from = async (headers: Record<string, string>) => {
    const response = await page.request.post("/api/v1/roles", { data: { name: "" }, headers });
    return response.status();
  };
  expect(await from({ origin: baseURL ?? "" })).toBe(400);
  expect(await from({})).toBe(401);
  expect(await from({ origin: "null" })).toBe(401);
  expect(await from({ origin: "https://elsewhere.example" })).toBe(401);
  const forged = { origin: "https://elsewhere.example", "x-forwarded-host": "elsewhere.example" };
  expect(await from(forged)).toBe(401);
});

test("a token that makes no sense is nobody, whatever session comes with it", async ({ page }) => {
  await signIn(page, "admin");
  const headers = { authorization: "Bearer nonsense-nonsense-nonsense" };
  expect((await page.request.get("/api/v1/teams", { headers })).status()).toBe(401);
});

test("unknown methods are told which are known", async ({ request }) => {
  for (const method of ["PUT", "PATCH", "DELETE"]) {
    const response = await request.fetch("/api/v1/awards", { method, headers: asAdmin() });
    expect(response.status()).toBe(405);
    expect(response.headers().allow).toBe("GET, HEAD, POST, OPTIONS");
    expect((await response.json()).type).toBe("urn:tessera:problem:method-not-allowed");
  }
  const head = await request.head("/api/v1/awards", { headers: asAdmin() });
  expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
});

test("answers are data that nobody keeps, frames or guesses at", async ({ request }) => {
  for (const headers of [asAdmin(), { authorization: "" }]) {
    const response = await request.get("/api/v1/people?limit=1", { headers });
    expect(response.headers()).toMatchObject({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
    });
  }
});
