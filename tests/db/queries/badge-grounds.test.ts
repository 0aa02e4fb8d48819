import { beforeAll, expect, test } from "vitest";
import { inScope } from "@/db/actor-scope";
import { groundsFor } from "@/db/queries/badge-grounds";
import { issuerPins } from "@/db/schema/issuer-pins";
import { jobActor } from "@/lib/access";
import type { BadgeText } from "@/lib/badge/badge-text";
import { badgeJson } from "@/tests/support/badges/about";
import { PUBLISHED } from "@/tests/support/badges/published";
import { describeEachDatabase } from "@/tests/support/databases";

const BADGES = jobActor("badges");
const AT = "2026-11-22T08:00:00.000Z";
const ASSERTION = badgeJson("1edtech/ob20/basic-assertion.json");
const TEXT: BadgeText = { form: "json", document: ASSERTION };

describeEachDatabase("what badges hang on", (database) => {
  beforeAll(async () => {
    const { sql } = database();
    for (const [url, { content }] of PUBLISHED) {
      await sql`insert into fetched_documents (url, content, fetched_at, asked_at)
        values (${url}, ${JSON.stringify(content)}, ${AT}, ${AT})`;
    }
    const pin = { thumbprint: "abc", reason: "Told by telephone.", pinnedBy: "Ada" };
    await inScope(BADGES, (tx) =>
      tx.insert(issuerPins).values({ issuer: "https://example.org/issuer", ...pin }),
    );
  });

  test("is what was fetched, to the end of the chain and nothing else, and the pins", async () => {
    const { documents, pins } = await groundsFor(BADGES, [TEXT, TEXT]);
    expect([...documents.keys()].sort()).toEqual([
      "https://example.org/organization.json",
      "https://example.org/robotics-badge.json",
    ]);
    const organization = documents.get("https://example.org/organization.json");
    expect(organization?.fetchedAt).toBe(AT);
    expect(organization?.content).toMatchObject({ type: "Issuer" });
    expect(pins).toEqual([{ issuer: "https://example.org/issuer", thumbprint: "abc" }]);
  });

  test.each([
    ["nothing", null],
    ["no JSON", "<html>"],
    ["a list", "[]"],
    ["JSON that says one thing twice", '{"type":1,"type":2}'],
  ])("is not known where %s was had", async (_, content) => {
    const { sql } = database();
    await sql`insert into fetched_documents (url, content, fetched_at, asked_at)
      values (${ASSERTION.id}, ${content}, ${AT}, ${AT})
      on conflict (url) do update set content = excluded.content`;
    const { documents } = await groundsFor(BADGES, [TEXT]);
    expect(documents.has(ASSERTION.id)).toBe(false);
  });

  test("may be a token", async () => {
    const { sql } = database();
    await sql`insert into fetched_documents (url, content, fetched_at, asked_at)
      values ('https://a.example/b', ${"e30.e30.e30\n"}, ${AT}, ${AT})`;
    const { documents } = await groundsFor(BADGES, [{ form: "url", url: "https://a.example/b" }]);
    expect(documents.get("https://a.example/b")?.content).toBe("e30.e30.e30");
  });

  test("is seen by the installation alone", async () => {
    const admin = { ...BADGES, kind: "user", access: "admin" } as const;
    const { documents } = await groundsFor(admin, [TEXT]);
    expect([...documents]).toEqual([]);
  });
});
