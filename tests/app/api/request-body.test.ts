import { expect, test } from "vitest";
import { Refused } from "@/app/_server/api/problem";
import { jsonBody, limitedBody } from "@/app/_server/api/request/request-body";

const MIB = 1024 * 1024;

/** A body that never ends, and how much of it was taken. */
function endless(chunk: number, headers: Record<string, string> = {}) {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        taken += chunk;
        controller.enqueue(new Uint8Array(chunk));
      },
    },
    { highWaterMark: 0 },
  );
  // `duplex` is asked for with a stream, though the types do not know it.
  const init: RequestInit & { duplex: "half" } = { method: "POST", headers, body, duplex: "half" };
  return { request: new Request("http://localhost/", init), taken: () => taken };
}

test("a body without a length is read no further than it may be long", async () => {
  const { request, taken } = endless(64 * 1024);
  await expect(limitedBody(request, MIB)).rejects.toMatchObject({ kind: "too-large" });
  expect(taken()).toBeLessThanOrEqual(MIB + 128 * 1024);
});

test("a body that says that it is too long is not read at all", async () => {
  const { request, taken } = endless(64 * 1024, { "content-length": String(2 * MIB) });
  await expect(limitedBody(request, MIB)).rejects.toBeInstanceOf(Refused);
  expect(taken()).toBe(0);
});

test("a body of exactly the most is read whole", async () => {
  const request = new Request("http://localhost/", { method: "POST", body: "x".repeat(100) });
  expect((await limitedBody(request, 100)).length).toBe(100);
});

test("nothing at all is an empty object", async () => {
  expect(await jsonBody(new Request("http://localhost/", { method: "POST" }))).toEqual({});
});
