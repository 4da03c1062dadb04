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
/// <param name="DefaultSlice">
/// The slice that pages show: the other dimensions as <c>name=value</c>, sorted, joined by <c>;</c>; empty for none.
/// A vintage can have other dimensions: ask <see cref="FindDefaultSlice"/> with those it has.
/// </param>
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
    IReadOnlyList<string> NonNegativeUnits)
{
    /// <summary>Who publishes it, in Dutch; empty in a vintage of a time before this was declared, and for an own table.</summary>
    public string DutchSource { get; init; } = "";

    /// <summary>The terms of reuse in Dutch; empty as for <see cref="DutchSource"/>.</summary>
    public string DutchLicence { get; init; } = "";

    /// <summary>Which part of the economy is counted, in an English sentence; empty where it is all of it, or not declared.</summary>
    public string Scope { get; init; } = "";

    /// <summary>The same in Dutch.</summary>
    public string DutchScope { get; init; } = "";

    /// <summary>The default slices of vintages whose dimensions differ from those of <see cref="DefaultSlice"/>.</summary>
    public IReadOnlyList<string> OtherDefaultSlices { get; init; } = [];

    /// <summary>What the publisher's indicator codes stand for; empty where the files have none.</summary>
    public IReadOnlyList<IndicatorDeclaration> Indicators { get; init; } = [];

    /// <summary>
    /// The default slice for a vintage that has exactly these dimensions in its slices (<c>age</c>, or <c>age</c> and <c>sex</c>), in any order.
    /// Null where none is declared: the reader must then choose.
    /// </summary>
    public string? FindDefaultSlice(IEnumerable<string> dimensions)
    {
        var present = dimensions.Order(StringComparer.Ordinal).ToArray();
        return OtherDefaultSlices.Prepend(DefaultSlice).FirstOrDefault(slice => present.SequenceEqual(ListDimensions(slice)));
    }

    /// <summary>What a publisher's indicator code stands for; null where the code is not declared.</summary>
    public IndicatorDeclaration? FindIndicator(string code) => Indicators.FirstOrDefault(indicator => indicator.Code == code);

    /// <summary>True where a negative value in this unit is a problem.</summary>
    public bool IsNonNegative(string unit) => NonNegativeUnits.Contains(unit);

    private static IEnumerable<string> ListDimensions(string slice) =>
        slice.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')[0]).Order(StringComparer.Ordinal);
}
