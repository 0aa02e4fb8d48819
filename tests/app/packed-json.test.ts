import { afterEach, expect, test, vi } from "vitest";
import { packedJson } from "@/app/_server/packed-json";
import { fetchPacked } from "@/components/browser/fetch-packed";

afterEach(() => vi.unstubAllGlobals());

function serve(answer: () => Promise<Response>): void {
  vi.stubGlobal("fetch", answer);
}

const read = () => fetchPacked("/here", new AbortController().signal);

test.each([null, { words: "Ärzte · 3", cells: "A".repeat(100_000) }])(
  "a browser reads what the server packed",
  async (data) => {
    serve(() => packedJson(data));
    expect(await read()).toEqual(data);
  },
);

test("nobody on the way keeps it", async () => {
  expect((await packedJson(1)).headers.get("cache-control")).toBe("private, no-store");
});

test("what was not packed, or refused, is a failure", async () => {
  serve(async () => new Response("<!doctype html>"));
  await expect(read()).rejects.toThrow();
  serve(async () => new Response("Gone", { status: 404 }));
  await expect(read()).rejects.toThrow("/here answered 404.");
});
