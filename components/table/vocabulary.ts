/**
 * Columns that mean the same in every table. A row that has `person`, `team` and `proof` is shown
 * by `[PERSON, TEAM, PROOF]`; a table that needs another header spreads one: `{ ...EXPIRES, header: "Held until" }`.
 */
export const PERSON = { kind: "link", key: "person", header: "Person" } as const;
export const TEAM = { kind: "link", key: "team", header: "Team", spare: true } as const;
export const COMPETENCY = { kind: "link", key: "competency", header: "Competency" } as const;
export const CREDENTIAL = { kind: "link", key: "credential", header: "Credential" } as const;
export const PROOF = { kind: "proof", key: "proof", header: "Proof" } as const;
export const ISSUED = { kind: "day", key: "issuedOn", header: "Issued" } as const;
export const EXPIRES = { kind: "day", key: "expiresOn", header: "Expires" } as const;
export const ACTIONS = { kind: "node", key: "actions", header: "" } as const;
