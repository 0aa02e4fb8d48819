/** Columns that speak of one another: they go back together or not at all. */
const TOGETHER: readonly (readonly string[])[] = [
  ["starts_on", "ends_on"],
  ["effective_from", "effective_until"],
  ["joined_on", "left_on"],
  ["issued_on", "issued_precision", "expires_on", "expires_precision", "revoked_on", "proof"],
  ["state", "revoked_on", "number", "proof"],
  ["hours", "proof"],
  ["assessed_on", "expires_on", "level", "proof"],
  ["validity", "validity_months"],
  ["price", "currency"],
  ["person_id", "claimed_by"],
];

export type FieldsBack = { readonly back: readonly string[]; readonly kept: readonly string[] };

/**
 * Which of the columns that an act changed can go back: those that still are as it left them, and what
 * belongs to them. What somebody edited elsewhere in the row stands in nobody's way.
 */
export function fieldsBack(changed: readonly string[], edited: readonly string[]): FieldsBack {
  const isKept = (column: string) =>
    edited.includes(column) ||
    TOGETHER.some((group) => group.includes(column) && group.some((one) => edited.includes(one)));
  return {
    back: changed.filter((column) => !isKept(column)),
    kept: changed.filter(isKept),
  };
}
