UPDATE job
SET state = CASE WHEN cancel_requested THEN 'cancelled' ELSE 'queued' END, ended_at = CASE WHEN cancel_requested THEN clock_timestamp() END, progress = NULL, held_until = NULL
WHERE id = @id AND state = 'running' AND attempts = @attempt AND held_until >= clock_timestamp();
