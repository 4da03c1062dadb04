using System.Collections.Concurrent;
using RegioHelix.Store.Publishing;

namespace RegioHelix.Import.Publishing;

/// <summary>Stores full batches on a thread of its own while the reader fills the next: reading and storing each take one core.</summary>
internal sealed class BackgroundAppend : IDisposable
{
    private readonly BlockingCollection<CellBatch> full = new(3);
    private readonly ConcurrentBag<CellBatch> free = [];
    private readonly Task worker;
    private volatile bool failed;

    public BackgroundAppend(VintageDraft draft) =>
        worker = Task.Factory.StartNew(() => Store(draft), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Hands over a batch and gives an empty one.</summary>
    public CellBatch Exchange(CellBatch batch)
    {
        if (failed)
            worker.GetAwaiter().GetResult();
        full.Add(batch);
        return free.TryTake(out var empty) ? empty : new CellBatch();
    }

    /// <summary>Waits until all is stored, and throws what storing threw.</summary>
    public void Complete(CellBatch last)
    {
        full.Add(last);
        full.CompleteAdding();
        worker.GetAwaiter().GetResult();
    }

    /// <summary>Ends the thread, without a word on what it threw: that was thrown by <see cref="Complete"/>, or something worse was thrown before.</summary>
    public void Dispose()
    {
        full.CompleteAdding();
        worker.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait();
        full.Dispose();
    }

    private void Store(VintageDraft draft)
    {
        try
        {
            foreach (var batch in full.GetConsumingEnumerable())
            {
                draft.Append(batch);
                batch.Clear();
                free.Add(batch);
            }
        }
        catch
        {
            // The reader may wait for room in the queue: it gets it, and sees the failure at its next batch.
            failed = true;
            while (full.TryTake(out _))
            {
            }

            throw;
        }
    }
}
