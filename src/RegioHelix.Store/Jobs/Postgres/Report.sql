UPDATE job
SET progress = @progress, message = @message, held_until = clock_timestamp() + @lease
WHERE id = @id AND state = 'running' AND attempts = @attempt AND held_until >= clock_timestamp()
RETURNING cancel_requested;
