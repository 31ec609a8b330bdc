/** The places of a zip archive's files in its directory (of an archive of less than 4 GB). */
function* places(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let i = zip.readUInt16LE(end + 10); i > 0; i--) {
    const lengths = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    yield { at, name: zip.toString('utf8', at + 46, at + 46 + lengths[0]) };
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
}

/** The files in an archive, in its order: names, and sizes packed and unpacked. */
export const entries = (zip) =>
  [...places(zip)].map(({ at, name }) => ({
    name,
    packed: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
  }));

/** Gives every file the same permissions: those of the checkout depend on who made it. */
export function samePermissions(zip) {
  for (const { at } of places(zip)) zip.writeUInt32LE(0o100644 * 0x10000, at + 38);
}
