using Microsoft.Extensions.Localization;
using RegioHelix.Studies.Maps;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Texts;
using RegioHelix.Web.Charts;

namespace RegioHelix.Web.Maps;

/// <summary>A map as its chart module draws it: places and colours, and each region's explanation in the reader's words.</summary>
/// <param name="Version">The NUTS version of the borders; null where none are loaded.</param>
/// <param name="Regions">One circle or area a region.</param>
public sealed record MapChart(int? Version, IReadOnlyList<MapMark> Regions)
{
    /// <summary>Turns a map into marks.</summary>
    public static MapChart Of(EuropeMap map, FigureWords words, IStringLocalizer<MapTexts> texts, Func<string, string> link)
    {
        var drawing = new Drawing(map.Measure, map.ActivityName, MapColours.Of(map.Measure, map.Breaks), words, texts, link);
        return new MapChart(map.BoundariesYear, [.. map.Regions.Select(region => Mark(region, drawing))]);
    }

    /// <summary>The same of a set of activities.</summary>
    public static MapChart Of(QuotientMap map, LocalText name, FigureWords words, IStringLocalizer<MapTexts> texts, Func<string, string> link)
    {
        var drawing = new Drawing(MapMeasure.LocationQuotient, name, MapColours.Of(MapMeasure.LocationQuotient, map.Breaks), words, texts, link);
        return new MapChart(map.BoundariesYear, [.. map.Regions.Select(region => Mark(region, drawing))]);
    }

    /// <summary>The measure of a region in words, or why it is not there.</summary>
    public static string Value(MapMeasure measure, double? value, Quality quality, FigureWords words) => (measure, value) switch
    {
        (_, null) => words.Missing(quality),
        (MapMeasure.LocationQuotient, { } quotient) => words.Times(quotient),
        (MapMeasure.Share, { } share) => words.Percent(share),
        (_, { } jobs) => words.Count(jobs),
    };

    private static MapMark Mark(MapRegion region, Drawing map)
    {
        var (words, texts) = (map.Words, map.Texts);
        var lines = new List<string>
        {
            words.Say(region.Region.CountryName),
            texts["Tip" + map.Measure, words.Say(map.Name), Value(map.Measure, region.Value, region.Quality, words)],
        };
        if (region.Jobs is { } jobs && map.Measure != MapMeasure.Jobs)
            lines.Add(texts["TipJobsLine", words.Count(jobs)]);
        if (map.Measure == MapMeasure.LocationQuotient && !words.ReadsAlike(region.Lower, region.Upper))
            lines.Add(texts["TipBand", words.Between(region.Lower, region.Upper)]);
        if (region.Quality is Quality.Simulated or Quality.Reserved)
            lines.Add(words.Word(region.Quality));
        return new MapMark(
            region.Region.Code, words.Say(region.Region.Name), region.X, region.Y, region.Radius,
            region.Class < 0 ? null : map.Colours[Math.Min(region.Class, map.Colours.Count - 1)],
            IsUncertain(map.Measure, region), lines, map.Link(region.Region.Code));
    }

    private sealed record Drawing(MapMeasure Measure, LocalText Name, IReadOnlyList<string> Colours, FigureWords Words, IStringLocalizer<MapTexts> Texts, Func<string, string> Link);

    // Hatched where the source has a reservation, or where what is missing could bring the quotient to the other side of 1.
    private static bool IsUncertain(MapMeasure measure, MapRegion region) =>
        region.Quality == Quality.Reserved || (region.Value is null && region.Class >= 0) || (measure == MapMeasure.LocationQuotient && region.Lower < 1 && region.Upper >= 1 && region.Lower < region.Upper);
}

/// <summary>One region on a drawn map.</summary>
/// <param name="Code">The NUTS code.</param>
/// <param name="Name">Its name.</param>
/// <param name="X">Metres east.</param>
/// <param name="Y">Metres north.</param>
/// <param name="R">Radius in metres.</param>
/// <param name="Colour">The colour's name in the style sheet; null where the figure is missing.</param>
/// <param name="Uncertain">True where it is drawn hatched.</param>
/// <param name="Lines">What the pointer's box says.</param>
/// <param name="Href">The region's page.</param>
public sealed record MapMark(
    string Code, string Name, double X, double Y, double R, string? Colour, bool Uncertain, IReadOnlyList<string> Lines, string Href);
