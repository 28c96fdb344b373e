import type { SharpConstructor } from 'sharp';
import { Refusal } from '@schakel/platform';

/** A photo as it is kept: upright WebP without metadata. */
export interface PhotoImage {
  readonly large: Buffer;
  readonly thumb: Buffer;
  /** Of `large`, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** What an upload may be at most. */
export const PHOTO_LIMITS = { megabytes: 10, megapixels: 40 } as const;

const MOST_PIXELS = PHOTO_LIMITS.megapixels * 1_000_000;
const LARGE_SIDE = 1600;
const THUMB_SIDE = 480;
const QUALITY = 80;
const MOST_SECONDS = 30;

/** The library reads much more than photos (SVG, PDF ...): these are its readers of JPEG, PNG, WebP and HEIF, of which it has AVIF. */
const READERS = ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadHeifBuffer'];

let library: Promise<SharpConstructor> | undefined;

/** Loaded with the first photo: most commands, and a machine for which there is no such library, do without. */
async function loadLibrary(): Promise<SharpConstructor> {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: READERS });
  // No photo is made twice.
  sharp.cache(false);
  return sharp;
}

function unreadable(): never {
  throw new Refusal('PHOTO_UNREADABLE');
}

/**
 * Makes what is kept of an uploaded file, by its content alone.
 * @throws Refusal PHOTO_UNREADABLE when it is no photo or a damaged one, PHOTO_TOO_LARGE when it has too many pixels
 */
export async function photoImage(file: Buffer): Promise<PhotoImage> {
  if (file.length === 0) return unreadable();
  const sharp = await (library ??= loadLibrary());
  // Only the head of the file is read for this.
  const { width, height } = await sharp(file, { limitInputPixels: false }).metadata().catch(unreadable);
  if (width * height > MOST_PIXELS) throw new Refusal('PHOTO_TOO_LARGE', PHOTO_LIMITS);
  const large = await sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .rotate()
    .resize({ width: LARGE_SIDE, height: LARGE_SIDE, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .timeout({ seconds: MOST_SECONDS })
    .toBuffer({ resolveWithObject: true })
    .catch(unreadable);
  const thumb = await sharp(large.data)
    .resize({ width: THUMB_SIDE, height: THUMB_SIDE, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer();
  return { large: large.data, thumb, width: large.info.width, height: large.info.height };
}
