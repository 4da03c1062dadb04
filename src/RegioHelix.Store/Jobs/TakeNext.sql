-- One statement, so that two workers never take the same job.
UPDATE job SET state = 'running', started = $now, message = ''
WHERE id = (SELECT id FROM job WHERE state = 'queued' ORDER BY created, id LIMIT 1)
RETURNING id, kind, settings, state, progress, message, result, cancel, created, started, ended;
