import NextLink from "next/link";
import type { ComponentProps } from "react";
import { OnTheWay } from "./on-the-way";

type NextHref = ComponentProps<typeof NextLink>["href"];

export type LinkProps = Omit<ComponentProps<typeof NextLink>, "href"> & {
  /** A path inside the application. */
  href: string;
};

/** The only link of the application: without its own look, without fetching ahead, and seen to be on the way. */
export function Link({ href, prefetch = false, children, ...props }: LinkProps) {
  // Addresses are built by functions, so that their exact literal is not known here.
  return (
    <NextLink href={href as NextHref} prefetch={prefetch} {...props}>
      {children}
      <OnTheWay />
    </NextLink>
  );
}

/** A link inside a sentence or a cell. */
export function TextLink({ className = "", ...props }: LinkProps) {
  return (
    <Link
      className={`underline decoration-line-strong underline-offset-3 hover:decoration-current ${className}`}
      {...props}
    />
  );
}
