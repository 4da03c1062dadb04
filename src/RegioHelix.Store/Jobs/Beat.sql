SELECT cancel_requested FROM job WHERE id = $id AND state = 'running' AND attempts = $attempt;
