// Runs statements on a SQLite file with the better-sqlite3 of the software that owns it.
// node sqlite.cjs <folder that better-sqlite3 is found from> <file>; statements as JSON on stdin.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');

const [, , from, file] = process.argv;
const Database = createRequire(`${from}/`)('better-sqlite3');
const database = new Database(file);
database.pragma('foreign_keys = OFF');
const statements = JSON.parse(readFileSync(0, 'utf8'));
const results = database.transaction(() =>
  statements.map(({ sql, rows }) => {
    const statement = database.prepare(sql);
    if (statement.reader) return statement.all(...(rows?.[0] ?? []));
    for (const row of rows ?? [[]]) statement.run(...row);
    return [];
  }),
)();
database.close();
process.stdout.write(JSON.stringify(results));
