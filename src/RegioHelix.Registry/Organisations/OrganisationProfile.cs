using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Organisations;

/// <summary>A checked profile: made only from an entry that is in order, so that nothing behind it checks again.</summary>
public sealed record OrganisationProfile
{
    private const int LongestName = 200;
    private const int LongestText = 10_000;
    private const int MostOtherNames = 10;

    private OrganisationProfile(string name) => Name = name;

    /// <summary>1 to 200 characters.</summary>
    public string Name { get; }

    /// <summary>What it is.</summary>
    public OrganisationKind Kind { get; private init; }

    /// <summary>Its size; null where unknown.</summary>
    public CompanySize? Size { get; private init; }

    /// <summary>At most ten.</summary>
    public IReadOnlyList<string> OtherNames { get; private init; } = [];

    /// <summary>Each text of at most 10,000 characters.</summary>
    public FreeTexts Description { get; private init; } = FreeTexts.None;

    /// <summary>An address of <c>http</c> or <c>https</c>.</summary>
    public string? Website { get; private init; }

    /// <summary>An address of mail.</summary>
    public string? MailBox { get; private init; }

    /// <summary>At most 200 characters.</summary>
    public string? Town { get; private init; }

    /// <summary>A NUTS code of any level.</summary>
    public NutsCode? Region { get; private init; }

    /// <summary>A year from 1000 on.</summary>
    public int? FoundedYear { get; private init; }

    /// <summary>Known codes.</summary>
    public IReadOnlyList<string> Languages { get; private init; } = [];

    /// <summary>Known tags.</summary>
    public IReadOnlyList<string> Tags { get; private init; } = [];

    /// <summary>Checks an entry; throws all its problems at once.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A field has a problem.</exception>
    public static OrganisationProfile From(OrganisationEntry entry, DateTimeOffset now)
    {
        var problems = new FieldProblems();
        var profile = Read(entry, now, problems);
        problems.ThrowIfAny();
        return profile;
    }

    /// <summary>Checks an entry; the profile counts only where no problem was added.</summary>
    public static OrganisationProfile Read(OrganisationEntry entry, DateTimeOffset now, FieldProblems problems) =>
        new(PlainText.ReadRequiredLine(entry.Name, "name", LongestName, problems))
        {
            Kind = entry.Kind,
            Size = entry.Size,
            OtherNames = [.. entry.OtherNames.Take(MostOtherNames).Select(name => PlainText.ReadLine(name, "other_names", LongestName, problems)).OfType<string>().Distinct()],
            Description = FreeTexts.Read(entry.Description, "description", LongestText, problems),
            Website = WebAddress.Read(entry.Website, "website", problems),
            MailBox = MailAddress.Read(entry.MailBox, "mail_box", problems),
            Town = PlainText.ReadLine(entry.Town, "town", LongestName, problems),
            Region = RegionText.Read(entry.Region, entry.RegionVersion, "region", problems),
            FoundedYear = ReadYear(entry.FoundedYear, now, problems),
            Languages = LanguageCode.ReadAll(entry.Languages, "languages", problems),
            Tags = Registry.Tags.Tag.ReadAll(entry.Tags, "tags", problems),
        };

    private static int? ReadYear(int? year, DateTimeOffset now, FieldProblems problems)
    {
        if (year is null || (year >= 1000 && year <= now.Year))
            return year;
        problems.Add("founded_year", "impossible-year", $"{year}", Phrase.Of("give the year in four digits; it cannot lie ahead"));
        return null;
    }
}
