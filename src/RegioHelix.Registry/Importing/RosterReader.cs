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

    // Codes without a digit have three letters at most.
    private const int ShortestName = 3;

    private static readonly FrozenDictionary<string, OrganisationKind> Kinds = Words<OrganisationKind>(
        ("company|business|sme|bedrijf|unternehmen|entreprise|firma|industry", OrganisationKind.Company),
        ("research|university|kennisinstelling|universiteit|hochschule|forschung|academia|education", OrganisationKind.Research),
        ("publicbody|public|government|overheid|public authority|behorde|authority", OrganisationKind.PublicBody),
        ("civilsociety|civil society|association|ngo|vereniging|verein|maatschappelijk", OrganisationKind.CivilSociety),
        ("clusterorganisation|cluster|cluster organisation|clusterorganisatie", OrganisationKind.ClusterOrganisation),
        ("intermediary|chamber|agency|kamer|incubator|investor|tussenpersoon", OrganisationKind.Intermediary));

    private static readonly FrozenDictionary<string, CompanySize> Sizes = Words<CompanySize>(("micro", CompanySize.Micro), ("small|klein", CompanySize.Small), ("medium|middelgroot|mittel", CompanySize.Medium), ("large|groot|gross|grande", CompanySize.Large));

    /// <summary>Reads all rows; throws all their problems at once, up to 200.</summary>
    public static IReadOnlyList<ReadRow> Read(Roster roster, RosterColumns columns, DateTimeOffset now)
    {
        var (read, problems) = (new List<ReadRow>(), new List<Problem>());
        foreach (var row in roster.Rows.TakeWhile(_ => problems.Count < MostProblems))
        {
            var found = new FieldProblems(roster.File, row.Line) { Columns = columns.Places };
            var (entry, mayLieIn) = Place(Entry(row, columns, found), found);
            read.Add(new(row.Line, OrganisationProfile.Read(entry, now, found), mayLieIn));
            problems.AddRange(found.Problems);
        }
        return problems.Count == 0 ? read : throw new ProblemsException(problems);
    }

    // A region can be written by its name; where none is, the town tells it. Two of one name are asked: a region's in so many words, a town's in the preview.
    private static (OrganisationEntry Entry, IReadOnlyList<string> MayLieIn) Place(OrganisationEntry entry, FieldProblems problems)
    {
        if (entry.Region is { Length: > ShortestName } written && !written.Any(char.IsDigit) && PlaceNames.Find(written) is { Count: > 0 } named)
        {
            if (named.Count > 1)
                problems.Add("region", "ambiguous-place", written, Phrase.Of($"this is a name in {string.Join(", ", named.Select(place => place.PresentCode))}; give the code of the one you mean"));
            return (entry with { Region = named is [var one] ? one.PresentCode : null, RegionVersion = null }, []);
        }
        if (entry is not { Region: null or "", Town: { Length: > 0 } town })
            return (entry, []);
        var places = PlaceNames.Find(town);
        return places is [var found] ? (entry with { Region = found.PresentCode, RegionVersion = null }, []) : (entry, [.. places.Select(place => place.PresentCode)]);
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

/// <summary>A checked row.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Profile">What it says.</param>
/// <param name="MayLieIn">The regions in one of which its town lies, where it has no region and its town's name is of several; empty else.</param>
internal sealed record ReadRow(long Line, OrganisationProfile Profile, IReadOnlyList<string> MayLieIn);
