const BRANDS: Readonly<Record<string, string>> = {
  ebay: 'eBay',
  linkedin: 'LinkedIn',
  tiktok: 'TikTok',
  youtube: 'YouTube',
};

/** A platform's id as a person writes it: "youtube-studio" is "YouTube Studio"; a host stays as it is. */
export function platformName(id: string): string {
  if (id.includes('.')) return id;
  return id
    .split('-')
    .map((word) => BRANDS[word] ?? word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** A segment in the reader's language where it is the code of a country; else as it was read. */
export function segmentName(segment: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(segment)) return segment;
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(segment) ?? segment;
  } catch {
    return segment;
  }
}
