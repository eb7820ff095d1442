/** The event by which the lazy script hands its part over, on its own script element: no global is made. */
export const HANDED_OVER = 'fourfold-trend';
