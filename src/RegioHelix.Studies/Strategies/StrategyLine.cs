using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Strategies;

/// <summary>A strategy in a list.</summary>
/// <param name="Region">The region.</param>
/// <param name="Period">Its programming period.</param>
/// <param name="Slug">The period as its address writes it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Status">Draft or published.</param>
/// <param name="IsInvented">True where it was made up to try the pages with: it says nothing about the region.</param>
public sealed record StrategyLine(RegionIdentity Region, string Period, string Slug, LocalText Title, StrategyStatus Status, bool IsInvented)
{
    /// <summary>The address of its page.</summary>
    public string Path => $"/strategies/{Region.Code}/{Slug}";

    internal static StrategyLine From(Strategy strategy) => new(
        RegionNames.Identify(strategy.RegionCode, strategy.RegionVersion), strategy.Period, strategy.Slug, StrategyWords.Of(strategy.Title), strategy.Status, strategy.IsInvented);
}

/// <summary>Strategies that the reader may see.</summary>
/// <param name="Sentence">How many.</param>
/// <param name="Strategies">Each, by region and period.</param>
public sealed record StrategyList(LocalText Sentence, IReadOnlyList<StrategyLine> Strategies);
