using System.Globalization;
using RegioHelix.Cli.Specialisation;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Cli.Diversification;

/// <summary>A region's opportunities as text: the sentence first, then the table, the best first.</summary>
internal static class OpportunitiesText
{
    private static readonly CultureInfo Language = CultureInfo.GetCultureInfo("en");

    public static string Write(OpportunityProfile profile)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine(profile.Sentence.English);
        text.WriteLine(profile.Explanation.English);
        if (profile.NoComplexity is { } refusal)
            text.WriteLine(refusal.English);
        if (profile.UnknownSentence is { } unknown)
            text.WriteLine(unknown.English);
        text.WriteLine();
        text.Write(TextTable.Write(
            ["code", "activity", "density", "complexity", "quadrant", "jobs in all regions", "builds on"],
            profile.Opportunities.Select(line => (IReadOnlyList<string>)
            [
                line.Code, line.Name.English, Number(line.Density), Number(line.Complexity), Word(line), line.Jobs is { } jobs ? FigureText.Whole(jobs, Language) : "",
                string.Join(", ", line.BuildsOn.Select(part => part.Name.English)),
            ]),
            rightAligned: [2, 3, 5]));
        text.WriteLine();
        text.Write(SourceText.Write(profile.Provenance));
        return text.ToString();
    }

    private static string Number(double? value) => value?.ToString("0.00", FigureText.FormatOf(Language)) ?? "";

    private static string Word(OpportunityLine line) => line.Place switch
    {
        OpportunityPlace.LowRiskHighBenefit => "best odds",
        OpportunityPlace.SlowRoad => "slow road",
        OpportunityPlace.Casino => "gamble",
        OpportunityPlace.DeadEnd => "dead end",
        _ => "",
    };
}
