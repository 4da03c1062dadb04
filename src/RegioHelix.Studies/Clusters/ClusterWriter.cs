using System.Globalization;
using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Clusters;

/// <summary>Says which clusters there are, where one is strongest, and to which one an activity belongs.</summary>
internal static class ClusterWriter
{
    private const int MostLeaders = 3;

    /// <summary>The sentence over all categories.</summary>
    /// <param name="clusters">The categories.</param>
    /// <param name="largestFirst">The same, the largest by jobs first.</param>
    /// <param name="provenance">Where the figures come from.</param>
    public static LocalText Overview(ClusterSet clusters, IReadOnlyList<ClusterLine> largestFirst, FigureProvenance provenance) => clusters.Result.State switch
    {
        _ when clusters.Supplied is not null && largestFirst.Count == 0 => Sentences.Fill("BenchmarkNothing", _ => [ClusterShelf.FileName]),
        _ when clusters.Supplied is not null => SimulatedWords.Sentence(
            Sentences.Fill("BenchmarkOverview", culture =>
            [
                ClusterShelf.FileName, clusters.Definition.Clusters.SelectMany(cluster => cluster.Members).Select(member => member.Activity).Distinct().Count(), largestFirst.Count,
                largestFirst[0].Name.In(culture), largestFirst[0].Activities.Count, FigureText.ThreeDigits(largestFirst[0].Jobs, culture),
            ]),
            provenance),
        ClusterDefinitionState.Computed => SimulatedWords.Sentence(
            Sentences.Fill("ClusterOverview", culture =>
            [
                clusters.Categories.Sum(category => category.Activities.Count), largestFirst.Count, largestFirst[0].Name.In(culture), largestFirst[0].Activities.Count,
                FigureText.ThreeDigits(largestFirst[0].Jobs, culture),
            ]),
            provenance),
        ClusterDefinitionState.TooFewActivities => Sentences.Get("ClusterTooFew"),
        _ => Sentences.Get("ClusterNothingToTellApart"),
    };

    /// <summary>What the categories rest on, and what co-location alone cannot show.</summary>
    public static LocalText Explanation(ClusterSet clusters, FigureProvenance provenance) => Sentences.Fill(
        clusters.Supplied is not null ? provenance.IsSimulated ? "BenchmarkBasisSimulated" : "BenchmarkBasis"
            : provenance.IsSimulated ? "ClusterBasisSimulated" : "ClusterBasis", _ => [provenance.Regions, clusters.Table.Choice.Year.ToString(CultureInfo.InvariantCulture), ClusterShelf.FileName]);

    /// <summary>The sentence on one category.</summary>
    public static LocalText Profile(SetCategory category, ClusterSet clusters, IReadOnlyList<ActivityRegionLine> regions, FigureProvenance provenance)
    {
        var leaders = Leaders(regions);
        return SimulatedWords.Sentence(
            leaders.Count == 0
                ? Sentences.Fill(clusters.Supplied is null ? "ClusterNobody" : "BenchmarkNobody", culture => [category.Name.In(culture)])
                : Sentences.Fill(clusters.Supplied is not null ? "BenchmarkLeaders" : category.Activities.Count == 1 ? "ClusterLeadersOne" : "ClusterLeaders", culture =>
                [
                    category.Name.In(culture), category.Activities.Count,
                    FigureText.List([.. leaders.Select((line, rank) => Leader(line, rank, culture))], culture),
                ]),
            provenance);
    }

    /// <summary>The regions that a sentence names.</summary>
    public static IReadOnlyList<ActivityRegionLine> Leaders(IReadOnlyList<ActivityRegionLine> regions) =>
        [.. regions.Where(line => (line.Figures.Jobs ?? line.Figures.JobsLower) >= HeadlineRule.LeastJobs && ClusterRegions.Least(line.Figures) >= 1).Take(MostLeaders)];

    /// <summary>To which category an activity belongs, or why to none.</summary>
    public static LocalText Membership(ActivityReference activity, SetCategory? category, IReadOnlyList<string> others)
    {
        if (category is null)
            return FigureText.Sentence(Sentences.Fill(
                activity.Level is ActivityLevel.Section or ActivityLevel.Aggregate ? "ClusterOfBroad"
                    : activity.Reach == MarketReach.Local ? "ClusterOfLocal"
                    : activity.Reach == MarketReach.SetAside ? "ClusterOfSetAside"
                    : "ClusterOfNone",
                culture => [activity.ShortName().In(culture)]));
        return FigureText.Sentence(Sentences.Fill(others.Count == 0 ? "ClusterOfAlone" : "ClusterOf", culture =>
        [
            activity.ShortName().In(culture), category.Name.In(culture),
            FigureText.List([.. others.Take(MostLeaders).Select(code => ActivityNames.Get(code).ShortName().In(culture))], culture),
        ]));
    }

    private static string Leader(ActivityRegionLine line, int rank, CultureInfo culture) => Sentences.Fill(
        line.Figures.LocationQuotient is null ? "ClusterLeaderAtLeast" : rank == 0 ? "LeaderItem" : "LeaderItemNext",
        language => [line.Region.Name.In(language), FigureText.Quotient(ClusterRegions.Least(line.Figures)!.Value, language)]).In(culture);
}
