/** What the columns of a table of badges are called, as somebody who looks at it reads them. */
export const BADGE_COLUMNS = {
  recipient: "Recipient",
  badge: "Badge",
  issuer: "Issuer",
  home: "At home at",
  type: "Type",
  earned: "Earned on",
  until: "Valid until",
  id: "Id",
  address: "Address",
  status: "Status",
  proof: "Proof",
} as const;

export type BadgeColumn = keyof typeof BADGE_COLUMNS;
