import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { openApi } from "@/app/_server/api/openapi";
import { operations } from "@/app/_server/api/routes";
import { newSecret } from "@/db/secrets";
import { type Caller, callerAs } from "@/tests/support/caller";
import { describeEachDatabase } from "@/tests/support/databases";
import { type SmallWorld, smallWorld } from "@/tests/support/small-world";
import { EXAMPLES } from "./examples";

const all = operations();

test("every folder of the interface is described, and nothing else", () => {
  const root = path.resolve(import.meta.dirname, "../../app/api/v1");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" });
  const routes = files.filter((file) => path.basename(file) === "route.ts");
  const addresses = routes.map((file) => `/${path.dirname(file)}`.replaceAll(/\[(\w+)\]/g, "{$1}"));
  expect(new Set(addresses)).toEqual(new Set([...all.map((one) => one.path)]));
});

describe("the description", () => {
  const text = JSON.stringify(openApi(all));
  const document = JSON.parse(text);

  test("names nothing that it does not have", () => {
    for (const [, kind = "", name = ""] of text.matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
      expect(document.components[kind]).toHaveProperty(name);
    }
    expect(text).not.toContain("$defs");
  });

  test("gives every operation a name of its own", () => {
    const ids = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(all.length);
    expect(new Set(ids).size).toBe(all.length);
  });

  test("says of days that they are days, and what a rule is", () => {
    const { properties } = document.components.schemas.Award;
    expect(properties.issuedOn).toEqual({ type: "string", format: "date" });
    const sent = document.paths["/awards"].post.requestBody.content["application/json"].schema;
    expect(sent.properties.issuedOn).toEqual({ type: "string", format: "date" });
    expect(sent.additionalProperties).toBe(false);
    const { rule } = document.components.schemas.RequirementVersion.properties;
    expect(rule).toEqual({ $ref: "#/components/schemas/Rule" });
  });
});

describeEachDatabase("every operation that is described", () => {
  let world: SmallWorld;
  let admin: Caller;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    vi.stubEnv("TESSERA_SECRET", newSecret());
    world = await smallWorld();
    admin = await callerAs("admin");
  });

  test.each(all.map((one) => [`${one.method} ${one.path}`, one.operation] as const))(
    "%s",
    async (name, operation) => {
      const example = EXAMPLES[name];
      if (!example) throw new Error(`tests/api/examples.ts has no call of ${name}.`);
      const { status, headers, body } = await example(admin, world);
      expect([status, body]).toEqual([operation.status, body]);
      expect(headers.get("cache-control")).toBe("no-store");
      if (operation.answer === null) return expect(body).toBe("");
      const type = "type" in operation ? operation.type : "application/json";
      const isAny = type === "*/*"; // a file, of whichever type it is
      const isText = !/^image\/|zip$/.test(type);
      const exact = isText ? `${type}; charset=utf-8` : type;
      if (!isAny) expect(headers.get("content-type")).toBe(exact);
      const answer = operation.answer.safeParse(body);
      expect(answer.error?.issues ?? []).toEqual([]);
    },
  );
});
