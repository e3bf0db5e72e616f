export type LogoStripProps = Readonly<{
  /** What the pictures are, for those who do not see them. */
  label: string;
  /** The language of the alternative texts, where it is not that of the page. */
  lang?: string | undefined;
  /** In the order in which they have to stand; sizes in CSS pixels. */
  pictures: readonly Readonly<{ address: string; alt: string; width: number; height: number }>[];
}>;

/** Logos in one row, which on a phone all become smaller alike. */
export const LogoStrip = (props: LogoStripProps) => (
  <ul class="zapisy-logos" aria-label={props.label}>
    {props.pictures.map(({ address, alt, width, height }) => (
      <li lang={props.lang}>
        <img src={address} alt={alt} width={width} height={height} />
      </li>
    ))}
  </ul>
);
