import clsx from "clsx";
import type { ReactNode, Ref } from "react";

export type ScrollBoxProps = {
  /** What is in it, for those who come to it by keyboard. */
  label: string;
  className?: string;
  ref?: Ref<HTMLElement>;
  children: ReactNode;
};

/** What may be wider than its place, such as a table: it scrolls, also by keyboard, and fades where there is more. */
export function ScrollBox({ label, className, ref, children }: ScrollBoxProps) {
  return (
    <section
      ref={ref}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard
      tabIndex={0}
      className={clsx("scrolls relative overflow-x-auto -outline-offset-2", className)}
    >
      {children}
    </section>
  );
}
