type Asked = {
  readonly hours: number;
  readonly months: number;
  readonly competency: string | null;
};

const UPKEEP = /^(\d{1,6}) hours?(?: of (.+))? in (\d{1,3}) months?$/is;

/** Upkeep as it is typed: "20 hours in 12 months", "8 hours of Linux in 36 months". */
export function upkeepText({ hours, months, competency }: Asked): string {
  const of = competency === null ? "" : ` of ${competency}`;
  return `${counted(hours, "hour")}${of} in ${counted(months, "month")}`;
}

function counted(count: number, one: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${one}s`;
}

/** What such a text asks for, the competency still a name; null for any other text. */
export function readUpkeep(text: string): Asked | null {
  const [, hours, competency, months] = UPKEEP.exec(text.trim()) ?? [];
  if (hours === undefined) return null;
  return { hours: Number(hours), months: Number(months), competency: competency ?? null };
}
