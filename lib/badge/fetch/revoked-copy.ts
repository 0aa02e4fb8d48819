import { textOf } from "@/lib/badge/read/shapes";
import { isJsonObject } from "@/lib/json";
import { readContent } from "./read-content";

/**
 * What stands for a hosted assertion that its server calls gone (HTTP 410), which is how Open Badges 2.0
 * says that it is revoked; with the reason, where `answer` gives one.
 */
export function revokedCopy(address: string, answer: string): string {
  const said = readContent(answer);
  const revocationReason = isJsonObject(said) ? textOf(said.revocationReason) : null;
  return JSON.stringify({
    id: address,
    revoked: true,
    ...(revocationReason === null ? {} : { revocationReason }),
  });
}
