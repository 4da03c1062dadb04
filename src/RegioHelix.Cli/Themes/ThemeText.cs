using System.Globalization;
using RegioHelix.Cli.Specialisation;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Editable;

namespace RegioHelix.Cli.Themes;

/// <summary>Themes as text.</summary>
internal static class ThemeText
{
    public static string Write(ThemeList list) => TextTable.Write(
        ["theme", "name", "kind", "activities", "founded", "of"],
        list.Themes.Select(theme => (IReadOnlyList<string>)
        [
            theme.Slug, theme.Name.English, theme.Kind.ToString().ToLowerInvariant(), theme.Members.Count.ToString(CultureInfo.InvariantCulture),
            EditableWords.Word(theme.Evidence), theme.IsOwn ? "themes.tsv" : "RegioHelix",
        ]),
        rightAligned: [3]);

    public static string Write(ThemeProfile profile)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        var theme = profile.Theme;
        text.WriteLine($"{theme.Name.English} (theme:{theme.Slug})");
        text.WriteLine();
        text.Write(TextTable.Write(
            ["code", "activity", "weight", "founded", "in these figures as"],
            theme.Members.Select(member => (IReadOnlyList<string>)
            [
                member.Activity, member.Name.English, member.Weight.ToString("0.###", CultureInfo.InvariantCulture), EditableWords.Word(member.Evidence),
                member.StandsFor is { Count: > 0 } columns ? string.Join(' ', columns) : "not in them",
            ]),
            rightAligned: [2]));
        if (theme.CannotShow.English.Length > 0)
            text.WriteLine($"Cannot show: {theme.CannotShow.English}");
        text.WriteLine($"Set from: {(theme.Source.English.Length > 0 ? theme.Source.English : "its author did not say")}.");
        text.WriteLine(profile.Coverage.English);
        text.WriteLine();
        text.Write(ActivityText.Write(profile.Activity));
        return text.ToString();
    }
}
