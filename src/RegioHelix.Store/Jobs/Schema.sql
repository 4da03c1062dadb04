CREATE TABLE IF NOT EXISTS job (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  settings TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  progress REAL,
  message TEXT NOT NULL DEFAULT '',
  result TEXT,
  cancel INTEGER NOT NULL DEFAULT 0,
  created INTEGER NOT NULL,
  started INTEGER,
  ended INTEGER
);
CREATE INDEX IF NOT EXISTS job_by_state ON job (state, created);
