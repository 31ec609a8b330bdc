/** The files in a zip archive (of less than 4 GB), in its order: names, and sizes packed and unpacked. */
export function entries(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const found = [];
  let at = zip.readUInt32LE(end + 16);
  for (let i = zip.readUInt16LE(end + 10); i > 0; i--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    found.push({
      name: zip.toString('utf8', at + 46, at + 46 + name),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
    });
    at += 46 + name + extra + comment;
  }
  return found;
}
