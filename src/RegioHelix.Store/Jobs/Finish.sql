UPDATE job SET state = $state, progress = CASE WHEN $state = 'done' THEN 1 ELSE progress END, message = $message, result = $result, ended = $now
WHERE id = $id AND state = 'running';
