-- The one that waits longest: rows are numbered as they come. One statement, so that no job is taken twice.
UPDATE job
SET state = 'running', attempts = attempts + 1, started_at = $now, progress = NULL, message = ''
WHERE id = (SELECT id FROM job WHERE state = 'queued' ORDER BY rowid LIMIT 1)
RETURNING *;
