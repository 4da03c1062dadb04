using System.Globalization;
using RegioHelix.Cli.Specialisation;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Cli.Diversification;

/// <summary>The regions that complete a region as text: the sentence first, then the table, those that add most first.</summary>
internal static class PartnersText
{
    private const int MostShown = 20;

    private static readonly CultureInfo Language = CultureInfo.GetCultureInfo("en");

    public static string Write(PartnerProfile profile)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine(profile.Sentence.English);
        text.WriteLine(profile.Explanation.English);
        text.WriteLine();
        text.Write(TextTable.Write(
            ["code", "region", "adds to density", "adds", "shares", "km"],
            profile.Partners.Take(MostShown).Select(line => (IReadOnlyList<string>)
            [
                line.Region.Code, line.Region.Name.English, FigureText.Percent(line.Added, Language), string.Join(", ", line.Adds.Select(part => part.Name.English)),
                string.Join(", ", line.Shares.Select(shared => shared.Name.English)), line.Kilometres is { } kilometres ? FigureText.Whole(kilometres, Language) : "",
            ]),
            rightAligned: [2, 5]));
        if (profile.Partners.Count > MostShown)
            text.WriteLine($"{profile.Partners.Count - MostShown} more: --format csv lists them all.");
        text.WriteLine();
        text.Write(SourceText.Write(profile.Provenance));
        return text.ToString();
    }
}
