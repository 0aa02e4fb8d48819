import { beforeAll, describe, expect, test, vi } from "vitest";
import { type Asked, type Caller, callerAs, callerWith } from "@/tests/support/caller";
import { describeEachDatabase } from "@/tests/support/databases";
import { type SmallWorld, smallWorld } from "@/tests/support/small-world";

const NOWHERE = "5f0e8f0e-0000-4000-8000-000000000000";

describeEachDatabase("problems", () => {
  let world: SmallWorld;
  let admin: Caller;
  let manager: Caller;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    admin = await callerAs("admin");
    manager = await callerAs("manager", { teamIds: [world.teams.blue] });
  });

  const award = () => ({
    personId: world.people.ada,
    credentialId: world.badge.id,
    issuedOn: "2026-01-10",
  });
  const flaws = async (what: string, asked: Asked, call = admin) => {
    const { status, body, headers } = await call(what, asked);
    expect(headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(body).toMatchObject({ status, type: expect.stringMatching(/^urn:tessera:problem:/) });
    const found = body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [
      pointer,
      code,
    ]);
    return [status, Object.fromEntries(found)];
  };

  test.each(["Bearer", "Bearer x", `Bearer ${"y".repeat(43)}`, "Basic YTpi", "Bearer \u00e4"])(
    "“%s” is nobody",
    async (authorization) => {
      const { status, headers } = await callerWith(authorization)("GET /teams");
      expect(status).toBe(401);
      expect(headers.get("www-authenticate")).toBe("Bearer");
    },
  );

  describe("what cannot be read is 400 and says where", () => {
    test.each<[string, Asked, Record<string, string>]>([
      ["GET /teams", { query: { asof: "2026-01-01" } }, { "/query/asof": "unknown" }],
      ["GET /teams", { query: { asOf: "2026-02-30" } }, { "/query/asOf": "invalid" }],
      ["GET /teams", { query: { proof: "sworn" } }, { "/query/proof": "invalid" }],
      ["GET /teams", { query: { limit: 0 } }, { "/query/limit": "invalid" }],
      ["GET /teams", { query: { limit: 1001 } }, { "/query/limit": "invalid" }],
      ["GET /teams", { query: { cursor: "bm9uc2Vuc2U" } }, { "/query/cursor": "invalid" }],
      ["GET /awards", { query: { cursor: "WyJ4Il0" } }, { "/query/cursor": "invalid" }],
      ["GET /timeline", {}, { "/query/personId": "missing", "/query/requirementId": "missing" }],
      ["GET /coverage", { query: { knownAt: "2026-06-30" } }, { "/query/knownAt": "invalid" }],
      [
        "GET /forecast",
        { query: { from: "2026-01-02", until: "2026-01-01" } },
        { "/query/until": "invalid" },
      ],
    ])("%s %o", async (what, asked, expected) => {
      expect(await flaws(what, asked)).toEqual([400, expected]);
    });

    test("a parameter that comes twice", async () => {
      const twice = "GET /teams?asOf=2026-01-01&asOf=2026-01-02";
      expect(await flaws(twice, {})).toEqual([400, { "/query/asOf": "repeated" }]);
    });

    test.each<[string, unknown, Record<string, string>]>([
      ["a missing field", { issuedOn: undefined }, { "/issuedOn": "missing" }],
      ["a field of no meaning here", { role: "admin" }, { "/role": "unknown" }],
      ["an id of its own", { id: NOWHERE }, { "/id": "unknown" }],
      ["a list for a value", { number: ["7"] }, { "/number": "invalid" }],
      ["a NUL", { number: "7\u0000" }, { "/number": "invalid" }],
      ["half of a character", { number: "\ud83d" }, { "/number": "invalid" }],
      ["a script for a link", { url: "javascript:alert(1)" }, { "/url": "invalid" }],
    ])("%s in a body", async (_name, changes, expected) => {
      const body = { ...award(), ...(changes as object) };
      expect(await flaws("POST /awards", { body })).toEqual([400, expected]);
    });

    test("a prototype is a field like others, and unknown", async () => {
      const body = `{"name":"Ops","__proto__":{"parentId":null},"constructor":{}}`;
      expect(await flaws("POST /teams", { body })).toEqual([
        400,
        { "/__proto__": "unknown", "/constructor": "unknown" },
      ]);
      expect(Object.hasOwn(Object.prototype, "parentId")).toBe(false);
    });

    test.each([
      ["{", "json-invalid"],
      ["\ufffe", "json-invalid"],
      [`${"[".repeat(40)}${"]".repeat(40)}`, "json-too-deep"],
    ])("%o is no JSON that is read", async (body, code) => {
      expect(await flaws("POST /teams", { body })).toEqual([400, { "": code }]);
    });
  });

  test("a body of another type is 415, and one that is too long 413", async () => {
    const headers = { "content-type": "text/plain" };
    expect((await admin("POST /teams", { body: "{}", headers })).status).toBe(415);
    const long = JSON.stringify({ name: "x".repeat(256 * 1024) });
    expect((await admin("POST /teams", { body: long })).status).toBe(413);
  });

  test("what is not allowed at all is 403, whatever it is done to", async () => {
    const body = { ...award(), personId: NOWHERE };
    const auditor = await callerAs("auditor");
    expect((await auditor("POST /awards", { body })).status).toBe(403);
    expect((await manager("GET /audit")).status).toBe(403);
  });

  test("what is out of reach reads exactly like what does not exist", async () => {
    const places: [string, (id: string) => Asked][] = [
      ["GET /people/%", () => ({})],
      ["GET /levels", (id) => ({ query: { personId: id } })],
      ["GET /standings", (id) => ({ query: { personId: id } })],
      ["GET /awards", (id) => ({ query: { personId: id } })],
      ["POST /awards", (id) => ({ body: { ...award(), personId: id } })],
      [
        "POST /role-assignments",
        (id) => ({ body: { personId: id, roleId: world.analyst.id, startsOn: "2026-01-01" } }),
      ],
    ];
    for (const [what, asked] of places) {
      const of = (id: string) => manager(what.replace("%", id), asked(id));
      const [hidden, nothing] = [await of(world.people.cleo), await of(NOWHERE)];
      expect([what, hidden.status, hidden.body]).toEqual([what, 404, nothing.body]);
      expect([...hidden.headers]).toEqual([...nothing.headers]);
    }
    expect((await admin("GET /people/nonsense")).status).toBe(404);
  });

  test("a rule that is broken is 422 and names the field", async () => {
    const body = { ...award(), expiresOn: "2026-01-09" };
    expect(await flaws("POST /awards", { body })).toEqual([
      422,
      { "/expiresOn": "expires-before-issue" },
    ]);
  });

  test("a change needs the version that was seen", async () => {
    const what = `PATCH /awards/${world.awards.ada.id}`;
    const body = { number: "A-1" };
    expect((await admin(what, { body })).status).toBe(428);
    const headers = { "if-match": "*" };
    expect(await flaws(what, { body, headers })).toEqual([400, { "/headers/if-match": "invalid" }]);
  });

  test("who comes second is told what stands there by now", async () => {
    const what = `PATCH /awards/${world.awards.ben.id}`;
    const first = await admin(what, { version: 1, body: { number: "A-1", proof: "checked" } });
    expect(first).toMatchObject({ status: 200, body: { number: "A-1", version: 2 } });
    expect(first.headers.get("etag")).toBe('"2"');
    const second = await admin(what, { version: 1, body: { number: "B-2", expiresOn: null } });
    expect(second).toMatchObject({
      status: 409,
      body: {
        type: "urn:tessera:problem:changed",
        current: { number: "A-1", version: 2, expiresOn: "2026-08-31" },
        errors: [
          {
            pointer: "/number",
            code: "changed",
            message: 'By now this is "A-1"; you sent "B-2".',
          },
          {
            pointer: "/expiresOn",
            code: "changed",
            message: 'By now this is "2026-08-31"; you sent null.',
          },
        ],
      },
    });
    expect(second.headers.get("etag")).toBe('"2"');
    const removal = await admin(what.replace("PATCH", "DELETE"), { version: 1 });
    expect(removal.status).toBe(409);
  });
});
