using RegioHelix.Import.Reading.Records;
using RegioHelix.Store.Records;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Import.Publishing;

/// <summary>An import of records.</summary>
/// <param name="Path">A file, or a folder of files.</param>
/// <param name="Dataset">The dataset's code.</param>
/// <param name="Mapping">Which column holds what.</param>
public sealed record RecordImportRequest(string Path, string Dataset, RecordMapping Mapping)
{
    /// <summary>Where the records come from; the file's or folder's name where empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>The NUTS version of the regions; told from the codes where null.</summary>
    public NutsVersion? NutsVersion { get; init; }

    /// <summary>True to add to what the dataset has; false to take its place.</summary>
    public bool Adds { get; init; }

    /// <summary>True to store everything again, whatever an import that was stopped has stored.</summary>
    public bool IsAfresh { get; init; }

    /// <summary>Records in a chunk.</summary>
    public int ChunkRows { get; init; } = RecordBatch.UsualCapacity;
}

/// <summary>What an import of records did.</summary>
/// <param name="Set">The vintage in use.</param>
/// <param name="IsNew">False where these files were imported before under the same options.</param>
/// <param name="Stored">Records that this run stored.</param>
/// <param name="Kept">Records that an earlier run had stored.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record RecordImportOutcome(RecordSet Set, bool IsNew, long Stored, long Kept, double Seconds);
