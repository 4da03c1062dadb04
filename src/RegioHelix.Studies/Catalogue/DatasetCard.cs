using RegioHelix.Store.Observations;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Studies.Catalogue;

/// <summary>A dataset in the words of the data page, which does not know the store.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">Published, landmark, simulated or own.</param>
/// <param name="Source">Who publishes it, as it is to be cited.</param>
/// <param name="Licence">The terms of reuse.</param>
/// <param name="Address">Its public page; empty where there is none.</param>
/// <param name="NutsVersion">The year that names the NUTS version.</param>
/// <param name="Years">Its years, ascending.</param>
/// <param name="Coverage">How much of the main table is published; null where it has none.</param>
/// <param name="CoverageYear">The year of that coverage.</param>
/// <param name="Vintages">Its vintages, newest first.</param>
/// <param name="VintageInUse">The id of the one in use.</param>
public sealed record DatasetCard(
    string Code,
    LocalText Title,
    FigureKind Kind,
    LocalText Source,
    LocalText Licence,
    string Address,
    int NutsVersion,
    IReadOnlyList<int> Years,
    Coverage? Coverage,
    int? CoverageYear,
    IReadOnlyList<VintageCard> Vintages,
    string VintageInUse)
{
    /// <summary>The vintage in use.</summary>
    public VintageCard InUse => Vintages.First(vintage => vintage.Id == VintageInUse);

    /// <summary>The datasets of a catalogue, own tables apart.</summary>
    public static IReadOnlyList<DatasetCard> List(DataCatalogue catalogue) => [.. catalogue.Datasets.Select(Of)];

    private static DatasetCard Of(DatasetEntry entry)
    {
        var (state, declaration) = (entry.State, entry.State.Declaration);
        return new DatasetCard(
            declaration.Code, SourceTexts.Title(declaration), declaration.Kind, SourceTexts.Source(declaration), SourceTexts.Licence(declaration), declaration.Address,
            (int)state.NutsVersion, state.Years, entry.Coverage, entry.CoverageYear,
            [.. entry.Vintages.Select(VintageCard.Of)], state.Vintage.Id);
    }
}

/// <summary>A vintage and what the import that made it found.</summary>
/// <param name="Id">UTC time and the first eight digits of the content's hash.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
/// <param name="File">The file or address.</param>
/// <param name="Sha256">Hash of the raw bytes.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Format">The reader that took it.</param>
/// <param name="Cells">Cells read.</param>
/// <param name="Published">Of these, with a value.</param>
/// <param name="Confidential">Without one, withheld.</param>
/// <param name="Missing">Without one in all.</param>
/// <param name="Flagged">With a value and a flag.</param>
/// <param name="CarriedOver">Taken over from the former vintage.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="SetAside">Codes that are kept but never summed.</param>
/// <param name="MadeMissing">Cells that could not be read and were made missing on the user's word.</param>
/// <param name="Options">The options that decide the result.</param>
public sealed record VintageCard(
    string Id,
    DateTimeOffset PublishedAt,
    string File,
    string Sha256,
    long Bytes,
    string Format,
    long Cells,
    long Published,
    long Confidential,
    long Missing,
    long Flagged,
    long CarriedOver,
    double Seconds,
    IReadOnlyList<SetAsideCard> SetAside,
    IReadOnlyList<Problem> MadeMissing,
    IReadOnlyList<string> Options)
{
    /// <summary>That the vintage in use was damaged when this one was made, and what was carried over in its place; null where it was whole.</summary>
    public LocalText? NotCarriedOver { get; init; }

    internal static VintageCard Of(VintageInfo vintage)
    {
        var report = vintage.Report;
        return new VintageCard(
            vintage.Id, vintage.PublishedAt, report.Source, report.Sha256, report.Bytes, report.Format, report.Cells, report.Published, report.Confidential, report.Missing,
            report.Flagged, report.CarriedOver, report.Seconds,
            [.. report.SetAside.Select(aside => new SetAsideCard(aside.Reason, aside.Codes, aside.Cells, aside.Examples))],
            report.MadeMissing, report.Options)
        {
            NotCarriedOver = report.Damaged is { } damaged ? Say(damaged) : null,
        };
    }

    private static LocalText Say(DamagedFormer damaged) =>
        Sentences.Fill(damaged.CarriedOver is null ? "NothingCarriedOver" : "NotCarriedOver", _ => [damaged.Vintage, damaged.CarriedOver ?? ""]);
}

/// <summary>Codes that are kept and marked but never enter a sum.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Codes">How many codes.</param>
/// <param name="Cells">How many cells they have.</param>
/// <param name="Examples">Up to five of them.</param>
public sealed record SetAsideCard(string Reason, int Codes, long Cells, IReadOnlyList<string> Examples);
