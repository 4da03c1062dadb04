namespace RegioHelix.Analytics.Uncertainty;

/// <summary>Bands by two labels, row-major. Immutable.</summary>
public sealed class BandTable
{
    private readonly Band[] bands;
    private readonly RankBand[]? ranks;
    private readonly Chance[]? chances;

    internal BandTable(IReadOnlyList<string> rows, IReadOnlyList<string> columns, Band[] bands, DrawSettings settings, int refused, RankBand[]? ranks = null, Chance[]? chances = null) =>
        (Rows, Columns, this.bands, Settings, Refused, this.ranks, this.chances) = (rows, columns, bands, settings, refused, ranks, chances);

    /// <summary>Row labels, in order.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>Column labels, in order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The band at a row and a column by position.</summary>
    public Band this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)Columns.Count, nameof(column));
            return bands[(row * Columns.Count) + column];
        }
    }

    /// <summary>Where the figure at a row and a column stands among those that it is ranked among; null where nothing was ranked.</summary>
    public RankBand? FindRank(int row, int column)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)Columns.Count, nameof(column));
        return ranks?[(row * Columns.Count) + column];
    }

    /// <summary>How often what was asked is so of the figure at a row and a column; null where nothing was asked.</summary>
    public Chance? FindChance(int row, int column)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)Columns.Count, nameof(column));
        return chances?[(row * Columns.Count) + column];
    }

    /// <summary>How the draws were made.</summary>
    public DrawSettings Settings { get; }

    /// <summary>Draws for which the measure refused an answer: they are in no band.</summary>
    public int Refused { get; }
}
