UPDATE job SET progress = $progress, message = $message WHERE id = $id AND state = 'running' AND attempts = $attempt RETURNING cancel_requested;
