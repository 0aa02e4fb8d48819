import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { networkAddress, watchRequests } from "@/app/_server/door/network";

beforeAll(watchRequests);
afterEach(() => vi.unstubAllEnvs());

/** What a server of ours takes for the address of a request that arrives with these headers. */
async function addressSeen(headers: Record<string, string>, method = "GET") {
  let address = "";
  const server = http.createServer((request, response) => {
    const seen = request.headers;
    address = networkAddress({ get: (name) => String(seen[name] ?? "") });
    if (!response.headersSent) response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  const status = await new Promise<number>((resolve, reject) => {
    const request = http.request({ port, host: "127.0.0.1", method, headers }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode ?? 0));
    });
    request.on("error", reject).end();
  });
  await new Promise((resolve) => server.close(resolve));
  return { address, status };
}

describe("where a request comes from", () => {
  const FORGED = { "x-forwarded-for": "6.6.6.6", "x-tessera-address": "6.6.6.6" };

  test("is where its connection comes from, whatever it says", async () => {
    expect((await addressSeen(FORGED)).address).toBe("127.0.0.1");
  });

  test.each([
    ["1", "6.6.6.6, 192.0.2.7", "192.0.2.7"],
    ["2", "6.6.6.6, 192.0.2.7, 10.0.0.1", "192.0.2.7"],
    ["2", "192.0.2.7", ""],
    ["1", "", ""],
  ])("behind %s proxies is what they wrote: %j", async (proxies, forwarded, expected) => {
    vi.stubEnv("TESSERA_PROXIES", proxies);
    const { address } = await addressSeen({ ...FORGED, "x-forwarded-for": forwarded });
    expect(address).toBe(expected);
  });
});

test("TRACE is refused", async () => {
  expect((await addressSeen({}, "TRACE")).status).toBe(405);
});
