using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Tags;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Practices;

/// <summary>What a form or a file says about a practice, unchecked.</summary>
public sealed record PracticeEntry
{
    private const int LongestTitle = 150;
    private const int LongestText = 6_000;
    private const int MostSources = 40;
    private const int MostRegions = 40;
    private const int FirstYear = 1900;

    /// <summary>What it is called.</summary>
    public IReadOnlyList<FreeText> Title { get; init; } = [];

    /// <summary>Where it began from.</summary>
    public IReadOnlyList<FreeText> Context { get; init; } = [];

    /// <summary>What was done.</summary>
    public IReadOnlyList<FreeText> Done { get; init; } = [];

    /// <summary>What worked.</summary>
    public IReadOnlyList<FreeText> Worked { get; init; } = [];

    /// <summary>What failed.</summary>
    public IReadOnlyList<FreeText> Failed { get; init; } = [];

    /// <summary>Money and partners.</summary>
    public IReadOnlyList<FreeText> Means { get; init; } = [];

    /// <summary>What shows that it worked.</summary>
    public IReadOnlyList<FreeText> Evidence { get; init; } = [];

    /// <summary>What is not known.</summary>
    public IReadOnlyList<FreeText> NotKnown { get; init; } = [];

    /// <summary>NUTS codes, all of one version.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>The version of the codes.</summary>
    public NutsVersion RegionVersion { get; init; } = NutsVersion.Nuts2024;

    /// <summary>Tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Where it can be checked.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The year it began.</summary>
    public int? FromYear { get; init; }

    /// <summary>Whom to ask: somebody of the organisation that tells it; null for nobody by name.</summary>
    public Guid? Contact { get; init; }

    /// <summary>Checks it into a practice; adds what is wrong.</summary>
    internal void ReadInto(Practice practice, FieldProblems problems)
    {
        practice.Title = FreeTexts.Read(Title, "title", LongestTitle, problems);
        if (practice.Title.Count == 0)
            problems.Add("title", "missing", "", Phrase.Of("fill this in"));
        practice.Context = FreeTexts.Read(Context, "context", LongestText, problems);
        practice.Done = FreeTexts.Read(Done, "done", LongestText, problems);
        practice.Worked = FreeTexts.Read(Worked, "worked", LongestText, problems);
        practice.Failed = FreeTexts.Read(Failed, "failed", LongestText, problems);
        practice.Means = FreeTexts.Read(Means, "means", LongestText, problems);
        practice.Evidence = FreeTexts.Read(Evidence, "evidence", LongestText, problems);
        practice.NotKnown = FreeTexts.Read(NotKnown, "not_known", LongestText, problems);
        if (Regions.Count > MostRegions)
            problems.Add("regions", "too-many-regions", "", Phrase.Of($"name {MostRegions} regions at most"));
        practice.Regions = [.. Regions.Take(MostRegions).Select(code => RegionText.Read(code, (int)RegionVersion, "regions", problems)?.Value).OfType<string>().Distinct()];
        practice.RegionVersion = RegionVersion;
        practice.Tags = Tag.ReadAll(Tags, "tags", problems);
        if (Sources.Count > MostSources)
            problems.Add("sources", "too-many-sources", "", Phrase.Of($"name {MostSources} sources at most"));
        practice.Sources = [.. Sources.Take(MostSources).Select(source => PlainText.ReadLine(source, "sources", 500, problems)).OfType<string>()];
        if (FromYear is < FirstYear or > 9999)
            problems.Add("from_year", "impossible-year", $"{FromYear}", Phrase.Of("give the year with its four figures, such as 2019"));
        practice.FromYear = FromYear;
        practice.ContactId = Contact;
    }
}
