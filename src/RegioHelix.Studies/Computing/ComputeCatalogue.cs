using RegioHelix.Studies.Computing.Families;

namespace RegioHelix.Studies.Computing;

/// <summary>All measures that the command line computes, family by family.</summary>
public static class ComputeCatalogue
{
    /// <summary>All, in the order of a first reading.</summary>
    public static IReadOnlyList<ComputableMeasure> All { get; } =
    [
        .. SpecialisationFamily.Measures,
        .. ConcentrationFamily.Measures,
        .. InequalityFamily.Measures,
        .. DistanceFamily.Measures,
        .. VarietyFamily.Measures,
        .. ChangeFamily.Measures,
        .. RelatednessFamily.Measures,
        .. DensityFamily.Measures,
        .. NullModelFamily.Measures,
        .. ComplexityFamily.Measures,
        .. ComplementarityFamily.Measures,
        .. OpportunityFamily.Measures,
        .. ClusterFamily.Measures,
        .. ClusterDefinitionFamily.Measures,
    ];

    /// <summary>The measure of a name.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">No such measure; says the nearest.</exception>
    public static ComputableMeasure Get(string name) =>
        All.FirstOrDefault(measure => measure.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw ComputeProblem.UnknownMeasure(name);
}
