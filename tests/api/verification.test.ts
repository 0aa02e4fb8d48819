import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET as didDocument } from "@/app/.well-known/did.json/route";
import { verificationOf } from "@/app/_server/badges/verification";
import { GET as badgeJson } from "@/app/(public)/verify/[secret]/badge.json/route";
import { GET as badgePng } from "@/app/(public)/verify/[secret]/badge.png/route";
import { GET as statusJson } from "@/app/(public)/verify/[secret]/status.json/route";
import { inScope } from "@/db/actor-scope";
import { readBadgeFile } from "@/db/badges/read/read-badge-file";
import { revokeAward } from "@/db/commands/award/revoke-award";
import type { IssuedBadge } from "@/db/queries/issued-badges";
import { newSecret } from "@/db/secrets";
import { issuerKeys } from "@/lib/badge/verify/keys/issuer-keys";
import { publishBadge } from "@/tests/access/publish-badge";
import { describeEachDatabase } from "@/tests/support/databases";
import { ARRANGER, made, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

const ORIGIN = "https://tessera.harbour.example";

describeEachDatabase("the public verification of a badge", () => {
  let world: SmallWorld;
  let badge: IssuedBadge;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    vi.stubEnv("TESSERA_URL", ORIGIN);
    world = await smallWorld();
    badge = await publishBadge(world.awards.ada, newSecret(), ORIGIN);
  });
  afterAll(() => vi.unstubAllEnvs());

  const publish = (is: boolean) =>
    inScope(ARRANGER, (tx) => tx.execute(sql`update organisation set publishes_badges = ${is}`));
  const files = (secret: string) => {
    const context = { params: Promise.resolve({ secret }) };
    const request = new Request(`${ORIGIN}/verify`);
    return Promise.all([badgeJson, badgePng, statusJson].map((get) => get(request, context)));
  };
  const revokedNow = async () => {
    const context = { params: Promise.resolve({ secret: badge.secret }) };
    return (await statusJson(new Request(`${ORIGIN}/verify`), context)).json();
  };
  const statuses = async (secret: string) => (await files(secret)).map(({ status }) => status);

  test("gives three good verdicts, now", async () => {
    const verification = await verificationOf(badge.secret);
    expect(verification).toMatchObject({
      isGood: true,
      state: { kind: "valid" },
      verdicts: {
        integrity: { verdict: "fits" },
        issuer: { verdict: "confirmed", by: "did-document" },
        currency: { verdict: "valid", checkedAt: "2026-11-22T12:00:00.000Z" },
      },
    });
  });

  test("hands the badge over, by itself and in its picture, which nobody is to keep or index", async () => {
    const [json, png] = await files(badge.secret);
    for (const response of [json, png]) {
      if (!response) throw new Error("A file is missing.");
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(response.headers.get("x-robots-tag")).toBe("noindex");
      const bytes = new Uint8Array(await response.arrayBuffer());
      const file = await readBadgeFile({ fileName: "badge", bytes });
      expect(file.ok && file.value.badges.map(({ text }) => text)).toEqual([
        { form: "json", document: badge.credential },
      ]);
    }
  });

  test("tells our key in the document of our did:web, where others look for it", async () => {
    const response = await didDocument();
    expect(response.headers.get("content-type")).toBe("application/did+json");
    const content = await response.json();
    const url = `${ORIGIN}/.well-known/did.json`;
    const documents = new Map([[url, { fetchedAt: "2026-11-22T12:00:00Z", content }]]);
    expect(issuerKeys("did:web:tessera.harbour.example", documents)).toMatchObject({
      by: "did-document",
      keys: [{ form: "multikey" }],
    });
  });

  test("where it is off, every address is like one that was never given out", async () => {
    await publish(false);
    expect(await verificationOf(badge.secret)).toBeNull();
    expect(await verificationOf("none")).toBeNull();
    const [off] = await files(badge.secret);
    const [unknown] = await files("none");
    expect(await off?.text()).toBe(await unknown?.text());
    expect([await statuses(badge.secret), await statuses("none")]).toEqual([
      [404, 404, 404],
      [404, 404, 404],
    ]);
    expect((await didDocument()).status).toBe(404);
    await publish(true);
    expect(await statuses(badge.secret)).toEqual([200, 200, 200]);
  });

  test("without https there is no did:web, and no document for it", async () => {
    vi.stubEnv("TESSERA_URL", "http://tessera.harbour.example");
    expect((await didDocument()).status).toBe(404);
    vi.stubEnv("TESSERA_URL", ORIGIN);
  });

  test("says so once the award is revoked, though the signature still fits", async () => {
    const list = { id: `${ORIGIN}/verify/${badge.secret}/status.json` };
    expect(await revokedNow()).toMatchObject({ ...list, revokedCredential: [] });
    const { id, version } = world.awards.ada;
    await made(revokeAward(ARRANGER, { id, version, revokedOn: TODAY }));
    expect(await verificationOf(badge.secret)).toMatchObject({
      isGood: false,
      state: { kind: "award-revoked", since: TODAY },
      verdicts: { integrity: { verdict: "fits" }, currency: { verdict: "revoked" } },
    });
    expect(await revokedNow()).toMatchObject({
      ...list,
      revokedCredential: [{ id: badge.credential.id, revoked: true }],
    });
  });
});
