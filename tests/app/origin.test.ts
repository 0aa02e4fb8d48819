import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isFromOurPages, isHttps, isOurHost, publicOrigin } from "@/app/_server/door/origin";

const from = (origin?: string) => new Headers(origin === undefined ? {} : { origin });
const to = (host: string) => new Headers({ host });

beforeEach(() => vi.stubEnv("PORT", "4321"));
afterEach(() => vi.unstubAllEnvs());

describe("without a configured address", () => {
  beforeEach(() => vi.stubEnv("TESSERA_URL", ""));

  test.each([
    ["http://localhost:4321", true],
    ["http://127.0.0.1:4321", true],
    ["http://[::1]:4321", true],
    ["https://localhost:4321", false],
    ["http://localhost:4322", false],
    ["http://localhost", false],
    ["http://localhost:4321.evil.example", false],
    ["http://evil.example:4321", false],
    ["null", false],
    ["", false],
  ])("a form from %s is one of ours: %s", (origin, expected) => {
    expect(isFromOurPages(from(origin))).toBe(expected);
  });

  test("a request that does not say where it is from is not ours", () => {
    expect(isFromOurPages(from())).toBe(false);
  });

  test("only this machine's own names are answered", () => {
    expect(isOurHost(to("localhost:4321"))).toBe(true);
    expect(isOurHost(to("evil.example:4321"))).toBe(false);
  });

  test("links start with this machine's name", () => {
    expect(publicOrigin()).toBe("http://localhost:4321");
    expect(isHttps()).toBe(false);
  });
});

describe("with a configured address", () => {
  beforeEach(() => vi.stubEnv("TESSERA_URL", "https://skills.northwind.example/"));

  test.each([
    ["https://skills.northwind.example", true],
    ["http://skills.northwind.example", false],
    ["https://skills.northwind.example:4321", false],
    ["https://northwind.example", false],
    ["http://localhost:4321", false],
  ])("a form from %s is one of ours: %s", (origin, expected) => {
    expect(isFromOurPages(from(origin))).toBe(expected);
  });

  test("a reverse proxy may address us as it likes", () => {
    expect(isOurHost(to("10.0.0.7:4321"))).toBe(true);
  });

  test("links start with it", () => {
    expect(publicOrigin()).toBe("https://skills.northwind.example");
    expect(isHttps()).toBe(true);
  });
});

test("an address that is none stops everything", () => {
  vi.stubEnv("TESSERA_URL", "skills.northwind.example");
  expect(() => publicOrigin()).toThrow("TESSERA_URL");
});
