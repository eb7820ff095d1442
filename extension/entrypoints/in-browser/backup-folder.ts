import { type DBSchema, openDB } from 'idb';
import type { BackupFolder, DataApi } from '../../views/index.ts';

/** A folder's handle can be kept in IndexedDB alone, and reaches no other page of the extension. */
interface FolderDB extends DBSchema {
  folders: { key: 'backups'; value: FileSystemDirectoryHandle };
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

async function kept(): Promise<Handle | null> {
  const db = await open();
  try {
    return ((await db.get('folders', 'backups')) as Handle | undefined) ?? null;
  } finally {
    db.close();
  }
}

async function keep(handle: FileSystemDirectoryHandle | null): Promise<void> {
  const db = await open();
  try {
    if (handle) await db.put('folders', handle, 'backups');
    else await db.delete('folders', 'backups');
  } finally {
    db.close();
  }
}

async function stateOf(handle: Handle): Promise<BackupFolder> {
  const state = await handle.queryPermission({ mode: 'readwrite' });
  return { name: handle.name, isOpen: state === 'granted' };
}

const isAborted = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

/** The folder for backups, where the browser lets a page write to one that the person picked. */
export function backupFolder(): DataApi['folder'] {
  const picker = (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;
  if (!picker) return null;
  return {
    state: async () => {
      const handle = await kept();
      return handle && stateOf(handle);
    },
    pick: async () => {
      try {
        const handle = await picker({ id: 'fourfold-backups', mode: 'readwrite' });
        await keep(handle);
        return await stateOf(handle as Handle);
      } catch (error) {
        // The person closed the window: nothing is to be said.
        if (isAborted(error)) return null;
        throw error;
      }
    },
    open: async () => {
      const handle = await kept();
      return (await handle?.requestPermission({ mode: 'readwrite' })) === 'granted';
    },
    write: async (name, content) => {
      const file = await (await kept())?.getFileHandle(name, { create: true });
      if (!file) throw new Error('no folder');
      // Written beside it and put in place when it is whole.
      const stream = await file.createWritable();
      await stream.write(content);
      await stream.close();
    },
    forget: () => keep(null),
  };
}
