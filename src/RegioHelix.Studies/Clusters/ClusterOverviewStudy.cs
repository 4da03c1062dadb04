using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Clusters;

/// <summary>Which activities form clusters, as far as their places tell?</summary>
public sealed class ClusterOverviewStudy(ClusterTables tables)
{
    /// <summary>Runs the study.</summary>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">No data, a year or level that is not loaded.</exception>
    public ClusterOverview Run(StudySettings settings)
    {
        var specialisation = tables.Specialisation;
        var table = specialisation.Get(TableChooser.Choose(specialisation.Store, settings));
        var clusters = tables.Get(table);
        var lines = new ClusterLines(clusters);
        var provenance = ProvenanceWriter.Write(table, "cluster-definitions", "cluster-stars", "location-quotient", "bounds");
        var listed = clusters.Categories.Select(category => Line(category, table, settings, lines)).OrderByDescending(line => line.Jobs).ThenBy(line => line.Slug, StringComparer.Ordinal).ToList();
        return new ClusterOverview(
            provenance,
            StudySwitches.Offer(specialisation.Store, table.Choice, settings),
            ClusterWriter.Overview(clusters, listed, provenance),
            ClusterWriter.Explanation(clusters, provenance),
            lines.Making(tables.FindEarlier(clusters)),
            listed,
            lines.Pairs(),
            [.. clusters.Result.LeftOut.Where(left => left.Reason == LeftOutReason.NoSimilarity).Select(left => Named(left.Activity))]);
    }

    private ClusterLine Line(DerivedCategory category, SpecialisationTable table, StudySettings settings, ClusterLines lines)
    {
        var regions = new ClusterRegions(category, tables.Figures(table), [], null, settings.Reading, table.Choice.State.NutsVersion).Ranked();
        var ties = lines.TiesOf(category);
        return new ClusterLine(
            category.Slug, category.Name, [.. category.Activities.Select(Named)], Named(category.Core), ClusterProfileStudy.JobsOf(category, table), category.Within,
            [.. ClusterWriter.Leaders(regions).Select(line => line.Region)],
            ties.Count == 0 || ties[0].Relatedness is null ? null : ties[0].Cluster);
    }

    private static ActivityName Named(string code) => new(code, ActivityNames.Get(code).ShortName());
}
