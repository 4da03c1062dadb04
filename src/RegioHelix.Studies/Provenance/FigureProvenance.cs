using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Provenance;

/// <summary>Where the figures of a study come from and how they were made: what a reader can reach from each of them.</summary>
/// <param name="Dataset">The dataset's code.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">Published, landmark, simulated or own.</param>
/// <param name="Vintage">The vintage's id.</param>
/// <param name="PublishedAt">When the vintage was published here, UTC.</param>
/// <param name="NutsVersion">The year that names the NUTS version.</param>
/// <param name="Year">The year of the figures.</param>
/// <param name="Indicator">The indicator (<c>persons_employed</c>).</param>
/// <param name="Unit">The unit as stored (<c>PER</c>, <c>THS</c>).</param>
/// <param name="Slice">The other dimensions; empty for none.</param>
/// <param name="Level">The activity level.</param>
/// <param name="Source">Who publishes it, as it is to be cited.</param>
/// <param name="Licence">The terms of reuse.</param>
/// <param name="Address">Its public page; empty where there is none.</param>
/// <param name="Regions">Regions in the reference total.</param>
/// <param name="Countries">Countries of these regions, sorted.</param>
/// <param name="Coverage">How much of the reference table is published.</param>
/// <param name="Methods">Method pages that explain the figures (<c>location-quotient</c>).</param>
public sealed record FigureProvenance(
    string Dataset,
    LocalText Title,
    FigureKind Kind,
    string Vintage,
    DateTimeOffset PublishedAt,
    int NutsVersion,
    int Year,
    string Indicator,
    string Unit,
    string Slice,
    ActivityLevel Level,
    LocalText Source,
    LocalText Licence,
    string Address,
    int Regions,
    IReadOnlyList<string> Countries,
    Coverage Coverage,
    IReadOnlyList<string> Methods)
{
    /// <summary>Which part of the economy is counted, in a sentence; null where it is all of it, or not declared.</summary>
    public LocalText? Scope { get; init; }

    /// <summary>Where a part of the figures comes from that the dataset is silent on (agriculture); null where all is from one dataset.</summary>
    public BesideSource? Beside { get; init; }

    /// <summary>The datasets' codes, the second one after a plus.</summary>
    public string Datasets => Beside is { } beside ? $"{Dataset}+{beside.Provenance.Dataset}" : Dataset;

    /// <summary>True where the figures come from the generator and say nothing about the real region.</summary>
    public bool IsSimulated => Kind == FigureKind.Simulated;

    /// <summary>Who publishes the figures, a second source with the dataset that is taken from it.</summary>
    public string Sources(System.Globalization.CultureInfo culture) =>
        Beside is { } beside ? $"{Source.In(culture)}; {beside.Provenance.Source.In(culture)}, {beside.Provenance.Dataset} (A)" : Source.In(culture);
}

/// <summary>A second source of one figure.</summary>
/// <param name="Provenance">Where it comes from.</param>
/// <param name="Note">What is taken from it, and how it differs from the first source, in a sentence or two.</param>
public sealed record BesideSource(FigureProvenance Provenance, LocalText Note);
