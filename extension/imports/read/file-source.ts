/** Bytes that are read piece by piece, wherever they lie: memory, a disk, a dropped file. */
export interface FileSource {
  /** As the person names it: a path, or "export.zip/Table data.csv" for a file inside a zip. */
  readonly name: string;
  readonly size: number;
  /** When it was last written, as an ISO instant. */
  readonly modified?: string;
  /** Bytes from `start` up to but without `end`. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** Bytes that are in memory already. */
export function bytesSource(name: string, bytes: Uint8Array, modified?: string): FileSource {
  return {
    name,
    size: bytes.length,
    ...(modified ? { modified } : {}),
    read: async (start, end) => bytes.subarray(start, end),
  };
}

/** A file that a person dropped or chose in a browser. */
export function blobSource(file: Blob & { name: string; lastModified?: number }): FileSource {
  return {
    name: file.name,
    size: file.size,
    ...(file.lastModified ? { modified: new Date(file.lastModified).toISOString() } : {}),
    read: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
  };
}

/** All of it at once, for what has to be whole: zips, workbooks, small files. */
export function readAll(source: FileSource): Promise<Uint8Array> {
  return source.read(0, source.size);
}

/** The last part of a path. */
export function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}
