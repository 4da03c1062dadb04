INSERT INTO job (id, kind, settings, owner, state, created_at) VALUES (@id, @kind, @settings, @owner, 'queued', clock_timestamp());
