using RegioHelix.Analytics.Clusters.Definitions;

namespace RegioHelix.Studies.Computing;

/// <summary>Links between activities beside co-location of employment, and a table of clusters to compare with: what cluster definitions take where it is given.</summary>
/// <param name="Establishments">Establishments, regions by activities; null where not given.</param>
/// <param name="InputOutput">What rows sell to columns; null where not given.</param>
/// <param name="Occupations">Persons, occupations by activities; null where not given.</param>
/// <param name="Benchmark">A table of clusters, supplied; null where not given.</param>
public sealed record ClusterLinks(NamedTable? Establishments = null, NamedTable? InputOutput = null, NamedTable? Occupations = null, ClusterDefinition? Benchmark = null)
{
    /// <summary>True where anything is given.</summary>
    public bool IsAny => this != new ClusterLinks();

    /// <summary>The similarities of the tables that are given, in the order of the paper's names.</summary>
    /// <param name="basis">What is correlated across regions.</param>
    internal IEnumerable<SimilarityMatrix> Similarities(ColocationBasis basis)
    {
        if (Establishments is { } establishments)
            yield return ColocationSimilarity.From(establishments.Table, LinkKind.EstablishmentColocation, basis);
        if (InputOutput is { } flows)
            yield return InputOutputLinks.From(flows.Table);
        if (Occupations is { } occupations)
            yield return OccupationSimilarity.From(occupations.Table);
    }

    /// <summary>Refuses a table that shares too few activities with the table of employment: it links nothing.</summary>
    /// <param name="activities">The activities of the table.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">Fewer than four in common.</exception>
    internal void RefuseForeign(IReadOnlyList<string> activities)
    {
        const int Fewest = 4;
        foreach (var (table, option) in new[] { (Establishments, "--establishments"), (InputOutput, "--input-output"), (Occupations, "--occupations") })
            if (table is not null && table.Table.Activities.Intersect(activities, StringComparer.Ordinal).Count() < Math.Min(Fewest, activities.Count))
                throw ComputeProblem.UnknownLabels(option, activities, $"fewer than {Fewest} of the table's activities stand in {table.Name}; its columns must hold the same labels");
    }
}
