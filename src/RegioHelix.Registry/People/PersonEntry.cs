using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.People;

/// <summary>What a form or a file says about a person, unchecked.</summary>
public sealed record PersonEntry
{
    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The address of mail.</summary>
    public string? Mail { get; init; }

    /// <summary>A line on what the person does.</summary>
    public IReadOnlyList<FreeText> Headline { get; init; } = [];

    /// <summary>Languages spoken.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];
}

/// <summary>A checked entry of a person.</summary>
public sealed record PersonProfile
{
    internal const int LongestName = 120;
    private const int LongestHeadline = 200;

    private PersonProfile(string name) => Name = name;

    /// <summary>1 to 120 characters.</summary>
    public string Name { get; }

    /// <summary>An address of mail; null where none is given.</summary>
    public string? Mail { get; private init; }

    /// <summary>Each of at most 200 characters.</summary>
    public FreeTexts Headline { get; private init; } = FreeTexts.None;

    /// <summary>Known codes.</summary>
    public IReadOnlyList<string> Languages { get; private init; } = [];

    /// <summary>Checks an entry; throws all its problems at once.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A field has a problem.</exception>
    public static PersonProfile From(PersonEntry entry)
    {
        var problems = new FieldProblems();
        var profile = Read(entry, problems);
        problems.ThrowIfAny();
        return profile;
    }

    /// <summary>Checks an entry; the profile counts only where no problem was added.</summary>
    public static PersonProfile Read(PersonEntry entry, FieldProblems problems) =>
        new(PlainText.ReadRequiredLine(entry.Name, "name", LongestName, problems))
        {
            Mail = MailAddress.Read(entry.Mail, "mail", problems),
            Headline = FreeTexts.Read(entry.Headline, "headline", LongestHeadline, problems),
            Languages = LanguageCode.ReadAll(entry.Languages, "languages", problems),
        };
}
