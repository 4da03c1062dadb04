UPDATE job
SET state = $state, message = $message, result = $result, progress = CASE WHEN $state = 'done' THEN 1 ELSE progress END, ended_at = $now
WHERE id = $id AND state = 'running' AND attempts = $attempt;
