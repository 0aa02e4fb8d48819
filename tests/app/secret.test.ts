import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

let folder = "";

/** The secret as a process finds it that has just started. */
async function secretAtStart(): Promise<string> {
  vi.resetModules();
  const { secret } = await import("@/app/_server/door/secret");
  return secret();
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "tessera-secret-"));
  vi.stubEnv("TESSERA_DATA", path.join(folder, "data"));
  vi.stubEnv("TESSERA_SECRET", "");
  vi.stubEnv("NEXTAUTH_SECRET", "");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe("a configured secret", () => {
  const GOOD = "Zk3v9Qm1xT7bW5nL2rY8cD4fG6hJ0pSa";

  test.each(["TESSERA_SECRET", "NEXTAUTH_SECRET"])("in %s is used as it is", async (name) => {
    vi.stubEnv(name, GOOD);
    expect(await secretAtStart()).toBe(GOOD);
    expect(existsSync(path.join(folder, "data"))).toBe(false);
  });

  test.each([
    ["short", GOOD.slice(1)],
    ["an example", "please-change-me-please-change-me-now"],
    ["a word for a secret", "my-very-very-very-long-nextauth-secret"],
    ["one letter again and again", "a".repeat(64)],
    ["a few letters again and again", "12345678".repeat(8)],
  ])("that is %s stops the start", async (_how, value) => {
    vi.stubEnv("TESSERA_SECRET", value);
    await expect(secretAtStart()).rejects.toThrow("TESSERA_SECRET");
  });
});

describe("without one", () => {
  test("a secret is generated, for its owner's eyes only, and kept", async () => {
    const first = await secretAtStart();
    expect(first).toMatch(/^[\w-]{43}$/);
    const file = path.join(folder, "data", "secret");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8")).toBe(first);
    expect(await secretAtStart()).toBe(first);
  });

  test("each installation has its own", async () => {
    const first = await secretAtStart();
    vi.stubEnv("TESSERA_DATA", path.join(folder, "other"));
    expect(await secretAtStart()).not.toBe(first);
  });
});
