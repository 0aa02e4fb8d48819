import type { Example } from "./kind";

/** Auditor links, one call of every operation. */
export const AUDITORS: Readonly<Record<string, Example>> = {
  "POST /auditor-links": (call, { teams }) =>
    call("POST /auditor-links", { body: { label: "Hart & Vale", teamId: teams.blue } }),
  "GET /auditor-links": (call) => call("GET /auditor-links", { query: { limit: 5 } }),
  "POST /auditor-links/{linkId}/revoke": async (call) => {
    const { body } = await call("POST /auditor-links", { body: { label: "Hart & Vale" } });
    return call(`POST /auditor-links/${body.id}/revoke`);
  },
};
