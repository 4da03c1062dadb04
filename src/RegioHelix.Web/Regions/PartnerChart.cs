using System.Globalization;
using Microsoft.Extensions.Localization;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Texts;
using RegioHelix.Web.Charts;

namespace RegioHelix.Web.Regions;

/// <summary>A region and its partners as the module of lines on a map draws them.</summary>
/// <param name="Home">The region; null where its place is not known.</param>
/// <param name="Partners">The partners of the table that lie in the frame of Europe.</param>
/// <param name="Others">Where the other regions lie: dots that make the map readable.</param>
public sealed record PartnerChart(PartnerPoint? Home, IReadOnlyList<PartnerPoint> Partners, IReadOnlyList<MapPlace> Others)
{
    /// <summary>How many partners page and chart show.</summary>
    public const int MostShown = 10;

    /// <summary>Turns partners into points and lines.</summary>
    public static PartnerChart Of(PartnerProfile profile, FigureWords words, IStringLocalizer<RegionTexts> texts, Func<string, string> link)
    {
        var shown = profile.Partners.Take(MostShown).ToList();
        return new(
            profile.Place is { } place ? new PartnerPoint(words.Say(profile.Region.Name), place.X, place.Y, [], "") : null,
            [.. shown.Where(partner => IsInFrame(partner.Place)).Select(partner => Point(partner, words, texts, link))],
            [.. profile.Partners.Skip(MostShown).Select(partner => partner.Place).OfType<MapPlace>().Where(IsInFrame)]);
    }

    /// <summary>What a partner adds, as a list.</summary>
    public static string Adds(PartnerLine partner, FigureWords words) =>
        FigureText.List([.. partner.Adds.Select(part => words.Say(part.Name))], CultureInfo.CurrentUICulture);

    private static PartnerPoint Point(PartnerLine partner, FigureWords words, IStringLocalizer<RegionTexts> texts, Func<string, string> link)
    {
        var lines = new List<string> { texts["PartnerDensity", words.Percent(partner.Added)], Adds(partner, words) };
        if (partner.Kilometres is { } kilometres)
            lines.Add(texts["Km", words.Count(kilometres)]);
        return new PartnerPoint(words.Say(partner.Region.Name), partner.Place!.X, partner.Place.Y, lines, link(partner.Region.Code));
    }

    // Islands overseas would shrink Europe to a corner; they stay in the table.
    private static bool IsInFrame(MapPlace? place) => place is { X: > 2_400_000 and < 6_700_000, Y: > 1_300_000 and < 5_500_000 };
}

/// <summary>A region on the map.</summary>
/// <param name="Name">Its name.</param>
/// <param name="X">To the east, in metres.</param>
/// <param name="Y">To the north.</param>
/// <param name="Lines">What the pointer's box says.</param>
/// <param name="Href">Its page.</param>
public sealed record PartnerPoint(string Name, double X, double Y, IReadOnlyList<string> Lines, string Href);
