import { type DBSchema, openDB } from 'idb';
import type { Folder, PickedFolder } from '../../views/index.ts';

/** What a folder is for. */
type What = 'backups' | 'publications';

/** A folder's handle can be kept in IndexedDB alone, and reaches no other page of the extension. */
interface FolderDB extends DBSchema {
  folders: { key: What; value: FileSystemDirectoryHandle };
}

// TypeScript's own types have no permissions of handles yet.
// https://developer.mozilla.org/en-US/docs/Web/API/FileSystemHandle/queryPermission
type Handle = FileSystemDirectoryHandle & {
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
};
type Picker = (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;

const open = () =>
  openDB<FolderDB>('fourfold-folders', 1, {
    upgrade: (db) => void db.createObjectStore('folders'),
  });

async function kept(what: What): Promise<Handle | null> {
  const db = await open();
  try {
    return ((await db.get('folders', what)) as Handle | undefined) ?? null;
  } finally {
    db.close();
  }
}

async function keep(what: What, handle: FileSystemDirectoryHandle | null): Promise<void> {
  const db = await open();
  try {
    if (handle) await db.put('folders', handle, what);
    else await db.delete('folders', what);
  } finally {
    db.close();
  }
}

async function stateOf(handle: Handle): Promise<PickedFolder> {
  const state = await handle.queryPermission({ mode: 'readwrite' });
  return { name: handle.name, isOpen: state === 'granted' };
}

const isAborted = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

/** A folder that the person picked for something; null where the browser lets no page write to one. */
export function pickedFolder(what: What): Folder | null {
  const picker = (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;
  if (!picker) return null;
  return {
    state: async () => {
      const handle = await kept(what);
      return handle && stateOf(handle);
    },
    pick: async () => {
      try {
        const handle = await picker({ id: `fourfold-${what}`, mode: 'readwrite' });
        await keep(what, handle);
        return await stateOf(handle as Handle);
      } catch (error) {
        // The person closed the window: nothing is to be said.
        if (isAborted(error)) return null;
        throw error;
      }
    },
    open: async () => {
      const handle = await kept(what);
      return (await handle?.requestPermission({ mode: 'readwrite' })) === 'granted';
    },
    write: async (name, content) => {
      const file = await (await kept(what))?.getFileHandle(name, { create: true });
      if (!file) throw new Error('no folder');
      // Written beside it and put in place when it is whole.
      const stream = await file.createWritable();
      await stream.write(content);
      await stream.close();
    },
    forget: () => keep(what, null),
  };
}
