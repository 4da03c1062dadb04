using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Computing;

/// <summary>Turns a table of amounts into what is present where, as the options say.</summary>
internal static class PresenceRules
{
    /// <summary>What is present where, without rare activities and then without empty regions and activities.</summary>
    public static TrimmedPresence Of(string file, RegionActivityTable table, IReadOnlyDictionary<string, double?>? population, ComputeSettings settings)
    {
        var whole = Whole(table, population, settings);
        var rare = Rare(whole, settings.Whole(ComputeOptions.LeastUbiquity));
        var trimmed = (rare.Count == 0 ? whole : whole.Keep(activity => !rare.Contains(activity))).DropEmpty();
        if (trimmed.Presence.Regions.Count == 0 || trimmed.Presence.Activities.Count == 0)
            throw ComputeProblem.Undefined(file, "nothing-present", "", "no region has any activity under these options; lower --threshold or --least-ubiquity");
        return rare.Count == 0 ? trimmed : trimmed with { DroppedActivities = [.. whole.Activities.Where(activity => rare.Contains(activity) || trimmed.DroppedActivities.Contains(activity))] };
    }

    /// <summary>What is present where, over all labels.</summary>
    public static Presence Whole(RegionActivityTable table, IReadOnlyDictionary<string, double?>? population, ComputeSettings settings)
    {
        var threshold = settings.Number(ComputeOptions.Threshold);
        var rule = settings.Is(ComputeOptions.ThresholdRule, "above") ? ThresholdRule.Above : ThresholdRule.AtOrAbove;
        return settings.Text(ComputeOptions.Presence) switch
        {
            "given" => Presence.From(table, rule == ThresholdRule.Above ? Math.BitIncrement(threshold) : threshold),
            "population" => ByPopulation(),
            "both" => Presence.Combine(ByQuotient(), ByPopulation(), PresenceCombination.Both),
            "either" => Presence.Combine(ByQuotient(), ByPopulation(), PresenceCombination.Either),
            _ => ByQuotient(),
        };
        Presence ByQuotient() => Presence.From(Specialised.From(table, threshold, rule));
        Presence ByPopulation() => Presence.From(PopulationSpecialised.From(table, region => population!.GetValueOrDefault(region), threshold, rule));
    }

    /// <summary>The activities that were kept, in all regions: those that have none of them are places too, where chance is asked.</summary>
    public static Presence OverAllRegions(Presence whole, TrimmedPresence trimmed)
    {
        var dropped = trimmed.DroppedActivities.ToHashSet(StringComparer.Ordinal);
        return whole.Keep(activity => !dropped.Contains(activity));
    }

    /// <summary>True where the test of presence reads the population.</summary>
    public static bool ReadsPopulation(ComputeSettings settings) => settings.Text(ComputeOptions.Presence) is "population" or "both" or "either";

    private static HashSet<string> Rare(Presence presence, int leastUbiquity)
    {
        var ubiquity = presence.Ubiquity();
        return [.. Enumerable.Range(0, ubiquity.Count).Where(at => ubiquity[at].Value is > 0 and var regions && regions < leastUbiquity).Select(at => ubiquity.Labels[at])];
    }
}
