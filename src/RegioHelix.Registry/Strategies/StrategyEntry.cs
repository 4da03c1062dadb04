using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>What a form or a command says about a strategy, unchecked.</summary>
public sealed record StrategyEntry
{
    private const int LongestPeriod = 15;

    /// <summary>NUTS code of the region.</summary>
    public string Region { get; init; } = "";

    /// <summary>Its version, a year; null for the newest in which it is in force.</summary>
    public int? RegionVersion { get; init; }

    /// <summary>The first year.</summary>
    public string FromYear { get; init; } = "";

    /// <summary>The last.</summary>
    public string ToYear { get; init; } = "";

    /// <summary>What it is called.</summary>
    public IReadOnlyList<FreeText> Title { get; init; } = [];

    /// <summary>What it is for.</summary>
    public IReadOnlyList<FreeText> Summary { get; init; } = [];

    /// <summary>The document it is taken from.</summary>
    public string? Source { get; init; }

    /// <summary>Where that can be read.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>Checks it into a strategy; adds what is wrong. Region and period of one that is there stay: its address hangs on them.</summary>
    internal void ReadInto(Strategy strategy, FieldProblems problems, bool isNew)
    {
        if (isNew)
            ReadPlace(strategy, problems);
        strategy.Title = FreeTexts.Read(Title, "title", 200, problems);
        if (strategy.Title.Count == 0)
            problems.Add("title", "missing", "", Phrase.Of("fill this in"));
        strategy.Summary = FreeTexts.Read(Summary, "summary", 4_000, problems);
        strategy.Source = PlainText.ReadLine(Source, "source", 500, problems);
        strategy.SourceAddress = WebAddress.Read(SourceAddress, "source_address", problems);
    }

    private void ReadPlace(Strategy strategy, FieldProblems problems)
    {
        if (string.IsNullOrWhiteSpace(Region))
            problems.Add("region", "missing", "", Phrase.Of("fill this in"));
        else if (RegionText.Read(Region, RegionVersion, "region", problems) is { } region)
            (strategy.RegionCode, strategy.RegionVersion) = (region.Value, region.Version);
        var (from, to) = (DayText.ReadYear(FromYear, "from_year", problems), DayText.ReadYear(ToYear, "to_year", problems));
        if (string.IsNullOrWhiteSpace(FromYear) || string.IsNullOrWhiteSpace(ToYear))
            problems.Add("from_year", "missing", "", Phrase.Of("give the first and the last year of the programming period, such as 2021 and 2027"));
        else if (to < from || to - from > LongestPeriod)
            problems.Add("to_year", "impossible-period", ToYear, Phrase.Of($"a period ends after it begins, and lasts {LongestPeriod} years at most"));
        (strategy.FromYear, strategy.ToYear) = (from ?? 0, to ?? 0);
    }
}
