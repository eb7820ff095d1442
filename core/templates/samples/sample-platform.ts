/** By which sample numbers are known as such, wherever they are shown. */
export const SAMPLE_PLATFORM = 'sample';
