using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Themes;

/// <summary>Which themes are there, and where is one?</summary>
public sealed class ThemeProfileStudy(SpecialisationTables tables, ActivityProfileStudy activities)
{
    /// <summary>All themes, without figures.</summary>
    public ThemeList List() => new([.. tables.Themes.List().Select(theme => Line(theme, null))], tables.Themes.Problems);

    /// <summary>The themes that have a page: those of which the chosen figures hold enough. None where nothing is loaded.</summary>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">A dataset or year that is not loaded.</exception>
    public IReadOnlySet<string> ListCovered(StudySettings settings)
    {
        var table = ThemeChoice.FindTable(tables, settings);
        return tables.Themes.List().Where(theme => table is not null && ThemeColumns.Find(theme, table, tables.Store).IsCovered).Select(theme => theme.Slug).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A theme without figures.</summary>
    /// <exception cref="StudyRefusedException">Unknown theme.</exception>
    /// <exception cref="Vocabulary.Problems.ProblemsException">Unknown, and the user's file has problems.</exception>
    public ThemeLine Describe(string slug) => Line(tables.Themes.Get(slug.ToLowerInvariant()), null);

    /// <summary>A theme in the figures.</summary>
    /// <param name="slug">Its name in addresses.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">Unknown theme, too little of it in the figures, a year that is not loaded, no data.</exception>
    /// <exception cref="Vocabulary.Problems.ProblemsException">Unknown, and the user's file has problems.</exception>
    public ThemeProfile Run(string slug, StudySettings settings)
    {
        var (table, _) = ThemeChoice.Choose(tables, slug.ToLowerInvariant(), settings);
        var columns = table.Theme!;
        return new ThemeProfile(Line(columns.Theme, columns), columns.Covered, Coverage(columns), activities.Run(columns.Theme.Code, settings));
    }

    internal static LocalText Coverage(ThemeColumns columns)
    {
        var absent = columns.Members.Where(member => member.Columns.Count == 0).Select(member => ActivityNames.Get(member.Member.Activity)).ToList();
        return absent.Count == 0
            ? Sentences.Fill("ThemeCoveredWhole", _ => [columns.Members.Count])
            : Sentences.Fill("ThemeCovered", culture =>
            [
                columns.Members.Count - absent.Count,
                columns.Members.Count,
                FigureText.List([.. absent.Select(activity => $"{activity.ShortName().In(culture)} ({activity.Code})")], culture),
            ]);
    }

    private static ThemeLine Line(Theme theme, ThemeColumns? columns) => new(
        theme.Slug,
        theme.Name(),
        theme.Kind,
        theme.IsOwn,
        new LocalText(theme.CannotShow, theme.DutchCannotShow),
        new LocalText(theme.Source, theme.DutchSource),
        theme.Evidence,
        [
            .. theme.Members.Select(member => new ThemeMemberLine(
                member.Activity, ActivityNames.Get(member.Activity).ShortName(), member.Weight, member.Source, member.Evidence,
                columns?.Members.First(one => one.Member == member).Columns)),
        ]);
}
