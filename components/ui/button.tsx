import clsx from "clsx";
import type { ComponentProps } from "react";
import { Link, type LinkProps } from "./link";

const BASE =
  "inline-flex min-h-8 max-w-full shrink-0 items-center justify-center gap-1.5 rounded-control border px-2.5 py-1 text-base shadow-card print:hidden disabled:cursor-not-allowed disabled:opacity-55 disabled:shadow-none";

const LOOKS = {
  plain: "border-line-strong bg-surface text-ink not-disabled:hover:bg-sunken",
  primary:
    "border-accent bg-accent font-medium text-on-accent not-disabled:hover:brightness-92 dark:not-disabled:hover:brightness-108",
  quiet: "border-transparent text-ink-2 shadow-none not-disabled:hover:bg-sunken hover:text-ink",
  danger: "border-missing bg-surface text-missing not-disabled:hover:bg-missing-soft",
} as const;

export type ButtonLook = keyof typeof LOOKS;

type ButtonProps = ComponentProps<"button"> & {
  /** One `primary` per page; `danger` for what cannot be taken back. */
  look?: ButtonLook;
};

/** Does something on this page. Going elsewhere is a `ButtonLink`. */
export function Button({ look = "plain", type = "button", className, ...props }: ButtonProps) {
  return <button type={type} className={clsx(BASE, LOOKS[look], className)} {...props} />;
}

/** A link that looks like a button, for the main ways on from a page. */
export function ButtonLink({
  look = "plain",
  className,
  ...props
}: LinkProps & { look?: ButtonLook }) {
  return <Link className={clsx(BASE, LOOKS[look], className)} {...props} />;
}

/** A plain download of a file that the server makes: no routing in the browser. */
export function DownloadLink({ className, ...props }: ComponentProps<"a"> & { href: string }) {
  return <a className={clsx(BASE, LOOKS.plain, className)} download {...props} />;
}
