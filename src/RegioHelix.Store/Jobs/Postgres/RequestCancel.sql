-- A waiting job ends at once; a running one is asked to.
UPDATE job
SET cancel_requested = TRUE,
    ended_at = CASE WHEN state = 'queued' THEN clock_timestamp() ELSE ended_at END,
    state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END
WHERE id = @id AND state IN ('queued', 'running');
