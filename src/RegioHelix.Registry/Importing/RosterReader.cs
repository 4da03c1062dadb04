using System.Collections.Frozen;
using System.Globalization;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Importing;

/// <summary>Reads rows of a list into checked profiles; what is wrong is named by file, line and column.</summary>
internal static class RosterReader
{
    private const int MostProblems = 200;

    private static readonly FrozenDictionary<string, OrganisationKind> Kinds = Words<OrganisationKind>(
        ("company|business|sme|bedrijf|unternehmen|entreprise|firma|industry", OrganisationKind.Company),
        ("research|university|kennisinstelling|universiteit|hochschule|forschung|academia|education", OrganisationKind.Research),
        ("publicbody|public|government|overheid|public authority|behorde|authority", OrganisationKind.PublicBody),
        ("civilsociety|civil society|association|ngo|vereniging|verein|maatschappelijk", OrganisationKind.CivilSociety),
        ("clusterorganisation|cluster|cluster organisation|clusterorganisatie", OrganisationKind.ClusterOrganisation),
        ("intermediary|chamber|agency|kamer|incubator|investor|tussenpersoon", OrganisationKind.Intermediary));

    private static readonly FrozenDictionary<string, CompanySize> Sizes = Words<CompanySize>(("micro", CompanySize.Micro), ("small|klein", CompanySize.Small), ("medium|middelgroot|mittel", CompanySize.Medium), ("large|groot|gross|grande", CompanySize.Large));

    /// <summary>Reads all rows; throws all their problems at once, up to 200.</summary>
    public static IReadOnlyList<(RosterRow Row, OrganisationProfile Profile)> Read(Roster roster, RosterColumns columns, DateTimeOffset now)
    {
        var (read, problems) = (new List<(RosterRow, OrganisationProfile)>(), new List<Problem>());
        foreach (var row in roster.Rows.TakeWhile(_ => problems.Count < MostProblems))
        {
            var found = new FieldProblems(roster.File, row.Line) { Columns = columns.Places };
            var profile = OrganisationProfile.Read(Entry(row, columns, found), now, found);
            problems.AddRange(found.Problems);
            read.Add((row, profile));
        }
        return problems.Count == 0 ? read : throw new ProblemsException(problems);
    }

    private static OrganisationEntry Entry(RosterRow row, RosterColumns columns, FieldProblems problems)
    {
        var description = columns.Get(row, "description");
        var language = columns.Get(row, "description_language");
        return new()
        {
            Name = columns.Get(row, "name"),
            OtherNames = Split(columns.Get(row, "other_names")),
            Kind = Choose(Kinds, columns.Get(row, "kind"), "kind", problems) ?? OrganisationKind.Company,
            Size = Choose(Sizes, columns.Get(row, "size"), "size", problems),
            Website = columns.Get(row, "website"),
            MailBox = columns.Get(row, "mail_box"),
            Town = columns.Get(row, "town"),
            Region = columns.Get(row, "region"),
            RegionVersion = Whole(columns.Get(row, "region_version"), "region_version", problems),
            FoundedYear = Whole(columns.Get(row, "founded_year"), "founded_year", problems),
            Languages = Split(columns.Get(row, "languages")),
            Tags = Split(columns.Get(row, "tags")),
            Description = description.Length == 0 ? [] : [new FreeText(language.Length == 0 ? "en" : language, description)],
        };
    }

    private static string[] Split(string text) => text.Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int? Whole(string text, string field, FieldProblems problems)
    {
        if (text.Length == 0)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        problems.Add(field, "not-a-number", text, Phrase.Of("give a whole number, or leave the cell empty"));
        return null;
    }

    private static T? Choose<T>(FrozenDictionary<string, T> words, string text, string field, FieldProblems problems)
        where T : struct, Enum
    {
        if (text.Length == 0)
            return null;
        if (words.TryGetValue(text.Length > 60 ? "" : Spelling.Fold(text), out var value))
            return value;
        problems.Add(field, "unknown-word", text, Phrase.Of($"choose one of {string.Join(", ", Enum.GetNames<T>())}"));
        return null;
    }

    private static FrozenDictionary<string, T> Words<T>(params (string Words, T Value)[] entries) =>
        entries.SelectMany(entry => entry.Words.Split('|').Select(word => (word, entry.Value))).ToFrozenDictionary(pair => pair.word, pair => pair.Value, StringComparer.Ordinal);
}
