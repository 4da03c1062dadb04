using Microsoft.Extensions.Localization;
using RegioHelix.Studies.Europe;
using RegioHelix.Studies.Provenance;
using RegioHelix.Web.Charts;
using RegioHelix.Web.Maps;

namespace RegioHelix.Web.Europe;

/// <summary>A picture of Europe as the map modules draw it.</summary>
internal static class PictureChart
{
    /// <summary>Turns a picture into marks.</summary>
    public static MapChart Of(EuropePicture picture, FigureWords words, MeasureWords measure, IStringLocalizer<EuropeTexts> texts, Func<string, string> link)
    {
        var colours = MapColours.Of(picture.Measure.Scale, picture.Breaks);
        return new MapChart(picture.BoundariesYear, [.. picture.Regions.Select(region => new MapMark(
            region.Region.Code, words.Say(region.Region.Name), region.X, region.Y, region.Radius,
            region.Class < 0 ? null : colours[region.Class], region.Doubt != MapDoubt.None, Lines(picture, region, words, measure, texts), link(region.Region.Code)))]);
    }

    private static List<string> Lines(EuropePicture picture, EuropeRegion region, FigureWords words, MeasureWords measure, IStringLocalizer<EuropeTexts> texts)
    {
        var lines = new List<string>
        {
            words.Say(region.Region.CountryName),
            $"{measure.Title(picture.Measure, picture.Activity)}: {measure.Figure(picture.Measure.Unit, region.Value, region.Jobs, region.Quality)}",
        };
        if (region.Value is not null && region.Lower != region.Upper)
            lines.Add(texts["GivenGaps", measure.Between(picture.Measure.Unit, region.Lower, region.Upper)]);
        if (picture.Measure.Unit != MeasureUnit.Jobs && region.Jobs is { } jobs)
            lines.Add(texts["JobsLine", words.Count(jobs)]);
        if (region.Doubt != MapDoubt.None)
            lines.Add(texts["Doubt" + region.Doubt]);
        if (region.Quality == Quality.Simulated)
            lines.Add(words.Word(region.Quality));
        return lines;
    }
}
