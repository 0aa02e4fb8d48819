import {
  type CompactJws,
  type JwsProblem,
  readCompactJws,
  readJwsHeader,
} from "@/lib/badge/verify/jws/compact-jws";
import type { Result } from "@/lib/result";
import { remembered } from "./remembered";

const READING = { header: remembered(readJwsHeader, (header) => header), base64url };

/** Takes a compact JWS apart, as `readCompactJws` does, in less time. */
export function readJws(token: string): Result<CompactJws, JwsProblem> {
  return readCompactJws(token, READING);
}

/** Node passes over what is no base64url: only what is written back the same was nothing else. */
function base64url(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, "base64url");
  return bytes.toString("base64url") === text ? bytes : null;
}
