CREATE TABLE IF NOT EXISTS job (
  number BIGINT GENERATED ALWAYS AS IDENTITY,
  id UUID PRIMARY KEY,
  kind TEXT NOT NULL,
  settings TEXT NOT NULL,
  owner TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  progress DOUBLE PRECISION,
  message TEXT NOT NULL DEFAULT '',
  result TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  cancel_requested BOOLEAN NOT NULL DEFAULT FALSE,
  created_at TIMESTAMPTZ NOT NULL,
  started_at TIMESTAMPTZ,
  ended_at TIMESTAMPTZ,
  -- Which process runs it, for those who look; and until when it is believed to, by the server's clock.
  holder TEXT,
  held_until TIMESTAMPTZ
);
CREATE INDEX IF NOT EXISTS job_by_state ON job (state, number);
