using System.Globalization;
using RegioHelix.Studies.Themes;

namespace RegioHelix.Studies.Exports;

/// <summary>Themes as CSV, a line an activity: what a <c>themes.tsv</c> of one's own can start from.</summary>
public static class ThemeCsv
{
    private static readonly string[] Header = ["theme", "theme_name", "kind", "activity", "activity_name", "weight", "evidence", "source", "own"];

    /// <summary>Writes every activity of the themes.</summary>
    public static string Write(IEnumerable<ThemeLine> themes, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        var rows = themes.SelectMany(theme => theme.Members.Select(member => (Theme: theme, Member: member)));
        return CsvText.Write(Header, rows, row => (object?[])
        [
            row.Theme.Slug, row.Theme.Name.In(language), ActivityFields.Word(row.Theme.Kind), row.Member.Activity, row.Member.Name.In(language), row.Member.Weight,
            ActivityFields.Word(row.Member.Evidence), row.Member.Source.Length > 0 ? row.Member.Source : row.Theme.Source.In(language), row.Theme.IsOwn ? "yes" : "no",
        ]);
    }
}
