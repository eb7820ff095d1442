/**
 * Why a name is not yet known from a page, in words that go on after "Needs your confirmation: ".
 */
export const FROM_FILES = 'this name is known from exported files alone';
export const NOT_SEEN = 'nobody has checked this name on the page yet';
