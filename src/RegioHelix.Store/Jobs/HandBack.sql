-- The rest of the queue is younger: it is the next again.
UPDATE job
SET state = CASE WHEN cancel_requested = 1 THEN 'cancelled' ELSE 'queued' END, ended_at = CASE WHEN cancel_requested = 1 THEN $now ELSE NULL END, progress = NULL
WHERE id = $id AND state = 'running' AND attempts = $attempt;
