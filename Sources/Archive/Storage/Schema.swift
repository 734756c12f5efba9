import GRDB

/// The tables of an archive, and how an older file is brought up to date.
///
/// `event` is the history, the one source of truth: each row's hash covers its own bytes and the hash before it
/// (`Event.hash`). All other tables only say the same in a form that can be asked, and are written from the events by
/// `Projection` alone, so that `verify` can write them anew and compare. Nothing is ever changed or deleted: triggers
/// refuse both on every table.
enum Schema {
  /// `PRAGMA application_id` of an archive: "SYDA" in ASCII.
  static let applicationID = 0x5359_4441

  /// Scripts in the order in which they were published; `PRAGMA user_version` counts those a file has had. Append only:
  /// a script that was once released never changes.
  static let migrations = [first]

  /// The tables that are made from events, those that others refer to first.
  static let projections = ["draft", "author", "round", "finding", "waiver", "decision", "signature"]

  private static let first =
    """
    -- What happened, in order. `person` is who did it, empty when nobody said; `payload` is JSON with sorted keys.
    CREATE TABLE event (
      seq INTEGER PRIMARY KEY CHECK (seq > 0),
      date TEXT NOT NULL CHECK (date <> ''),
      kind TEXT NOT NULL,
      person TEXT NOT NULL,
      payload TEXT NOT NULL,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE
    ) STRICT;

    -- What is too long for an event, which names it by hash: the text of a round as read, its findings as JSON lines.
    CREATE TABLE content (
      sha256 TEXT PRIMARY KEY,
      bytes BLOB NOT NULL
    ) STRICT;

    -- One material of one author; its files are its rounds. Empty: no unit named, or written by no single person.
    CREATE TABLE draft (
      id INTEGER PRIMARY KEY,
      unit TEXT NOT NULL,
      person TEXT NOT NULL,
      kind TEXT NOT NULL,
      event INTEGER NOT NULL REFERENCES event (seq),
      UNIQUE (unit, person, kind)
    ) STRICT;

    -- Who the author is to those who sign; the last one counts.
    CREATE TABLE author (
      event INTEGER PRIMARY KEY REFERENCES event (seq),
      draft INTEGER NOT NULL REFERENCES draft (id),
      role TEXT NOT NULL
    ) STRICT;

    -- A text that was handed in and checked. One text is one round, whatever its file was called.
    CREATE TABLE round (
      draft INTEGER NOT NULL REFERENCES draft (id),
      number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99),
      event INTEGER NOT NULL UNIQUE REFERENCES event (seq),
      file TEXT NOT NULL,
      file_sha256 TEXT NOT NULL,
      text TEXT NOT NULL REFERENCES content (sha256),
      findings TEXT NOT NULL REFERENCES content (sha256),
      pack TEXT NOT NULL,
      rulebook TEXT NOT NULL,
      verdict TEXT NOT NULL,
      words INTEGER NOT NULL,
      problems INTEGER NOT NULL,
      measures INTEGER NOT NULL,
      PRIMARY KEY (draft, number),
      UNIQUE (draft, text)
    ) STRICT;

    -- What was found in a round; the whole finding is a line of the round's `findings`. `waived` is 1 when the draft or
    -- the file beside it waived the finding before it came here.
    CREATE TABLE finding (
      draft INTEGER NOT NULL,
      round INTEGER NOT NULL,
      id TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      event INTEGER NOT NULL REFERENCES event (seq),
      rule TEXT NOT NULL,
      severity TEXT NOT NULL,
      title TEXT NOT NULL,
      waived INTEGER NOT NULL CHECK (waived IN (0, 1)),
      PRIMARY KEY (draft, round, id),
      FOREIGN KEY (draft, round) REFERENCES round (draft, number)
    ) STRICT;

    -- A reviewer's decision that a rule (`finding` empty) or one finding does not count, in this and all later rounds.
    CREATE TABLE waiver (
      event INTEGER PRIMARY KEY REFERENCES event (seq),
      draft INTEGER NOT NULL REFERENCES draft (id),
      rule TEXT NOT NULL,
      finding TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> '')
    ) STRICT;

    -- What a reviewer decided about a round; the last one counts.
    CREATE TABLE decision (
      event INTEGER PRIMARY KEY REFERENCES event (seq),
      draft INTEGER NOT NULL,
      round INTEGER NOT NULL,
      outcome TEXT NOT NULL,
      reason TEXT NOT NULL,
      FOREIGN KEY (draft, round) REFERENCES round (draft, number)
    ) STRICT;

    -- A signature on a round at one level of the workflow.
    CREATE TABLE signature (
      event INTEGER PRIMARY KEY REFERENCES event (seq),
      draft INTEGER NOT NULL,
      round INTEGER NOT NULL,
      level TEXT NOT NULL,
      FOREIGN KEY (draft, round) REFERENCES round (draft, number)
    ) STRICT;

    """ + (["event", "content"] + projections).map(refusal).joined()

  private static func refusal(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_stays BEFORE UPDATE ON \(table) BEGIN SELECT RAISE(ABORT, 'append only'); END;
    CREATE TRIGGER \(table)_remains BEFORE DELETE ON \(table) BEGIN SELECT RAISE(ABORT, 'append only'); END;

    """
  }

  /// Brings a file up to date. Takes the write lock first, so that two processes that open a new archive do it once.
  static func migrate(_ database: Database) throws {
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    for script in migrations.dropFirst(version) { try database.execute(sql: script) }
    try database.execute(sql: "PRAGMA user_version = \(migrations.count)")
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
  }
}
