import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

const BASE =
  "w-full rounded-control border border-line-control bg-surface px-2.5 py-1 text-base text-ink placeholder:text-ink-3 disabled:bg-sunken disabled:text-ink-3 aria-invalid:border-missing";

/** One line of text, a day, a number. */
export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={clsx(BASE, "min-h-8", className)} {...props} />;
}

/** Files, chosen or dropped, sent under the name `file`. */
export function FileInput(props: ComponentProps<"input">) {
  return (
    <input
      required
      {...props}
      type="file"
      name="file"
      className="w-full rounded-control border border-dashed border-line-control bg-sunken px-3 py-4"
    />
  );
}

export function Textarea({ className, rows = 3, ...props }: ComponentProps<"textarea">) {
  return <textarea rows={rows} className={clsx(BASE, className)} {...props} />;
}

export type Option = { readonly value: string; readonly label: string };

export type SelectProps = ComponentProps<"select"> & {
  options: readonly Option[];
  /** The line for "nothing chosen"; its value is empty. */
  empty?: string;
};

/** One of a list. The browser's own control: it works with every keyboard and screen reader. */
export function Select({ options, empty, className, ...props }: SelectProps) {
  return (
    <select className={clsx(BASE, "min-h-8", className)} {...props}>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

export type CheckboxProps = ComponentProps<"input"> & { label: ReactNode; hint?: ReactNode };

export function Checkbox({ label, hint, className, ...props }: CheckboxProps) {
  return (
    <label className={clsx("flex items-start gap-2", className)}>
      <input type="checkbox" className="mt-0.5 size-4 accent-accent" {...props} />
      <span>
        {label}
        {hint && <span className="block text-tiny text-ink-3">{hint}</span>}
      </span>
    </label>
  );
}
