using System.Globalization;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Provenance;

/// <summary>Where figures come from as lines of a name and a text: what a workbook and a data package say of themselves.</summary>
internal static class SourceLines
{
    public static IEnumerable<(string Name, string Text)> Of(FigureProvenance provenance, CultureInfo language)
    {
        string Say(string key) => Sentences.Get(key).In(language);
        string Number(int number) => FigureText.Whole(number, language);
        yield return (Say("SourceKind"), Say("SourceKind." + provenance.Kind));
        yield return (Say("SourceDataset"), $"{provenance.Title.In(language)} ({provenance.Dataset})");
        yield return (Say("SourceVintage"), provenance.Vintage);
        yield return (Say("SourceYear"), provenance.Year.ToString(CultureInfo.InvariantCulture));
        yield return (Say("SourceUnit"), $"{provenance.Indicator}, {provenance.Unit}{(provenance.Slice.Length > 0 ? $", {provenance.Slice}" : "")}");
        yield return (Say("SourceBy"), provenance.Source.In(language));
        yield return (Say("SourceLicence"), provenance.Licence.In(language));
        if (provenance.Address.Length > 0)
            yield return (Say("SourceAddress"), provenance.Address);
        if (provenance.Scope is { } scope)
            yield return (Say("SourceScope"), scope.In(language));
        yield return (Say("SourceCompared"), Sentences.Fill("SourceComparedText", culture => [Number(provenance.Regions), provenance.NutsVersion.ToString(CultureInfo.InvariantCulture), Number(provenance.Countries.Count), string.Join(' ', provenance.Countries)]).In(language));
        yield return (Say("SourceCoverage"), Sentences.Fill("SourceCoverageText", culture => [Number(provenance.Coverage.Published), Number(provenance.Coverage.Cells)]).In(language));
        yield return (Say("SourceMethods"), string.Join(", ", provenance.Methods.Select(method => $"docs/methods/{method}.md")));
        yield return (Say("SourceMadeBy"), "RegioHelix " + (typeof(SourceLines).Assembly.GetName().Version?.ToString(3) ?? ""));
    }
}
