using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tables;

/// <summary>The sum of some cells: over the published ones, and the least and the most it can be over all of them.</summary>
internal readonly record struct CellSum
{
    private double FiniteUpper { get; init; }

    private int Unbounded { get; init; }

    /// <summary>Number of cells.</summary>
    public int Count { get; private init; }

    /// <summary>Number of published cells.</summary>
    public int PublishedCount { get; private init; }

    /// <summary>The sum of the published cells.</summary>
    public double Published { get; private init; }

    /// <summary>The least that the sum over all cells can be.</summary>
    public double Lower { get; private init; }

    /// <summary>The most it can be; positive infinity where a cell has no upper bound.</summary>
    public double Upper => Unbounded > 0 ? double.PositiveInfinity : FiniteUpper;

    /// <summary>True where every cell is published.</summary>
    public bool IsComplete => PublishedCount == Count;

    /// <summary>The sum of both.</summary>
    public CellSum Plus(in CellSum other) => new()
    {
        Count = Count + other.Count,
        PublishedCount = PublishedCount + other.PublishedCount,
        Published = Published + other.Published,
        Lower = Lower + other.Lower,
        FiniteUpper = FiniteUpper + other.FiniteUpper,
        Unbounded = Unbounded + other.Unbounded,
    };

    /// <summary>The sum without some of its cells; rounding cannot make it negative.</summary>
    public CellSum Minus(in CellSum part) => new()
    {
        Count = Count - part.Count,
        PublishedCount = PublishedCount - part.PublishedCount,
        Published = Math.Max(0, Published - part.Published),
        Lower = Math.Max(0, Lower - part.Lower),
        FiniteUpper = Math.Max(0, FiniteUpper - part.FiniteUpper),
        Unbounded = Unbounded - part.Unbounded,
    };

    /// <summary>The same sum where something else says that it is no more than a limit.</summary>
    public CellSum AtMost(double limit) => limit >= Upper ? this : this with { FiniteUpper = Math.Max(limit, Lower), Unbounded = 0 };

    /// <summary>The sum of one cell.</summary>
    public static CellSum Of(in Cell cell) => new()
    {
        Count = 1,
        PublishedCount = cell.IsPublished ? 1 : 0,
        Published = cell.Value ?? 0,
        Lower = cell.Lower,
        FiniteUpper = double.IsPositiveInfinity(cell.Upper) ? 0 : cell.Upper,
        Unbounded = double.IsPositiveInfinity(cell.Upper) ? 1 : 0,
    };

    /// <summary>The sum of some published cells.</summary>
    public static CellSum OfPublished(int count, double sum) => new() { Count = count, PublishedCount = count, Published = sum, Lower = sum, FiniteUpper = sum };

    /// <summary>This sum with the cells that are not published counted as nothing: for bounds that hold them fixed.</summary>
    public CellSum PublishedOnly() => new()
    {
        Count = PublishedCount,
        PublishedCount = PublishedCount,
        Published = Published,
        Lower = Published,
        FiniteUpper = Published,
    };
}
