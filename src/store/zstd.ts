import { constants, zstdCompressSync } from 'node:zlib';
import { createDCtx, decompressUsingDict, init } from '@bokuweb/zstd-wasm';

/** It is packed once and kept by many: smaller by a sixteenth than at the usual level, for fifteen milliseconds. */
const PACKING = { params: { [constants.ZSTD_c_compressionLevel]: 6 } };

/** @param dictionary what it says again much of, which is needed to unpack it, too. */
export function packed(written: string | Uint8Array, dictionary?: string): Buffer {
  return zstdCompressSync(
    written,
    dictionary ? { ...PACKING, dictionary: Buffer.from(dictionary) } : PACKING,
  );
}

/** A few bytes more, in a third of the time, of what is packed while somebody waits. */
const QUICKLY = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** A copy: what zlib gives stands in much more memory than it takes. */
export function packedQuickly(written: string): Uint8Array {
  return new Uint8Array(zstdCompressSync(written, QUICKLY));
}

await init();

/** What unpacking needs is made once: Node's own makes it anew each time, which takes longer than most of what is unpacked. */
const UNPACKING = createDCtx();

const NO_DICTIONARY = new Uint8Array();

/** @param dictionary that it was packed with. */
export function unpacked(bytes: Uint8Array, dictionary: Uint8Array = NO_DICTIONARY): Buffer {
  const { buffer } = decompressUsingDict(UNPACKING, bytes, dictionary);
  return Buffer.from(buffer);
}
