using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Store.Observations;

/// <summary>A dataset as its vintage in use holds it.</summary>
/// <param name="Declaration">What is declared of it; of an own table, what its owner said.</param>
/// <param name="Vintage">The vintage in use.</param>
/// <param name="NutsVersion">The NUTS version of its level 2 codes.</param>
/// <param name="Classification">The activities' classification, <c>NACE_R2</c>; empty where the dataset has no activities (its cells then stand under <c>TOTAL</c>).</param>
/// <param name="Years">Years with at least one cell, ascending.</param>
/// <param name="Measures">The combinations of indicator, unit and slice that it holds, with their number of cells.</param>
/// <param name="NutsLevels">NUTS levels that it holds, ascending.</param>
/// <param name="ActivityLevels">Activity levels that it holds, as numbers of <see cref="Vocabulary.Activities.ActivityLevel"/>, ascending.</param>
public sealed record DatasetState(
    DatasetDeclaration Declaration,
    VintageInfo Vintage,
    NutsVersion NutsVersion,
    string Classification,
    IReadOnlyList<int> Years,
    IReadOnlyList<DatasetMeasure> Measures,
    IReadOnlyList<int> NutsLevels,
    IReadOnlyList<int> ActivityLevels);
