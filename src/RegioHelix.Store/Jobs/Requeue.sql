-- For the process that runs jobs now: what is still marked as running was left by one that died.
UPDATE job
SET state = CASE WHEN cancel_requested = 1 THEN 'cancelled' WHEN attempts >= $most THEN 'failed' ELSE 'queued' END,
    message = CASE WHEN attempts >= $most AND cancel_requested = 0 THEN json_object('say', 'the program ended while this ran, {0} times; it was not tried again', 'with', json_array(CAST(attempts AS TEXT))) ELSE message END,
    ended_at = CASE WHEN cancel_requested = 1 OR attempts >= $most THEN $now ELSE NULL END,
    progress = NULL
WHERE state = 'running';
