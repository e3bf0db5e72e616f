import * as z from 'zod';

/** The size of a picture file, in its own pixels. */
const pictureSize = z.object({ width: z.int().min(1).max(10_000), height: z.int().min(1).max(10_000) });
type PictureSize = Readonly<z.infer<typeof pictureSize>>;

/** The sizes of all pictures that are there, by the names of their files. */
export type Pictures = ReadonlyMap<string, PictureSize>;

/** A logo that the fund asks for: its picture's file, and what it shows, for everybody who does not see it. */
export const namedLogo = z.object({
  file: z
    .string()
    .max(120)
    .regex(/^[a-z0-9][a-z0-9-]*\.png$/),
  alt: z.string().min(3).max(120),
});

/** A logo whose picture is there, with the size of the file. */
export const logo = z.object({ ...namedLogo.shape, ...pictureSize.shape });
export type Logo = z.infer<typeof logo>;

/** A picture at its address, so many CSS pixels wide and high, and what it shows. */
export type Picture = PictureSize & { readonly address: string; readonly alt: string };

/** The height of every logo, in CSS pixels: one for all, because none may be larger than that of the Union. */
const HEIGHT = 48;

/** A logo as it is shown, in its own proportions. Its address begins with `origin`, which a page of the site leaves out. */
export const pictureOf = ({ file, alt, width, height }: Logo, origin = ''): Picture => ({
  address: `${origin}/pictures/${file}`,
  alt,
  width: Math.max(1, Math.round((width * HEIGHT) / height)),
  height: HEIGHT,
});
