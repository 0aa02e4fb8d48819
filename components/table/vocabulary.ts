/**
 * Columns that mean the same in every table. A row that has `person`, `standing` and `until` is shown
 * by `[PERSON, STANDING, UNTIL]`; a table that needs another header spreads one: `{ ...UNTIL, header: "Held until" }`.
 */
export const PERSON = { kind: "link", key: "person", header: "Person" } as const;
export const TEAM = { kind: "link", key: "team", header: "Team" } as const;
export const ROLE = { kind: "link", key: "role", header: "Role" } as const;
export const COMPETENCY = { kind: "link", key: "competency", header: "Competency" } as const;
export const CREDENTIAL = { kind: "link", key: "credential", header: "Credential" } as const;
export const REQUIREMENT = { kind: "link", key: "requirement", header: "Requirement" } as const;
export const ISSUER = { kind: "text", key: "issuer", header: "Issuer" } as const;
export const STANDING = { kind: "standing", key: "standing", header: "Standing" } as const;
export const BY = { kind: "link", key: "by", header: "Satisfied by" } as const;
export const PROOF = { kind: "proof", key: "proof", header: "Proof" } as const;
export const ISSUED = { kind: "day", key: "issuedOn", header: "Issued" } as const;
export const EXPIRES = { kind: "day", key: "expiresOn", header: "Expires" } as const;
export const SINCE = { kind: "day", key: "since", header: "Since" } as const;
export const UNTIL = { kind: "day", key: "until", header: "Until" } as const;
export const LEVEL = { kind: "number", key: "level", header: "Level" } as const;
export const REQUIRED = { kind: "number", key: "required", header: "Required" } as const;
export const GAP = { kind: "number", key: "gap", header: "Gap" } as const;
export const COVERAGE = { kind: "ratio", key: "coverage", header: "Covered" } as const;
export const SLOTS = { kind: "slots", key: "slots", header: "Standings" } as const;
export const ACTIONS = { kind: "node", key: "actions", header: "" } as const;
