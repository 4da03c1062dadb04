using Microsoft.Extensions.Localization;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Web.Charts;

namespace RegioHelix.Web.Regions;

/// <summary>A region's portfolio as the treemap module draws it: sections, and in each the activities with published jobs.</summary>
/// <param name="Sections">One group of boxes a section.</param>
public sealed record PortfolioChart(IReadOnlyList<PortfolioGroup> Sections)
{
    /// <summary>Turns a profile into boxes.</summary>
    public static PortfolioChart Of(RegionProfile profile, FigureWords words, IStringLocalizer<RegionTexts> texts, Func<string, string> link) => new(
        [.. from section in profile.Sections
            let boxes = profile.Activities.Where(line => line.Section == section.Code && line.Jobs > 0).Select(line => Box(line, words, texts, link)).ToList()
            where boxes.Count > 0
            select new PortfolioGroup(words.Say(section.Name), Lines(section, words, texts), boxes)]);

    private static List<string> Lines(SectionLine section, FigureWords words, IStringLocalizer<RegionTexts> texts)
    {
        var lines = new List<string>();
        if (section.Jobs is { } jobs)
            lines.Add(texts["JobsLine", words.Count(jobs)]);
        if (section.Share is { } share)
            lines.Add(texts["ShareLine", words.Percent(share)]);
        return lines;
    }

    private static PortfolioBox Box(ActivityLine line, FigureWords words, IStringLocalizer<RegionTexts> texts, Func<string, string> link)
    {
        var lines = new List<string> { texts["JobsLine", words.Count(line.Jobs ?? 0)] };
        if (line.Share is { } share)
            lines.Add(texts["ShareLine", words.Percent(share)]);
        if (line.LocationQuotient is { } quotient)
            lines.Add(texts["QuotientLine", words.Times(quotient)]);
        lines.Add(words.Word(line.Reach));
        return new PortfolioBox(
            words.Say(line.ShortName), line.Code, $"{line.Code} {words.Say(line.ShortName)}", line.Jobs ?? 0, QuotientScale.ColourOf(line.LocationQuotient), lines, link(line.Code));
    }
}

/// <summary>The boxes of one section.</summary>
/// <param name="Name">The section's name.</param>
/// <param name="Lines">What the pointer's box says of it.</param>
/// <param name="Boxes">Its activities.</param>
public sealed record PortfolioGroup(string Name, IReadOnlyList<string> Lines, IReadOnlyList<PortfolioBox> Boxes);

/// <summary>One activity's box.</summary>
/// <param name="Name">Its short label.</param>
/// <param name="Code">Its code, for a box too small for the label.</param>
/// <param name="Title">Code and label.</param>
/// <param name="Value">Jobs: the area.</param>
/// <param name="Colour">The colour's name in the style sheet.</param>
/// <param name="Lines">What the pointer's box says.</param>
/// <param name="Href">The activity's page.</param>
public sealed record PortfolioBox(string Name, string Code, string Title, double Value, string Colour, IReadOnlyList<string> Lines, string Href);
