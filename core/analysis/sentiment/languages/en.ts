/** English function words, by which English is told from other languages; its feelings are VADER's. */
export const ENGLISH_SMALL =
  "the and is are was were be been to of in on for with this that it its it's i i'm you your we they he she my me our at from have has had do does did not but or so if when where how what who why which can could will would just very really there here all any some more than then about please thanks thank hi hello as an a am get got one no yes don't can't didn't these those them his her us";
