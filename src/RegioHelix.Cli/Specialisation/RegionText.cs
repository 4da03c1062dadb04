using System.Globalization;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Cli.Specialisation;

/// <summary>A region's profile as text: the sentence first, then the table.</summary>
internal static class RegionText
{
    private static readonly CultureInfo Language = CultureInfo.GetCultureInfo("en");

    public static string Write(RegionProfile profile)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        var region = profile.Region;
        text.WriteLine($"{region.Name.English}, {region.CountryName.English} ({region.Code}, NUTS {region.NutsVersion})");
        if (region.AskedFor is not null)
            text.WriteLine($"You asked for {region.AskedFor}; {region.Code} answers for it in NUTS {region.NutsVersion}{Others(region)}.");
        text.WriteLine();
        text.WriteLine(profile.Headline.Sentence.English);
        text.WriteLine(profile.Headline.CoverageSentence.English);
        text.WriteLine();
        text.Write(TextTable.Write(
            ["code", "activity", "jobs", "quotient", "between", "stars", GrowthHead(profile.Provenance.Year, profile.Activities), "quality"],
            profile.Activities
                .Where(line => profile.Options.Chosen.Scope == ActivityScope.All || line.Reach == MarketReach.Traded)
                .Select(line => (IReadOnlyList<string>)[line.Code, line.ShortName.English, .. Figures(line)]),
            rightAligned: [2, 3, 4, 6]));
        text.WriteLine();
        text.WriteLine($"Herfindahl index: {Index(profile.Herfindahl, profile.HerfindahlBounds)}");
        text.WriteLine($"Krugman index: {Index(profile.Krugman, profile.KrugmanBounds)}");
        text.WriteLine();
        text.Write(SourceText.Write(profile.Provenance));
        return text.ToString();
    }

    private static string Others(RegionIdentity region) =>
        region.OtherSuccessors is { } others ? $"; parts of it went to {string.Join(", ", others.Select(other => $"{other.Name.English} ({other.Code})"))}" : "";

    private static string Index(double? value, IndexBounds bounds)
    {
        if (value is not { } index)
            return "cannot be computed: nothing of the region is published";
        var figure = FigureText.ThreeDigits(index, Language);
        return bounds.Certainty switch
        {
            IndexCertainty.Bounded => $"{figure}, between {FigureText.ThreeDigits(bounds.Lower!.Value, Language)} and {FigureText.ThreeDigits(bounds.Upper!.Value, Language)} with what is not published",
            IndexCertainty.NotBounded => $"{figure} of what is published; not bounded, since some cells are neither published nor bounded by totals",
            _ => figure,
        };
    }

    /// <summary>The figures of a line as both commands show them.</summary>
    public static IReadOnlyList<string> Figures(ActivityLine line) =>
    [
        line.Jobs is { } jobs ? FigureText.Whole(jobs, Language) : Between(line.JobsLower, line.JobsUpper, FigureText.Whole),
        line.LocationQuotient is { } quotient ? quotient.ToString("0.00", FigureText.FormatOf(Language)) : "",
        line.Lower == line.Upper ? "" : Between(line.Lower, line.Upper, (value, _) => value.ToString("0.00", FigureText.FormatOf(Language))),
        line.Stars is { } stars ? new string('*', stars) : "",
        line.Growth is { } growth ? growth.ToString("+0.0 %;-0.0 %;0.0 %", FigureText.FormatOf(Language)) : "",
        line.Flag.Length == 0 ? Word(line.Quality) : $"{Word(line.Quality)} ({line.Flag})",
    ];

    /// <summary>The head of the column of growth: one year says little, so the years stand there.</summary>
    public static string GrowthHead(int year, IEnumerable<ActivityLine> lines) => lines.Select(line => line.GrowthSince).FirstOrDefault(since => since is not null) switch
    {
        null => "growth/yr",
        { } since when year - since == 1 => $"growth over one year, {since}-{year}",
        { } since => $"growth/yr over {year - since} years, {since}-{year}",
    };

    private static string Between(double? lower, double? upper, Func<double, CultureInfo, string> write) => (lower, upper) switch
    {
        (null or 0, null) => "not published",
        ({ } least, { } most) => $"{write(least, Language)}-{write(most, Language)}",
        ({ } least, null) => $"at least {write(least, Language)}",
        (null, { } most) => $"at most {write(most, Language)}",
    };

    private static string Word(Studies.Provenance.Quality quality) => quality.ToString().ToLowerInvariant();
}
