using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Studies.Clusters;

/// <summary>Which activities form clusters, as far as their places tell?</summary>
public sealed class ClusterOverviewStudy(ClusterTables tables)
{
    /// <summary>Runs the study.</summary>
    /// <param name="settings">The switches.</param>
    /// <param name="choice">Those made from the figures, or the supplied ones.</param>
    /// <exception cref="StudyRefusedException">No data, a year or level that is not loaded, no supplied table.</exception>
    /// <exception cref="ProblemsException">The supplied table has problems, and is asked for.</exception>
    public ClusterOverview Run(StudySettings settings, ClusterSetChoice choice = ClusterSetChoice.Derived)
    {
        var specialisation = tables.Specialisation;
        var table = specialisation.Get(TableChooser.Choose(specialisation.Store, settings));
        var clusters = choice == ClusterSetChoice.Derived ? tables.Get(table) : Supplied(table);
        var lines = new ClusterLines(clusters);
        var provenance = ProvenanceWriter.Write(table, "cluster-definitions", "cluster-stars", "location-quotient", "bounds");
        var listed = clusters.Categories.Select(category => Line(category, clusters, table, settings)).OrderByDescending(line => line.Jobs).ThenBy(line => line.Slug, StringComparer.Ordinal).ToList();
        return new ClusterOverview(
            provenance,
            StudySwitches.Offer(specialisation.Store, table.Choice, settings),
            ClusterWriter.Overview(clusters, listed, provenance),
            ClusterWriter.Explanation(clusters, provenance),
            lines.Making(tables.FindEarlier(clusters)),
            lines.Benchmark(),
            choice,
            tables.Shelf.List().Count > 0,
            listed,
            lines.Pairs(),
            [.. LeftOut(clusters, table).Select(Named)]);
    }

    /// <summary>What is wrong with the supplied table; empty where nothing is.</summary>
    public IReadOnlyList<Problem> Problems => tables.Shelf.Problems;

    private ClusterSet Supplied(SpecialisationTable table)
    {
        if (tables.Shelf.Problems is { Count: > 0 } problems)
            throw new ProblemsException(problems);
        return tables.FindSupplied(table) ?? throw new StudyRefusedException(RefusalReason.NotLoaded, Sentences.Fill("NoBenchmark", _ => [ClusterShelf.FileName]), offers: [new("set", null)]);
    }

    private static IEnumerable<string> LeftOut(ClusterSet clusters, SpecialisationTable table) => clusters.Supplied is null
        ? clusters.Result.LeftOut.Where(left => left.Reason == LeftOutReason.NoSimilarity).Select(left => left.Activity)
        : table.Activities.Where(activity => activity.Reach == MarketReach.Traded && clusters.FindOf(activity.Code) is null).Select(activity => activity.Code);

    private ClusterLine Line(SetCategory category, ClusterSet clusters, SpecialisationTable table, StudySettings settings)
    {
        var lines = new ClusterLines(clusters);
        var regions = new ClusterRegions(category, tables.Figures(clusters, table), [], null, settings.Reading, table.Choice.State.NutsVersion).Ranked();
        var ties = lines.TiesOf(category);
        return new ClusterLine(
            category.Slug, category.Name, [.. category.Activities.Select(Named)], Named(category.Core), ClusterProfileStudy.JobsOf(category, table), category.Within,
            [.. ClusterWriter.Leaders(regions).Select(line => line.Region)],
            ties.Count == 0 || ties[0].Relatedness is null ? null : ties[0].Cluster);
    }

    private static ActivityName Named(string code) => new(code, ActivityNames.Get(code).ShortName());
}
