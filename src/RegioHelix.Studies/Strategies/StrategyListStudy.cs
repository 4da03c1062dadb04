using RegioHelix.Registry;
using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Strategies;

/// <summary>Which strategies are there?</summary>
public sealed class StrategyListStudy(StrategyRegister register)
{
    /// <summary>Those that the actor may see.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="region">A region whose strategies alone are wanted, by any code it ever had; null for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<StrategyList> Run(Actor actor, string? region = null, CancellationToken cancellation = default)
    {
        var all = await register.List(actor, cancellation);
        StrategyLine[] found = [.. all.Where(one => region is null || IsOf(one, region.ToUpperInvariant())).Select(StrategyLine.From)];
        return new(Sentence(found), found);
    }

    // A region keeps its strategies when its code changes.
    private static bool IsOf(Strategy strategy, string code) => strategy.RegionCode == code
        || RegionChanges.Find(strategy.RegionCode) is not null && Enum.GetValues<NutsVersion>().Any(version => RegionCatalogue.FindIn(strategy.RegionCode, version) == code);

    private static LocalText Sentence(StrategyLine[] found)
    {
        var shown = found.Where(one => one.Status == StrategyStatus.Published).ToList();
        if (shown.Count == 0)
            return Sentences.Get("StrategiesNone");
        var (regions, invented) = (shown.Select(one => one.Region.Code).Distinct().Count(), shown.Count(one => one.IsInvented));
        return Sentences.Fill(invented == shown.Count ? "StrategiesAllInvented" : invented > 0 ? "StrategiesSomeInvented" : "StrategiesPublished", _ => [shown.Count, regions, invented]);
    }
}
