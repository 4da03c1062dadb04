namespace RegioHelix.Analytics.Uncertainty;

/// <summary>One band a label, in the order of the table. Immutable.</summary>
public sealed class BandList
{
    private readonly Band[] bands;
    private readonly RankBand[] ranks;

    internal BandList(IReadOnlyList<string> labels, Band[] bands, RankBand[] ranks, DrawSettings settings, int refused) =>
        (Labels, this.bands, this.ranks, Settings, Refused) = (labels, bands, ranks, settings, refused);

    /// <summary>The labels, in order.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Number of bands.</summary>
    public int Count => bands.Length;

    /// <summary>The band at a position.</summary>
    public Band this[int position] => bands[position];

    /// <summary>Where the figure at a position stands among the others.</summary>
    public RankBand Rank(int position) => ranks[position];

    /// <summary>The position of a label, or -1.</summary>
    public int FindPosition(string label)
    {
        for (var at = 0; at < Labels.Count; at++)
            if (Labels[at] == label)
                return at;
        return -1;
    }

    /// <summary>How the draws were made.</summary>
    public DrawSettings Settings { get; }

    /// <summary>Draws for which the measure refused an answer: they are in no band.</summary>
    public int Refused { get; }
}
