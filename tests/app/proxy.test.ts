import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { config, proxy } from "@/proxy";

const HOME = "http://localhost:4321";

function answerTo(method: string, headers: Record<string, string> = {}, path = "/teams?q=a") {
  return proxy(
    new NextRequest(`${HOME}${path}`, { method, headers: { host: "localhost:4321", ...headers } }),
  );
}

const passes = (answer: Response) => answer.headers.get("x-middleware-next") === "1";

beforeEach(() => {
  vi.stubEnv("PORT", "4321");
  vi.stubEnv("TESSERA_URL", "");
});
afterEach(() => vi.unstubAllEnvs());

describe("a form", () => {
  const form = { origin: HOME, "content-length": "100" };

  test("of ours passes", () => {
    expect(passes(answerTo("POST", form))).toBe(true);
  });

  test.each([
    ["from nowhere", { "content-length": "100" }, 403],
    ["from null", { ...form, origin: "null" }, 403],
    ["from elsewhere", { ...form, origin: "https://evil.example" }, 403],
    [
      "from elsewhere that calls us by its own name",
      {
        ...form,
        origin: "http://evil.example",
        host: "evil.example",
        "x-forwarded-host": "evil.example",
        forwarded: "host=evil.example",
      },
      403,
    ],
    ["of the largest size", { ...form, "content-length": "1048576" }, 200],
    ["one byte larger", { ...form, "content-length": "1048577" }, 413],
    ["without a length", { origin: HOME }, 411],
  ])("%s", (_case, headers, status) => {
    const answer = answerTo("POST", headers);
    expect(answer.status).toBe(status);
    expect(passes(answer)).toBe(status === 200);
  });
});

test.each(["PUT", "PATCH", "DELETE", "OPTIONS"])("%s is no way to ask for a page", (method) => {
  const answer = answerTo(method, { origin: HOME });
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("GET, HEAD, POST");
});

test("a page under a foreign name is refused and told the right one", async () => {
  const answer = answerTo("GET", { host: "evil.example" });
  expect(answer.status).toBe(421);
  expect(await answer.text()).toContain(HOME);
});

describe("what a page is told", () => {
  const told = (headers: Record<string, string>, name: string) =>
    answerTo("GET", headers).headers.get(`x-middleware-request-${name}`);

  test("its own address, over whatever the request claims", () => {
    expect(told({ "x-tessera-path": "//evil.example" }, "x-tessera-path")).toBe("/teams?q=a");
  });

  test("the host it is known by, over whatever the request claims", () => {
    expect(told({ "x-forwarded-host": "evil.example" }, "x-forwarded-host")).toBe("localhost:4321");
  });
});

describe("the content security policy", () => {
  const policyOf = (answer: Response) => answer.headers.get("content-security-policy") ?? "";

  test("has no way in for scripts of others", () => {
    const policy = policyOf(answerTo("GET"));
    const scripts = policy.split("; ").find((rule) => rule.startsWith("script-src"));
    expect(scripts).toMatch(/^script-src 'self' 'nonce-[\w+/=]{22,}' 'strict-dynamic'$/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
  });

  test("has another nonce each time, in 10,000 answers", () => {
    const policies = new Set(Array.from({ length: 10_000 }, () => policyOf(answerTo("GET"))));
    expect(policies.size).toBe(10_000);
  });

  test("asks for https where we are known by it", () => {
    expect(policyOf(answerTo("GET"))).not.toContain("upgrade-insecure-requests");
    vi.stubEnv("TESSERA_URL", "https://skills.northwind.example");
    expect(policyOf(answerTo("GET"))).toContain("upgrade-insecure-requests");
  });
});

test("it runs for pages, not for the interface or what is static", () => {
  const matches = new RegExp(`^${config.matcher}$`);
  expect(["/", "/teams/1", "/apiary", "/_next/data"].every((path) => matches.test(path))).toBe(
    true,
  );
  expect(["/api/v1/teams", "/_next/static/a.js"].some((path) => matches.test(path))).toBe(false);
});

describe("the policy", () => {
  const policyOf = (path: string) =>
    answerTo("GET", {}, path).headers.get("content-security-policy") ?? "";

  test("of a badge's picture is that of a stranger's file", () => {
    const policy = "default-src 'none'; frame-ancestors 'none'; sandbox";
    expect(policyOf("/badges/5f0e8f0e-0000-4000-8000-000000000000/picture")).toBe(policy);
  });

  test.each(["/badges", "/badges/1", "/badges/1/picture/2", "/people/1/badges/1/picture"])(
    "of %s is that of a page",
    (path) => {
      expect(policyOf(path)).toMatch(/^default-src 'self'; script-src 'self' 'nonce-/);
    },
  );
});
