-- What is marked as running and whose process was silent for too long was left by one that died, or is cut off.
UPDATE job
SET state = CASE WHEN cancel_requested THEN 'cancelled' WHEN attempts >= @most THEN 'failed' ELSE 'queued' END,
    message = CASE WHEN attempts >= @most AND NOT cancel_requested THEN json_build_object('say', 'the program ended while this ran, {0} times; it was not tried again', 'with', json_build_array(attempts::text))::text ELSE message END,
    ended_at = CASE WHEN cancel_requested OR attempts >= @most THEN clock_timestamp() END,
    progress = NULL,
    held_until = NULL
WHERE state = 'running' AND held_until < clock_timestamp();
