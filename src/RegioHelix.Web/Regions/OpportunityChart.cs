using System.Globalization;
using Microsoft.Extensions.Localization;
using RegioHelix.Studies.Certainty;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Texts;
using RegioHelix.Web.Charts;

namespace RegioHelix.Web.Regions;

/// <summary>Opportunities as the quadrant module draws them: to the right nearer, upwards more complex.</summary>
/// <param name="Points">One bubble an opportunity that has both figures.</param>
/// <param name="SplitX">The density between near and far.</param>
/// <param name="SplitY">The complexity between complex and simple.</param>
/// <param name="AxisX">What the one axis says.</param>
/// <param name="AxisY">What the other says.</param>
/// <param name="Corners">The four quadrants' names: near and complex, near and simple, far and complex, far and simple.</param>
public sealed record OpportunityChart(
    IReadOnlyList<OpportunityPoint> Points, double? SplitX, double? SplitY, string AxisX, string AxisY, IReadOnlyList<string> Corners)
{
    /// <summary>Turns opportunities into bubbles.</summary>
    public static OpportunityChart Of(OpportunityProfile profile, CertaintyProfile certainty, FigureWords words, IStringLocalizer<RegionTexts> texts, Func<string, string> link) => new(
        [.. profile.Opportunities.Where(line => line is { Density: not null, Complexity: not null, Place: not null }).Select(line => Point(line, profile, certainty, words, texts, link))],
        profile.DensitySplit,
        profile.ComplexitySplit,
        texts["DensityAxis"],
        texts["ComplexityAxis"],
        [.. Enum.GetValues<OpportunityPlace>().Select(place => texts["Place." + place].Value)]);

    /// <summary>The colour's name of a quadrant.</summary>
    public static string ColourOf(OpportunityPlace place) => place switch
    {
        OpportunityPlace.LowRiskHighBenefit => "cat-3",
        OpportunityPlace.SlowRoad => "cat-1",
        OpportunityPlace.Casino => "cat-2",
        _ => "cat-7",
    };

    /// <summary>The strengths that carry an opportunity, as a list.</summary>
    public static string BuildsOn(OpportunityLine line, FigureWords words) =>
        FigureText.List([.. line.BuildsOn.Select(part => words.Say(part.Name))], CultureInfo.CurrentUICulture);

    private static OpportunityPoint Point(OpportunityLine line, OpportunityProfile profile, CertaintyProfile certainty, FigureWords words, IStringLocalizer<RegionTexts> texts, Func<string, string> link)
    {
        var lines = new List<string> { $"{texts["Density"]}: {words.Percent(line.Density!.Value)}", $"{texts["Complexity"]}: {words.Fine(line.Complexity!.Value)}" };
        if (line.Jobs is { } jobs)
            lines.Add(texts["JobsLine", words.Count(jobs)]);
        if (line.BuildsOn.Count > 0)
            lines.Add(texts["BuildsOnLine", BuildsOn(line, words)]);
        var draws = certainty.Opportunities?.Activities.FirstOrDefault(one => one.Code == line.Code)?.Draws;
        if (draws is { } known)
            lines.Add(texts["UnsteadyPoint", known, certainty.Draws]);
        return new OpportunityPoint(
            words.Say(line.Name), line.Code, line.Density.Value, line.Complexity.Value, line.Jobs ?? 0, ColourOf(line.Place!.Value), profile.Named.Contains(line.Code), draws * 2 < certainty.Draws, lines, link(line.Code));
    }
}

/// <summary>One bubble.</summary>
/// <param name="Name">The activity's short label.</param>
/// <param name="Code">Its code.</param>
/// <param name="X">Relatedness density.</param>
/// <param name="Y">Complexity.</param>
/// <param name="Size">Jobs: the area.</param>
/// <param name="Colour">The colour's name in the style sheet.</param>
/// <param name="Listed">True for those of the list: they carry their name.</param>
/// <param name="Unsteady">True for one of the list that fewer than half of the draws name.</param>
/// <param name="Lines">What the pointer's box says.</param>
/// <param name="Href">The activity's page.</param>
public sealed record OpportunityPoint(string Name, string Code, double X, double Y, double Size, string Colour, bool Listed, bool Unsteady, IReadOnlyList<string> Lines, string Href);
