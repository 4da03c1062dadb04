using RegioHelix.Studies.Editable;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Themes;

/// <summary>The themes in use: those that travel with the program, and those of the user's <c>themes.tsv</c>, which can replace them.</summary>
/// <param name="file">The user's file; null for none.</param>
public sealed class ThemeShelf(string? file)
{
    private readonly UserFile<Theme> own = new(file, (text, name) => [.. ThemeFile.Read(text, name).Select(theme => theme with { IsOwn = true })]);

    /// <summary>What is wrong with the user's file; where anything is, nothing of it is used.</summary>
    public IReadOnlyList<Problem> Problems => own.Read().Problems;

    /// <summary>Changes when the user's file does.</summary>
    public string Stamp => own.Read().Stamp;

    /// <summary>All themes: those that travel with the program, replaced or not, then the user's further ones.</summary>
    public IReadOnlyList<Theme> List()
    {
        var mine = own.Read().Items;
        return
        [
            .. ThemeCatalogue.All.Select(theme => mine.FirstOrDefault(one => one.Slug == theme.Slug) ?? theme),
            .. mine.Where(one => ThemeCatalogue.Find(one.Slug) is null),
        ];
    }

    /// <summary>A theme by its slug; null where there is none.</summary>
    public Theme? Find(string slug) => List().FirstOrDefault(theme => theme.Slug == slug);

    /// <summary>A theme by its slug.</summary>
    /// <exception cref="ProblemsException">There is none, and the user's file, which may declare it, has problems.</exception>
    /// <exception cref="StudyRefusedException">There is none.</exception>
    public Theme Get(string slug)
    {
        if (Find(slug) is { } theme)
            return theme;
        if (Problems.Count > 0)
            throw new ProblemsException(Problems);
        throw new StudyRefusedException(RefusalReason.Unknown, Sentences.Fill("UnknownTheme", _ => [slug, string.Join(", ", List().Select(known => known.Slug))]));
    }
}
