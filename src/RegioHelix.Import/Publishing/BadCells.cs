namespace RegioHelix.Import.Publishing;

/// <summary>What becomes of a cell that cannot be read.</summary>
public enum BadCells
{
    /// <summary>The import stops and names all of them.</summary>
    Stop,

    /// <summary>It becomes a missing cell with the flag unreadable, named in the report.</summary>
    Missing,
}
