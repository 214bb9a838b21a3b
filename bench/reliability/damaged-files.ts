import {
  closeSync,
  copyFileSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import Database from 'better-sqlite3';

/** Makes a file that is no sound catalog at `path`, from one that is. */
export type Damage = (sound: string, path: string) => void;

/** Files that are damaged, or no catalog at all, by what they are. */
export const DAMAGED_FILES: Readonly<Record<string, Damage>> = {
  'a text': (_, path) => writeFileSync(path, 'This is no database.\n'.repeat(500)),
  zeros: (_, path) => writeFileSync(path, Buffer.alloc(1 << 20)),
  'random bytes': (_, path) =>
    writeFileSync(path, Buffer.from(Array.from({ length: 1 << 16 }, () => Math.random() * 256))),
  'a catalog cut to half': (sound, path) => {
    copyFileSync(sound, path);
    truncateSync(path, Math.floor(statSync(path).size / 2));
  },
  'a catalog cut to its header': (sound, path) => writeFileSync(path, readFileSync(sound).subarray(0, 100)),
  'a catalog with a damaged header': (sound, path) => overwritten(sound, path, 0.0001, 60),
  'a catalog with a damaged page of its schema': (sound, path) => overwritten(sound, path, 0, 4_000, 100),
  'the database of another application': (_, path) => {
    const other = new Database(path);
    other.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT); INSERT INTO notes (text) VALUES (1)');
    other.pragma('application_id = 1196444487');
    other.close();
  },
};

/** A copy with zeros at a share of its length. */
function overwritten(sound: string, path: string, share: number, bytes: number, from = 0): void {
  copyFileSync(sound, path);
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(bytes), 0, bytes, from + Math.floor(statSync(path).size * share));
  closeSync(file);
}
