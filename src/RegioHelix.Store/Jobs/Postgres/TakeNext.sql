-- The one that waits longest; those that another process is taking at this moment are passed over.
UPDATE job
SET state = 'running', attempts = attempts + 1, started_at = clock_timestamp(), progress = NULL, message = '', holder = @holder, held_until = clock_timestamp() + @lease
WHERE id = (SELECT id FROM job WHERE state = 'queued' ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING *;
