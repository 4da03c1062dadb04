-- What a killed process was running starts again; what was asked to stop has stopped.
UPDATE job SET
  state = CASE cancel WHEN 1 THEN 'cancelled' ELSE 'queued' END,
  ended = CASE cancel WHEN 1 THEN $now ELSE NULL END,
  started = NULL, progress = NULL
WHERE state = 'running';
