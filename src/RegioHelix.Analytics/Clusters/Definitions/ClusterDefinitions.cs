using RegioHelix.Analytics.Draws;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>
/// Benchmark cluster definitions: sets of activities that are linked to each other more than to others, made from data. Five steps: similarities between activities;
/// parameters; clustering by the rows of each similarity over a range of sizes; validation scores on every link, and the best sets (C*); re-assignment of outliers (C**).
/// Source: Delgado, Porter and Stern 2016, Journal of Economic Geography 16(1), 1-38; which details are from memory, and which rules are ours, stands at each part.
/// </summary>
public static class ClusterDefinitions
{
    private const int FewestActivities = 4;

    /// <summary>Makes definitions. The order of the activities and of the links' rows makes no difference; the same seed gives the same result.</summary>
    /// <param name="links">One or more similarities, of different names. Each, and the mean of all where there are several, is clustered; all are scored.</param>
    /// <param name="settings">What is tried; null for the defaults.</param>
    /// <param name="reach">Whether an activity is traded, local or set aside; null for all traded. Only traded ones are grouped: what is local, or set aside, is named.</param>
    /// <param name="benchmark">A table to compare with; null for none.</param>
    /// <exception cref="ArgumentException">No links, or two of one name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Settings out of their range.</exception>
    public static ClusterDefinitionResult From(
        IReadOnlyList<SimilarityMatrix> links, ClusterDefinitionSettings? settings = null, Func<string, MarketReach>? reach = null, ClusterDefinition? benchmark = null)
    {
        if (links.Count == 0 || links.DistinctBy(link => link.Name).Count() != links.Count)
            throw new ArgumentException("definitions need one or more similarities, each of its own name", nameof(links));
        settings = Checked(settings ?? new());
        var (activities, leftOut) = Sort(links, reach ?? (_ => MarketReach.Traded));
        SimilarityMatrix[] parts = [.. links.Select(link => link.Select(activities))];
        var overall = SimilarityAverage.From(parts);
        var state = activities.Length < FewestActivities ? ClusterDefinitionState.TooFewActivities
            : parts.All(part => part.Spread().Deviation <= 1e-12 * Math.Abs(part.Spread().Mean)) ? ClusterDefinitionState.NothingToTellApart
            : ClusterDefinitionState.Computed;
        if (state != ClusterDefinitionState.Computed)
            return new(state, null, [], [], null, [], leftOut, overall.UnknownPairs, null, null);
        var candidates = Candidates(parts, overall, settings);
        var corrected = candidates.Take(settings.BestSets).Select(candidate => Correct(candidate, parts, overall, settings))
            .OrderByDescending(set => set.Scores?.Overall ?? -1).ThenByDescending(set => set.Separation).ToList();
        var best = corrected[0];
        return new(
            state, best, corrected, [.. candidates.Select(candidate => candidate.Set)], overall, Describe(best.Definition, overall), leftOut, overall.UnknownPairs,
            ByChance(best.Definition, parts, settings),
            benchmark is null ? null : new(ClusterValidation.From(benchmark, parts), ClusterOverlap.From(best.Definition, benchmark)));
    }

    private static ClusterDefinitionSettings Checked(ClusterDefinitionSettings settings)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Starts, 1, nameof(settings.Starts));
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.ChanceDraws, 1, nameof(settings.ChanceDraws));
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.BestSets, 1, nameof(settings.BestSets));
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.MostRounds, 1, nameof(settings.MostRounds));
        if (settings.Sizes is { } sizes && (sizes.Fewest < 2 || sizes.Most < sizes.Fewest))
            throw new ArgumentOutOfRangeException(nameof(settings), sizes, "sizes start at 2 or more and do not end before they start");
        return settings;
    }

    private static (string[] Activities, LeftOutActivity[] LeftOut) Sort(IReadOnlyList<SimilarityMatrix> links, Func<string, MarketReach> reach)
    {
        string[] all = [.. links.SelectMany(link => link.Activities.Concat(link.Dropped)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var sorted = all.ToLookup(activity => Reason(activity, links, reach));
        return ([.. sorted[null]], [.. sorted.Where(group => group.Key is not null).SelectMany(group => group.Select(activity => new LeftOutActivity(activity, group.Key!.Value))).OrderBy(one => one.Activity, StringComparer.Ordinal)]);
    }

    private static LeftOutReason? Reason(string activity, IReadOnlyList<SimilarityMatrix> links, Func<string, MarketReach> reach) => reach(activity) switch
    {
        MarketReach.Local => LeftOutReason.Local,
        MarketReach.SetAside => LeftOutReason.SetAside,
        _ => links.All(link => link.FindActivity(activity) >= 0) ? null : LeftOutReason.NoSimilarity,
    };

    private static List<(CandidateSet Set, int[] Groups)> Candidates(SimilarityMatrix[] links, SimilarityMatrix overall, ClusterDefinitionSettings settings)
    {
        var sizes = settings.Sizes ?? ClusterSizes.For(overall.Activities.Count);
        var most = Math.Min(sizes.Most, overall.Activities.Count - 1);
        var fewest = Math.Min(sizes.Fewest, most);
        var tried = new List<(CandidateSet Set, int[] Groups)>();
        foreach (var source in links.Length == 1 ? links : [.. links, overall])
        {
            var distances = RowDistances.From(source);
            var tree = WardTree.From(distances);
            for (var size = fewest; size <= most; size++)
            {
                Try(ClusteringFunction.Ward, tree.Cut(size));
                Try(ClusteringFunction.KMeans, KMeans.From(distances, size, settings.Starts, settings.Seed));

                void Try(ClusteringFunction function, int[] groups) => tried.Add((new(new(source.Name, function, size), ClusterValidation.From(groups, links), ClusterValidation.Separation(groups, overall)), groups));
            }
        }
        // Clear clusters joined by twos, or cut in two, can score 1 as well: of equal scores the best parted counts, then the coarser.
        return [.. tried.OrderByDescending(one => one.Set.Scores.Overall).ThenByDescending(one => one.Set.Separation).ThenBy(one => one.Set.Configuration.Size)];
    }

    private static CorrectedSet Correct((CandidateSet Set, int[] Groups) candidate, SimilarityMatrix[] links, SimilarityMatrix overall, ClusterDefinitionSettings settings)
    {
        var (groups, moves, settled) = OutlierReassignment.Run(candidate.Groups, overall, settings.Outliers, settings.MostRounds);
        var count = Grouping.Count(candidate.Groups);
        var digits = count < 100 ? "00" : "0000";
        string[] codes = [.. Enumerable.Range(1, count).Select(number => "C" + number.ToString(digits, System.Globalization.CultureInfo.InvariantCulture))];
        var numbered = Grouping.Numbered(groups);
        var configuration = candidate.Set.Configuration;
        return new(
            candidate.Set,
            ClusterDefinition.From($"{configuration.Similarity}, {configuration.Function}, {configuration.Size}", groups.Select((group, at) => new ClusterAssignment(codes[group], overall.Activities[at]))),
            Grouping.Count(numbered) < 2 ? null : ClusterValidation.From(numbered, links),
            ClusterValidation.Separation(numbered, overall),
            [.. moves.Select(move => move.Named(overall.Activities, codes))], settled);
    }

    // The same sizes with the activities dealt anew.
    private static double? ByChance(ClusterDefinition definition, SimilarityMatrix[] links, ClusterDefinitionSettings settings)
    {
        var main = definition.MainClusters();
        int[] groups = [.. links[0].Activities.Select(activity => main[activity])];
        if (definition.Clusters.Count < 2)
            return null;
        var draws = SplitMix64.Of(settings.Seed, settings.ChanceDraws);
        return Enumerable.Range(0, settings.ChanceDraws).Average(_ =>
        {
            draws.Shuffle<int>(groups);
            return ClusterValidation.From(groups, links).Overall;
        });
    }

    private static ClusterDescription[] Describe(ClusterDefinition definition, SimilarityMatrix overall)
    {
        var linkage = ClusterLinkage.From(definition, overall);
        return [.. definition.Clusters.Select((cluster, at) =>
        {
            var nearest = linkage.FindNearest(at);
            return new ClusterDescription(
                cluster.Code, Core(cluster, overall), linkage[at, at], nearest is { } other ? definition.Clusters[other].Code : null, nearest is { } far ? linkage[at, far] : null);
        })];
    }

    private static string Core(ClusterCategory cluster, SimilarityMatrix overall) => cluster.Members
        .MaxBy(member => cluster.Members.Where(other => other != member).Sum(other => overall.Find(member.Activity, other.Activity) ?? 0)).Activity;
}
