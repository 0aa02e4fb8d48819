import { expect } from "@playwright/test";
import { filled } from "@/tests/access/asking";
import { rows } from "@/tests/access/rows";
import { type ArrangedServer, test } from "./support/arranged-server";

const EVERYWHERE = {
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/** The address of an auditor link, or of a wall, is its key: it is told nobody. */
const IS_A_LINK = /\/(auditor|wall)\//;
const AT_A_LINK = { ...EVERYWHERE, "referrer-policy": "no-referrer" };

const BY_NOBODY = { cookie: "", authorization: "" };

/** Every address of the table as somebody who sees all of it and as a stranger, and what is nobody's page. */
function visits({ ids, papers, server }: ArrangedServer): { url: string; as: typeof BY_NOBODY }[] {
  const { cookie, token } = papers.get("admin") ?? {};
  const admin = { cookie: cookie ?? "", authorization: `Bearer ${token}` };
  const opened = rows()
    .filter(({ verb }) => verb === "OPEN" || verb === "GET")
    .map(({ verb, address }) => `${verb === "GET" ? "/api/v1" : ""}${filled(address, ids)}`);
  const others = [
    ...["/nowhere", "/people/nobody", "/api/v1/nowhere", "/api/health/live", "/api/health/ready"],
    ...["/favicon.ico", "/icon.svg", "/_next/static/nothing.js", "/exports/nothing.csv", "/%E0%A4"],
  ];
  return [...opened, ...others].flatMap((address) =>
    [admin, BY_NOBODY].map((as) => ({ url: `${server}${address}`, as })),
  );
}

test("every answer says how it may be used", async ({ arranged }) => {
  test.setTimeout(180_000);
  const wrong: string[] = [];
  for (const { url, as } of visits(arranged)) {
    const { status, headers } = await fetch(url, { headers: as, redirect: "manual" });
    const policy = headers.get("content-security-policy") ?? "";
    const faults = [
      ...Object.entries(IS_A_LINK.test(url) ? AT_A_LINK : EVERYWHERE).flatMap(([name, value]) =>
        headers.get(name) === value ? [] : `${name} is ${headers.get(name)}`,
      ),
      ...(policy.includes("frame-ancestors 'none'") ? [] : [`its policy is ${policy}`]),
      ...(headers.has("x-powered-by") ? ["it names its software"] : []),
      ...(/\bno-store\b/.test(headers.get("cache-control") ?? "") ? [] : ["it may be kept"]),
    ];
    const isOfNobody = /\/(icon|favicon|_next)/.test(url);
    const counted = faults.filter((fault) => !(isOfNobody && fault === "it may be kept"));
    wrong.push(...counted.map((fault) => `${status} ${url}: ${fault}`));
  }
  expect(wrong).toEqual([]);
});

test("scripts run by a nonce that is never used twice, and never from a string", async ({
  arranged: { server, papers },
}) => {
  const nonces = new Set<string>();
  const cookie = papers.get("admin")?.cookie ?? "";
  for (let visit = 0; visit < 200; visit++) {
    const address = visit % 2 === 0 ? "/sign-in" : "/settings";
    const response = await fetch(`${server}${address}`, { headers: { cookie } });
    const policy = response.headers.get("content-security-policy") ?? "";
    const scripts = policy.match(/script-src ([^;]*)/)?.[1] ?? "";
    expect(scripts).toMatch(/^'self' 'nonce-[\w+/]{20,}={0,2}' 'strict-dynamic'$/);
    nonces.add(scripts);
  }
  expect(nonces.size).toBe(200);
});
