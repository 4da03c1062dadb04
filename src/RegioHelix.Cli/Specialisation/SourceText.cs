using System.Globalization;
using RegioHelix.Studies.Provenance;

namespace RegioHelix.Cli.Specialisation;

/// <summary>Where the figures come from, under each table.</summary>
internal static class SourceText
{
    public static string Write(FigureProvenance provenance)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        if (provenance.IsSimulated)
            text.WriteLine("SIMULATED: these figures come from a generator and say nothing about the real region.");
        text.WriteLine($"Source: {provenance.Source.English}, {provenance.Dataset}, {provenance.Year}, {provenance.Indicator} ({provenance.Unit}){(provenance.Slice.Length == 0 ? "" : ", " + provenance.Slice)}, vintage {provenance.Vintage}.");
        text.WriteLine($"Reference: the sum over {provenance.Regions} loaded regions of {provenance.Countries.Count} countries; {provenance.Coverage.Published} of {provenance.Coverage.Cells} cells published.");
        return text.ToString();
    }
}
