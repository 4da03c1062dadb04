-- A job that waits is cancelled at once; one that runs is asked to stop.
UPDATE job SET
  cancel = 1,
  state = CASE state WHEN 'queued' THEN 'cancelled' ELSE state END,
  ended = CASE state WHEN 'queued' THEN $now ELSE ended END
WHERE id = $id AND state IN ('queued', 'running');
