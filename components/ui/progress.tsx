export type ProgressProps = {
  /** What is under way: "Reading rows". */
  label: string;
  /** Done so far; null while the end is not known. */
  value: number | null;
  max?: number;
  /** Beside the label: "1 204 of 3 000". */
  note?: string;
};

/** Work that takes time, with its name. */
export function Progress({ label, value, max = 1, note }: ProgressProps) {
  return (
    <div className="grid gap-1">
      <div className="flex justify-between gap-2 text-small text-ink-2">
        <span>{label}</span>
        {note && <span>{note}</span>}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        {...(value === null ? {} : { "aria-valuenow": value })}
        data-graphic
        className="h-1.5 overflow-hidden rounded-full bg-line"
      >
        {value === null ? (
          <div className="skeleton h-full w-full" />
        ) : (
          <div
            className="h-full rounded-full bg-accent"
            style={{ width: `${max === 0 ? 0 : (100 * value) / max}%` }}
          />
        )}
      </div>
    </div>
  );
}
