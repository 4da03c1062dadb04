using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Vocabulary.Datasets;

/// <summary>What is declared of a dataset before any of its files is read.</summary>
/// <param name="Code">The code, lower case (<c>lfst_r_lfe2en2</c>).</param>
/// <param name="Title">English title.</param>
/// <param name="DutchTitle">Dutch title.</param>
/// <param name="Kind">Published, landmark, simulated or own.</param>
/// <param name="Source">Who publishes it, as it is to be cited.</param>
/// <param name="Licence">The terms of reuse in a sentence.</param>
/// <param name="Address">Where a reader finds it; empty where there is no public page.</param>
/// <param name="Indicator">The indicator that pages show unless asked otherwise (<c>persons_employed</c>).</param>
/// <param name="Unit">The unit that pages show unless asked otherwise (<c>PER</c>, <c>THS</c>).</param>
/// <param name="DefaultSlice">The slice that pages show: the other dimensions as <c>name=value</c>, sorted, joined by <c>;</c>; empty for none.</param>
/// <param name="NonNegativeUnits">Units in which a negative value is a problem (counts, money stocks); growth rates are not among them.</param>
public sealed record DatasetDeclaration(
    string Code,
    string Title,
    string DutchTitle,
    FigureKind Kind,
    string Source,
    string Licence,
    string Address,
    string Indicator,
    string Unit,
    string DefaultSlice,
    IReadOnlyList<string> NonNegativeUnits);
