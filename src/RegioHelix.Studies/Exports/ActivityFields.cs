using System.Globalization;
using System.Text.Json;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Exports;

/// <summary>The fields that every CSV about an activity in a region shares.</summary>
internal static class ActivityFields
{
    public static object?[] Of(ActivityLine line, LocalText name, string code, CultureInfo culture) => [code, name.In(culture), Word(line.Reach)];

    public static object?[] Tail(ActivityLine line, FigureProvenance provenance, CultureInfo culture) =>
    [
        provenance.Year, line.Jobs, line.JobsLower, line.JobsUpper, line.Share, line.LocationQuotient, line.Lower, line.Upper,
        Word(line.Verdict), line.Stars, line.Growth, line.GrowthSince, line.Flag, Word(line.Quality), Word(provenance.Kind), Unit(provenance), provenance.Sources(culture), provenance.NutsVersion, provenance.Datasets, provenance.Vintage,
    ];

    // Thousands were turned into persons on the way.
    public static string Unit(FigureProvenance provenance) => provenance.Unit is "THS" or "THS_PER" ? "PER" : provenance.Unit;

    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
