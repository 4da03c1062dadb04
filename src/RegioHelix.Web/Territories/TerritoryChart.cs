using Microsoft.Extensions.Localization;
using RegioHelix.Studies.Territories;
using RegioHelix.Web.Charts;
using RegioHelix.Web.Maps;

namespace RegioHelix.Web.Territories;

/// <summary>A territory on the map of Europe, as the map modules draw it: its regions in the accent, the others quiet.</summary>
internal static class TerritoryChart
{
    /// <summary>The colour of its regions.</summary>
    public const string Lit = "accent";

    /// <summary>The colour of the others.</summary>
    public const string Unlit = "line";

    /// <summary>Turns a territory's map into marks.</summary>
    public static MapChart Of(TerritoryMap map, FigureWords words, IStringLocalizer<TerritoryTexts> texts, Func<string, string> link) => new(
        map.BoundariesYear,
        [.. map.Places.Select(place => new MapMark(
            place.Region.Code, words.Say(place.Region.Name), place.X, place.Y, place.Radius, place.Member is null ? Unlit : Lit, Uncertain: false,
            [words.Say(place.Region.CountryName), texts[place.Member is null ? "Outside" : "Within"], texts["PublishedJobs", words.Count(place.Jobs)]], link(place.Region.Code)))]);
}
