type Asked = { readonly months: number; readonly role: string | null };

const EXPERIENCE = /^(\d{1,3}) months? (?:as (.+)|with the organisation)$/is;

/** Experience as it is typed: "24 months as Network Engineer", "12 months with the organisation". */
export function experienceText({ months, role }: Asked): string {
  const count = months === 1 ? "1 month" : `${months} months`;
  return `${count} ${role === null ? "with the organisation" : `as ${role}`}`;
}

/** What such a text asks for, the role still a name; null for any other text. */
export function readExperience(text: string): Asked | null {
  const [, months, role] = EXPERIENCE.exec(text.trim()) ?? [];
  return months === undefined ? null : { months: Number(months), role: role ?? null };
}
