type Step = { readonly rank: number; readonly name: string };

/** "3 Practitioner", by the steps of the competency's own scale; "none" for level 0. */
export function levelText(scale: readonly Step[], level: number): string {
  if (level === 0) return "none";
  const step = scale.find(({ rank }) => rank === level);
  return step ? `${level} ${step.name}` : String(level);
}
