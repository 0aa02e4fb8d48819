import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import { type FetchTarget, fetchTarget, type TargetProblem } from "@/lib/badge/fetch/fetch-target";
import { MOST_CONTENT_BYTES } from "@/lib/badge/fetch/read-content";
import { fail, ok, type Result } from "@/lib/result";
import { decodeUtf8 } from "@/lib/utf8";
import type { Network } from "./network";
import { isPublicAddress } from "./public-address";

/** Why a document was not had. */
export type FetchFailure =
  | TargetProblem
  | "name-unknown"
  /** The name leads to this machine, or into a network. */
  | "address-not-public"
  | "unreachable"
  | "too-slow"
  | "redirected"
  | "status-refused"
  | "gone"
  /** Packed, though we asked for it as it is. */
  | "encoded"
  | "too-large"
  | "not-utf8"
  | "not-a-document";

export type Fetched = {
  readonly text: string;
  /** The server says that there was one, and is none any more. */
  readonly isGone: boolean;
};

export type FetchAbout = {
  /** Those that may be asked; any where none is named. */
  readonly hosts: readonly string[];
  readonly network: Network;
  readonly signal: AbortSignal;
};

/** From the look-up of the name to the last byte. */
const MOST_MILLISECONDS = 5_000;

/**
 * Asks for a document once, at a checked address of its host; nothing that is answered leads elsewhere.
 * Every failure is a value. Throws the reason of `signal` where that stops it.
 */
export async function fetchDocument(
  address: string,
  { hosts, network, signal }: FetchAbout,
): Promise<Result<Fetched, FetchFailure>> {
  const target = fetchTarget(address, hosts);
  if (!target.ok) return target;
  const late = AbortSignal.timeout(MOST_MILLISECONDS);
  const stop = AbortSignal.any([signal, late]);
  try {
    return await fetchFrom(target.value, network, stop);
  } catch {
    // Whatever went wrong on the way: there are hundreds of ways, and one consequence.
    signal.throwIfAborted();
    return fail(late.aborted ? "too-slow" : "unreachable");
  }
}

async function fetchFrom(
  target: FetchTarget,
  network: Network,
  stop: AbortSignal,
): Promise<Result<Fetched, FetchFailure>> {
  const addresses = await unless(stop, network.resolve(target.host, stop));
  if (addresses.length === 0) return fail("name-unknown");
  if (!addresses.every(isPublicAddress)) return fail("address-not-public");
  const response = await answerOf(target, () => network.connect(target.host, addresses), stop);
  try {
    return await read(response);
  } finally {
    response.destroy();
  }
}

function unless<Value>(stop: AbortSignal, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    if (stop.aborted) reject(stop.reason);
    stop.addEventListener("abort", () => reject(stop.reason), { once: true });
    work.then(resolve, reject);
  });
}

const HEADERS = {
  accept: "application/json, application/ld+json, application/did+json, application/jwt, */*;q=0.1",
  "accept-encoding": "identity",
  "user-agent": "Tessera",
  connection: "close",
};

/** Without an agent, so that no connection is kept and no proxy of the environment is asked. */
function answerOf(
  { host, path }: FetchTarget,
  createConnection: () => ReturnType<Network["connect"]>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const port = { port: HTTPS, defaultPort: HTTPS };
    const asked = request({ host, path, ...port, headers: HEADERS, signal, createConnection });
    asked.on("response", resolve);
    asked.on("error", reject);
    asked.on("close", () => reject(new Error("The connection was closed without an answer.")));
    asked.end();
  });
}

const HTTPS = 443;
const GONE = 410;

async function read(response: IncomingMessage): Promise<Result<Fetched, FetchFailure>> {
  const { statusCode: status = 0, headers } = response;
  if (status >= 300 && status < 400) return fail("redirected");
  if (status !== 200 && status !== GONE) return fail("status-refused");
  if ((headers["content-encoding"] ?? "identity") !== "identity") return fail("encoded");
  if (Number(headers["content-length"] ?? 0) > MOST_CONTENT_BYTES) return fail("too-large");
  const bytes = await bodyOf(response);
  if (bytes === null) return fail("too-large");
  const text = decodeUtf8(bytes);
  return text === null ? fail("not-utf8") : ok({ text, isGone: status === GONE });
}

/** Null where it is larger than any document. */
async function bodyOf(response: IncomingMessage): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response) {
    size += part.length;
    if (size > MOST_CONTENT_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
