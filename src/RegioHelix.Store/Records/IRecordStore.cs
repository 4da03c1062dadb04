using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Store.Records;

/// <summary>
/// Micro-records (patents, projects, firms), embedded or over shards. A reader sees a whole vintage; counts are exact whole numbers, so that they
/// are the same wherever records lie. For any number of threads.
/// </summary>
public interface IRecordStore
{
    /// <summary>Where the records lie, as the user knows it.</summary>
    string Place { get; }

    /// <summary>The datasets that have a vintage, in the order of their codes.</summary>
    /// <exception cref="ProblemsException">A shard does not answer, or is not like the others.</exception>
    IReadOnlyList<RecordSet> List(CancellationToken cancellation);

    /// <summary>The vintage of a dataset that is in use; null where there is none.</summary>
    /// <exception cref="ProblemsException">A shard does not answer, or does not hold what it held.</exception>
    RecordSet? Find(string dataset, CancellationToken cancellation);

    /// <summary>Begins an import, or goes on with one that was stopped.</summary>
    /// <param name="held">The right to write.</param>
    /// <param name="dataset">The dataset's code.</param>
    /// <param name="load">The id of the import: the same for the same files under the same options.</param>
    /// <param name="cancellation">Stops what follows.</param>
    IRecordDraft Begin(ImportLock held, string dataset, string load, CancellationToken cancellation);

    /// <summary>Regions by activities, ordered by their positions; pairs without a record are left out.</summary>
    IReadOnlyList<RecordCell> CountCells(RecordQuery query, CancellationToken cancellation);

    /// <summary>Pairs of activities within entities.</summary>
    /// <exception cref="ProblemsException">An entity has more activities than the query takes.</exception>
    RecordPairCounts CountPairs(RecordQuery query, CancellationToken cancellation);

    /// <summary>What there is of each year, then of all years of the query together (an entity of several years counts once).</summary>
    IReadOnlyList<RecordYear> CountYears(RecordQuery query, CancellationToken cancellation);

    /// <summary>Removes a dataset with all its vintages; does nothing where there is none.</summary>
    void Remove(ImportLock held, string dataset, CancellationToken cancellation);
}

/// <summary>An import of records that goes on: what it stored survives a stop, and counts only when it is published.</summary>
public interface IRecordDraft : IDisposable
{
    /// <summary>A file that was stored to its end before, by its position among the files of the import; null where it was not.</summary>
    RecordFile? FindFile(int file);

    /// <summary>Stores a chunk, unless it was stored before.</summary>
    /// <param name="file">The file's position among those of the import.</param>
    /// <param name="chunk">The chunk's position in the file.</param>
    /// <param name="batch">The records.</param>
    /// <returns>False where it was stored before.</returns>
    /// <exception cref="ProblemsException">It could not be stored, or something else was stored in its place.</exception>
    bool Append(int file, int chunk, RecordBatch batch);

    /// <summary>Says that all chunks of a file are stored.</summary>
    void Finish(int file, RecordFile read);

    /// <summary>Puts a vintage in use, in one step.</summary>
    /// <param name="set">What it holds; its id and the number of shards are filled in.</param>
    /// <exception cref="ProblemsException">What was stored is not all there: nothing has changed.</exception>
    RecordSet Publish(RecordSet set);

    /// <summary>Removes what was stored: the files cannot be imported as they are.</summary>
    void Abandon();
}
