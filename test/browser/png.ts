// Reads the pixels of a screenshot, to compare two of them.
import { inflateSync } from 'node:zlib'

/** Rows of pixels from the top, four bytes each: red, green, blue, alpha. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8Array }

/** The pixels of a PNG file with eight bits per channel, without a palette and not interlaced: what Chromium writes. */
export const readPng = (file: Buffer): Pixels => {
  const width = file.readUInt32BE(16)
  const height = file.readUInt32BE(20)
  const [depth, colour, , , interlaced] = file.subarray(24, 29)
  if (depth !== 8 || (colour !== 2 && colour !== 6) || interlaced !== 0) throw new Error('unexpected kind of PNG')
  const channels = colour === 6 ? 4 : 3
  const parts: Buffer[] = []
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at)
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const bytes = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels)
  const rgba = new Uint8Array(width * height * 4).fill(255)
  for (let pixel = 0; pixel < width * height; pixel++)
    rgba.set(bytes.subarray(pixel * channels, (pixel + 1) * channels), pixel * 4)
  return { width, height, rgba }
}

/** Undoes PNG's filters: each byte was written as its difference from a guess made of its neighbours. */
const unfilter = (raw: Buffer, stride: number, height: number, channels: number): Uint8Array => {
  const out = new Uint8Array(stride * height)
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x++) {
      const at = row * stride + x
      const left = x < channels ? 0 : (out[at - channels] ?? 0)
      const up = row === 0 ? 0 : (out[at - stride] ?? 0)
      const corner = row === 0 || x < channels ? 0 : (out[at - stride - channels] ?? 0)
      out[at] = (raw[row * (stride + 1) + 1 + x] ?? 0) + guess(filter, left, up, corner)
    }
  }
  return out
}

const guess = (filter: number, left: number, up: number, corner: number): number => {
  switch (filter) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4:
      return paeth(left, up, corner)
    default:
      throw new Error(`unexpected PNG filter ${filter}`)
  }
}

const paeth = (left: number, up: number, corner: number): number => {
  const toLeft = Math.abs(up - corner)
  const toUp = Math.abs(left - corner)
  const toCorner = Math.abs(left + up - 2 * corner)
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

/** How many pixels changed so much that the two colours have a contrast of at least `ratio` (WCAG's formula). */
export const changedPixels = (one: Pixels, other: Pixels, ratio: number): number => {
  if (one.width !== other.width || one.height !== other.height) throw new Error('the pictures have different sizes')
  let changed = 0
  for (let at = 0; at < one.rgba.length; at += 4) {
    const a = luminance(one.rgba, at)
    const b = luminance(other.rgba, at)
    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= ratio) changed++
  }
  return changed
}

const luminance = (rgba: Uint8Array, at: number): number =>
  0.2126 * linear(rgba[at] ?? 0) + 0.7152 * linear(rgba[at + 1] ?? 0) + 0.0722 * linear(rgba[at + 2] ?? 0)

const linear = (byte: number): number => {
  const part = byte / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
