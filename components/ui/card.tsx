import clsx from "clsx";
import type { ReactNode } from "react";

export type CardProps = {
  /** Left out for a card that a page head names already. */
  title?: ReactNode;
  /** Small words at the end of the head: the unit, the day, the count. */
  note?: ReactNode;
  /** Chips or buttons at the end of the head. */
  actions?: ReactNode;
  /** `edge` lets a table reach the border. */
  padding?: "normal" | "edge";
  /** Fills its cell of a layout. */
  className?: string;
  children: ReactNode;
};

/** One thing to look at, on its own ground. */
export function Card({ title, note, actions, padding = "normal", className, children }: CardProps) {
  return (
    <section
      data-card
      className={clsx(
        "min-w-0 rounded-card border border-line bg-surface shadow-card",
        padding === "normal" && "px-4 py-3.5 max-sm:px-3",
        className,
      )}
    >
      {(title || note || actions) && (
        <header
          className={clsx(
            "mb-2.5 flex flex-wrap items-baseline gap-x-2 gap-y-1",
            padding === "edge" && "px-4 pt-3.5",
          )}
        >
          {title && <h2 className="grow font-semibold">{title}</h2>}
          {note && <span className="text-tiny text-ink-3">{note}</span>}
          {actions && <div className="ml-auto flex flex-wrap gap-1.5">{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
