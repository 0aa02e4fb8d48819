import { isJsonObject } from "@/lib/json";
import bitstringStatusList from "./bitstring-status-list-v1.json" with { type: "json" };
import clr from "./clr-v2p0.json" with { type: "json" };
import clr201 from "./clr-v2p0-2.0.1.json" with { type: "json" };
import credentialsExamples from "./credentials-examples-v2.json" with { type: "json" };
import credentialsV1 from "./credentials-v1.json" with { type: "json" };
import credentialsV2 from "./credentials-v2.json" with { type: "json" };
import dataIntegrityV1 from "./data-integrity-v1.json" with { type: "json" };
import dataIntegrityV2 from "./data-integrity-v2.json" with { type: "json" };
import didV1 from "./did-v1.json" with { type: "json" };
import ed25519 from "./ed25519-2020-v1.json" with { type: "json" };
import multikey from "./multikey-v1.json" with { type: "json" };
import badges from "./ob-v3p0.json" with { type: "json" };
import badges301 from "./ob-v3p0-3.0.1.json" with { type: "json" };
import badges302 from "./ob-v3p0-3.0.2.json" with { type: "json" };
import badges303 from "./ob-v3p0-3.0.3.json" with { type: "json" };
import badgeExtensions from "./ob-v3p0-extensions.json" with { type: "json" };
import statusList2021 from "./status-list-2021-v1.json" with { type: "json" };

/** Each context under the address that badges name it by. None is ever fetched. */
export const CONTEXTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["https://www.w3.org/2018/credentials/v1", credentialsV1],
  ["https://www.w3.org/ns/credentials/v2", credentialsV2],
  ["https://www.w3.org/ns/credentials/examples/v2", credentialsExamples],
  ["https://www.w3.org/ns/credentials/status/v1", bitstringStatusList],
  ["https://w3id.org/vc/status-list/2021/v1", statusList2021],
  ["https://www.w3.org/ns/did/v1", didV1],
  ["https://w3id.org/security/data-integrity/v1", dataIntegrityV1],
  ["https://w3id.org/security/data-integrity/v2", dataIntegrityV2],
  ["https://w3id.org/security/multikey/v1", multikey],
  ["https://w3id.org/security/suites/ed25519-2020/v1", ed25519],
  ["https://purl.imsglobal.org/spec/ob/v3p0/context.json", badges],
  ["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json", badges301],
  ["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json", badges302],
  ["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", badges303],
  ["https://purl.imsglobal.org/spec/ob/v3p0/extensions.json", badgeExtensions],
  ["https://purl.imsglobal.org/spec/clr/v2p0/context.json", clr],
  ["https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json", clr201],
]);

/** What a badge's own context is held against. */
export const BUNDLED = {
  urls: new Set(CONTEXTS.keys()),
  terms: new Set([...CONTEXTS.values()].flatMap(termsOf)),
};

/** The names that a context defines, at any depth. */
function termsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(termsOf);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => [
    ...(name === "@context" ? namesOf(member) : []),
    ...termsOf(member),
  ]);
}

function namesOf(context: unknown): readonly string[] {
  if (Array.isArray(context)) return context.flatMap(namesOf);
  return isJsonObject(context) ? Object.keys(context).filter((name) => !name.startsWith("@")) : [];
}
