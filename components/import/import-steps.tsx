import clsx from "clsx";

const STEPS = ["File", "Columns", "Names and preview", "Save"] as const;

export type ImportStepsProps = {
  /** The step that somebody is at; beyond the last where everything is done. */
  at: number;
};

/** How far a file has come on its way in. */
export function ImportSteps({ at }: ImportStepsProps) {
  return (
    <ol aria-label="Steps" className="mb-4 flex flex-wrap gap-2 text-small">
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={index === at ? "step" : undefined}
          className={clsx(
            "rounded-full px-3 py-1",
            index < at && "text-ok",
            index === at && "bg-accent-soft font-medium text-ink",
            index > at && "text-ink-3",
          )}
        >
          {index < at ? "✓" : index + 1} {step}
        </li>
      ))}
    </ol>
  );
}
