using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>What the draws give for a list of figures: their values and their ranks.</summary>
internal sealed class ListDraws
{
    private readonly Figure[] published;
    private readonly DrawSettings settings;
    private readonly bool keepsBounds;
    private readonly DrawnFigures values;
    private readonly RankDraws ranks;

    public ListDraws(Figure[] published, TableDraws draws, int rankClasses)
    {
        (this.published, settings, keepsBounds) = (published, draws.Settings, draws.KeepsBounds);
        values = new(Bases(published), settings.Draws, settings.Level, settings.Form);
        ranks = new([.. published.Select(figure => figure.Value ?? double.NaN)], settings, rankClasses);
    }

    /// <summary>The collections to be filled.</summary>
    public IReadOnlyList<DrawnFigures> Parts => [values, ranks.Ranks];

    /// <summary>Takes a draw in; NaN where it has no figure.</summary>
    public void Put(int draw, ReadOnlySpan<double> figures)
    {
        values.Put(draw, figures);
        ranks.Put(draw, figures);
    }

    /// <summary>The bands.</summary>
    public BandList Read(IReadOnlyList<string> labels, DrawControl control, int refused)
    {
        var bands = new Band[published.Length];
        values.Read(control, (int at, double start, in OrderStatistics drawn, double mean, double deviation) =>
            bands[at] = Band.Of(published[at], start, drawn, mean, deviation, settings, keepsBounds));
        return new(labels, bands, ranks.Read(control, settings), settings, refused);
    }

    /// <summary>What draws are distances from: the value; where there is none, a bound, else 0.</summary>
    public static double[] Bases(Figure[] figures) => [.. figures.Select(figure => figure.Value ?? figure.Lower ?? figure.Upper ?? 0)];
}
