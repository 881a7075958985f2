import { constants, zstdCompressSync } from 'node:zlib';
import { compressUsingDict, createCCtx, createDCtx, decompressUsingDict, init } from '@bokuweb/zstd-wasm';

/** It is packed once and kept by many: smaller by a sixteenth than at the usual level, for fifteen milliseconds. */
const PACKING = { params: { [constants.ZSTD_c_compressionLevel]: 6 } };

/** @param dictionary what it says again much of, which is needed to unpack it, too. */
export function packed(written: string | Uint8Array, dictionary?: string): Buffer {
  return zstdCompressSync(
    written,
    dictionary ? { ...PACKING, dictionary: Buffer.from(dictionary) } : PACKING,
  );
}

await init();

/** What packing and unpacking need is made once: Node's own makes it anew each time, which takes longer than most of what is unpacked. */
const QUICK_PACKING = createCCtx();
const UNPACKING = createDCtx();

const NO_DICTIONARY = new Uint8Array();

/** A few bytes more, in a third of the time, of what is packed while somebody waits. */
const QUICKLY = 1;

/** @param dictionary as in `packed`. */
export function packedQuickly(written: string, dictionary: Uint8Array = NO_DICTIONARY): Uint8Array {
  return compressUsingDict(QUICK_PACKING, Buffer.from(written), dictionary, QUICKLY);
}

/** @param dictionary that it was packed with. */
export function unpacked(bytes: Uint8Array, dictionary: Uint8Array = NO_DICTIONARY): Buffer {
  const { buffer } = decompressUsingDict(UNPACKING, bytes, dictionary);
  return Buffer.from(buffer);
}
