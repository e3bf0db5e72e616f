/** The outlines that tell states apart without colour, drawn in a square of 16 units. */
const outlines = {
  circle: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  square: 'M1 1h14v14H1z',
  cross: 'M3.2 1 8 5.8 12.8 1 15 3.2 10.2 8l4.8 4.8-2.2 2.2L8 10.2 3.2 15 1 12.8 5.8 8 1 3.2z',
  tick: 'M6 14.2.8 9 3 6.8l3 3L13 2.4l2.2 2.2z',
  hourglass: 'M2 1h12v2.5L9.6 8l4.4 4.5V15H2v-2.5L6.4 8 2 3.5z',
  triangle: 'M8 1l7.5 14H.5z',
  diamond: 'M8 .5 15.5 8 8 15.5.5 8z',
  arrow: 'M2 1l13 7-13 7z',
  flag: 'M2 1h13l-4 4 4 4H5v6H2z',
  bar: 'M1 6h14v4H1z',
} as const;

export type ShapeName = keyof typeof outlines;

/** A shape in the colour of the text around it, so that it also shows in forced colours and in print. */
export const Shape = (props: Readonly<{ name: ShapeName }>) => (
  <svg class="zapisy-shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path fill="currentColor" d={outlines[props.name]} />
  </svg>
);
