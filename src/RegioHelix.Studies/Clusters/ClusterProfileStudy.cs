using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Studies.Clusters;

/// <summary>What is this cluster, where is it strong, and what is it near to?</summary>
public sealed class ClusterProfileStudy(ClusterTables tables, SearchStudy search)
{
    private const int MostSuggested = 5;

    /// <summary>Runs the study.</summary>
    /// <param name="slug">A category's address, or the code of one of its activities, which finds it in every vintage.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">No such category, no data, a year or level that is not loaded.</exception>
    public ClusterProfile Run(string slug, StudySettings settings)
    {
        var specialisation = tables.Specialisation;
        var table = specialisation.Get(TableChooser.Choose(specialisation.Store, settings));
        var clusters = IsSupplied(slug) ? tables.FindSupplied(table) ?? throw NotSupplied(slug) : tables.Get(table);
        var category = clusters.Find(slug) ?? throw Unknown(slug, clusters);
        var years = specialisation.GetYears(table.Choice);
        var found = Regions(category, clusters, table, years, settings);
        var regions = found.Ranked();
        var totals = ClusterTotals.From(years, category);
        var (lines, provenance) = (new ClusterLines(clusters), ProvenanceWriter.Write(table, "cluster-definitions", "cluster-stars", "location-quotient", "bounds", "growth"));
        return new ClusterProfile(
            category.Slug, category.Name, provenance, StudySwitches.Offer(specialisation.Store, table.Choice, settings),
            ClusterWriter.Profile(category, clusters, regions, provenance), ClusterWriter.Explanation(clusters, provenance),
            lines.Making(tables.FindEarlier(clusters)),
            lines.Benchmark(),
            JobsOf(category, table),
            [.. category.Activities.Select(activity => lines.Member(category, activity))],
            regions, found.Map(specialisation.Store.FindBoundaries((int)table.Choice.State.NutsVersion, 2) is null ? null : (int)table.Choice.State.NutsVersion),
            lines.TiesOf(category), totals.Years, totals.Cells);
    }

    /// <summary>The category that an activity belongs to, or why it is in none.</summary>
    /// <param name="activity">A NACE Rev. 2 code.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">Unknown activity, no data, a year that is not loaded.</exception>
    public ClusterMembership FindOf(string activity, StudySettings settings)
    {
        var (table, column) = ActivityChoice.Choose(tables.Specialisation, search, activity, settings);
        var reference = table.Activities[column];
        if (reference.Reach != MarketReach.Traded || reference.Level is ActivityLevel.Section or ActivityLevel.Aggregate)
            return new(ClusterWriter.Membership(reference, null, []), null, [], null, Benchmark(reference.Code, table));
        var clusters = tables.Get(table);
        var category = clusters.FindOf(reference.Code);
        string[] others = [.. category?.Activities.Where(code => code != reference.Code) ?? []];
        return new(
            ClusterWriter.Membership(reference, category, others),
            category is null ? null : new(category.Slug, category.Name),
            [.. category?.Activities.Select(code => new ActivityName(code, ActivityNames.Get(code).ShortName())) ?? []],
            category is null ? null : new ClusterLines(clusters).Member(category, reference.Code),
            Benchmark(reference.Code, table));
    }

    /// <summary>Published jobs of a category's activities in all regions.</summary>
    internal static double JobsOf(SetCategory category, SpecialisationTable table) =>
        category.Activities.Select(table.Cells.FindActivity).Where(column => column >= 0)
            .Sum(column => category.Weights[table.Cells.Activities[column]] * Enumerable.Range(0, table.Cells.Regions.Count).Sum(row => table.Cells[row, column].Value ?? 0));

    private ClusterRegions Regions(SetCategory category, ClusterSet clusters, SpecialisationTable table, IReadOnlyList<SpecialisationTable> years, StudySettings settings)
    {
        var earlier = tables.Specialisation.FindEarlier(table.Choice);
        return new ClusterRegions(
            category, tables.Figures(clusters, table), [.. years.Select(year => tables.Figures(clusters, year))], earlier is null ? null : tables.Figures(clusters, earlier), settings.Reading, table.Choice.State.NutsVersion);
    }

    private static bool IsSupplied(string slug) => slug.StartsWith(SuppliedClusters.Prefix, StringComparison.OrdinalIgnoreCase);

    // The file is not there, or has problems that are said with their places.
    private Exception NotSupplied(string slug) => tables.Shelf.Problems is { Count: > 0 } problems
        ? new ProblemsException(problems)
        : new StudyRefusedException(RefusalReason.Unknown, Sentences.Fill("UnknownBenchmark", _ => [slug, ClusterShelf.FileName]));

    private List<ClusterName> Benchmark(string activity, SpecialisationTable table) =>
        [.. tables.FindSupplied(table)?.Categories.Where(category => category.Activities.Contains(activity)).Select(category => new ClusterName(category.Slug, category.Name)) ?? []];

    // An address of another vintage, an activity that is in no cluster, or neither: the nearest that there are.
    private StudyRefusedException Unknown(string slug, ClusterSet clusters)
    {
        if (clusters.Categories.Count == 0)
            return new(RefusalReason.NotLoaded, ClusterWriter.Overview(clusters, [], ProvenanceWriter.Write(clusters.Table)));
        if (ActivityNames.Find(slug.ToUpperInvariant()) is { } activity)
            return new(RefusalReason.NotLoaded, ClusterWriter.Membership(activity, null, []), Suggested(clusters, []));
        var near = search.Find(slug.Replace('-', ' '), "activity", MostSuggested).Select(hit => clusters.FindOf(hit.Code)).OfType<SetCategory>().Distinct().ToList();
        return new(RefusalReason.Unknown, Sentences.Fill(clusters.Supplied is null ? "UnknownCluster" : "UnknownBenchmark", _ => [slug, ClusterShelf.FileName]), Suggested(clusters, near));
    }

    private static IReadOnlyList<SearchHit> Suggested(ClusterSet clusters, List<SetCategory> near) =>
    [
        .. (near.Count > 0 ? near : clusters.Categories).Take(MostSuggested)
            .Select(category => new SearchHit("cluster", category.Slug, new LocalText(FigureText.Sentence(category.Name.English).TrimEnd('.'), FigureText.Sentence(category.Name.Dutch).TrimEnd('.')), LocalText.Same(""), 0)),
    ];
}
