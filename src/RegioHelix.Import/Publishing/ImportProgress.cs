namespace RegioHelix.Import.Publishing;

/// <summary>How far an import has come.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Done">Raw bytes read.</param>
/// <param name="Total">Raw bytes in all; 0 where not known.</param>
public readonly record struct ImportProgress(ImportStage Stage, long Done, long Total)
{
    /// <summary>0 to 1; reading counts for nine tenths, since storing goes on beside it.</summary>
    public double Share => Stage switch
    {
        ImportStage.Reading => Total > 0 ? 0.9 * Math.Min(1, (double)Done / Total) : 0,
        ImportStage.Publishing => 0.9,
        _ => 1,
    };
}

/// <summary>What an import is doing.</summary>
public enum ImportStage
{
    /// <summary>Takes the snapshot, reads it and stores its cells.</summary>
    Reading,

    /// <summary>Takes over from the former vintage, checks, publishes.</summary>
    Publishing,

    /// <summary>Done.</summary>
    Done,
}
