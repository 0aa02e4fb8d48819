import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fetchGrounds } from "@/db/badges/fetch/fetch-grounds";
import { connectTo, type Network } from "@/db/badges/fetch/network";
import { verifyBadge } from "@/db/badges/verify/verify-badge";
import { groundsFor } from "@/db/queries/badge-grounds";
import { jobActor } from "@/lib/access";
import type { BadgeText } from "@/lib/badge/badge-text";
import { addressesOf } from "@/lib/badge/verify/addresses";
import { about, badgeJson } from "@/tests/support/badges/about";
import { allowFetching } from "@/tests/support/badges/allow-fetching";
import { badgesNaming, badgesOf, type Naming } from "@/tests/support/badges/naming";
import { PUBLISHED } from "@/tests/support/badges/published";
import { type Answer, canaries, type Standing, standIn } from "@/tests/support/badges/servers";
import { newSigner } from "@/tests/support/badges/sign";
import { INSIDE_ADDRESSES, INSIDE_ANSWERS, INSIDE_DIDS } from "@/tests/support/badges/spellings";
import { describeEachDatabase } from "@/tests/support/databases";

const BADGES = jobActor("badges");
const ASSERTION = badgeJson("1edtech/ob20/basic-assertion.json");
const TEXT: BadgeText = { form: "json", document: ASSERTION };
const CHAIN = [
  "https://example.org/beths-robotics-badge.json",
  "https://example.org/organization.json",
  "https://example.org/robotics-badge.json",
];

/** What the issuer of the official samples publishes. */
const published: Answer = ({ headers, url }, response) => {
  const known = PUBLISHED.get(`https://${headers.host}${url}`)?.content;
  const content = url === "/beths-robotics-badge.json" ? ASSERTION : known;
  response.writeHead(content ? 200 : 404).end(JSON.stringify(content));
};

describeEachDatabase("fetching what badges hang on", (database) => {
  let issuer: Standing;
  let answer = published;
  beforeEach(async () => {
    answer = published;
    issuer = await standIn((request, response) => answer(request, response));
    await database().sql`delete from fetched_documents`;
    at("2026-11-22T08:00:00Z");
  });
  afterEach(async () => {
    await issuer.stop();
    vi.unstubAllEnvs();
  });

  const fetching = (texts: readonly BadgeText[] = [TEXT]) =>
    fetchGrounds(BADGES, texts, undefined, issuer.network);
  const rows = () => database().sql`select * from fetched_documents order by url`;
  const state = async () => {
    const { sql } = database();
    return sql`select failure, fetched_at, asked_at from fetched_documents where url = ${CHAIN[0] ?? ""}`;
  };

  test("does nothing unless an administrator allowed it, not even look up a name", async () => {
    await fetching();
    expect([issuer.names, issuer.requests, [...(await rows())]]).toEqual([[], [], []]);
    await allowFetching(false);
    await fetching();
    expect([issuer.names, issuer.requests]).toEqual([[], []]);
  });

  test("follows the badge to the end of the chain, so that it is verified", async () => {
    await allowFetching(true);
    await fetching();
    expect((await rows()).map(({ url, failure }) => [url, failure])).toEqual(
      CHAIN.map((url) => [url, null]),
    );
    const grounds = await groundsFor(BADGES, [TEXT]);
    const verdicts = await verifyBadge(TEXT, about(grounds));
    expect(verdicts).toMatchObject({
      integrity: { verdict: "fits" },
      issuer: { verdict: "confirmed", by: "hosting" },
      currency: { verdict: "valid", checkedAt: "2026-11-22T08:00:00.000Z" },
    });
  });

  test("asks again after a day, and after an hour where it failed", async () => {
    await allowFetching(true);
    answer = (request, response) => {
      if (request.url === "/organization.json") response.writeHead(500).end();
      else published(request, response);
    };
    await fetching();
    expect(issuer.requests.length).toBe(3);
    at("2026-11-22T08:59:00Z");
    await fetching();
    expect(issuer.requests.length).toBe(3);
    answer = published;
    at("2026-11-22T09:01:00Z");
    await fetching();
    expect(issuer.requests.slice(3)).toEqual(["example.org/organization.json"]);
    at("2026-11-23T08:00:00Z");
    await fetching();
    expect(issuer.requests.length).toBe(6);
  });

  test("keeps what was last had, and its time, where asking fails", async () => {
    await allowFetching(true);
    await fetching();
    const before = await groundsFor(BADGES, [TEXT]);
    for (const [failure, fails] of FAILURES) {
      answer = fails;
      at("2026-11-29T08:00:00Z");
      await database().sql`update fetched_documents set asked_at = '2026-11-22', failure = null`;
      await fetching();
      expect(await state()).toEqual([
        {
          failure,
          fetched_at: new Date("2026-11-22T08:00:00Z"),
          asked_at: new Date("2026-11-29T08:00:00Z"),
        },
      ]);
      expect(await groundsFor(BADGES, [TEXT])).toEqual(before);
    }
  });

  test("takes a hosted assertion that is gone for revoked, and nothing else", async () => {
    await allowFetching(true);
    await fetching();
    at("2026-11-23T08:00:00Z");
    answer = (_request, response) => {
      response.writeHead(410).end('{"revocationReason":"Given by mistake."}');
    };
    await fetching();
    const { documents } = await groundsFor(BADGES, [TEXT]);
    const verdicts = await verifyBadge(TEXT, about({ documents }));
    expect(verdicts.currency).toMatchObject({ verdict: "revoked", reason: "Given by mistake." });
    expect((await rows()).map(({ failure }) => failure)).toEqual([null, "gone", "gone"]);
  });

  test("asks only the hosts that are named, where some are", async () => {
    await allowFetching(true, ["badges.example"]);
    await fetching();
    expect([issuer.names, issuer.requests]).toEqual([[], []]);
    await allowFetching(true, ["badges.example", "example.org"]);
    await fetching();
    expect(issuer.requests.length).toBe(3);
  });

  test("asks for no more than a thousand documents at a time", async () => {
    await allowFetching(true);
    answer = (_request, response) => response.writeHead(404).end();
    const texts = Array.from({ length: 1_100 }, (_, number): BadgeText => {
      return { form: "url", url: `https://badges.example/${number}` };
    });
    await fetching(texts);
    expect(issuer.requests.length).toBe(1_000);
  });

  describe("never reaches inside", () => {
    const signer = newSigner();
    const places: readonly Naming[] = [
      ...INSIDE_ADDRESSES.flatMap((address) => badgesNaming(address, signer)),
      ...INSIDE_DIDS.flatMap((did) => badgesOf(did, signer)),
    ];

    test("by any spelling in any place", async () => {
      await allowFetching(true);
      await know(places);
      const birds = await canaries();
      const names = new Set<string>();
      const network: Network = {
        resolve: async (host) => {
          names.add(host);
          return [];
        },
        connect: (host, addresses) => connectTo(host, addresses, birds.port),
      };
      const texts = places.map(({ text }) => text);
      await fetchGrounds(BADGES, texts, undefined, network);
      expect([...names].sort()).toEqual(["known.example"]);
      expect(birds.hits()).toBe(0);
      await birds.stop();
    });

    test("by any name", async () => {
      await allowFetching(true);
      const birds = await canaries();
      const answers = [...INSIDE_ANSWERS, ...birds.addresses];
      const texts = answers.map((_, at): BadgeText => {
        return { form: "url", url: `https://n${at}.badges.example/` };
      });
      const network: Network = {
        resolve: async (host) => ["93.184.215.14", answers[Number(/\d+/.exec(host)?.[0])] ?? ""],
        connect: (host, addresses) => connectTo(host, addresses, birds.port),
      };
      await fetchGrounds(BADGES, texts, undefined, network);
      const failures = (await rows()).map(({ failure }) => failure);
      expect(failures).toEqual(answers.map(() => "address-not-public"));
      expect(birds.hits()).toBe(0);
      await birds.stop();
    });

    test("though verifying would follow each of them", () => {
      const named = badgesNaming("https://badges.example/asked", signer);
      const followed = named.map(({ text, known }) => {
        const documents = new Map(
          Object.entries(known).map(([url, content]) => [url, { fetchedAt: "", content }]),
        );
        return addressesOf(text, documents).includes("https://badges.example/asked");
      });
      expect(followed).toEqual(named.map(() => true));
    });

    async function know(all: readonly Naming[]): Promise<void> {
      const known = Object.fromEntries(all.flatMap((one) => Object.entries(one.known)));
      const { sql } = database();
      await sql`insert into fetched_documents (url, content, fetched_at, asked_at)
        select key, value::text, '2026-11-22T08:00:00Z', '2026-11-22T08:00:00Z'
        from jsonb_each(${sql.json(JSON.parse(JSON.stringify(known)))})`;
    }
  });
});

const FAILURES: readonly (readonly [string, Answer])[] = [
  ["status-refused", (_request, response) => response.writeHead(503).end("{}")],
  ["redirected", (_request, response) => response.writeHead(302, { location: "/" }).end()],
  ["not-a-document", (_request, response) => response.end("<html>")],
  ["not-a-document", (_request, response) => response.end('{"id":1,"id":2}')],
  ["unreachable", (request) => request.socket.destroy()],
];

function at(instant: string): void {
  vi.stubEnv("TESSERA_NOW", instant);
}
