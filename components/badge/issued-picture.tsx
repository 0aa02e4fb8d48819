import clsx from "clsx";
import Image from "next/image";

export type IssuedPictureProps = {
  /** The baked PNG: whoever saves the picture has the badge. */
  src: string;
  /** Grey, where it is not good any more. */
  isGood: boolean;
  size?: "normal" | "large";
};

/** The mosaic of a badge of our own; what it says always stands beside it. */
export function IssuedPicture({ src, isGood, size = "normal" }: IssuedPictureProps) {
  const pixels = size === "large" ? 208 : 112;
  return (
    <Image
      src={src}
      alt="Mosaic of the badge"
      width={pixels}
      height={pixels}
      className={clsx("shrink-0", !isGood && "opacity-45 grayscale")}
      unoptimized
    />
  );
}
